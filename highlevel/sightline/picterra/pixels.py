"""From the places in a result to the pixels of an image that has no place on Earth.

The service lays such an image at 0° N 0° E in Web Mercator, 0.1 m a pixel, y downwards (wire contract,
section 9).
"""

from collections.abc import Mapping, Sequence
from json import loads
from math import atan, degrees, exp, isinf, log, pi, radians, tan
from pathlib import Path
from typing import Any

from ..core.checks import in_range, refuse
from ..core.errors import FileRefused, InvalidInput
from .features import FeatureCollection, polygons_of

__all__ = ["Pixel", "PixelPolygon", "pixel_of", "place_of", "to_pixels"]

Pixel = tuple[float, float]
PixelPolygon = list[list[Pixel]]
"""Rings of (x, y), the outer one first, then one a hole."""

_PIXELS_PER_RADIAN = 10 * 6378137.0


def pixel_of(lng: float, lat: float) -> Pixel:
    """The pixel (x, y), not rounded, at a longitude and latitude in degrees; the poles have none."""
    if abs(in_range("lat", lat, -90, 90)) == 90:
        raise refuse("lat", lat, "a latitude between the poles, which have no pixel")
    return _mercator(in_range("lng", lng, -180, 180), lat)


def _mercator(lng: float, lat: float) -> Pixel:
    x = _PIXELS_PER_RADIAN * radians(lng)
    y = -_PIXELS_PER_RADIAN * log(tan(pi / 4 + radians(lat) / 2))
    return x, y


def place_of(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude in degrees of a pixel: what annotations of such an image are written in."""
    for name, value in (("x", x), ("y", y)):
        if isinf(in_range(name, value)):
            raise refuse(name, value, "a number of pixels")
    lat = degrees(2 * atan(exp(-y / _PIXELS_PER_RADIAN)) - pi / 2)
    return degrees(x / _PIXELS_PER_RADIAN), lat


def to_pixels(result: FeatureCollection | Mapping[str, Any] | str | Path) -> list[PixelPolygon]:
    """The polygons of a result as rings of pixels, not rounded, holes kept.

    ``result`` is what was read, or the path of what was downloaded: a collection of features, a
    feature, a Polygon or a MultiPolygon. Heights are left out. InvalidInput for anything that holds no areas,
    FileRefused for a file that cannot be read. Only for images
    without a place of their own, such as PNG and JPEG: for others the pixels would mean nothing.
    """
    document = _saved(Path(result)) if isinstance(result, str | Path) else result
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
        return _mercator(position[0], position[1])
    except (TypeError, IndexError, ValueError):
        raise InvalidInput(
            f"result: {position!r} is no longitude and latitude that has a pixel", field="result"
        ) from None
