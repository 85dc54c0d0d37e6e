"""Places on the unit sphere, circles on the ground, and the SQL that finds what lies in one. Pure."""

from math import acos, cos, pi, radians, sin
from typing import NamedTuple

__all__ = ["EARTH_KM", "Cap", "point"]

EARTH_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""

_BLUR = 1e-6
"""More than what the tree's 32-bit numbers can be wrong by, as a distance on the unit sphere (6 m)."""

Point = tuple[float, float, float]


def point(latitude: float, longitude: float) -> Point:
    """The point of a place given in degrees."""
    lat, lon = radians(latitude), radians(longitude)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


class Cap(NamedTuple):
    """A circle on the ground: its middle, and its radius as an angle."""

    middle: Point
    angle: float

    @classmethod
    def of(cls, latitude: float, longitude: float, radius_km: float) -> "Cap":
        """The circle of a search; a radius that reaches around the earth covers all of it."""
        return cls(point(latitude, longitude), min(pi, radius_km / EARTH_KM))

    @property
    def share(self) -> float:
        """Its part of the earth's surface, 0 to 1."""
        return (1 - cos(self.angle)) / 2

    @property
    def chord(self) -> float:
        """The straight distance from its middle to its edge, on the unit sphere."""
        return 2 * sin(self.angle / 2)

    def exactly(self) -> tuple[str, list[float]]:
        """A condition on exact x, y and z, and its values."""
        # A place that is its own middle must be found with a radius of 0, whatever the last bit says.
        limit = self.chord**2 * (1 + 1e-12) + 1e-24 if self.angle < pi else 5.0
        return "(x-?)*(x-?)+(y-?)*(y-?)+(z-?)*(z-?) <= ?", [*self._doubled, limit]

    def among_places(self) -> tuple[str, list[float]]:
        """A condition on the columns of ``places``, and its values.

        The tree gives what lies in the box around the circle; its own numbers decide what is clearly inside
        or outside; the exact ones, which cost a look into another table each, are left for the edge.
        """
        box: list[float] = []
        for value in self.middle:
            middle = acos(max(-1.0, min(1.0, value)))
            box += [cos(min(pi, middle + self.angle)) - _BLUR, cos(max(0.0, middle - self.angle)) + _BLUR]
        blurred = "(x0-?)*(x0-?)+(y0-?)*(y0-?)+(z0-?)*(z0-?) <= ?"
        exact, values = self.exactly()
        condition = (
            "x1 >= ? AND x0 <= ? AND y1 >= ? AND y0 <= ? AND z1 >= ? AND z0 <= ? "
            f"AND {blurred} AND ({blurred} OR {exact})"
        )
        outer, inner = (self.chord + _BLUR) ** 2, max(0.0, self.chord - _BLUR) ** 2
        if self.chord <= _BLUR:
            inner = -1.0  # nothing is clearly inside
        return condition, [*box, *self._doubled, outer, *self._doubled, inner, *values]

    @property
    def _doubled(self) -> list[float]:
        x, y, z = self.middle
        return [x, x, y, y, z, z]
