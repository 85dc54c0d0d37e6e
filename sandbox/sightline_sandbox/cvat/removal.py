"""Away with a task and what only it had: rows, pictures, results."""

from sqlalchemy import delete, select

from .media.store import forget_media
from .tables import BackgroundRequest, Data, Guide, Job, Task
from .visit import Visit

__all__ = ["drop_task", "set_job_state"]


def drop_task(visit: Visit, task: Task) -> None:
    """Delete a task; its pictures go once nobody can ask for them any more."""
    data = visit.session.get(Data, task.data_id) if task.data_id is not None else None
    visit.session.execute(delete(BackgroundRequest).where(BackgroundRequest.task_id == task.id))
    visit.session.execute(delete(Guide).where(Guide.task_id == task.id))
    visit.session.delete(task)
    visit.session.flush()
    if data is not None:
        frames, world = list(data.frames), visit.world
        visit.session.delete(data)
        visit.later(lambda: forget_media(world, frames))


def set_job_state(visit: Visit, job: Job, task: Task) -> None:
    """What a job's stage and state mean for its status, and for that of its task (section 4)."""
    job.status = _status(job)
    wanted = select(Job).where(Job.task_id == task.id, Job.type != "ground_truth")
    statuses = [_status(one) for one in visit.session.scalars(wanted)]
    for status in ("annotation", "validation", "completed"):
        if status in statuses:
            task.status = status
            break


def _status(job: Job) -> str:
    if job.stage == "annotation":
        return "annotation"
    return "completed" if (job.stage, job.state) == ("acceptance", "completed") else "validation"
