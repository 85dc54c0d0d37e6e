"""Tasks (wire contract, section 4)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import tasks

from ..answers import Answer, json_answer
from ..fields import Integer, Schema, Text, check
from ..labelling import LABELS, add_labels, patch_labels
from ..lists.listing import Listing, moment, name_of, number
from ..owning import OWNED, begin, change, refuse_unknown
from ..problems import broken, listed
from ..registry import serves
from ..removal import drop_task
from ..rights import must, owns, sees_project, sees_task, visible_tasks
from ..tables import Organization, Project, Task
from ..telling import tell
from ..views.projects import show_task, show_tasks
from ..visit import Visit

__all__ = ["create", "destroy", "find_task", "list_all", "retrieve", "update"]

_SCHEMA = Schema(
    OWNED,
    labels=LABELS,
    project_id=Integer(null=True),
    overlap=Integer(null=True, least=0),
    segment_size=Integer(least=0),
    subset=Text(blank=True, most=64),
    consensus_replicas=Integer(least=0, most=10),
    initial_replicas=Integer(least=0, most=10),
)
_PATCH = Schema(OWNED, labels=LABELS, project_id=Integer(null=True), subset=Text(blank=True, most=64))
_PATCH["organization_id"] = Integer(null=True)

_PROJECT_NAME = select(Project.name).where(Project.id == Task.project_id).scalar_subquery()
_LISTING = Listing(
    columns={
        "id": Task.id,
        "name": Task.name,
        "owner": name_of(Task.owner_id),
        "assignee": name_of(Task.assignee_id),
        "status": Task.status,
        "mode": Task.mode,
        "dimension": Task.dimension,
        "subset": Task.subset,
        "project_id": Task.project_id,
        "project_name": _PROJECT_NAME,
        "tracker_link": Task.bug_tracker,
        "updated_date": Task.updated_date,
        "validation_mode": Task.validation_mode,
    },
    search=("name", "owner", "assignee", "subset", "project_name", "tracker_link"),
    cast={"id": number, "project_id": number, "updated_date": moment},
    choices={
        "status": ("annotation", "validation", "completed"),
        "dimension": ("2d", "3d"),
        "mode": ("annotation", "interpolation"),
        "validation_mode": ("gt", "gt_pool"),
    },
)


def find_task(visit: Visit, task_id: str) -> Task:
    """The task; 404 where there is none, 403 where it is not the caller's."""
    task = visit.fetch(Task, task_id)
    must(sees_task(visit, task))
    return task


@serves(tasks.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The tasks that the caller may see."""
    wanted = select(Task).where(visible_tasks(visit))
    return _LISTING.show(visit, wanted, lambda rows: show_tasks(visit, rows))


@serves(tasks.create_endpoint)
def create(visit: Visit) -> Answer:
    """A new task without data; in a project it has the labels of that."""
    given = check(_SCHEMA, visit.data)
    task = Task(project_id=given.get("project_id"))
    begin(visit, task, given)
    if task.project_id is not None:
        if given.get("labels"):
            raise listed("Project must have only one of Label set or project_id")
        _into_project(visit, task)
    task.overlap, task.segment_size = given.get("overlap"), given.get("segment_size", 0)
    task.subset = given.get("subset", "")
    task.replicas = given.get("initial_replicas", given.get("consensus_replicas", 0))
    visit.session.add(task)
    visit.session.flush()
    add_labels(visit.session, task, given.get("labels", []))
    told = show_task(visit, task)
    tell(visit, "create", "task", told, task)
    return json_answer(201, told, location=told["url"])


@serves(tasks.retrieve_endpoint)
def retrieve(visit: Visit, task_id: str) -> dict[str, Any]:
    """One task."""
    return show_task(visit, find_task(visit, task_id))


@serves(tasks.partial_update_endpoint)
def update(visit: Visit, task_id: str) -> dict[str, Any]:
    """Another name, subset, assignee, labels, project; labels of a project stay as they are."""
    task = find_task(visit, task_id)
    refuse_unknown(visit, _PATCH)
    given = check(_PATCH, visit.data, partial=True)
    before = show_task(visit, task)
    if "organization_id" in given:
        _move(visit, task, given["organization_id"])
    if given.get("project_id") is not None:
        task.project_id = given["project_id"]
        _into_project(visit, task)
    change(visit, task, given)
    task.subset = given.get("subset", task.subset)
    if task.project_id is None:
        patch_labels(visit.session, task, given.get("labels", []))
    visit.session.flush()
    told = show_task(visit, task)
    tell(visit, "update", "task", told, task, before)
    return told


@serves(tasks.destroy_endpoint)
def destroy(visit: Visit, task_id: str) -> None:
    """Away, with its pictures and jobs."""
    task = find_task(visit, task_id)
    must(owns(visit, task))
    told = show_task(visit, task)
    drop_task(visit, task)
    tell(visit, "delete", "task", told, task)


def _into_project(visit: Visit, task: Task) -> None:
    project = visit.session.get(Project, task.project_id)
    if project is None:
        raise listed(f"The specified project #{task.project_id} does not exist.")
    must(sees_project(visit, project))
    task.organization_id = project.organization_id


def _move(visit: Visit, task: Task, organization_id: int | None) -> None:
    if organization_id is not None:
        visit.fetch(Organization, organization_id)
    if task.data_id is None:
        # The real server stumbles over the missing data (recording).
        raise broken()
    task.organization_id = organization_id
