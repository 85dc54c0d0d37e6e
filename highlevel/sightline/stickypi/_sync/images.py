# Written by `make generate` from highlevel/sightline/stickypi/_async/images.py: change that file, not this one.

"""Pictures of traps: asked for, sent, brought here, deleted."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api.stickypi import images as calls
from sightline_api.stickypi import models

from ..._rows import Rows
from ...core.checks import positive_int
from ...core.errors import NotFound
from ...core.progress import Listener, silent
from ..columns import columns
from ..enums import AnnotationWhat, ImageWhat, annotation_what, file_what, image_what
from ..puts import Puts
from ..queries import Items, Ranges, items, ranges
from ..texts import algorithm, version
from .image import Image
from .link import LONG, PiCollection
from .uid_annotations import UidAnnotation, UidAnnotations

__all__ = ["AnnotatedImage", "Images"]

_AT_ONCE = 1000


@frozen
class AnnotatedImage:
    """A picture with one annotation of it; None for a picture that nobody annotated."""

    image: Image
    annotation: UidAnnotation | None

    def record(self) -> dict[str, Any]:
        """The columns of both; those of the annotation that the picture has too end in ``_annot``."""
        columns = self.image.record()
        if self.annotation is None:
            return columns
        own = self.annotation.record()
        return columns | {_joined(name, columns): value for name, value in own.items()}


def _joined(name: str, columns: Collection[str]) -> str:
    return f"{name}_annot" if name in columns else name


class Images(PiCollection):
    """The pictures of a server, or of a folder."""

    def get(self, items_: Items, what: ImageWhat | str = ImageWhat.METADATA) -> Rows[Image]:
        """The pictures of these devices and times, each once, in the order asked for, as far as known.

        ``items_`` is one (device, time) pair or many, rows of any answer, dicts, or a data frame with
        columns ``device`` and ``datetime``. ``what`` says what the links shall lead to: ``metadata``
        (nowhere), ``image``, ``thumbnail`` or ``thumbnail-mini``.
        """
        kind = image_what(what)
        wanted = list({item.key: item for item in items(items_)}.values())
        found: dict[Any, Image] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            bodies = [item.body(self._shell.dialect.revision) for item in wanted[start : start + _AT_ONCE]]
            for image in self._made(self._shell.send(calls.get(kind, bodies), timeout=LONG)):
                found[image.device.lower(), image.datetime] = image
        return Rows(found[item.key] for item in wanted if item.key in found)

    def get_one(self, device: str, datetime: Any, what: ImageWhat | str = ImageWhat.METADATA) -> Image:
        """The picture of this device and time; raises NotFound where there is none."""
        rows = self.get((device, datetime), what)
        if not rows:
            raise NotFound(
                f"there is no picture of {device} at {datetime}",
                status=404,
                operation=calls.get_endpoint.operation_id,
            )
        return rows[0]

    def series(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        what: ImageWhat | str = ImageWhat.METADATA,
    ) -> Rows[Image]:
        """The pictures of devices from ``start`` up to, but without, ``end``, by device and time, each once.

        ``ranges_`` is a device, a pattern (``%`` any digits, ``_`` one), several of them, or
        (device, start, end) triples, dicts or a data frame with ``device``, ``start_datetime`` and
        ``end_datetime``. An end that is left out is open. One answer holds them all: there are no pages.
        """
        kind, revision = image_what(what), self._shell.dialect.revision
        bodies = [one.body(revision) for one in ranges(ranges_, start, end)]
        if not bodies:
            return Rows()
        rows = self._shell.send(calls.get_series(kind, bodies), timeout=LONG)
        unique = {row.id: row for row in rows}.values()
        # The server has them as they were uploaded: side by side, in any order. Texts of times sort as times.
        return Rows(self._made(sorted(unique, key=lambda row: (str(row.device), str(row.datetime)))))

    def with_annotations(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        what_image: ImageWhat | str = ImageWhat.METADATA,
        what_annotation: AnnotationWhat | str = AnnotationWhat.METADATA,
    ) -> Rows[AnnotatedImage]:
        """The pictures of ``series`` joined with their annotations, by device and time.

        One row for each annotation, and one for each picture that has none.
        """
        images = self.series(ranges_, start, end, what=what_image)
        annotations = UidAnnotations(self._shell)
        drawn: dict[int, list[UidAnnotation]] = {}
        for one in annotations.series(ranges_, start, end, what=what_annotation):
            drawn.setdefault(one.parent_image_id, []).append(one)
        made = []
        for image in sorted(images, key=lambda image: (image.device, image.datetime)):
            own = drawn.get(image.id or 0)
            made += [AnnotatedImage(image, one) for one in own] if own else [AnnotatedImage(image, None)]
        return Rows(made, self._joined_columns(annotation_what(what_annotation)))

    def _joined_columns(self, what: AnnotationWhat) -> list[str]:
        known = self._shell.dialect.revision
        pictures, drawn = columns(models.Image, known), columns(models.UidAnnotation, known)
        if what is AnnotationWhat.METADATA:
            drawn.remove("json")
        return [*pictures, *(_joined(name, pictures) for name in drawn)]

    def to_annotate(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        algo_name: str,
        algo_version: str,
        what: ImageWhat | str = ImageWhat.METADATA,
    ) -> Rows[Image]:
        """At most eight pictures that this version of the algorithm, or a later one, has not annotated yet.

        They are kept from everybody for six hours: asking again gives others. Revision 0.1.1 on.
        """
        kind, revision = image_what(what), self._shell.dialect.revision
        algo = {"algo_name": algorithm(algo_name), "algo_version": version(algo_version)}
        bodies = [one.body(revision) | algo for one in ranges(ranges_, start, end)]
        if not bodies:
            return Rows()
        rows = self._shell.send(calls.reserve_to_annotate(kind, bodies))
        return Rows(self._made({row.id: row for row in rows}.values()))

    def put(self, files: Any, *, parallel: int | None = None, progress: Listener = silent) -> Puts[Image]:
        """What became of each file: sent, there already, or another picture in its place; errors in place.

        ``files`` are paths (or ``File`` values), or a folder whose JPEGs are meant, those in folders below
        it too. The server is asked first what it has, by device, time and MD5, and gets only what it has
        not: a second run goes on where the first one ended, and nothing is sent twice. Each file is named
        ``<device>.<time>.jpg`` and has a trap's EXIF data; ``FileRefused`` stands in the place of others.
        """
        from ..survey import pictures
        from .sending import Sending

        most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)
        return Sending(self._shell, most, progress).run(pictures(files))

    def download(
        self,
        images: Items,
        into: str | Path | None = None,
        *,
        what: ImageWhat | str = ImageWhat.IMAGE,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> list[Path | Exception]:
        """The file of each picture, in their order, or in its place why it did not come.

        ``images`` are pictures, or what ``get`` takes; ``into`` a folder, made where it is missing. Without
        it files go into the client's ``cache``, by device and MD5: what is there is never asked for again.
        In a folder, what has the right MD5 is left alone. Links that a row brought are used; others are
        asked for, many at once, and go out without credentials. At most ``parallel`` run side by side.
        """
        from .fetching import fetch_many

        kind = file_what(what)
        return fetch_many(self._shell, images, kind, into, parallel=parallel, progress=progress)

    def delete(self, items_: Items) -> Rows[Image]:
        """The pictures that were deleted, with their files and annotations; unknown ones are passed over.

        For administrators. Each is deleted for itself: what was deleted before a failure stays deleted.
        """
        revision = self._shell.dialect.revision
        wanted = list({item.key: item for item in items(items_)}.values())
        gone: list[Image] = []
        for start in range(0, len(wanted), _AT_ONCE):
            bodies = [item.body(revision) for item in wanted[start : start + _AT_ONCE]]
            gone += self._made(self._shell.send(calls.delete(bodies), timeout=LONG))
        return Rows(gone)

    def _made(self, rows: Any) -> list[Image]:
        return [Image(row, connection=self._shell) for row in rows]
