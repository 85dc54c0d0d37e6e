"""What is written to disk and read from tables: rows with aware times, and the files of a sequence."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api.pyronear import models

from .._fields import moment
from ..core.errors import UnexpectedContent
from ..core.places import Location
from ..core.times import maybe_parse
from .values import boxes_from_text

__all__ = ["AlertRow", "SequenceExport", "alert_rows", "detection_table", "sequence_summary"]

_COLUMNS = (
    *("detection_id", "camera_id", "pose_id", "created_at", "recorded_at"),
    *("xmin", "ymin", "xmax", "ymax", "confidence", "frame", "crop"),
)


@frozen
class AlertRow:
    """One line of the alert table: a sequence in an alert. Times are aware; None is what was left empty."""

    alert_id: int
    alert_started_at: datetime | None
    alert_last_seen_at: datetime | None
    alert_seconds: int | None
    """Whole seconds from the alert's start to its end."""
    location: Location | None
    """Where the smoke is, by crossing the views of cameras; without elevation."""
    organization_id: int | None
    sequence_id: int | None
    sequence_started_at: datetime | None
    sequence_last_seen_at: datetime | None
    sequence_azimuth: float | None
    """Direction from the camera to the smoke, degrees clockwise from north."""
    sequence_label: str
    """``wildfire``, ``other`` (which stands for both other labels) or ``unknown``: the table's own words."""
    pose_id: int | None
    camera_id: int | None
    camera_name: str


@frozen
class SequenceExport:
    """What an export wrote, and what did not come."""

    folder: Path
    table: Path
    """``detections.csv``: one line a detection, oldest first."""
    summary: Path
    """``sequence.json``: the sequence itself."""
    frames: tuple[Path | Exception, ...]
    """The frame of each detection in the order of the table, or why it did not come."""
    crops: tuple[Path | Exception | None, ...] = ()
    """The same for the crops, if they were asked for; None where none was sent."""

    @property
    def failures(self) -> tuple[Exception, ...]:
        """Why pictures did not come; empty when all did."""
        return tuple(one for one in (*self.frames, *self.crops) if isinstance(one, Exception))


def alert_rows(text: str) -> list[AlertRow]:
    """The rows of the server's alert table; UnexpectedContent for a text that is none."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "alert_id" not in (reader.fieldnames or ()):
        raise UnexpectedContent("this is no table of alerts", status=200, content_type="text/csv")
    return [_row(line) for line in reader if _whole(line.get("alert_id")) is not None]


def _row(line: dict[str, Any]) -> AlertRow:
    lat, lon = (_number(line.get(f"alert_triangulated_{axis}")) for axis in ("lat", "lon"))
    started = f"{line.get('alert_started_at_date')}T{line.get('alert_started_at_time')}"
    return AlertRow(
        alert_id=_whole(line["alert_id"]) or 0,
        alert_started_at=maybe_parse(started),
        alert_last_seen_at=maybe_parse(_iso(line.get("alert_last_seen_at"))),
        alert_seconds=_whole(line.get("alert_duration_seconds")),
        location=None if lat is None or lon is None else Location(lat, lon),
        organization_id=_whole(line.get("organization_id")),
        sequence_id=_whole(line.get("sequence_id")),
        sequence_started_at=maybe_parse(_iso(line.get("sequence_started_at"))),
        sequence_last_seen_at=maybe_parse(_iso(line.get("sequence_last_seen_at"))),
        sequence_azimuth=_number(line.get("sequence_triangulated_azimuth")),
        sequence_label=line.get("sequence_label") or "unknown",
        pose_id=_whole(line.get("pose_id")),
        camera_id=_whole(line.get("camera_id")),
        camera_name=line.get("camera_name") or "",
    )


def detection_table(
    detections: Iterable[models.Detection | models.DetectionWithUrl],
    folder: Path,
    frames: Sequence[Path | Exception],
    crops: Sequence[Path | Exception | None],
) -> str:
    """A CSV text: one line a detection, paths relative to ``folder``; empty where there is no box or file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for place, raw in enumerate(detections):
        box = next(iter(boxes_from_text(raw.bbox if isinstance(raw.bbox, str) else None)), None)
        corners = (box.xmin, box.ymin, box.xmax, box.ymax, box.confidence) if box else [""] * 5
        files = (frames[place], crops[place] if crops else None)
        writer.writerow(
            [
                *(raw.id, raw.camera_id, raw.pose_id, _aware(raw.created_at), _aware(raw.recorded_at)),
                *corners,
                *(one.relative_to(folder).as_posix() if isinstance(one, Path) else "" for one in files),
            ]
        )
    return text.getvalue()


def sequence_summary(raw: models.SequenceRead | models.Sequence) -> str:
    """The sequence as JSON, its times with their zone."""
    times = {"started_at": _aware(raw.started_at), "last_seen_at": _aware(raw.last_seen_at)}
    return json.dumps({**raw.to_dict(), **times}, indent=2, ensure_ascii=False) + "\n"


def _aware(value: object) -> str | None:
    time = moment(value)
    return None if time is None else time.isoformat()


def _iso(text: str | None) -> str | None:
    # Python's own text of a datetime has a blank in the middle, where ISO 8601 has a T.
    return None if text is None else text.strip().replace(" ", "T", 1)


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None


def _whole(text: str | None) -> int | None:
    number = _number(text)
    return None if number is None or not number.is_integer() else int(number)
