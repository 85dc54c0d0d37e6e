"""Labels (wire contract, section 4)."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from sightline_api.cvat import labels

from ..fields import check
from ..labelling import LABEL_TYPES, PATCHED_LABEL, change_label
from ..lists.listing import Listing, number, refuse_two
from ..problems import broken, listed
from ..registry import serves
from ..rights import must, sees_job, sees_project, sees_task, visible_projects, visible_tasks
from ..tables import Job, Label, Project, Task
from ..views.labels import show_label, show_labels
from ..visit import Visit

__all__ = ["destroy", "list_all", "retrieve", "update"]

_PARENT = aliased(Label)
_LISTING = Listing(
    columns={
        "id": Label.id,
        "name": Label.name,
        "color": Label.color,
        "type": Label.type,
        "parent": select(_PARENT.name).where(_PARENT.id == Label.parent_id).scalar_subquery(),
        "parent_id": Label.parent_id,
    },
    search=("name", "parent"),
    cast={"id": number, "parent_id": number},
    choices={"type": LABEL_TYPES},
    default="id",
)
_ALONE = "Change or remove a sublabel with its skeleton, by a PATCH of that."


@serves(labels.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The labels of one project, task or job; of all that the caller may see where none is named."""
    refuse_two(visit, "job_id", "task_id", "project_id")
    wanted = _of_parent(visit)
    if not visit.query.get("parent_id") and not visit.query.get("parent"):
        wanted = wanted.where(Label.parent_id.is_(None))
    return _LISTING.show(visit, wanted, lambda rows: show_labels(visit.session, rows))


@serves(labels.retrieve_endpoint)
def retrieve(visit: Visit, label_id: str) -> dict[str, Any]:
    """One label."""
    label, _ = _find(visit, label_id)
    return show_label(visit.session, label)


@serves(labels.partial_update_endpoint)
def update(visit: Visit, label_id: str) -> dict[str, Any]:
    """Another name, colour, attributes."""
    label, parent = _find(visit, label_id)
    if label.parent_id is not None:
        raise listed(_ALONE)
    given = check(PATCHED_LABEL, visit.data, partial=True)
    change_label(visit.session, parent, label, given)
    parent.updated_date = visit.now
    visit.session.flush()
    return show_label(visit.session, label)


@serves(labels.destroy_endpoint)
def destroy(visit: Visit, label_id: str) -> None:
    """Away with a label."""
    label, _ = _find(visit, label_id)
    if label.parent_id is not None:
        raise listed(_ALONE)
    visit.session.delete(label)


def _find(visit: Visit, label_id: str) -> tuple[Label, Project | Task]:
    label = visit.fetch(Label, label_id)
    if label.project_id is not None:
        project = visit.session.get_one(Project, label.project_id)
        must(sees_project(visit, project))
        return label, project
    task = visit.session.get_one(Task, label.task_id)
    must(sees_task(visit, task))
    return label, task


def _of_parent(visit: Visit) -> Select[Any]:
    wanted = select(Label)
    if text := visit.query.get("project_id"):
        project = visit.fetch(Project, text)
        must(sees_project(visit, project))
        return wanted.where(Label.project_id == project.id)
    if text := visit.query.get("task_id"):
        task = visit.session.get(Task, int(text)) if text.isdecimal() else None
        if task is None:
            # The real server stumbles over a task that is not there (recording).
            raise broken()
        must(sees_task(visit, task))
        return wanted.where(_of_task(task))
    if text := visit.query.get("job_id"):
        job = visit.fetch(Job, text)
        must(sees_job(visit, job))
        return wanted.where(_of_task(visit.session.get_one(Task, job.task_id)))
    projects = select(Project.id).where(visible_projects(visit))
    tasks = select(Task.id).where(visible_tasks(visit))
    return wanted.where(Label.project_id.in_(projects) | Label.task_id.in_(tasks))


def _of_task(task: Task) -> Any:
    return Label.project_id == task.project_id if task.project_id is not None else Label.task_id == task.id
