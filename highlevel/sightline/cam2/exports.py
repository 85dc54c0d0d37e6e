"""Cameras as files: GeoJSON and tables (CSV), in the names that the sandbox imports."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from .._fields import number

__all__ = [
    "COLUMNS",
    "GEOJSON_END",
    "GEOJSON_START",
    "csv_row",
    "degrees",
    "feature",
    "flat",
    "geojson_piece",
]

_RETRIEVAL = ("ip", "port", "brand", "model", "image_path", "video_path", "snapshot_url", "m3u8_url")

COLUMNS = (
    *("cameraID", "legacy_cameraID", "type", "source", "latitude", "longitude", "country", "state", "city"),
    *("is_active_image", "is_active_video", "resolution_width", "resolution_height", "frame_rate"),
    *("utc_offset", "timezone_id", "timezone_name", "reference_logo", "reference_url"),
    *_RETRIEVAL,
)
"""The columns of a table, by the names of the wire."""

GEOJSON_START = '{"type": "FeatureCollection", "features": [\n'
GEOJSON_END = "\n]}\n"


def degrees(value: Any) -> float | None:
    """An angle out of a field, which may be a number or a text with one; None for anything else."""
    if isinstance(value, str):
        try:
            return number(float(value))
        except ValueError:
            return None
    return number(value)


def flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record in one level, with every column; latitude and longitude are numbers."""
    retrieval = record.get("retrieval")
    inner = retrieval if isinstance(retrieval, Mapping) else {}
    found = {name: record.get(name, inner.get(name)) for name in COLUMNS}
    return {**found, "latitude": degrees(found["latitude"]), "longitude": degrees(found["longitude"])}


def feature(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record as a GeoJSON feature: a point, or no geometry where the place is not known."""
    fields = flat(record)
    latitude, longitude = fields.pop("latitude"), fields.pop("longitude")
    known = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "id": fields["cameraID"],
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
        "properties": {name: value for name, value in fields.items() if value is not None},
    }


def geojson_piece(record: Mapping[str, Any], first: bool) -> str:
    """The text of one feature in a collection, with the comma that parts it from the one before."""
    return ("" if first else ",\n") + json.dumps(feature(record), ensure_ascii=False)


def csv_row(values: Mapping[str, Any] | None = None) -> str:
    """One line of a table; the line of names without values."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if values is None:
        writer.writerow(COLUMNS)
    else:
        writer.writerow([_cell(values[name]) for name in COLUMNS])
    return text.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else value
