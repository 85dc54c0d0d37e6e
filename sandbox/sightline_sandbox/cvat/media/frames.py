"""Frames, chunks, context pictures and previews of tasks and jobs (wire contract, section 6)."""

import mimetypes
from pathlib import PurePosixPath
from typing import Any

from ..answers import Answer, page
from ..problems import broken, listed, missing_text, said
from ..segments import frames_of
from ..tables import Data, Job, Task
from ..views.people import show_moment
from ..visit import Visit
from .pictures import checksum, compress, pack, thumbnail
from .store import read_media

__all__ = ["data_of", "give_media", "preview"]


def data_of(visit: Visit, task: Task) -> Data:
    """The media of a task; 500 where there are none yet, as the real server answers."""
    if task.data_id is None:
        raise broken()
    return visit.session.get_one(Data, task.data_id)


def preview(visit: Visit, task: Task, frame: int) -> Answer:
    """A small JPEG of a frame; 404 in plain words without data."""
    if task.data_id is None:
        raise missing_text("Task image preview not found")
    data = data_of(visit, task)
    _check_frame(frame, range(data.size), data.size)
    return page(thumbnail(read_media(visit.world, data.frames[frame]["key"])), "image/jpeg")


def give_media(visit: Visit, task: Task, job: Job | None) -> Answer:
    """The frame, chunk or context pictures that the query names."""
    kind, number, index = (visit.query.get(name) for name in ("type", "number", "index"))
    if kind not in ("frame", "chunk", "context_image"):
        raise listed("Data type is not specified" if not kind else "Unknown data type")
    if number is None and (job is None or kind != "chunk" or index is None):
        raise listed("Number is not specified")
    if number is not None and index is not None:
        raise listed("Number and index cannot be used together")
    text = number if number is not None else index or ""
    if not text.isdecimal():
        raise listed("A valid integer is required.")
    data = data_of(visit, task)
    frames = frames_of(job) if job is not None else list(range(data.size))
    compressed = visit.query.get("quality") == "compressed"
    if kind == "chunk":
        return _chunk(visit, data, frames, int(text), number is None, compressed)
    _check_frame(int(text), frames, data.size)
    frame = data.frames[int(text)]
    if kind == "context_image":
        return _context(visit, frame)
    content = read_media(visit.world, frame["key"])
    if compressed:
        return page(compress(content, data.image_quality), "image/jpeg")
    return page(content, mimetypes.guess_type(frame["name"])[0] or "application/octet-stream")


def _chunk(
    visit: Visit, data: Data, frames: list[int], number: int, by_index: bool, compressed: bool
) -> Answer:
    """A zip of one chunk; in a job only its own frames, under the numbers of the task or its own."""
    size = data.chunk_size or 1
    numbers = sorted({frame // size for frame in frames})
    if by_index:
        if number >= len(numbers):
            raise said(f"Invalid chunk index '{number}'. There are {len(numbers)} chunks.")
        number = numbers[number]
    wanted = [frame for frame in frames if frame // size == number]
    if not wanted:
        raise said(
            f"Invalid chunk number '{number}'. It should be in the {numbers[:1]}..{numbers[-1:]} range."
        )
    members = []
    for place, frame in enumerate(data.frames[one] for one in wanted):
        content = read_media(visit.world, frame["key"])
        ending = ".jpeg" if compressed else PurePosixPath(frame["name"]).suffix
        members.append(
            (f"{place:06}{ending}", compress(content, data.image_quality) if compressed else content)
        )
    packed = pack(members)
    when = show_moment(data.chunks_updated_date) or ""
    return page(packed, "application/zip").but(x_checksum=checksum(packed), x_updated_date=when)


def _context(visit: Visit, frame: dict[str, Any]) -> Answer:
    related = [(one["name"], read_media(visit.world, one["key"])) for one in frame.get("related", [])]
    members = [(f"{name}.jpg", compress(content, 100)) for name, content in related]
    return page(pack(members), "application/zip" if members else "")


def _check_frame(number: int, frames: Any, size: int) -> None:
    if number not in frames:
        raise said(f"Invalid frame '{number}'. The frame number should be in the [0, {size}] range")
