"""Task data: uploaded, and read as frames, chunks and meta (wire contract, sections 5 and 6)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import jobs, tasks

from ..answers import Answer, empty, json_answer
from ..bodies import Sent
from ..fields import Choice, Flag, Integer, Items, Nested, Number, Schema, Text, check
from ..media.frames import data_of, give_media, preview
from ..media.meta import change_meta, show_meta
from ..media.sorting import METHODS
from ..problems import broken, missing_text, said
from ..registry import serves
from ..segments import frames_of
from ..tables import BackgroundRequest, Data, Task
from ..uploads import scratch, tus
from ..visit import Visit
from ..work.engine import Plan, begin
from .jobs import find_job
from .tasks import find_task

__all__ = ["create_data"]

_NAMES = Items(of=Text(most=1024))
_VALIDATION = Schema(
    mode=Choice(of=("gt", "gt_pool"), required=True),
    frame_selection_method=Choice(of=("random_uniform", "random_per_job", "manual"), required=True),
    random_seed=Integer(),
    frames=_NAMES,
    frame_count=Integer(least=0),
    frame_share=Number(least=0, most=1),
    frames_per_job_count=Integer(least=0),
    frames_per_job_share=Number(least=0, most=1),
)


def _schema(newer: bool) -> Schema:
    return Schema(
        image_quality=Integer(required=not newer, least=0, most=100),
        chunk_size=Integer(null=True, least=0),
        start_frame=Integer(least=0),
        stop_frame=Integer(least=0, null=True),
        frame_filter=Text(blank=True, most=256),
        server_files=_NAMES,
        server_files_exclude=_NAMES,
        remote_files=_NAMES,
        cloud_storage_id=Integer(null=True),
        use_cache=Flag(),
        use_zip_chunks=Flag(),
        copy_data=Flag(),
        storage_method=Choice(of=("cache", "file_system")),
        storage=Choice(of=("local", "share", "cloud_storage")),
        sorting_method=Choice(of=METHODS),
        filename_pattern=Text(null=True, blank=True),
        job_file_mapping=Items(of=_NAMES),
        upload_file_order=_NAMES,
        validation_params=Nested(schema=_VALIDATION, null=True),
    )


@serves(tasks.create_data_endpoint)
def create_data(visit: Visit, task_id: str) -> Answer:
    """Any step of an upload: one form; Start, Multiple, TUS, Finish; or names of files elsewhere."""
    task = find_task(visit, task_id)
    target = f"tasks/{task.id}/data"
    data = visit.session.get(Data, task.data_id) if task.data_id is not None else None
    if data is not None and data.size > 0:
        raise said("Adding more data is not supported")
    if tus.is_creation(visit):
        return tus.create(visit, target, keep_name=True)
    if "upload-start" in visit.headers:
        return empty(202)
    _take_files(visit, target)
    if "upload-multiple" in visit.headers:
        return empty(200)
    given = check(_schema(visit.newer), visit.data)
    if data is None:
        data = Data(image_quality=70, chunks_updated_date=visit.now)
        visit.session.add(data)
    data.image_quality, data.chunk_size = given.get("image_quality", 70), given.get("chunk_size")
    data.start_frame, data.frame_filter = given.get("start_frame", 0), given.get("frame_filter", "")
    visit.session.flush()
    task.data_id, task.updated_date = data.id, visit.now
    plan = Plan(
        id=f"action=create&target=task&target_id={task.id}",
        kind="create:task",
        action="create",
        target="task",
        arguments={"task_id": task.id, "given": given, "upload": target},
        project_id=task.project_id,
        task_id=task.id,
        organization_id=task.organization_id,
    )
    return json_answer(202, {"rq_id": begin(visit, plan)})


def _take_files(visit: Visit, target: str) -> None:
    """Keep the files of a form; two of one name are a fault of the server (section 1)."""
    if not visit.body.content_type.startswith("multipart/"):
        return
    known = {one.file_name for one in scratch.of_target(visit.session, target)}
    for sent in visit.data.get("client_files", []):
        if not isinstance(sent, Sent):
            continue
        if sent.name in known:
            raise broken()
        known.add(scratch.check_name(sent.name))
        scratch.take(visit.world, visit.session, visit.user.id, target, sent.name, sent.content)


@serves(tasks.retrieve_data_endpoint)
def task_data(visit: Visit, task_id: str) -> Answer:
    """A frame, chunk or context pictures of a task."""
    return give_media(visit, find_task(visit, task_id), None)


@serves(jobs.retrieve_data_endpoint)
def job_data(visit: Visit, job_id: str) -> Answer:
    """A frame, chunk or context pictures of a job."""
    job, task = find_job(visit, job_id)
    return give_media(visit, task, job)


@serves(tasks.retrieve_data_meta_endpoint)
def task_meta(visit: Visit, task_id: str) -> dict[str, Any]:
    """What is known of the pictures of a task."""
    return show_meta(data_of(visit, find_task(visit, task_id)))


@serves(tasks.partial_update_data_meta_endpoint)
def change_task_meta(visit: Visit, task_id: str) -> dict[str, Any]:
    """Other deleted frames."""
    task = find_task(visit, task_id)
    data = data_of(visit, task)
    change_meta(visit, data)
    _touch(visit, task)
    return show_meta(data)


@serves(jobs.retrieve_data_meta_endpoint)
def job_meta(visit: Visit, job_id: str) -> dict[str, Any]:
    """What is known of the pictures of a job."""
    job, task = find_job(visit, job_id)
    return show_meta(data_of(visit, task), job)


@serves(jobs.partial_update_data_meta_endpoint)
def change_job_meta(visit: Visit, job_id: str) -> dict[str, Any]:
    """Other deleted frames of this job; the rest of the task keeps its own."""
    job, task = find_job(visit, job_id)
    data = data_of(visit, task)
    change_meta(visit, data, job)
    _touch(visit, task)
    return show_meta(data, job)


@serves(tasks.retrieve_preview_endpoint)
def task_preview(visit: Visit, task_id: str) -> Answer:
    """A small picture of the first frame."""
    return preview(visit, find_task(visit, task_id), 0)


@serves(jobs.retrieve_preview_endpoint)
def job_preview(visit: Visit, job_id: str) -> Answer:
    """A small picture of the job's first frame."""
    job, task = find_job(visit, job_id)
    frames = frames_of(job)
    if not frames:
        raise missing_text("Job image preview not found")
    return preview(visit, task, frames[0])


@serves(tasks.retrieve_status_endpoint)
def status(visit: Visit, task_id: str) -> Answer:
    """The older form of the request that creates a task's data (section 7)."""
    task = find_task(visit, task_id)
    wanted = select(BackgroundRequest).where(
        BackgroundRequest.id == f"action=create&target=task&target_id={task.id}"
    )
    row = visit.session.scalars(wanted).one_or_none()
    told = {
        "state": row.status.capitalize() if row else "Finished",
        "message": row.message if row else "",
        "progress": row.progress if row else 0.0,
    }
    return json_answer(200, told, deprecation="true")


def _touch(visit: Visit, task: Task) -> None:
    task.updated_date = visit.now
