"""Which frames of a task or job are compared with the ground truth (wire contract, section 4)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import jobs, tasks

from ..fields import Anything, Integer, Items, Schema, check
from ..registry import serves
from ..segments import frames_of
from ..tables import Job, Task
from ..visit import Visit
from .jobs import find_job
from .tasks import find_task

__all__ = ["of_job", "of_task"]

_NO_HONEYPOTS: dict[str, Any] = {"honeypot_count": 0, "honeypot_frames": [], "honeypot_real_frames": []}


@serves(tasks.retrieve_validation_layout_endpoint)
def of_task(visit: Visit, task_id: str) -> dict[str, Any]:
    """The frames of the ground truth job; nothing without one."""
    return _show(visit, find_task(visit, task_id))


@serves(tasks.partial_update_validation_layout_endpoint)
def change(visit: Visit, task_id: str) -> dict[str, Any]:
    """Other disabled frames."""
    task = find_task(visit, task_id)
    schema = Schema(
        disabled_frames=Items(of=Integer(least=0)),
        frame_selection_method=Anything(),
        honeypot_real_frames=Items(of=Integer(least=0)),
    )
    given = check(schema, visit.data, partial=True)
    truth = _truth(visit, task)
    if truth is not None and "disabled_frames" in given:
        truth.disabled_frames = sorted(set(given["disabled_frames"]) & set(frames_of(truth)))
    return _show(visit, task)


@serves(jobs.retrieve_validation_layout_endpoint)
def of_job(visit: Visit, job_id: str) -> dict[str, Any]:
    """The honeypots of a job: none, the sandbox hides no frames in jobs."""
    find_job(visit, job_id)
    return _NO_HONEYPOTS


@serves(jobs.partial_update_validation_layout_endpoint)
def change_job(visit: Visit, job_id: str) -> dict[str, Any]:
    """As it was: there are no honeypots to move."""
    find_job(visit, job_id)
    return _NO_HONEYPOTS


def _truth(visit: Visit, task: Task) -> Job | None:
    wanted = select(Job).where(Job.task_id == task.id, Job.type == "ground_truth")
    return visit.session.scalars(wanted).one_or_none()


def _show(visit: Visit, task: Task) -> dict[str, Any]:
    truth = _truth(visit, task)
    return {
        "mode": task.validation_mode,
        "frames_per_job_count": None,
        "validation_frames": frames_of(truth) if truth is not None else [],
        "disabled_frames": list(truth.disabled_frames) if truth is not None else [],
    }
