"""Where two cameras look at the same spot: view sectors on the earth, and their crossing."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pyproj import Geod, Transformer
from shapely import Polygon

__all__ = ["Sector", "crossing", "kilometres"]

INNER_KM, OUTER_KM = 0.5, 35.0
"""Nearer and farther than this nothing is located (wire contract, section 6, Attaching)."""

_ARC_POINTS = 36
_GEOD = Geod(ellps="WGS84")
_TO_MAP = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)
_FROM_MAP = Transformer.from_crs("EPSG:3857", "EPSG:4326", always_xy=True)


@dataclass(frozen=True)
class Sector:
    """What a camera sees of one direction: from where, whereto and how wide, in degrees."""

    lat: float
    lon: float
    azimuth: float
    opening: float


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Distance of two places along the earth."""
    _, _, metres = _GEOD.inv(lon1, lat1, lon2, lat2)
    return float(metres) / 1000


@lru_cache(maxsize=4096)
def crossing(one: Sector, other: Sector) -> tuple[float, float] | None:
    """Latitude and longitude of the middle of what both sectors cover; None where they do not meet."""
    shared = _outline(one).intersection(_outline(other))
    if shared.is_empty:
        return None
    lon, lat = _FROM_MAP.transform(shared.centroid.x, shared.centroid.y)
    return float(lat), float(lon)


@lru_cache(maxsize=4096)
def _outline(sector: Sector) -> Any:
    """The ring sector as a polygon in Web Mercator."""
    steps = [sector.opening * (index / (_ARC_POINTS - 1) - 0.5) for index in range(_ARC_POINTS)]
    outer = [_place(sector, sector.azimuth + step, OUTER_KM) for step in steps]
    inner = [_place(sector, sector.azimuth + step, INNER_KM) for step in reversed(steps)]
    outline = [_TO_MAP.transform(lon, lat) for lon, lat in outer + inner]
    return Polygon(outline).buffer(0)


def _place(sector: Sector, azimuth: float, km: float) -> tuple[float, float]:
    lon, lat, _ = _GEOD.fwd(sector.lon, sector.lat, azimuth, km * 1000)
    return float(lon), float(lat)
