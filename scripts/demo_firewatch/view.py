"""What a mast can see: for each picture element the distance of the ground there."""

from dataclasses import dataclass
from functools import cached_property
from math import atan2, degrees, hypot

import numpy as np

from .noise import Floats, single
from .terrain import Terrain
from .world import Mast

__all__ = ["View"]

_NEAREST, _FARTHEST, _STEPS = 150.0, 46_000.0, 640
_EARTH_BENDS = 0.87 / (2 * 6_371_000)
"""What is far lies lower by this times the distance squared, refraction included."""


@dataclass(frozen=True)
class View:
    """A picture of ``width`` x ``height`` elements, taken from a mast; columns are equal angles."""

    mast: Mast
    width: int
    height: int

    @cached_property
    def degree(self) -> float:
        """Picture elements in one degree."""
        return self.width / self.mast.angle_of_view

    @cached_property
    def azimuths(self) -> Floats:
        """Radians clockwise from north, by column."""
        columns = (np.arange(self.width, dtype=np.float32) + 0.5) / self.width - 0.5
        return single(np.radians(self.mast.azimuth + columns * self.mast.angle_of_view))

    @cached_property
    def rises(self) -> Floats:
        """Radians above the horizon, by row."""
        rows = (self.height / 2 - np.arange(self.height, dtype=np.float32) - 0.5) / self.degree
        return single(np.radians(self.mast.pitch + rows))

    def spot(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """Column, row and distance (metres) at which a point of space is seen."""
        east, north = x - self.mast.plan[0], y - self.mast.plan[1]
        far = hypot(east, north)
        aside = (degrees(atan2(east, north)) - self.mast.azimuth + 180) % 360 - 180
        rise = degrees(atan2(z - self.mast.elevation - far * far * _EARTH_BENDS, far))
        return (
            self.width / 2 + aside * self.degree,
            self.height / 2 - (rise - self.mast.pitch) * self.degree,
            far,
        )

    def distances(self, ground: Terrain) -> Floats:
        """Distance of the ground in metres, by row and column; infinite where there is sky."""
        steps = np.geomspace(_NEAREST, _FARTHEST, _STEPS, dtype=np.float32)
        x = self.mast.plan[0] + np.sin(self.azimuths)[:, None] * steps
        y = self.mast.plan[1] + np.cos(self.azimuths)[:, None] * steps
        lift = ground.height(x, y) - self.mast.elevation - steps * steps * np.float32(_EARTH_BENDS)
        # Walking outwards, the ground shows where it rises above all that was nearer.
        skyline = np.maximum.accumulate(np.arctan2(lift, steps), axis=1)
        found = np.empty((self.height, self.width), np.float32)
        for column in range(self.width):
            found[:, column] = _meet(skyline[column], steps, self.rises)
        return found


def _meet(skyline: Floats, steps: Floats, rises: Floats) -> Floats:
    """How far each line of sight of one column goes before it meets the ground."""
    index = np.searchsorted(skyline, rises)
    after = np.clip(index, 1, len(steps) - 1)
    low, high = skyline[after - 1], skyline[after]
    part = np.clip((rises - low) / np.maximum(high - low, 1e-7), 0, 1)
    met = steps[after - 1] + part * (steps[after] - steps[after - 1])
    return single(np.where(index >= len(steps), np.float32(np.inf), met))
