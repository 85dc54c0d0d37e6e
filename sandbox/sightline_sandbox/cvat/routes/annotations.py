"""Annotations of tasks and jobs (wire contract, section 8)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import jobs, tasks

from ..answers import Answer
from ..fields import Flag
from ..formats.catalogue import importer
from ..marks.checking import check_marks
from ..marks.keeping import check_labels, clear, read, remove, write
from ..marks.showing import defaults_of, show_marks, show_written
from ..marks.slicing import slice_marks
from ..problems import gone, listed, said_text
from ..registry import serves
from ..segments import frames_of
from ..tables import Data, Job, Task, Upload
from ..uploads import finishing, tus
from ..visit import Visit
from ..work.engine import Plan, begin
from .jobs import find_job
from .tasks import find_task

__all__ = ["destroy_of_job", "destroy_of_task", "of_job", "of_task", "plain_jobs"]

ACTIONS = ("create", "update", "delete")


def plain_jobs(visit: Visit, task: Task) -> list[Job]:
    """The jobs whose annotations are the task's; 400 in plain words without data."""
    _need_data(visit, task)
    wanted = select(Job).where(Job.task_id == task.id, Job.type == "annotation").order_by(Job.id)
    return list(visit.session.scalars(wanted))


@serves(tasks.retrieve_annotations_endpoint)
def of_task(visit: Visit, task_id: str) -> dict[str, Any]:
    """Everything that was drawn in a task."""
    task = find_task(visit, task_id)
    _refuse_export(visit)
    return _show(visit, task, plain_jobs(visit, task))


@serves(jobs.retrieve_annotations_endpoint)
def of_job(visit: Visit, job_id: str) -> dict[str, Any]:
    """Everything that was drawn in a job."""
    job, task = find_job(visit, job_id)
    _refuse_export(visit)
    return _show(visit, task, [job])


@serves(tasks.update_annotations_endpoint)
def replace_in_task(visit: Visit, task_id: str) -> dict[str, Any]:
    """Everything anew."""
    task = find_task(visit, task_id)
    return _change(visit, task, plain_jobs(visit, task), "put")


@serves(jobs.update_annotations_endpoint)
def replace_in_job(visit: Visit, job_id: str) -> dict[str, Any]:
    """Everything of a job anew."""
    job, task = find_job(visit, job_id)
    return _change(visit, task, [job], "put")


@serves(tasks.partial_update_annotations_endpoint)
def change_in_task(visit: Visit, task_id: str) -> dict[str, Any]:
    """Some more, other, or fewer annotations, as ``action`` says."""
    task = find_task(visit, task_id)
    return _change(visit, task, plain_jobs(visit, task), _action(visit))


@serves(jobs.partial_update_annotations_endpoint)
def change_in_job(visit: Visit, job_id: str) -> dict[str, Any]:
    """Some more, other, or fewer annotations of a job, as ``action`` says."""
    job, task = find_job(visit, job_id)
    return _change(visit, task, [job], _action(visit))


@serves(tasks.destroy_annotations_endpoint)
def destroy_of_task(visit: Visit, task_id: str) -> None:
    """Nothing is drawn in a task any more."""
    task = find_task(visit, task_id)
    clear(visit.session, plain_jobs(visit, task))


@serves(jobs.destroy_annotations_endpoint)
def destroy_of_job(visit: Visit, job_id: str) -> None:
    """Nothing is drawn in a job any more."""
    job, _ = find_job(visit, job_id)
    clear(visit.session, [job])


@serves(tasks.create_annotations_endpoint)
def import_into_task(visit: Visit, task_id: str) -> Answer:
    """Any step of giving a file of annotations to a task."""
    task = find_task(visit, task_id)
    return _import(visit, task, None)


@serves(jobs.create_annotations_endpoint)
def import_into_job(visit: Visit, job_id: str) -> Answer:
    """Any step of giving a file of annotations to a job."""
    job, task = find_job(visit, job_id)
    return _import(visit, task, job)


def _action(visit: Visit) -> str:
    action = visit.query.get("action", "")
    if action not in ACTIONS:
        raise listed("Please specify a correct 'action' for the request")
    return action


def _change(visit: Visit, task: Task, parts: list[Job], action: str) -> dict[str, Any]:
    marks = check_marks(visit.data)
    if action != "delete":
        check_labels(visit.session, task, marks)
    if action == "delete":
        remove(visit.session, parts, marks)
        written = marks
    else:
        if action == "put":
            clear(visit.session, parts)
        elif action == "update":
            remove(visit.session, parts, marks)
        written = {kind: [] for kind in marks}
        for job in parts:
            mine = slice_marks(_copy(marks), frames_of(job), job.start_frame, job.stop_frame)
            for kind, kept in write(visit.session, job, mine, keep_ids=action == "update").items():
                written[kind] += kept
    for job in parts:
        job.updated_date = visit.now
    return show_written(written)


def _copy(marks: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """So that the same shape in two jobs gets two ids."""
    return {
        kind: [
            {**one, "elements": [{**part} for part in one["elements"]]} if "elements" in one else {**one}
            for one in marks[kind]
        ]
        for kind in marks
    }


def _show(visit: Visit, task: Task, parts: list[Job]) -> dict[str, Any]:
    return show_marks(read(visit.session, parts), defaults_of(visit.session, task))


def _import(visit: Visit, task: Task, job: Job | None) -> Answer:
    kind, identity = ("job", job.id) if job is not None else ("task", task.id)
    target = f"{kind}s/{identity}/annotations"

    def start(upload: Upload) -> str:
        arguments = {
            "task_id": task.id,
            "job_id": job.id if job is not None else None,
            "upload": upload.id,
            "format": name,
            # Before 2.72 nobody knew of it, and unknown parameters are ignored.
            "append": visit.world.newer and visit.query.get("import_mode") == "append",
            "polygons": Flag().check(visit.query.get("conv_mask_to_poly", "true")),
        }
        plan = Plan(
            id=f"action=import&target={kind}&target_id={identity}&subresource=annotations",
            kind="import:annotations",
            action="import",
            target=kind,
            subresource="annotations",
            arguments=arguments,
            project_id=task.project_id,
            task_id=task.id,
            job_id=job.id if job is not None else None,
            organization_id=task.organization_id,
        )
        return begin(visit, plan)

    name = visit.query.get("format", "")
    if not tus.is_creation(visit) and "upload-start" not in visit.headers:
        importer(name)
    return finishing.receive(visit, target, "annotation_file", start, task.source_storage)


def _need_data(visit: Visit, task: Task) -> None:
    data = visit.session.get(Data, task.data_id) if task.data_id is not None else None
    if data is None or data.size == 0:
        raise said_text("A task without data has no annotations")


def _refuse_export(visit: Visit) -> None:
    if "format" in visit.query:
        kind, identity = visit.path.split("/")[2:4]
        raise gone(f"/api/{kind}/{identity}/dataset/export")
