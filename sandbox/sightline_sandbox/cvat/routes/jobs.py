"""Jobs (wire contract, section 4)."""

from typing import Any

from sqlalchemy import SQLColumnExpression, select

from sightline_api.cvat import jobs

from ..answers import Answer, json_answer
from ..fields import Choice, Integer, Items, Number, Schema, check
from ..lists.listing import Listing, moment, name_of, number
from ..problems import broken, detail, listed
from ..registry import serves
from ..removal import set_job_state
from ..rights import check_assignee, must, sees_job, sees_task, visible_jobs
from ..segments import make_ground_truth, make_replica
from ..tables import Job, Project, Task, User
from ..telling import tell
from ..views.projects import show_job, show_jobs
from ..visit import Visit

__all__ = ["create", "destroy", "find_job", "list_all", "retrieve", "update"]

STAGES = ("annotation", "validation", "acceptance")
STATES = ("new", "in progress", "completed", "rejected")
_SELECTIONS = ("random_uniform", "random_per_job", "manual")


def _of_task(column: Any) -> SQLColumnExpression[Any]:
    return select(column).where(Task.id == Job.task_id).scalar_subquery()


_PROJECT = select(Project.name).join(Task, Task.project_id == Project.id).where(Task.id == Job.task_id)
_LISTING = Listing(
    columns={
        "id": Job.id,
        "task_id": Job.task_id,
        "task_name": _of_task(Task.name),
        "project_id": _of_task(Task.project_id),
        "project_name": _PROJECT.scalar_subquery(),
        "assignee": name_of(Job.assignee_id),
        "state": Job.state,
        "stage": Job.stage,
        "type": Job.type,
        "mode": _of_task(Task.mode),
        "dimension": _of_task(Task.dimension),
        "parent_job_id": Job.parent_job_id,
        "updated_date": Job.updated_date,
    },
    search=("task_name", "project_name", "assignee"),
    cast=dict.fromkeys(("id", "task_id", "project_id", "parent_job_id"), number) | {"updated_date": moment},
    choices={
        "stage": STAGES,
        "state": STATES,
        "type": ("annotation", "ground_truth", "consensus_replica", "replica"),
        "dimension": ("2d", "3d"),
    },
)


def find_job(visit: Visit, job_id: str) -> tuple[Job, Task]:
    """The job and its task; 404 where there is none, 403 where it is not the caller's."""
    job = visit.fetch(Job, job_id)
    must(sees_job(visit, job))
    return job, visit.session.get_one(Task, job.task_id)


@serves(jobs.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The jobs that the caller may see, newest first."""
    wanted = select(Job).where(visible_jobs(visit))
    return _LISTING.show(visit, wanted, lambda rows: show_jobs(visit, rows))


@serves(jobs.create_endpoint)
def create(visit: Visit) -> Answer:
    """A ground truth job; others are made with the data of their task."""
    schema = Schema(
        type=Choice(of=("annotation", "ground_truth", "consensus_replica", "replica"), required=True),
        task_id=Integer(least=0),
        parent_job_id=Integer(least=0),
        frame_selection_method=Choice(of=_SELECTIONS),
        frame_count=Integer(least=0),
        frame_share=Number(least=0, most=1),
        frames_per_job_count=Integer(least=0),
        frames_per_job_share=Number(least=0, most=1),
        random_seed=Integer(),
        frames=Items(of=Integer(least=0)),
    )
    given = check(schema, visit.data)
    if given["type"] == "replica" and visit.newer:
        parent = visit.fetch(Job, given.get("parent_job_id", 0))
        must(sees_task(visit, visit.session.get_one(Task, parent.task_id)))
        job = make_replica(visit.session, parent, visit.now)
    elif given["type"] != "ground_truth":
        raise listed(f"Unexpected job type '{given['type']}'")
    else:
        task = visit.fetch(Task, given.get("task_id", 0))
        must(sees_task(visit, task))
        job = make_ground_truth(visit, task, given)
    told = show_job(visit, job)
    tell(visit, "create", "job", told, job)
    return json_answer(201, told, location=told["url"])


@serves(jobs.retrieve_endpoint)
def retrieve(visit: Visit, job_id: str) -> dict[str, Any]:
    """One job."""
    return show_job(visit, find_job(visit, job_id)[0])


@serves(jobs.partial_update_endpoint)
def update(visit: Visit, job_id: str) -> dict[str, Any]:
    """State by its assignee; stage and assignee by who may see the whole task."""
    job, task = find_job(visit, job_id)
    if any(name not in ("assignee", "stage", "state") for name in visit.data):
        raise detail(403, "Attempted to update an unknown field")
    staff = sees_task(visit, task)
    must(staff or not {"assignee", "stage"} & visit.data.keys())
    if not isinstance(visit.data.get("assignee"), int | None):
        raise broken()
    schema = Schema(assignee=Integer(null=True), stage=Choice(of=STAGES), state=Choice(of=STATES))
    given = check(schema, visit.data, partial=True)
    before = show_job(visit, job)
    if "assignee" in given:
        _assign(visit, job, task, given["assignee"])
    job.stage, job.state = given.get("stage", job.stage), given.get("state", job.state)
    job.updated_date = visit.now
    set_job_state(visit, job, task)
    told = show_job(visit, job)
    tell(visit, "update", "job", told, job, before)
    return told


@serves(jobs.destroy_endpoint)
def destroy(visit: Visit, job_id: str) -> None:
    """Away with a ground truth job; the others stay."""
    job, task = find_job(visit, job_id)
    must(sees_task(visit, task))
    if job.type == "annotation" or (job.type != "ground_truth" and not visit.newer):
        raise listed("Only ground truth jobs can be removed")
    if job.type == "ground_truth":
        task.validation_mode = None
    tell(visit, "delete", "job", show_job(visit, job), job)
    visit.session.delete(job)


def _assign(visit: Visit, job: Job, task: Task, user_id: int | None) -> None:
    if user_id is not None and visit.session.get(User, user_id) is None:
        # The real server stumbles over a person that is not there (recording).
        raise broken()
    check_assignee(visit, user_id, task.organization_id)
    if user_id != job.assignee_id:
        job.assignee_id, job.assignee_updated_date = user_id, visit.now
