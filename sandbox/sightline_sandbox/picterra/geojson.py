"""Reading GeoJSON that people uploaded: it fits, or the failure names the feature and what is wrong."""

import json
from collections.abc import Collection, Iterator
from math import isfinite
from typing import Any

from .operations import Failed

__all__ = ["AREAS", "GEOMETRIES", "PLOTS", "multipolygon", "read_features", "split_polygons"]

AREAS = ("Polygon", "MultiPolygon")
PLOTS = ("Point", *AREAS)
_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""How many lists stand around a position."""
GEOMETRIES = tuple(_DEPTHS)


def read_features(content: bytes, allowed: Collection[str]) -> list[dict[str, Any]]:
    """The features of a collection in longitude and latitude, whose geometries are of these types."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise Failed("The uploaded file is no GeoJSON: it is no JSON at all.") from None
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        kind = document.get("type") if isinstance(document, dict) else type(document).__name__
        raise Failed(f"The uploaded file has to be a FeatureCollection, and is {kind!r}.")
    features = document.get("features")
    if not isinstance(features, list):
        raise Failed("The uploaded FeatureCollection has no list of features.")
    for index, feature in enumerate(features):
        problem = next(_problems(feature, allowed), None)
        if problem is not None:
            raise Failed(f"Feature {index}: {problem}.", feature=index)
    return features


def _problems(feature: Any, allowed: Collection[str]) -> Iterator[str]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        yield "it is no Feature"
        return
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict):
        yield "it has no geometry"
        return
    kind = geometry.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        yield f"its geometry is a {kind}, and has to be one of {', '.join(allowed)}"
        return
    yield from _shape_problems(geometry.get("coordinates"), _DEPTHS[kind], closed=kind in AREAS)


def _shape_problems(value: Any, depth: int, closed: bool) -> Iterator[str]:
    if depth == 0:
        yield from _position_problems(value)
        return
    if not isinstance(value, list) or not value:
        yield "its coordinates are not nested as its type asks for"
        return
    for part in value:
        yield from _shape_problems(part, depth - 1, closed)
    if depth == 1 and closed and (len(value) < 4 or value[0] != value[-1]):
        yield "a ring needs four positions or more, and has to end where it begins"


def _position_problems(value: Any) -> Iterator[str]:
    if not isinstance(value, list) or len(value) < 2 or not all(_is_number(one) for one in value):
        yield f"{str(value)[:60]} is no position"
        return
    lng, lat = value[:2]
    if not (-180 <= lng <= 180 and -90 <= lat <= 90):
        yield f"{value[:2]} is outside of longitude -180 to 180 and latitude -90 to 90"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def split_polygons(features: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same features with one polygon each."""
    return [
        {"type": "Feature", "properties": one.get("properties") or {}, "geometry": geometry}
        for one in features
        for geometry in _parts(one["geometry"])
    ]


def _parts(geometry: dict[str, Any]) -> list[dict[str, Any]]:
    if geometry["type"] != "MultiPolygon":
        return [geometry]
    return [{"type": "Polygon", "coordinates": part} for part in geometry["coordinates"]]


def multipolygon(geometries: list[dict[str, Any]]) -> dict[str, Any]:
    """All the polygons as one geometry."""
    polygons = [
        part["coordinates"] for one in geometries for part in _parts(one) if part["type"] == "Polygon"
    ]
    return {"type": "MultiPolygon", "coordinates": polygons}
