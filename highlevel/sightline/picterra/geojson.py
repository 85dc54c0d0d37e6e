"""GeoJSON of the user, looked at before it is uploaded: the service would only fail long after."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

import msgspec

from ..core.errors import FileRefused, InvalidInput

__all__ = ["AREAS", "checked", "collection", "parsed"]

AREAS = ("Polygon", "MultiPolygon")
"""What detection areas, annotations and areas of interest are made of (wire contract, section 6)."""

_DEPTH = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""How many lists stand around a position."""
_NO_CRS = ("crs84", "epsg::4326", "epsg:4326")


def parsed(content: bytes, *, field: str, path: str = "") -> Any:
    """The values in a GeoJSON file; FileRefused where it is empty, or no JSON."""
    name = f" {path!r}" if path else ""
    if not content.strip():
        raise FileRefused(f"{field}: the file{name} is empty; GeoJSON is needed", field=field, path=path)
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        why = f"{field}: the file{name} is no GeoJSON ({problem})"
        raise FileRefused(why, field=field, path=path) from None


def collection(given: Any, *, field: str) -> dict[str, Any]:
    """A FeatureCollection out of what was given: one, a feature, a geometry, or several of these.

    Objects that know ``__geo_interface__`` (of shapely, geopandas …) count as what they say there.
    """
    data = getattr(given, "__geo_interface__", given)
    if isinstance(data, Mapping):
        kind = data.get("type")
        if kind == "FeatureCollection":
            return dict(data)
        if kind == "Feature" or kind in _DEPTH or kind == "GeometryCollection":
            return {"type": "FeatureCollection", "features": [_feature(data)]}
    elif isinstance(data, Iterable) and not isinstance(data, str | bytes):
        parts = [getattr(part, "__geo_interface__", part) for part in data]
        return {"type": "FeatureCollection", "features": [_feature(part) for part in parts]}
    raise InvalidInput(
        f"{field}: GeoJSON is needed: a FeatureCollection as a dict, a pathlib.Path of a file, bytes, or "
        f"something with __geo_interface__, not {_shown(data)}",
        field=field,
    )


def checked(data: Any, *, field: str, kinds: Collection[str] | None = None) -> Any:
    """The FeatureCollection itself, whose features can be uploaded; InvalidInput names the one that cannot.

    ``kinds`` are the types of geometry that are taken, None for any. Rings are closed and have four
    positions or more; positions are longitude and latitude in degrees, and perhaps a height.
    """
    if not isinstance(data, Mapping) or data.get("type") != "FeatureCollection":
        raise InvalidInput(f"{field}: a GeoJSON FeatureCollection is needed, not {_shown(data)}", field=field)
    features = data.get("features")
    if not isinstance(features, Sequence) or isinstance(features, str | bytes):
        raise InvalidInput(f"{field}.features: a list of features is needed", field=f"{field}.features")
    _check_crs(data.get("crs"), field)
    for index, feature in enumerate(features):
        _Place(field, index, feature).check(kinds)
    return data


class _Place:
    """One feature, and how to name it in an error."""

    def __init__(self, field: str, index: int, feature: Any) -> None:
        self._path = f"{field}.features[{index}]"
        self._feature = feature

    def check(self, kinds: Collection[str] | None) -> None:
        feature = self._feature
        if not isinstance(feature, Mapping) or feature.get("type") != "Feature":
            raise self._wrong("", f"a feature is needed, not {_shown(feature)}")
        geometry = feature.get("geometry")
        if geometry is None and kinds is None:
            return
        self._geometry(geometry, kinds, ".geometry")

    def _geometry(self, geometry: Any, kinds: Collection[str] | None, at: str) -> None:
        kind = geometry.get("type") if isinstance(geometry, Mapping) else None
        if kinds is not None and kind not in kinds:
            raise self._wrong(at, f"{' or '.join(kinds)} is needed, not {_shown(geometry)}")
        if kind == "GeometryCollection":
            for index, part in enumerate(geometry.get("geometries") or ()):
                self._geometry(part, None, f"{at}.geometries[{index}]")
        elif kind in _DEPTH:
            self._coordinates(
                geometry.get("coordinates"), _DEPTH[kind], "Polygon" in kind, f"{at}.coordinates"
            )
        else:
            raise self._wrong(at, f"a GeoJSON geometry is needed, not {_shown(geometry)}")

    def _coordinates(self, value: Any, depth: int, is_area: bool, at: str) -> None:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            raise self._wrong(at, f"a list is needed, not {_shown(value)}")
        if not depth:
            self._position(value, at)
            return
        if is_area and depth == 2 and not value:
            raise self._wrong(at, "a polygon needs a ring")
        for index, part in enumerate(value):
            self._coordinates(part, depth - 1, is_area, f"{at}[{index}]")
        if is_area and depth == 1:
            self._ring(value, at)

    def _ring(self, ring: Sequence[Any], at: str) -> None:
        if len(ring) < 4:
            raise self._wrong(at, f"a ring has 4 positions or more, and this one {len(ring)}")
        if list(ring[0]) != list(ring[-1]):
            raise self._wrong(
                at, f"a ring ends where it begins; this one begins at {ring[0]} and ends at {ring[-1]}"
            )

    def _position(self, position: Sequence[Any], at: str) -> None:
        numbers = [
            number
            for number in position
            if isinstance(number, int | float) and not isinstance(number, bool) and isfinite(number)
        ]
        if len(numbers) != len(position) or len(position) not in (2, 3):
            raise self._wrong(at, f"a position is longitude and latitude, not {_shown(position)}")
        lng, lat = numbers[:2]
        if not -180 <= lng <= 180 or not -90 <= lat <= 90:
            swapped = -90 <= lng <= 90 and -180 <= lat <= 180
            hint = "; longitude comes first" if swapped else "; degrees are needed, not metres or pixels"
            raise self._wrong(
                at, f"longitude {lng} and latitude {lat} are not within -180 to 180 and -90 to 90{hint}"
            )

    def _wrong(self, at: str, why: str) -> InvalidInput:
        path = f"{self._path}{at}"
        return InvalidInput(f"{path}{self._name()}: {why}", field=path)

    def _name(self) -> str:
        """What the user calls the feature, where they do."""
        if not isinstance(self._feature, Mapping):
            return ""
        properties = self._feature.get("properties")
        name = properties.get("name") if isinstance(properties, Mapping) else None
        identity = self._feature.get("id", name)
        return "" if identity is None else f" (feature {identity!r})"


def _check_crs(crs: Any, field: str) -> None:
    if crs is None:
        return
    name = crs.get("properties", {}).get("name") if isinstance(crs, Mapping) else None
    if not isinstance(name, str) or not name.lower().endswith(_NO_CRS):
        raise InvalidInput(
            f"{field}.crs: longitude and latitude in degrees (WGS 84) are needed, not {name or crs!r}; "
            "convert the coordinates first",
            field=f"{field}.crs",
        )


def _feature(data: Any) -> Any:
    if isinstance(data, Mapping) and data.get("type") == "Feature":
        return data
    return {"type": "Feature", "properties": {}, "geometry": data}


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"an object of type {value.get('type')!r}" if "type" in value else "an object without a type"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
