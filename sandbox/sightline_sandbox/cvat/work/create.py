"""The media of a task: taken up, measured, cut into jobs (wire contract, sections 4 and 5)."""

from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from ..grading.settings import settings_of
from ..media.intake import Source, choose, find_sources
from ..media.meta import step_of
from ..media.pictures import measure
from ..media.store import forget_media, keep_media
from ..problems import Problem
from ..segments import choose_frames, cut, frames_of, make_job, make_replica
from ..tables import ConsensusSettings, Data, Job, Task
from ..uploads import scratch
from .engine import Failed, Keep, work

if TYPE_CHECKING:
    from ..world import World

__all__ = ["create_media"]

_AREA = 36 * 1920 * 1080
"""So many pixels make a chunk where its size is not named."""


@work("create:task")
def create_media(world: "World", arguments: dict[str, Any]) -> Keep:
    """The frames and jobs of a task."""
    given = arguments["given"]
    with world.store.reading() as session:
        sources = choose(find_sources(world, session, arguments), given)
    if not sources:
        raise Failed("ValueError: No media data found")
    start, step = given.get("start_frame", 0), step_of(given.get("frame_filter", ""))
    stop = min(given.get("stop_frame") or len(sources) - 1, len(sources) - 1)
    frames: list[dict[str, Any]] = []
    try:
        frames += (_take(world, one) for one in sources[start : stop + 1 : step])
    except Failed:
        forget_media(world, frames)
        raise
    if not frames:
        raise Failed("ValueError: No media data found")
    return partial(_keep, world, arguments, frames, step)


def _keep(
    world: "World", arguments: dict[str, Any], frames: list[dict[str, Any]], step: int, session: Session
) -> dict[str, Any]:
    task = session.get(Task, arguments["task_id"])
    if task is None:
        # Deleted in the meantime.
        forget_media(world, frames)
        return {}
    data, given = session.get_one(Data, task.data_id), arguments["given"]
    start = given.get("start_frame", 0)
    data.frames, data.size = frames, len(frames)
    data.start_frame, data.stop_frame = start, start + (len(frames) - 1) * step
    data.chunk_size = data.chunk_size or max(
        2, min(72, _AREA // max(1, frames[0]["width"] * frames[0]["height"]))
    )
    data.cloud_storage_id = given.get("cloud_storage_id")
    if data.cloud_storage_id is not None:
        data.storage = "cloud_storage"
    elif given.get("server_files") and not given.get("copy_data"):
        data.storage = "share"
    data.chunks_updated_date = task.updated_date = world.now()
    task.mode = "annotation"
    _make_jobs(world, session, task, data, given)
    settings_of(world, session, task)
    if task.replicas:
        settings = {"iou_threshold": 0.4, "quorum": 0.5}
        session.add(ConsensusSettings(task_id=task.id, told=settings))
    for upload in scratch.of_target(session, arguments["upload"]):
        scratch.drop(world, session, upload)
    return {}


def _take(world: "World", source: Source) -> dict[str, Any]:
    content = source.read()
    try:
        width, height = measure(content)
    except (OSError, SyntaxError, ValueError) as error:
        raise Failed(f"PIL.UnidentifiedImageError: cannot read {source.name}: {error}") from error
    return {"name": source.name, "width": width, "height": height, "key": keep_media(world, content)}


def _make_jobs(world: "World", session: Session, task: Task, data: Data, given: dict[str, Any]) -> None:
    now = world.now()
    if mapping := given.get("job_file_mapping"):
        parts, start = [], 0
        for names in mapping:
            parts.append((start, start + len(names) - 1))
            start += len(names)
        task.segment_size, task.overlap = 0, 0
    else:
        parts = list(cut(data.size, task.segment_size, task.overlap or 0))
        task.segment_size = min(task.segment_size or data.size, data.size)
        task.overlap = min(task.overlap or 0, max(task.segment_size - 1, 0)) if len(parts) > 1 else 0
    jobs = [make_job(session, task, first, last, now) for first, last in parts]
    for job in jobs:
        for _ in range(task.replicas):
            make_replica(session, job, now)
    if validation := given.get("validation_params"):
        _make_ground_truth(session, task, data, jobs, validation, now)


def _make_ground_truth(
    session: Session, task: Task, data: Data, jobs: list[Job], validation: dict[str, Any], now: Any
) -> None:
    numbers = {frame["name"]: number for number, frame in enumerate(data.frames)}
    frames = [numbers.get(name, -1) for name in validation.get("frames", [])]
    try:
        chosen = choose_frames(data.size, {**validation, "frames": frames}, [frames_of(one) for one in jobs])
    except Problem as problem:
        raise Failed(f"ValidationError: {problem.answer.body!r}") from None
    task.validation_mode = validation["mode"]
    make_job(session, task, 0, data.size - 1, now, type="ground_truth", frames=sorted(chosen))
