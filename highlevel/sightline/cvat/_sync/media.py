# Written by `make generate` from highlevel/sightline/cvat/_async/media.py: change that file, not this one.

"""What tasks and jobs have in common: annotations, frames, exports; and what projects share of it."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from attrs import frozen

from sightline_api.cvat import models

from ..._sync.pager import Pager
from ...core.checks import one_of
from ...core.progress import Listener, silent
from .labels import Label, Labels
from .records import Owned

# What a program that only looks at tasks does not need is imported when it is used.
if TYPE_CHECKING:
    from ..._sync.batch import Outcomes
    from ..._sync.operation import Operation
    from ..annotations.reading import Annotations
    from ..annotations.writing import FrameRange
    from ..local_files import FileLike
    from .annotating import AnnotationSet
    from .exports import Export
    from .frames import Frames

__all__ = ["Exporting", "Media"]

M = TypeVar("M")


@frozen(repr=False)
class Exporting(Owned[M]):
    """A thing that datasets can be made of."""

    _kind: ClassVar[str] = ""

    @property
    def _pictures(self) -> "Frames":
        from .frames import Frames

        name = f"{self._kind} {self.id}"
        return Frames(self._shell, self._calls, self.id, name, self._first_frame())

    def _first_frame(self) -> int:
        """The number in the task of its first frame."""
        return 0

    def labels(self) -> Pager[Label]:
        """The labels that can be used here."""
        return Labels(self._shell).of(self._kind, self.id)

    def get_labels(self) -> Pager[Label]:
        """The labels that can be used here: CVAT's word for ``labels``."""
        return self.labels()

    def read_preview(self) -> bytes:
        """A small picture of it as bytes; raises NotFound where there is none."""
        return self._pictures.read_preview()

    def get_preview(self) -> bytes:
        """A small picture of it as bytes: CVAT's word for ``read_preview``."""
        return self.read_preview()

    def download_preview(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that a small picture of it was saved in: ``into``, or in that folder."""
        return self._pictures.save_preview(into, progress)

    def start_export(
        self,
        format: str,
        *,
        images: bool = False,
        location: str | None = None,
        cloud_storage: int | None = None,
        filename: str | None = None,
    ) -> "Operation[Export]":
        """The work of making a dataset; its result can be downloaded for a day.

        ``format`` is a name such as "COCO 1.0" (``server.formats()`` lists them), ``images`` puts the
        pictures in. Work that runs already is joined. ``cloud_storage`` has it written there, as
        ``filename``; otherwise it goes to ``location``, or where the task or project says.
        """
        from .exports import start_export

        return start_export(
            self._shell,
            self._calls.create_dataset_export,
            self.id,
            format,
            images=images,
            location=location,
            cloud_storage=cloud_storage,
            filename=filename,
        )

    def export_dataset(
        self,
        format: str,
        into: str | Path,
        *,
        images: bool = True,
        extract: bool = False,
        timeout: float | None = None,
        progress: Listener = silent,
    ) -> Path:
        """The file that a dataset was saved in, made and waited for; ``extract`` gives a folder instead.

        Streamed to the disk. ``timeout`` is in seconds, the option ``deadline`` without it. Raises
        OperationFailed where the server gives up; FileRefused for an archive with members that climb out.
        """
        from .exports import download_export, unpacked

        start = partial(self.start_export, format, images=images, location="local")
        path = download_export(start, into, timeout=timeout, progress=progress)
        return unpacked(path, None) if extract else path


@frozen(repr=False)
class Media(Exporting[M]):
    """A thing with frames and annotations."""

    @property
    def annotations(self) -> "AnnotationSet":
        """Its annotations, to be read and written."""
        from .annotating import AnnotationSet

        return AnnotationSet(
            self._shell, self._calls, self.id, self._frame_range, **{f"{self._kind}_id": self.id}
        )

    def _frame_range(self) -> "FrameRange | None":
        """The frames that can be annotated, None where nobody knows."""
        return None

    def get_annotations(self) -> "Annotations":
        """All annotations: CVAT's word for ``annotations.get``."""
        return self.annotations.get()

    def set_annotations(self, annotations: Any) -> "Annotations":
        """What is there now: CVAT's word for ``annotations.replace``."""
        return self.annotations.replace(annotations)

    def update_annotations(self, annotations: Any, *, action: str = "update") -> "Annotations":
        """What was changed: CVAT's word for ``annotations.update``, ``add`` (create) and ``delete``."""
        notes = self.annotations
        known = {"create": notes.add, "update": notes.update, "delete": notes.delete}
        word = str(getattr(action, "value", action))
        return known[one_of("action", word, known)](annotations)

    def remove_annotations(self, *, ids: Sequence[int] | None = None) -> None:
        """Nothing; these annotations are gone, all of them without ``ids``."""
        if ids is None:
            self.annotations.clear()
        elif ids:
            self.annotations.delete(list(ids))

    def import_annotations(
        self,
        format: str,
        file: "FileLike | None" = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        import_mode: str | None = None,
        conv_mask_to_poly: bool | None = None,
        progress: Listener = silent,
    ) -> "Operation[None]":
        """The work of reading annotations out of a file, or out of ``filename`` in a cloud storage.

        They replace what is there; ``import_mode="append"`` adds them, on a server of 2.72 or newer: an older
        one would replace all the same, so that its version is asked for first (InvalidInput). Note that the
        names of formats differ by direction: "CVAT 1.1" is read, "CVAT for images 1.1" is written.
        """
        from ..filters import present
        from .imports import check_mode, import_file
        from .work import nothing, started

        check_mode(self._shell, import_mode)
        rq_id = import_file(
            self._shell,
            partial(self._calls.create_annotations, self.id),
            "annotation_file",
            file,
            cloud_storage,
            filename,
            progress=progress,
            format=format,
            import_mode=present(import_mode),
            conv_mask_to_poly=present(conv_mask_to_poly),
        )
        return started(self._shell, "import", rq_id, nothing)

    def meta(self) -> models.DataMetaRead:
        """What is known of the data: size, start and stop, frames, those left out. Raises without data."""
        return self._pictures.meta()

    def get_meta(self) -> models.DataMetaRead:
        """What is known of the data: CVAT's word for ``meta``."""
        return self.meta()

    def frames_info(self) -> list[models.FrameMeta]:
        """Name and size of each frame; one entry for a video."""
        frames = (self.meta()).frames
        return list(frames) if isinstance(frames, list) else []

    def get_frames_info(self) -> list[models.FrameMeta]:
        """Name and size of each frame: CVAT's word for ``frames_info``."""
        return self.frames_info()

    def read_frame(self, frame: int, *, quality: str = "original") -> bytes:
        """One frame as bytes, as it was uploaded; ``compressed`` is smaller."""
        return self._pictures.read(frame, quality)

    def get_frame(self, frame: int, *, quality: str = "original") -> bytes:
        """One frame as bytes: CVAT's word for ``read_frame``."""
        return self.read_frame(frame, quality=quality)

    def download_frame(
        self, frame: int, into: str | Path, *, quality: str = "original", progress: Listener = silent
    ) -> Path:
        """The file that one frame was saved in: ``into``, or in that folder."""
        return self._pictures.save(frame, into, quality, progress)

    def download_frames(
        self,
        frames: Iterable[int] | None = None,
        *,
        into: str | Path,
        quality: str = "original",
        pattern: str | None = None,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> "Outcomes":
        """The file of each frame in their order, or in its place why it did not come; all without ``frames``.

        The bytes are those of the server, not encoded anew. ``pattern`` names files, of ``{frame}``,
        ``{name}`` (as uploaded, without its ending) and ``{ending}``.
        """
        return self._pictures.save_many(frames, into, quality, pattern, parallel, progress)

    def download_chunk(
        self, number: int, into: str | Path, *, quality: str = "compressed", progress: Listener = silent
    ) -> Path:
        """The file that a chunk was saved in, a zip of pictures (or a video): ``into``, or in that folder.

        Checked against the length and beginning that the server promises; DigestMismatch where it differs.
        """
        return self._pictures.save_chunk(number, into, quality, progress)

    def download_context(self, frame: int, into: str | Path, *, progress: Listener = silent) -> Path:
        """The zip that the pictures beside a frame were saved in."""
        return self._pictures.save_context(frame, into, progress)

    def delete_frames(self, frames: Iterable[int]) -> models.DataMetaRead:
        """What is known of the data, with these frames left out as well."""
        return self._pictures.leave_out(frames)

    def restore_frames(self, frames: Iterable[int]) -> models.DataMetaRead:
        """What is known of the data, with these frames taken back."""
        return self._pictures.leave_out(frames, take_back=True)

    def remove_frames_by_ids(self, ids: Iterable[int]) -> None:
        """Nothing; these frames are left out: CVAT's word for ``delete_frames``."""
        self.delete_frames(ids)
