"""Projects (wire contract, section 4)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import projects

from ..answers import Answer, json_answer
from ..fields import Integer, Schema, check
from ..labelling import LABELS, add_labels, patch_labels
from ..lists.listing import Listing, moment, name_of, number
from ..media.frames import preview
from ..owning import OWNED, begin, change, refuse_unknown
from ..problems import missing_text
from ..registry import serves
from ..removal import drop_task
from ..rights import must, owns, sees_project, visible_projects
from ..tables import Organization, Project, Task
from ..telling import tell
from ..views.projects import show_project, show_projects
from ..visit import Visit

__all__ = ["create", "destroy", "find_project", "list_all", "retrieve", "show_preview", "update"]

_SCHEMA = Schema(OWNED, labels=LABELS)
_PATCH = Schema(_SCHEMA, organization_id=Integer(null=True))
_LISTING = Listing(
    columns={
        "id": Project.id,
        "name": Project.name,
        "owner": name_of(Project.owner_id),
        "assignee": name_of(Project.assignee_id),
        "status": Project.status,
        "updated_date": Project.updated_date,
    },
    search=("name", "owner", "assignee"),
    cast={"id": number, "updated_date": moment},
    choices={"status": ("annotation", "validation", "completed")},
)


def find_project(visit: Visit, project_id: str) -> Project:
    """The project; 404 where there is none, 403 where it is not the caller's."""
    project = visit.fetch(Project, project_id)
    must(sees_project(visit, project))
    return project


@serves(projects.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The projects that the caller may see."""
    wanted = select(Project).where(visible_projects(visit))
    return _LISTING.show(visit, wanted, lambda rows: show_projects(visit, rows))


@serves(projects.create_endpoint)
def create(visit: Visit) -> Answer:
    """A new project with its labels."""
    given = check(_SCHEMA, visit.data)
    project = Project()
    begin(visit, project, given)
    visit.session.add(project)
    visit.session.flush()
    add_labels(visit.session, project, given.get("labels", []))
    told = show_project(visit, project)
    tell(visit, "create", "project", told, project)
    return json_answer(201, told, location=told["url"])


@serves(projects.retrieve_endpoint)
def retrieve(visit: Visit, project_id: str) -> dict[str, Any]:
    """One project."""
    return show_project(visit, find_project(visit, project_id))


@serves(projects.partial_update_endpoint)
def update(visit: Visit, project_id: str) -> dict[str, Any]:
    """Another name, assignee, labels, workspace."""
    project = find_project(visit, project_id)
    refuse_unknown(visit, _PATCH)
    given = check(_PATCH, visit.data, partial=True)
    before = show_project(visit, project)
    if "organization_id" in given:
        _move(visit, project, given["organization_id"])
    change(visit, project, given)
    patch_labels(visit.session, project, given.get("labels", []))
    visit.session.flush()
    told = show_project(visit, project)
    tell(visit, "update", "project", told, project, before)
    # The real server tells this date once and does not keep it, of projects alone (recording).
    project.assignee_updated_date = None
    return told


@serves(projects.destroy_endpoint)
def destroy(visit: Visit, project_id: str) -> None:
    """Away, with its tasks."""
    project = find_project(visit, project_id)
    must(owns(visit, project))
    told = show_project(visit, project)
    for task in visit.session.scalars(select(Task).where(Task.project_id == project.id)).all():
        drop_task(visit, task)
    tell(visit, "delete", "project", told, project)
    visit.session.delete(project)


@serves(projects.retrieve_preview_endpoint)
def show_preview(visit: Visit, project_id: str) -> Answer:
    """A small picture of the first frame there is; 404 in plain words without one."""
    project = find_project(visit, project_id)
    wanted = select(Task).where(Task.project_id == project.id, Task.data_id.is_not(None)).order_by(Task.id)
    task = visit.session.scalars(wanted).first()
    if task is None:
        raise missing_text("Project image preview not found")
    return preview(visit, task, 0)


def _move(visit: Visit, project: Project, organization_id: int | None) -> None:
    """Into another workspace with its tasks; out of one it goes to the caller (recording)."""
    if organization_id is not None:
        visit.fetch(Organization, organization_id)
    elif project.organization_id is not None:
        project.owner_id = visit.user.id
    project.organization_id = organization_id
    for task in visit.session.scalars(select(Task).where(Task.project_id == project.id)):
        task.organization_id = organization_id
