# Written by `make generate` from highlevel/sightline/cvat/_async/frames.py: change that file, not this one.

"""Pictures of tasks and jobs: frames, previews, chunks, and what is known of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from sightline_api._runtime.endpoint import Call
from sightline_api.cvat import models

from ..._files import as_path
from ..._partfile import PartFile
from ..._sync.batch import Outcomes, Wanted
from ..._sync.download import Source
from ..._sync.shell import Shell
from ..._sync.stored import call_source, names_folder, target_of
from ...core.checks import member, not_negative_int, positive_int, refuse
from ...core.errors import UnexpectedContent
from ...core.names import contained, safe_name
from ...core.progress import Listener
from ..chunks import HEAD, check_chunk
from ..enums import FrameQuality

__all__ = ["Frames"]

_PATTERN = "frame_{frame:06d}{ending}"


class Frames:
    """The pictures of one task or job; ``calls`` is the low-level module of its kind.

    ``first`` is the number in the task of its first frame: what is known of a job's frames begins there.
    """

    def __init__(self, shell: Shell, calls: Any, id: int, name: str, first: int = 0) -> None:
        self._shell = shell
        self._calls = calls
        self._id = id
        self._name = name
        self._first = first

    def meta(self) -> models.DataMetaRead:
        """What is known of the data: size, start and stop, and the frames with their sizes."""
        meta: models.DataMetaRead = self._shell.send(self._calls.retrieve_data_meta(self._id))
        return meta

    def read(self, frame: int, quality: str) -> bytes:
        """The bytes of one frame."""
        source = self._source(self._data("frame", frame, quality))
        return self._shell.downloads.read(source)

    def save(self, frame: int, into: str | Path, quality: str, progress: Listener) -> Path:
        """The file of one frame."""
        source = self._source(self._data("frame", frame, quality))
        ending = self._ending(self.meta(), frame, quality) if names_folder(into) else ""
        target = target_of(into, f"/frame_{frame:06d}{ending}")
        return self._shell.downloads.save(source, target, progress=progress)

    def save_many(
        self,
        frames: Iterable[int] | None,
        into: str | Path,
        quality: str,
        pattern: str | None,
        parallel: int | None,
        progress: Listener,
    ) -> Outcomes:
        """The file of each frame, in their order, or in its place why it did not come."""
        given = None if frames is None else _numbers(frames)
        at_once = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)
        meta = self.meta()
        folder = as_path(into)
        wanted = self._all(meta) if given is None else given
        member("quality", FrameQuality, _word(quality))
        names = {frame: self._named(pattern or _PATTERN, meta, frame, quality) for frame in wanted}
        if len(set(names.values())) < len(names):
            raise refuse(
                "pattern", pattern, "a pattern with {frame} in it, so that no two frames share a file"
            )

        def plan(frame: int) -> Wanted:
            target = Path(contained(folder, names[frame]))
            return Wanted(frame, target, self._source(self._data("frame", frame, quality)))

        batch = self._shell.batch(plan, progress=progress)
        return batch.run(wanted, at_once, self._name)

    def save_chunk(self, number: int, into: str | Path, quality: str, progress: Listener) -> Path:
        """The file of one chunk, a zip of pictures or a video, checked against what the server says of it."""
        source = self._source(self._data("chunk", number, quality))
        target = target_of(into, f"/{safe_name(self._name.replace(' ', '-'))}-chunk-{number:06d}.zip")
        return self._shell.downloads.save(source, target, proof=_chunk_proof, progress=progress)

    def save_context(self, frame: int, into: str | Path, progress: Listener) -> Path:
        """The zip of the pictures beside a frame."""
        source = self._source(self._data("context_image", frame, None))
        target = target_of(into, f"/{safe_name(self._name.replace(' ', '-'))}-context-{frame:06d}.zip")
        return self._shell.downloads.save(source, target, progress=progress)

    def read_preview(self) -> bytes:
        """The bytes of a small picture; raises NotFound where there is none."""
        return self._shell.downloads.read(self._source(self._calls.retrieve_preview(self._id)))

    def save_preview(self, into: str | Path, progress: Listener) -> Path:
        """The file of a small picture."""
        source = self._source(self._calls.retrieve_preview(self._id))
        target = target_of(into, f"/{safe_name(self._name.replace(' ', '-'))}-preview.jpg")
        return self._shell.downloads.save(source, target, progress=progress)

    def leave_out(self, frames: Iterable[int], *, take_back: bool = False) -> models.DataMetaRead:
        """What is known of the data, with these frames left out of the work, or taken back into it.

        The server takes the whole list at once (trap 14), so that it is read first.
        """
        given = set(_numbers(frames))
        meta = self.meta()
        gone = set(meta.deleted_frames if isinstance(meta.deleted_frames, list) else [])
        left = sorted(gone - given if take_back else gone | given)
        call = self._calls.partial_update_data_meta(self._id, {"deleted_frames": left})
        changed: models.DataMetaRead = self._shell.send(call)
        return changed

    def _data(self, kind: str, number: int, quality: str | None) -> Call[Any]:
        not_negative_int("frame" if kind != "chunk" else "number", number)
        given: dict[str, Any] = {"type": kind, "number": number}
        if quality is not None:
            given["quality"] = member("quality", FrameQuality, _word(quality))
        call: Call[Any] = self._calls.retrieve_data(self._id, **given)
        return call

    def _source(self, call: Call[Any]) -> Source:
        return call_source(self._shell, call, accept="*/*")

    def _all(self, meta: models.DataMetaRead) -> list[int]:
        """Numbers in the task of all frames that are not left out; a ground truth job names its own."""
        gone = set(meta.deleted_frames if isinstance(meta.deleted_frames, list) else [])
        frames: Iterable[int]
        if isinstance(meta.included_frames, list):
            frames = meta.included_frames
        elif isinstance(meta.size, int):
            frames = range(self._first, self._first + meta.size)
        else:
            raise UnexpectedContent(
                f"the server does not tell how many frames {self._name} has: name those that are wanted",
                status=200,
            )
        return [frame for frame in frames if frame not in gone]

    def _named(self, pattern: str, meta: models.DataMetaRead, frame: int, quality: str) -> str:
        known = self._known(meta, frame)
        stem = PurePosixPath(str(known.name)).stem if known is not None else f"frame_{frame:06d}"
        ending = self._ending(meta, frame, quality)
        try:
            name = pattern.format(frame=frame, frame_id=frame, ending=ending, name=stem)
        except (KeyError, IndexError, ValueError):
            raise refuse("pattern", pattern, "a pattern of {frame}, {name} and {ending}") from None
        return safe_name(name)

    def _ending(self, meta: models.DataMetaRead, frame: int, quality: str) -> str:
        # A picture comes as it was uploaded; what was made smaller is a JPEG, a frame out of a video a PNG.
        if _word(quality) == "compressed":
            return ".jpg"
        known = self._known(meta, frame)
        return PurePosixPath(str(known.name)).suffix or ".jpg" if known is not None else ".png"

    def _known(self, meta: models.DataMetaRead, frame: int) -> Any:
        """What is known of a frame; None for one of a video, which has a single entry.

        A ground truth job has an entry for each frame between its first and its last, placeholders included.
        """
        frames = meta.frames if isinstance(meta.frames, list) else []
        if len(frames) < (meta.size if isinstance(meta.size, int) else len(frames)):
            return None
        at = frame - self._first
        return frames[at] if 0 <= at < len(frames) else None


def _chunk_proof(headers: Mapping[str, str], part: PartFile) -> None:
    check_chunk(headers, part.size, part.head(HEAD), where=part.target.name)


def _numbers(frames: Iterable[int]) -> list[int]:
    if isinstance(frames, str | bytes) or not isinstance(frames, Iterable):
        raise refuse("frames", frames, "a list of frame numbers")
    return [not_negative_int("frames", frame) for frame in frames]


def _word(quality: Any) -> str:
    return str(getattr(quality, "value", quality))
