"""How a task is cut into jobs, and the jobs that are made beside them."""

import random
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from .problems import fields, listed
from .tables import Data, Job, Task
from .visit import Visit

__all__ = ["choose_frames", "cut", "frames_of", "make_ground_truth", "make_job", "make_replica"]


def cut(size: int, segment_size: int, overlap: int) -> Iterator[tuple[int, int]]:
    """First and last frame of each segment; a segment size of 0 makes one of all frames.

    >>> list(cut(4, 3, 1))
    [(0, 2), (2, 3)]
    """
    if segment_size <= 0 or segment_size >= size:
        yield 0, size - 1
        return
    step = segment_size - min(overlap, segment_size - 1)
    start = 0
    while start < size:
        stop = min(start + segment_size, size) - 1
        yield start, stop
        if stop == size - 1:
            return
        start += step


def frames_of(job: Job) -> list[int]:
    """The numbers of a job's frames in its task."""
    return list(job.frames) if job.frames is not None else list(range(job.start_frame, job.stop_frame + 1))


def make_job(session: Session, task: Task, start: int, stop: int, now: datetime, **more: Any) -> Job:
    """A new job of these frames."""
    job = Job(task_id=task.id, start_frame=start, stop_frame=stop, created_date=now, updated_date=now, **more)
    session.add(job)
    session.flush()
    return job


def make_replica(session: Session, parent: Job, now: datetime) -> Job:
    """A job of the same frames, to be annotated by somebody else."""
    task = session.get_one(Task, parent.task_id)
    more = {"type": "consensus_replica", "parent_job_id": parent.id, "frames": parent.frames}
    return make_job(session, task, parent.start_frame, parent.stop_frame, now, **more)


def make_ground_truth(visit: Visit, task: Task, given: dict[str, Any]) -> Job:
    """The one job of a task that the others are compared with."""
    wanted = select(Job.id).where(Job.task_id == task.id, Job.type == "ground_truth")
    if visit.session.scalar(wanted) is not None:
        raise listed('Task with validation mode "gt" cannot have more than 1 GT job')
    data = visit.session.get(Data, task.data_id) if task.data_id is not None else None
    if data is None or data.size == 0:
        raise listed("This task has no data")
    plain = visit.session.scalars(
        select(Job).where(Job.task_id == task.id, Job.type == "annotation").order_by(Job.id)
    ).all()
    frames = choose_frames(data.size, given, [frames_of(one) for one in plain])
    task.validation_mode = "gt"
    return make_job(
        visit.session, task, 0, data.size - 1, visit.now, type="ground_truth", frames=sorted(frames)
    )


def choose_frames(size: int, given: dict[str, Any], per_job: list[list[int]]) -> list[int]:
    """The frames that a selection method means; 400 where it lacks what it needs."""
    method = given.get("frame_selection_method")
    pick = random.Random(given.get("random_seed"))
    if method == "manual":
        frames: list[int] = given.get("frames") or []
        if not frames or any(not 0 <= one < size for one in frames):
            raise listed("Frames have to be named, and be frames of the task.")
        return sorted(set(frames))
    if method == "random_uniform":
        count = _count(given, "frame_count", "frame_share", size)
        return pick.sample(range(size), min(count, size))
    if method == "random_per_job":
        chosen: set[int] = set()
        for frames in per_job:
            count = _count(given, "frames_per_job_count", "frames_per_job_share", len(frames))
            chosen.update(pick.sample(frames, min(count, len(frames))))
        return sorted(chosen)
    raise fields({"frame_selection_method": ["This field is required."]})


def _count(given: dict[str, Any], count: str, share: str, of: int) -> int:
    if given.get(count):
        return int(given[count])
    if given.get(share):
        return max(1, int(given[share] * of))
    raise fields({count: ["This field is required."]})
