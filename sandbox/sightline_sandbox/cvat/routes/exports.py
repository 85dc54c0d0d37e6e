"""Exports of datasets and backups, and the files that they make (wire contract, section 8)."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from sqlalchemy import select

from sightline_api._runtime.endpoint import Endpoint
from sightline_api.cvat import jobs, projects, tasks

from ..answers import Answer, File, json_answer
from ..fields import Flag
from ..formats.catalogue import exporter
from ..problems import listed, missing_text, said_text
from ..registry import serves
from ..rights import must
from ..tables import BackgroundRequest, CloudStorage, Data, Job, Project, Task
from ..visit import Visit
from ..work.engine import Plan, begin
from .jobs import find_job
from .projects import find_project
from .tasks import find_task

__all__ = ["download", "export_backup", "export_dataset"]


@serves(projects.create_dataset_export_endpoint)
def export_project(visit: Visit, project_id: str) -> Answer:
    """A file of a project."""
    project = find_project(visit, project_id)
    return export_dataset(visit, "project", project, project.updated_date)


@serves(tasks.create_dataset_export_endpoint)
def export_task(visit: Visit, task_id: str) -> Answer:
    """A file of a task."""
    task = find_task(visit, task_id)
    _need_data(visit, task)
    return export_dataset(visit, "task", task, task.created_date)


@serves(jobs.create_dataset_export_endpoint)
def export_job(visit: Visit, job_id: str) -> Answer:
    """A file of a job."""
    job, _ = find_job(visit, job_id)
    return export_dataset(visit, "job", job, job.created_date)


@serves(projects.create_backup_export_endpoint)
def back_up_project(visit: Visit, project_id: str) -> Answer:
    """A backup of a project."""
    project = find_project(visit, project_id)
    return export_backup(visit, "project", project)


@serves(tasks.create_backup_export_endpoint)
def back_up_task(visit: Visit, task_id: str) -> Answer:
    """A backup of a task; 400 without data."""
    task = find_task(visit, task_id)
    if task.data_id is None:
        raise listed("Backup of a task without data is not allowed")
    return export_backup(visit, "task", task)


def _give(endpoint: Endpoint[Any], kind: str, find: Callable[[Visit, str], object]) -> None:
    """Give away the file of an export, or of a backup, to whoever may see the thing itself."""

    @serves(endpoint)
    def give(visit: Visit, identity: str) -> Answer:
        find(visit, identity)
        return download(visit, kind, identity)


_give(projects.download_dataset_endpoint, "project", find_project)
_give(tasks.download_dataset_endpoint, "task", find_task)
_give(jobs.download_dataset_endpoint, "job", find_job)
_give(projects.download_backup_endpoint, "project", find_project)
_give(tasks.download_backup_endpoint, "task", find_task)


def export_dataset(visit: Visit, kind: str, row: Project | Task | Job, made: Any) -> Answer:
    """Begin an export; 409 with the id of the same one while it is under way."""
    name = visit.query.get("format", "")
    exporter(name)
    pictures = _flag(visit, "save_images", False)
    subresource = "dataset" if pictures else "annotations"
    spelled = name.replace(" ", "_").replace(".", "~")
    identity = (
        f"action=export&target={kind}&target_id={row.id}&user_id={visit.user.id}"
        f"&format={spelled}&subresource={subresource}"
    )
    default = f"{kind}_{row.id}_{subresource}_{made:%Y_%m_%d_%H_%M_%S}_{name.lower()}.zip"
    arguments = {
        "target": kind,
        "id": row.id,
        "format": name,
        "pictures": pictures,
        "name": visit.query.get("filename") or default,
        "cloud_storage_id": _storage(visit, row),
    }
    plan = Plan(
        id=identity,
        kind="export:dataset",
        action="export",
        target=kind,
        subresource=subresource,
        format=name,
        arguments=arguments,
        **_places(visit, row),
    )
    return json_answer(202, {"rq_id": begin(visit, plan)})


def export_backup(visit: Visit, kind: str, row: Project | Task) -> Answer:
    """Begin a backup."""
    default = f"{kind}_{row.name.lower()}_backup_{visit.now:%Y_%m_%d_%H_%M_%S}.zip"
    arguments = {
        "target": kind,
        "id": row.id,
        "name": visit.query.get("filename") or default,
        "cloud_storage_id": _storage(visit, row),
    }
    plan = Plan(
        id=f"action=export&target={kind}&target_id={row.id}&user_id={visit.user.id}&subresource=backup",
        kind="export:backup",
        action="export",
        target=kind,
        subresource="backup",
        arguments=arguments,
        **_places(visit, row),
    )
    return json_answer(202, {"rq_id": begin(visit, plan)})


def download(visit: Visit, kind: str, identity: str) -> Answer:
    """The file that a request made; 400 for an id of another form, 404 for an unknown one."""
    text = visit.query.get("rq_id")
    if not text:
        raise listed("Missing request id in the query parameters")
    told = dict(parse_qsl(text))
    if told.get("action") != "export":
        raise listed("Unexpected request id format")
    row = visit.session.scalars(select(BackgroundRequest).where(BackgroundRequest.id == text)).one_or_none()
    if row is None or (told.get("target"), told.get("target_id")) != (kind, identity):
        raise missing_text("Unknown export request id")
    must(row.user_id == visit.user.id or visit.user.is_superuser)
    if row.status != "finished" or "key" not in row.result:
        raise said_text("The export has not finished yet", 404)
    files, key = visit.world.files, row.result["key"]
    if not files.exists("exports", key):
        raise missing_text("The file of this export is gone")
    name = row.result["name"].replace('"', "'").rpartition("/")[2]
    file = File(lambda: files.open("exports", key), files.size("exports", key))
    return Answer(200, file, "application/zip").but(
        content_disposition=f'attachment; filename="{name}"',
        last_modified=f"{row.finished_date:%a, %d %b %Y %H:%M:%S} GMT",
    )


def _places(visit: Visit, row: Project | Task | Job) -> dict[str, Any]:
    if isinstance(row, Project):
        return {"project_id": row.id, "organization_id": row.organization_id}
    task = row if isinstance(row, Task) else visit.session.get_one(Task, row.task_id)
    return {
        "project_id": task.project_id,
        "task_id": task.id,
        "job_id": row.id if isinstance(row, Job) else None,
        "organization_id": task.organization_id,
    }


def _storage(visit: Visit, row: Project | Task | Job) -> int | None:
    """The cloud storage that the file is to go to: the named one, else that of the task or project."""
    if visit.query.get("location") == "cloud_storage":
        return visit.fetch(CloudStorage, visit.query.get("cloud_storage_id", "")).id
    if visit.query.get("location") == "local" or not _flag(visit, "use_default_location", True):
        return None
    owner = visit.session.get_one(Task, row.task_id) if isinstance(row, Job) else row
    target = owner.target_storage or {}
    return target.get("cloud_storage_id") if target.get("location") == "cloud_storage" else None


def _flag(visit: Visit, name: str, default: bool) -> bool:
    return bool(Flag().check(visit.query[name])) if visit.query.get(name) else default


def _need_data(visit: Visit, task: Task) -> None:
    data = visit.session.get(Data, task.data_id) if task.data_id is not None else None
    if data is None or data.size == 0:
        raise listed("Exporting a dataset of a task without data is not allowed")
