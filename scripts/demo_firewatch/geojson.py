"""The alert on a map: GeoJSON as RFC 7946 has it (longitude first, rings closed and counterclockwise)."""

import json
from pathlib import Path
from typing import Any

from .record import Outcome, SequenceRecord
from .world import Place

__all__ = ["sector", "write_geojson"]

_ARC_POINTS = 24
_FIELD_KM = 12.0
_SIGHT_KM = (0.5, 20.0)
"""A sequence's cone is drawn between these distances; the service looks from 0.5 to 35 km."""


def write_geojson(outcome: Outcome, path: Path) -> Path:
    """The file: the alert, the cameras, what each camera oversees and where it saw smoke."""
    features = [_alert(outcome)]
    for sequence in outcome.sequences:
        features += [_camera(sequence), _field_of_view(sequence), _cone(sequence)]
    collection = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(collection, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def sector(apex: Place, azimuth: float, opening: float, from_km: float, to_km: float) -> list[Place]:
    """The outline of a sector, counterclockwise and closed; its apex is cut off at ``from_km``."""
    steps = [azimuth + opening * (index / (_ARC_POINTS - 1) - 0.5) for index in range(_ARC_POINTS)]
    inner = [apex.towards(step, from_km * 1000) for step in steps] if from_km else [apex]
    outer = [apex.towards(step, to_km * 1000) for step in reversed(steps)]
    return [*inner, *outer, inner[0]]


def _alert(outcome: Outcome) -> dict[str, Any]:
    alert = outcome.alert
    return _feature(
        {"type": "Point", "coordinates": _position(alert.place)},
        kind="alert",
        alert_id=alert.id,
        started_at=alert.started_at.isoformat(),
        last_seen_at=alert.last_seen_at.isoformat(),
        sequences=[sequence.id for sequence in outcome.sequences if sequence.alert_id == alert.id],
        off_by_metres=round(alert.off_by_km * 1000),
    )


def _camera(sequence: SequenceRecord) -> dict[str, Any]:
    return _feature(
        {"type": "Point", "coordinates": _position(sequence.place)},
        kind="camera",
        camera=sequence.camera,
        azimuth=sequence.pose_azimuth,
        angle_of_view=sequence.angle_of_view,
    )


def _field_of_view(sequence: SequenceRecord) -> dict[str, Any]:
    ring = sector(sequence.place, sequence.pose_azimuth, sequence.angle_of_view, 0, _FIELD_KM)
    return _feature(_polygon(ring), kind="field of view", camera=sequence.camera, range_km=_FIELD_KM)


def _cone(sequence: SequenceRecord) -> dict[str, Any]:
    return _feature(
        _polygon(sector(sequence.place, sequence.azimuth, sequence.cone_angle, *_SIGHT_KM)),
        kind="view cone",
        camera=sequence.camera,
        sequence_id=sequence.id,
        azimuth=sequence.azimuth,
        cone_angle=sequence.cone_angle,
        max_confidence=sequence.max_confidence,
        label=sequence.label,
    )


def _feature(geometry: dict[str, Any], **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _polygon(ring: list[Place]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[_position(place) for place in ring]]}


def _position(place: Place) -> list[float]:
    return [round(place.lon, 6), round(place.lat, 6)]  # six decimals: a tenth of a metre
