"""Guides and their assets (wire contract, section 4)."""

from typing import Any
from uuid import uuid4

from sqlalchemy import select

from sightline_api.cvat import assets, guides

from ..answers import Answer, File
from ..bodies import Sent
from ..fields import Integer, Schema, Text, check
from ..media.pictures import redraw
from ..problems import broken, fields, forbidden, missing
from ..registry import serves
from ..rights import must, sees_project, sees_task
from ..tables import Asset, Guide, Job, Project, Task
from ..views.people import show_moment, show_short
from ..visit import Visit

__all__ = ["create", "create_asset", "destroy", "retrieve", "retrieve_asset", "update"]

_KINDS = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
    "pdf": "application/pdf",
}


@serves(guides.create_endpoint)
def create(visit: Visit) -> dict[str, Any]:
    """The guide of a project or a task; a second one is a fault of the server (recording)."""
    schema = Schema(task_id=Integer(null=True), project_id=Integer(null=True), markdown=Text(blank=True))
    given = check(schema, visit.data)
    project_id, task_id = given.get("project_id"), given.get("task_id")
    if (project_id is None) == (task_id is None):
        raise forbidden()
    guide = Guide(project_id=project_id, task_id=task_id, markdown=given.get("markdown", ""))
    _check_parent(visit, guide)
    column, identity = (Guide.project_id, project_id) if project_id is not None else (Guide.task_id, task_id)
    if visit.session.scalar(select(Guide.id).where(column == identity)) is not None:
        raise broken()
    guide.created_date = guide.updated_date = visit.now
    visit.session.add(guide)
    visit.session.flush()
    return _short(guide)


@serves(guides.retrieve_endpoint)
def retrieve(visit: Visit, guide_id: str) -> dict[str, Any]:
    """One guide."""
    guide = _find(visit, guide_id)
    dates = {"created_date": guide.created_date, "updated_date": guide.updated_date}
    return {**_short(guide), **{name: show_moment(date) for name, date in dates.items()}}


@serves(guides.partial_update_endpoint)
def update(visit: Visit, guide_id: str) -> dict[str, Any]:
    """Other words."""
    guide = _find(visit, guide_id)
    given = check(Schema(markdown=Text(blank=True)), visit.data, partial=True)
    guide.markdown = given.get("markdown", guide.markdown)
    guide.updated_date = visit.now
    return _short(guide)


@serves(guides.destroy_endpoint)
def destroy(visit: Visit, guide_id: str) -> None:
    """Away with a guide and its assets."""
    guide = _find(visit, guide_id)
    keys = visit.session.scalars(select(Asset.uuid).where(Asset.guide_id == guide.id)).all()
    files = visit.world.files

    def forget() -> None:
        for key in keys:
            files.delete("assets", key)

    visit.later(forget)
    visit.session.delete(guide)


@serves(assets.create_endpoint)
def create_asset(visit: Visit) -> dict[str, Any]:
    """A picture or a PDF for a guide."""
    sent = visit.data.get("file")
    given = check(Schema(guide_id=Integer(required=True)), visit.data)
    if not isinstance(sent, Sent):
        raise fields({"file": ["No file was submitted."]})
    if sent.name.rpartition(".")[2].lower() not in _KINDS:
        raise fields({"file": ["File is not supported as an asset."]})
    guide = _find(visit, str(given["guide_id"]))
    asset = Asset(
        uuid=str(uuid4()),
        filename=sent.name,
        created_date=visit.now,
        owner_id=visit.user.id,
        guide_id=guide.id,
    )
    sent.content.seek(0)
    visit.world.files.put("assets", asset.uuid, _drawn_anew(sent.content.read(), sent.name))
    visit.session.add(asset)
    visit.session.flush()
    return {
        "uuid": asset.uuid,
        "filename": asset.filename,
        "created_date": show_moment(asset.created_date),
        "owner": show_short(visit, asset.owner_id),
        "guide_id": guide.id,
    }


@serves(assets.retrieve_endpoint)
def retrieve_asset(visit: Visit, uuid: str) -> Answer:
    """Its bytes."""
    asset = _find_asset(visit, uuid)
    files, name = visit.world.files, asset.filename.replace('"', "'")
    file = File(lambda: files.open("assets", uuid), files.size("assets", uuid))
    kind = _KINDS[name.rpartition(".")[2].lower()]
    return Answer(200, file, kind).but(
        content_disposition=f'inline; filename="{name}"',
        last_modified=f"{asset.created_date:%a, %d %b %Y %H:%M:%S} GMT",
    )


@serves(assets.destroy_endpoint)
def destroy_asset(visit: Visit, uuid: str) -> None:
    """A fault of the server (recording): assets go with their guide."""
    _find_asset(visit, uuid)
    raise broken()


def _drawn_anew(content: bytes, name: str) -> bytes:
    """The bytes that are kept: pictures are written anew (recording)."""
    if name.lower().endswith(".pdf"):
        return content
    try:
        return redraw(content)
    except OSError:
        raise fields({"file": ["Upload a valid image."]}) from None


def _short(guide: Guide) -> dict[str, Any]:
    return {
        "id": guide.id,
        "task_id": guide.task_id,
        "project_id": guide.project_id,
        "markdown": guide.markdown,
    }


def _find(visit: Visit, guide_id: str) -> Guide:
    guide = visit.fetch(Guide, guide_id, "AnnotationGuide")
    _check_parent(visit, guide)
    return guide


def _find_asset(visit: Visit, uuid: str) -> Asset:
    asset = visit.session.get(Asset, uuid)
    if asset is None:
        raise missing("Asset")
    _find(visit, str(asset.guide_id))
    return asset


def _check_parent(visit: Visit, guide: Guide) -> None:
    """404 for a project or task that is not there; 403 where it is not the caller's, nor a job in it."""
    if guide.project_id is not None:
        project = visit.fetch(Project, guide.project_id)
        jobs = select(Job.id).join(Task, Task.id == Job.task_id).where(Task.project_id == project.id)
        seen = sees_project(visit, project)
    else:
        task = visit.fetch(Task, guide.task_id or 0)
        jobs = select(Job.id).where(Job.task_id == task.id)
        seen = sees_task(visit, task)
    mine = jobs.where(Job.assignee_id == visit.user.id)
    must(seen or (visit.method == "GET" and visit.session.scalar(mine) is not None))
