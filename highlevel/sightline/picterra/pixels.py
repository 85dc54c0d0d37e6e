"""From the places in a result to the pixels of an image that has no place on Earth.

The service lays such an image at 0° N 0° E in Web Mercator, 0.1 m a pixel, y downwards (wire contract,
section 9).
"""

from collections.abc import Mapping, Sequence
from json import loads
from math import atan, degrees, exp, log, pi, radians, tan
from pathlib import Path
from typing import Any

from ..core.errors import FileRefused, InvalidInput
from .features import FeatureCollection, polygons_of

__all__ = ["Pixel", "PixelPolygon", "pixel_of", "place_of", "to_pixels"]

Pixel = tuple[float, float]
PixelPolygon = list[list[Pixel]]
"""Rings of (x, y), the outer one first, then one a hole."""

_PIXELS_PER_RADIAN = 10 * 6378137.0


def pixel_of(lng: float, lat: float) -> Pixel:
    """The pixel (x, y), not rounded, at a longitude and latitude in degrees."""
    x = _PIXELS_PER_RADIAN * radians(lng)
    y = -_PIXELS_PER_RADIAN * log(tan(pi / 4 + radians(lat) / 2))
    return x, y


def place_of(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude in degrees of a pixel: what annotations of such an image are written in."""
    lat = degrees(2 * atan(exp(-y / _PIXELS_PER_RADIAN)) - pi / 2)
    return degrees(x / _PIXELS_PER_RADIAN), lat


def to_pixels(result: FeatureCollection | Mapping[str, Any] | Path) -> list[PixelPolygon]:
    """The polygons of a result as rings of pixels, not rounded, holes kept.

    ``result`` is what was read, or the pathlib.Path of what was downloaded: a collection of features, a
    feature, a Polygon or a MultiPolygon. Heights are left out. InvalidInput for anything that holds no areas,
    FileRefused for a file that cannot be read. Only for images
    without a place of their own, such as PNG and JPEG: for others the pixels would mean nothing.
    """
    document = _saved(result) if isinstance(result, Path) else result
    if isinstance(document, FeatureCollection):
        document = document.__geo_interface__
    return [
        [[_pixel(position) for position in ring] for ring in polygon] for polygon in polygons_of(document)
    ]


def _saved(path: Path) -> Any:
    try:
        return loads(path.read_bytes())
    except OSError as problem:
        why = f"cannot be read ({problem.strerror})"
    except ValueError:
        why = "is no GeoJSON"
    raise FileRefused(f"result: {str(path)!r} {why}", field="result", path=str(path))


def _pixel(position: Sequence[float]) -> Pixel:
    try:
        return pixel_of(position[0], position[1])
    except (TypeError, IndexError, ValueError):
        raise InvalidInput(
            f"result: {position!r} is no longitude and latitude that has a pixel", field="result"
        ) from None
