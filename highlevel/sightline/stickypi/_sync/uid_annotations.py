# Written by `make generate` from highlevel/sightline/stickypi/_async/uid_annotations.py: change that file, not this one.

"""Outlines on pictures: drawn by the universal insect detector, or by a person."""

import json
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from sightline_api.stickypi import models
from sightline_api.stickypi import uid_annotations as calls

from ..._fields import text
from ..._rows import Rows
from ..annotations import NewAnnotation
from ..contours import Contour, contours_from_text
from ..enums import AnnotationWhat, annotation_what
from ..queries import Items, Ranges, items, many, ranges
from .link import LONG, PiCollection
from .row import PiRow

__all__ = ["UidAnnotation", "UidAnnotations"]

_AT_ONCE = 1000


@frozen(repr=False)
class UidAnnotation(PiRow[models.UidAnnotation]):
    """All outlines that one version of an algorithm drew on a picture."""

    @property
    def id(self) -> int:
        """The row's number."""
        return self.raw.id

    @property
    def parent_image_id(self) -> int:
        """The number of the picture; the annotation goes with it."""
        return self.raw.parent_image_id

    @property
    def algo_name(self) -> str:
        """The algorithm."""
        return self.raw.algo_name

    @property
    def algo_version(self) -> str:
        """Its version: Unix time, a hyphen and an MD5, by custom."""
        return self.raw.algo_version

    @property
    def n_objects(self) -> int:
        """How many outlines there are."""
        return self.raw.n_objects

    @property
    def contours(self) -> tuple[Contour, ...] | None:
        """The outlines; None where they were not asked for (``what="data"`` does). Odd ones are left out."""
        stored = text(self.raw.json)
        return contours_from_text(stored) if stored else None

    @property
    def metadata(self) -> dict[str, Any] | None:
        """What the annotation says of itself, other keys of whoever sent it too; None as for ``contours``."""
        stored = text(self.raw.json)
        try:
            found = json.loads(stored)["metadata"] if stored else None
        except (ValueError, TypeError, KeyError):
            return None
        return found if isinstance(found, dict) else None

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "image": self.raw.parent_image_id, "n_objects": self.raw.n_objects}


class UidAnnotations(PiCollection):
    """The annotations of pictures."""

    def get(self, images: Items, what: AnnotationWhat | str = AnnotationWhat.DATA) -> Rows[UidAnnotation]:
        """The annotations of these pictures: one row for each version of an algorithm.

        ``images`` as for ``images.get``. ``what`` is ``data``, or ``metadata`` for rows without outlines.
        """
        kind, revision = annotation_what(what), self._shell.dialect.revision
        wanted = list({item.key: item for item in items(images)}.values())
        found: list[UidAnnotation] = []
        for start in range(0, len(wanted), _AT_ONCE):
            bodies = [item.body(revision) for item in wanted[start : start + _AT_ONCE]]
            found += self._made(self._shell.send(calls.get(kind, bodies), timeout=LONG))
        return Rows(found)

    def series(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        what: AnnotationWhat | str = AnnotationWhat.DATA,
    ) -> Rows[UidAnnotation]:
        """The annotations of the pictures of ``images.series``, each once."""
        kind, revision = annotation_what(what), self._shell.dialect.revision
        bodies = [one.body(revision) for one in ranges(ranges_, start, end)]
        if not bodies:
            return Rows()
        rows = self._shell.send(calls.get_series(kind, bodies), timeout=LONG)
        return Rows(self._made({row.id: row for row in rows}.values()))

    def put(self, annotations: Iterable[NewAnnotation] | NewAnnotation) -> Rows[UidAnnotation]:
        """The rows that were stored, in the order given, without their outlines: all of them, or none.

        Every outline is checked before anything is sent. The picture must be there with this MD5, and not
        annotated by this version of the algorithm yet, else the server answers 500.
        """
        given = (
            [annotations]
            if isinstance(annotations, NewAnnotation | dict)
            else many("annotations", annotations, "a NewAnnotation, or many of them")
        )
        revision = self._shell.dialect.revision
        bodies = [NewAnnotation.of(one).body(revision) for one in given]
        if not bodies:
            return Rows()
        return Rows(self._made(self._shell.send(calls.put(bodies), timeout=LONG)))

    def _made(self, rows: Any) -> list[UidAnnotation]:
        return [UidAnnotation(row, connection=self._shell) for row in rows]
