"""Where the pixels of a picture lie on earth."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from math import cos, pi, radians, sqrt
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["NOWHERE", "Placement"]

_RADIUS = 6378137.0
_DEGREE_METRES = pi * _RADIUS / 180
Points = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Placement:
    """A projection, the corner of the first pixel in it, and the step to the next column and row."""

    epsg: int
    left: float
    top: float
    column: tuple[float, float]
    row: tuple[float, float]

    @classmethod
    def restore(cls, kept: dict[str, Any]) -> Self:
        """The placement that ``keep`` gave."""
        return cls(kept["epsg"], kept["left"], kept["top"], tuple(kept["column"]), tuple(kept["row"]))

    def keep(self) -> dict[str, Any]:
        """The placement as JSON."""
        return {**asdict(self), "column": list(self.column), "row": list(self.row)}

    def to_earth(self, shape: "BaseGeometry") -> "BaseGeometry":
        """A shape in pixels (x right, y down) as one in longitude and latitude."""
        import shapely

        steps = np.array([self.column, self.row])
        forth = _projection(self.epsg)[0]
        placed: BaseGeometry = shapely.transform(shape, lambda xy: forth(xy @ steps + (self.left, self.top)))
        return placed

    def to_pixels(self, shape: "BaseGeometry") -> "BaseGeometry":
        """The way back."""
        import shapely

        steps = np.linalg.inv(np.array([self.column, self.row]))
        back = _projection(self.epsg)[1]
        placed: BaseGeometry = shapely.transform(shape, lambda xy: (back(xy) - (self.left, self.top)) @ steps)
        return placed

    def pixel_metres(self, latitude: float) -> float:
        """Roughly the side of a pixel on the ground, at this latitude."""
        side = float(np.sqrt(abs(self.column[0] * self.row[1] - self.column[1] * self.row[0])))
        if self.epsg == 4326:
            return side * _DEGREE_METRES * sqrt(cos(radians(latitude)))
        return side * cos(radians(latitude)) if self.epsg == 3857 else side

    def coarser(self, across: float, down: float) -> Self:
        """The placement of the same picture with pixels so many times as wide and as high."""
        column = (self.column[0] * across, self.column[1] * across)
        return replace(self, column=column, row=(self.row[0] * down, self.row[1] * down))


NOWHERE = Placement(3857, 0.0, 0.0, (0.1, 0.0), (0.0, -0.1))
"""Where the service puts a picture that says nothing of its place: 0 N 0 E, 0.1 m a pixel (section 9)."""

Both = tuple[Callable[[Points], Points], Callable[[Points], Points]]


@lru_cache
def _projection(epsg: int) -> Both:
    """From the projection to longitude and latitude, and back."""
    if epsg == 4326:
        return (lambda xy: xy), (lambda xy: xy)
    if epsg == 3857:
        return _unmercator, _mercator
    from pyproj import Transformer

    forth = Transformer.from_crs(epsg, 4326, always_xy=True)
    return (
        lambda xy: np.column_stack(forth.transform(xy[:, 0], xy[:, 1])),
        lambda xy: np.column_stack(forth.transform(xy[:, 0], xy[:, 1], direction="INVERSE")),
    )


def _unmercator(xy: Points) -> Points:
    angles = 2 * np.arctan(np.exp(xy[:, 1] / _RADIUS)) - np.pi / 2
    return np.column_stack([np.degrees(xy[:, 0] / _RADIUS), np.degrees(angles)])


def _mercator(lnglat: Points) -> Points:
    angles = np.log(np.tan(np.pi / 4 + np.radians(lnglat[:, 1]) / 2))
    return np.column_stack([_RADIUS * np.radians(lnglat[:, 0]), _RADIUS * angles])
