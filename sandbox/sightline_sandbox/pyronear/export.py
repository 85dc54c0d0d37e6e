"""Alerts as CSV (wire contract, section 4, Alerts)."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from .tables import Alert, AlertSequence, Camera, Label, Sequence

__all__ = ["HEADER", "export_lines"]

_COLUMNS = (
    "alert_id",
    "alert_started_at_date",
    "alert_started_at_time",
    "alert_last_seen_at",
    "alert_duration_seconds",
    "alert_triangulated_lat",
    "alert_triangulated_lon",
    "organization_id",
    "sequence_id",
    "sequence_started_at",
    "sequence_last_seen_at",
    "sequence_triangulated_azimuth",
    "sequence_label",
    "pose_id",
    "camera_id",
    "camera_name",
)


def _line(values: Any) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(values)
    return text.getvalue()


HEADER = _line(_COLUMNS)


def export_lines(session: Session, wanted: Select[Any]) -> Iterator[str]:
    """One line for each alert and sequence, both by their start; alerts without sequences have none."""
    chosen = wanted.with_only_columns(Alert.id)
    rows = (
        select(Alert, Sequence, Camera)
        .join(AlertSequence, AlertSequence.alert_id == Alert.id)
        .join(Sequence, Sequence.id == AlertSequence.sequence_id)
        .join(Camera, Camera.id == Sequence.camera_id)
        .where(Alert.id.in_(chosen))
        .order_by(Alert.started_at, Alert.id, Sequence.started_at, Sequence.id)
    )
    for alert, sequence, camera in session.execute(rows):
        yield _line(_values(alert, sequence, camera))


def _values(alert: Alert, sequence: Sequence, camera: Camera) -> list[Any]:
    return [
        alert.id,
        alert.started_at.date().isoformat(),
        alert.started_at.time().isoformat(),
        alert.last_seen_at.isoformat(),
        int((alert.last_seen_at - alert.started_at).total_seconds()),
        alert.lat,
        alert.lon,
        alert.organization_id,
        sequence.id,
        sequence.started_at.isoformat(),
        sequence.last_seen_at.isoformat(),
        sequence.sequence_azimuth,
        _label(sequence.is_wildfire),
        sequence.pose_id,
        sequence.camera_id,
        camera.name,
    ]


def _label(label: Label | None) -> str:
    if label is None:
        return "unknown"
    return "wildfire" if label is Label.WILDFIRE_SMOKE else "other"
