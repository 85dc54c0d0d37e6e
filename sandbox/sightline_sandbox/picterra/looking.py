"""Looking at stored rasters: pixels with their place, and shapes on the way between the two."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from shapely.geometry import Polygon, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from .operations import Failed
from .pictures.placement import Placement
from .pictures.reading import Unreadable, read_pixels
from .tables import Raster
from .world import World

__all__ = ["Look", "look_at"]

_LONGEST = 1000
"""The longer side that pictures are made smaller to before they are looked at, pixels."""


@dataclass(frozen=True)
class Look:
    """A raster's pixels, made smaller where it is large, and where they lie."""

    pixels: np.ndarray[Any, np.dtype[np.uint8]]
    placement: Placement
    pixel_area: float
    """Square metres of one pixel."""

    def to_pixels(self, features: Iterable[dict[str, Any]]) -> list[BaseGeometry]:
        """The shapes of GeoJSON features, in pixels."""
        return [self.placement.to_pixels(shape(one["geometry"])) for one in features]

    def to_geometries(self, shapes: Iterable[BaseGeometry]) -> list[dict[str, Any]]:
        """Shapes in pixels as GeoJSON geometries."""
        return [_as_json(self.placement.to_earth(one)) for one in shapes]


def look_at(world: World, raster: Raster) -> Look:
    """A raster as the detector sees it; the operation fails where its pixels cannot be read."""
    if raster.status != "ready" or raster.placement is None or not raster.width or not raster.height:
        raise Failed(f"The raster {raster.id} is not ready.")
    try:
        with world.files.open("rasters", raster.id) as source:
            pixels = read_pixels(source, _LONGEST)
    except Unreadable as error:
        raise Failed(f"The raster {raster.id} cannot be looked at: {error}.") from error
    height, width = pixels.shape[:2]
    placement = Placement.restore(raster.placement).coarser(raster.width / width, raster.height / height)
    latitude = placement.to_earth(shape({"type": "Point", "coordinates": (width / 2, height / 2)})).centroid.y
    return Look(pixels, placement, placement.pixel_metres(latitude) ** 2)


def _as_json(geometry: BaseGeometry) -> dict[str, Any]:
    """With lists instead of tuples, and outer rings counter-clockwise (RFC 7946, section 3.1.6)."""
    told = mapping(orient(geometry) if isinstance(geometry, Polygon) else geometry)
    return {"type": told["type"], "coordinates": _lists(told["coordinates"])}


def _lists(value: Any) -> Any:
    return [_lists(one) for one in value] if isinstance(value, tuple | list) else value
