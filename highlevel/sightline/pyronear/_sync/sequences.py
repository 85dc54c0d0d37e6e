# Written by `make generate` from highlevel/sightline/pyronear/_async/sequences.py: change that file, not this one.

"""Sequences: detections that overlap over time, one smoke as one camera saw it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.model import UNSET
from sightline_api.pyronear import models
from sightline_api.pyronear import sequences as calls

from ..._fields import flag, moment, number, text, whole
from ..._files import as_path
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import positive_int
from ...core.paging import DayPaging, OffsetPaging, WholeList
from ...core.progress import Listener, silent
from ..days import skipped, span
from ..enums import Label, RiskScore
from ..enums import label as as_label
from ..enums import risk_score as as_risk
from ..exports import SequenceExport
from .detections import Detection
from .records import Sighting
from .sequence_export import export_sequence

__all__ = ["Sequence", "Sequences"]

_MOST = 100  # rows that the server gives of a sequence at once


@frozen(repr=False)
class Sequence(Sighting["models.SequenceRead | models.Sequence"]):
    """One smoke as one camera saw it."""

    @property
    def camera_azimuth(self) -> float | None:
        """Where the camera looked, in degrees clockwise from north."""
        return number(self.raw.camera_azimuth)

    @property
    def azimuth(self) -> float | None:
        """Where the smoke is, seen from the camera: degrees clockwise from north, one decimal."""
        return number(self.raw.sequence_azimuth)

    @property
    def cone_angle(self) -> float | None:
        """How wide the smoke appears, in degrees, one decimal."""
        return number(self.raw.cone_angle)

    @property
    def started_at(self) -> datetime | None:
        """When its first detection arrived (aware, UTC)."""
        return moment(self.raw.started_at)

    @property
    def last_seen_at(self) -> datetime | None:
        """When its latest detection with a box arrived (aware, UTC)."""
        return moment(self.raw.last_seen_at)

    @property
    def max_confidence(self) -> float | None:
        """The highest confidence of its detections, 0 to 1."""
        return number(self.raw.max_conf)

    @property
    def current_label(self) -> Label | None:
        """What somebody has said that it is; None while nobody has. ``label()`` says it."""
        value = text(self.raw.is_wildfire)
        return None if value is None else Label(value)

    @property
    def is_validated(self) -> bool | None:
        """Whether the server's background check has let it pass, and attached it to an alert."""
        return flag(self.raw.is_validated)

    @property
    def detections_count(self) -> int | None:
        """Its detections, frames without a box included; not told in the answer to a label."""
        return whole(self.raw.detections_count) if isinstance(self.raw, models.SequenceRead) else None

    def _shown(self) -> dict[str, Any]:
        return {
            "id": self.raw.id,
            "camera_id": self.raw.camera_id,
            "started_at": str(self.started_at),
            "label": text(self.raw.is_wildfire),
        }

    def refresh(self) -> "Sequence":
        """The sequence as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def detections(
        self,
        *,
        limit: int | None = None,
        page_size: int = _MOST,
        newest_first: bool = True,
        with_crops: bool = False,
    ) -> Pager[Detection]:
        """Its detections by time of arrival, at most ``limit`` of them; frames without a box are among them.

        They come with addresses of their pictures that are good for a day, and with ``with_crops`` of their
        crops. ``page_size`` is 1 to 100.
        """
        return Sequences(self._shell).detections(
            self.id, limit=limit, page_size=page_size, newest_first=newest_first, with_crops=with_crops
        )

    def label(self, label: Label | str) -> "Sequence":
        """The sequence with a label, which cannot be taken back; for agents and admins.

        One other than wildfire smoke takes it out of an alert that it shares, and gives it one of its own.
        """
        return Sequences(self._shell).label(self.id, label)

    def delete(self) -> None:
        """Nothing; for admins. Its detections are free again, and alerts that are left empty go as well."""
        self._shell.send(calls.delete(self.id))

    def export(
        self,
        into: str | Path,
        *,
        crops: bool = False,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> SequenceExport:
        """What was written to a folder: ``frames/``, ``detections.csv`` and ``sequence.json``.

        ``crops`` adds those of the boxes. A second run asks only for what is not there. A picture that does
        not come is a failure in the result, and has no name in the table. Times are UTC.
        """
        folder = as_path(into)
        sequence = self.refresh()
        return export_sequence(
            self._shell, sequence.raw, sequence.detections(newest_first=False, with_crops=crops),
            folder, crops=crops, parallel=parallel, progress=progress,
        )  # fmt: skip


class Sequences(Collection):
    """What the cameras of the organization saw, put together; for an admin, of all organizations."""

    def unlabeled(self, *, risk_score: RiskScore | str | None = None) -> Pager[Sequence]:
        """The newest sequences of the last 24 hours that nobody has labelled: 15 at most, the server's limit.

        ``risk_score`` judges every camera by this fire weather class in place of its own; admins see all.
        """
        return self._shell.pager(
            WholeList(call=calls.list_unlabeled(risk_score=as_risk(risk_score))), self._sequence
        )

    def list(
        self,
        from_date: date | str,
        to_date: date | str | None = None,
        *,
        risk_score: RiskScore | str | None = None,
        page_size: int = 100,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pager[Sequence]:
        """The sequences that started on a UTC day, or on the days up to ``to_date`` (included), newest first.

        Days are dates, datetimes (naive: UTC) or texts such as ``2024-05-31``. Labelled ones are among them;
        ``risk_score`` as for ``unlabeled``. The server does not tell how many there are. Of one day
        ``page(n)`` gives a page, and the first ``offset`` may be left out.
        """
        first, last = span(from_date, to_date)
        paging = DayPaging[models.SequenceRead](
            call=calls.list_by_date(
                from_date=first, risk_score=as_risk(risk_score), offset=skipped(offset, first, last)
            ),
            first_day=first,
            last_day=last,
            page_size=positive_int("page_size", page_size),
            newest_first=True,
            key=_id,
        )
        return self._shell.pager(paging, self._sequence, limit=limit)

    def get(self, sequence_id: int) -> Sequence:
        """The sequence with this id; raises NotFound, or Forbidden for that of another organization."""
        return self._sequence(self._shell.send(calls.get(positive_int("sequence_id", sequence_id))))

    def detections(
        self,
        sequence_id: int,
        *,
        limit: int | None = None,
        page_size: int = _MOST,
        newest_first: bool = True,
        with_crops: bool = False,
    ) -> Pager[Detection]:
        """The detections of the sequence with this id, as for ``sequence.detections``."""
        size = positive_int("page_size", page_size)
        paging = OffsetPaging[models.DetectionWithUrl](
            call=calls.list_detections(
                positive_int("sequence_id", sequence_id),
                desc=UNSET if newest_first else False,
                with_crop=True if with_crops else UNSET,
            ),
            # Asking for no more than are wanted; the server refuses a limit above its own.
            page_size=max(1, min(size, _MOST, _MOST if limit is None else limit)),
            key=_id,
        )
        return self._shell.pager(paging, lambda raw: Detection(raw, connection=self._shell), limit=limit)

    def label(self, sequence_id: int, label: Label | str) -> Sequence:
        """The sequence with this id and a label, as for ``sequence.label``, without asking for it before."""
        call = calls.label(positive_int("sequence_id", sequence_id), {"is_wildfire": as_label(label)})
        return self._sequence(self._shell.send(call))

    def _sequence(self, raw: models.SequenceRead | models.Sequence) -> Sequence:
        return Sequence(raw, connection=self._shell)


def _id(raw: models.SequenceRead | models.DetectionWithUrl) -> int:
    return raw.id
