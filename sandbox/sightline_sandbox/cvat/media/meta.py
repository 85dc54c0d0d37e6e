"""What is known of the media of a task or a job (wire contract, section 6)."""

from typing import Any

from ..fields import Integer, Items, Schema, check
from ..segments import frames_of
from ..tables import Data, Job
from ..views.people import show_moment
from ..visit import Visit

__all__ = ["change_meta", "show_meta", "step_of"]

_SCHEMA = Schema(deleted_frames=Items(of=Integer(least=0)), cloud_storage_id=Integer(null=True))


def step_of(frame_filter: str) -> int:
    """Every which source frame is one of the task: ``step=3`` means every third."""
    text = frame_filter.replace(" ", "").removeprefix("step=")
    return max(1, int(text)) if text.isdecimal() else 1


def show_meta(data: Data, job: Job | None = None) -> dict[str, Any]:
    """The media; of a job only its part, with placeholders between frames that are not its own."""
    frames, start, stop = list(data.frames), data.start_frame, data.stop_frame
    shown = [_frame(one) for one in frames]
    included, size = None, data.size
    deleted = sorted(data.deleted_frames)
    if job is not None:
        step = step_of(data.frame_filter)
        start, stop = data.start_frame + job.start_frame * step, data.start_frame + job.stop_frame * step
        mine = frames_of(job)
        size = len(mine)
        deleted = sorted((set(deleted) & set(mine)) | set(job.disabled_frames))
        shown = [
            _frame(frames[number])
            if number in mine
            else {**_frame(frames[number]), "name": "placeholder.jpg"}
            for number in range(job.start_frame, job.stop_frame + 1)
        ]
        included = sorted(mine) if job.frames is not None else None
    return {
        "chapters": None,
        "chunks_updated_date": show_moment(data.chunks_updated_date) if data.size else None,
        "chunk_size": data.chunk_size,
        "size": size,
        "image_quality": data.image_quality,
        "start_frame": start,
        "stop_frame": stop,
        "frame_filter": data.frame_filter,
        "frames": shown,
        "deleted_frames": deleted,
        "included_frames": included,
        "storage": data.storage,
        "cloud_storage_id": data.cloud_storage_id,
    }


def change_meta(visit: Visit, data: Data, job: Job | None = None) -> None:
    """Replace the list of deleted frames, of a job its part of it; bind another cloud storage."""
    given = check(_SCHEMA, visit.data, partial=True)
    if "deleted_frames" in given:
        mine = set(range(data.size)) if job is None else set(frames_of(job))
        kept = set(data.deleted_frames) - mine
        data.deleted_frames = sorted(kept | (set(given["deleted_frames"]) & mine))
    if "cloud_storage_id" in given:
        data.cloud_storage_id = given["cloud_storage_id"]


def _frame(frame: dict[str, Any]) -> dict[str, Any]:
    related = len(frame.get("related", []))
    return {
        "width": frame["width"],
        "height": frame["height"],
        "name": frame["name"],
        "related_files": related,
        "has_related_context": related > 0,
    }
