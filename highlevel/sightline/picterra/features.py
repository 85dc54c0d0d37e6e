"""Feature collections: what detectors found and what layers hold, as values."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self

import msgspec
from attrs import field, frozen

from ..core.errors import ExtraMissing, InvalidInput, UnexpectedContent

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Feature", "FeatureCollection", "polygons_of"]

Polygon = list[list[list[float]]]
"""The coordinates of a Polygon: rings of positions, longitude first."""


@frozen
class Feature:
    """One thing on the map: a GeoJSON geometry as it came, and what is known of it."""

    geometry: Mapping[str, Any] | None
    """GeoJSON, longitude first; None where the place is not known."""
    properties: Mapping[str, Any] = field(factory=dict)
    id: str | int | float | None = None

    @property
    def shape(self) -> "BaseGeometry | None":
        """The geometry for shapely (``pip install 'sightline[geo]'``); None without one."""
        try:
            from shapely.geometry import shape
        except ImportError:
            raise ExtraMissing("shapely, which geometries are made with,", "geo") from None
        return None if self.geometry is None else shape(dict(self.geometry))

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        identity = {} if self.id is None else {"id": self.id}
        return {"type": "Feature", **identity, "properties": self.properties, "geometry": self.geometry}

    @classmethod
    def of(cls, data: Any) -> Self:
        """A feature out of GeoJSON; a bare geometry becomes one without properties."""
        if isinstance(data, Mapping) and data.get("type") == "Feature":
            return cls(data.get("geometry"), data.get("properties") or {}, data.get("id"))
        return cls(data)


def _together(features: Iterable[Feature]) -> tuple[Feature, ...]:
    return tuple(features)


@frozen(repr=False)
class FeatureCollection:
    """Features in their order: count them, index them, iterate them.

    Libraries that know ``__geo_interface__`` (shapely, geopandas …) take it as it is.
    """

    features: tuple[Feature, ...] = field(converter=_together)

    def __len__(self) -> int:
        return len(self.features)

    def __iter__(self) -> Iterator[Feature]:
        return iter(self.features)

    def __getitem__(self, index: int) -> Feature:
        return self.features[index]

    def __repr__(self) -> str:
        return f"FeatureCollection({len(self)} features)"

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        return {
            "type": "FeatureCollection",
            "features": [feature.__geo_interface__ for feature in self.features],
        }

    def to_bytes(self) -> bytes:
        """The GeoJSON document in UTF-8."""
        return msgspec.json.encode(self.__geo_interface__)

    def shapes(self) -> "list[BaseGeometry]":
        """Every geometry for shapely (``pip install 'sightline[geo]'``), those without a place left out."""
        return [shape for feature in self if (shape := feature.shape) is not None]

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """The collection in a document of the service; UnexpectedContent where there is none in it."""
        try:
            data = msgspec.json.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError):
            data = None
        if not isinstance(data, Mapping) or "type" not in data:
            raise UnexpectedContent("a GeoJSON document was promised, and something else came", status=200)
        if data["type"] == "FeatureCollection":
            return cls(Feature.of(feature) for feature in data.get("features") or ())
        return cls([Feature.of(data)])


def polygons_of(document: Mapping[str, Any]) -> list[Polygon]:
    """The coordinates of every polygon in GeoJSON of any shape; InvalidInput where other things are in it."""
    kind = document.get("type") if isinstance(document, Mapping) else None
    if kind == "Polygon":
        return [document["coordinates"]]
    if kind == "MultiPolygon":
        return list(document["coordinates"])
    if kind == "Feature":
        return polygons_of(document["geometry"]) if document.get("geometry") else []
    if kind == "FeatureCollection":
        return [polygon for feature in document["features"] for polygon in polygons_of(feature)]
    shown = repr(kind) if isinstance(document, Mapping) else f"a {type(document).__name__}"
    raise InvalidInput(
        f"result: {shown} is no collection of features, Polygon or MultiPolygon", field="result"
    )
