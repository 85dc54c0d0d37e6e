"""The mountains: a height for every point of the ground plan."""

from functools import cache

import numpy as np

from .noise import Floats, ridged, single, smooth
from .world import MASTS

__all__ = ["REACH", "Terrain", "terrain"]

REACH = 48_000.0
"""Half the side of the modelled square, metres."""

_CELL = 90.0
_BELOW = 240.0
"""How far the lens is above the ground around its mast, metres."""


class Terrain:
    """Heights and slopes on a grid, looked up in between."""

    def __init__(self, heights: Floats) -> None:
        self._side = heights.shape[0]
        north, east = np.gradient(heights, _CELL)
        self._layers = np.stack([heights, east, north], axis=-1).reshape(-1, 3).astype(np.float32)

    def height(self, x: Floats, y: Floats) -> Floats:
        """Metres above the sea."""
        return self._look_up(x, y, self._layers[:, :1])[..., 0]

    def height_at(self, x: float, y: float) -> float:
        """Metres above the sea at one point."""
        return float(self.height(np.array([x]), np.array([y]))[0])

    def height_and_slope(self, x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
        """Metres above the sea, and how much it rises to the east and to the north."""
        found = self._look_up(x, y, self._layers)
        return found[..., 0], found[..., 1], found[..., 2]

    def _look_up(self, x: Floats, y: Floats, layers: Floats) -> Floats:
        column = np.clip((x + REACH) / _CELL, 0, self._side - 1.001)
        row = np.clip((y + REACH) / _CELL, 0, self._side - 1.001)
        left, lower = column.astype(np.int32), row.astype(np.int32)
        across, along = (column - left)[..., None], (row - lower)[..., None]
        here = lower * self._side + left
        south = layers[here] * (1 - across) + layers[here + 1] * across
        north = layers[here + self._side] * (1 - across) + layers[here + self._side + 1] * across
        return single(south * (1 - along) + north * along)


@cache
def terrain() -> Terrain:
    """The mountains of the story."""
    axis = np.arange(-REACH, REACH, _CELL, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    heights = 160 + 1_150 * ridged(x, y, 7_400, 11, 6) + 260 * smooth(x, y, 14_000, 31, 2)
    # Higher mountains behind, to the north: the last ridges before the sky.
    heights += (
        900 * np.clip((y + 0.25 * x - 7_000) / 30_000, 0, 1) ** 1.3 * (0.5 + ridged(x, y, 12_000, 51, 5))
    )
    natural = Terrain(heights.astype(np.float32))
    for mast in MASTS:
        # A lookout: around the mast the ground is lower than it would be, so that nothing stands in the view.
        heights -= _hill(
            x, y, *mast.plan, width=2_900, rise=natural.height_at(*mast.plan) - mast.elevation + _BELOW
        )
    heights += _hill(x, y, 500, 900, width=1_700, rise=260)  # the slope that burns, open to both masts
    return Terrain(single(heights))


def _hill(x: Floats, y: Floats, middle_x: float, middle_y: float, *, width: float, rise: float) -> Floats:
    far = ((x - middle_x) ** 2 + (y - middle_y) ** 2) / width**2
    return single(rise * np.exp(-far))
