"""The picture without any smoke: sky, ridges one behind the other, haze between them."""

from math import cos, radians, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .noise import Floats, single, smooth
from .terrain import Terrain
from .view import View

__all__ = ["HAZE", "SUN", "Picture", "haze", "landscape"]

Picture = NDArray[np.floating[Any]]
"""Rows x columns x red, green, blue, from 0 to 1."""

HAZE = np.array([0.725, 0.785, 0.835], np.float32)
_HAZE_REACH = 9_800.0
"""Metres after which two thirds of a colour are haze."""

_SUN_AZIMUTH, _SUN_HEIGHT = radians(244), radians(44)
SUN = (
    sin(_SUN_AZIMUTH) * cos(_SUN_HEIGHT),
    cos(_SUN_AZIMUTH) * cos(_SUN_HEIGHT),
    sin(_SUN_HEIGHT),
)
"""Direction of the light: to the east, to the north, up."""

_WOOD = np.array([0.135, 0.195, 0.095], np.float32)
_SCRUB = np.array([0.33, 0.345, 0.185], np.float32)
_MEADOW = np.array([0.56, 0.52, 0.30], np.float32)
_ROCK = np.array([0.56, 0.53, 0.47], np.float32)
_ZENITH = np.array([0.27, 0.47, 0.73], np.float32)


def landscape(view: View, ground: Terrain) -> tuple[Picture, Floats]:
    """The picture, and the distance of the ground in it (infinite: sky)."""
    far = view.distances(ground)
    picture = _sky(view)
    seen = np.isfinite(far)
    rows, columns = np.nonzero(seen)
    distance = far[seen]
    x = view.mast.plan[0] + np.sin(view.azimuths)[columns] * distance
    y = view.mast.plan[1] + np.cos(view.azimuths)[columns] * distance
    picture[rows, columns] = haze(_ground(ground, x, y, distance, view), distance)
    return picture, far


def haze(colours: Picture, distance: Floats) -> Picture:
    """Colours as they look through so many metres of air."""
    veil = 1 - np.exp(-distance / _HAZE_REACH)
    # Near haze is blue, far haze is the pale colour of the horizon.
    tint = HAZE * (1 - (1 - veil[..., None]) * np.array([0.34, 0.22, 0.08], np.float32))
    return single(colours * (1 - veil[..., None]) + tint * veil[..., None])


def _ground(ground: Terrain, x: Floats, y: Floats, distance: Floats, view: View) -> Picture:
    height, east, north = ground.height_and_slope(x, y)
    grain = np.radians(1 / view.degree) * distance  # metres that one picture element covers

    def detail(cell: float, seed: int) -> Floats:
        # What is finer than the picture would flicker: it fades into its mean.
        return single((smooth(x, y, cell, seed, 2) - 0.5) * np.clip(cell / (3 * grain) - 0.3, 0, 1))

    steep = np.hypot(east, north)
    cover = smooth(x, y, 1_500, 61, 3) + 0.55 * detail(160, 71) + 0.28 * (steep - 0.25)
    open_land = np.clip((0.50 - cover) * 9, 0, 1)[..., None]
    meadow = np.clip((0.37 - cover - 0.5 * steep + 0.00005 * (500 - height)) * 12, 0, 1)[..., None]
    rock = np.clip((steep - 0.62) * 4 + detail(90, 75) * 1.5, 0, 0.8)[..., None]
    colour = _WOOD * (1 - open_land) + _SCRUB * open_land
    colour = colour * (1 - meadow) + _MEADOW * meadow
    colour = colour * (1 - rock) + _ROCK * rock
    crowns = 1 + (1.3 * detail(9, 79) + 1.15 * detail(26, 81) + 0.8 * detail(70, 85)) * (
        1 - meadow[..., 0] * 0.8
    )
    bumpy = 0.9 * detail(300, 91)
    lit = (SUN[2] - (east + bumpy) * SUN[0] - (north + bumpy) * SUN[1]) / np.sqrt(1 + steep * steep)
    cloud = np.clip((smooth(x, y, 5_500, 101, 3) - 0.40) * 6, 0.38, 1)
    light = (0.30 + 0.95 * np.clip(lit, 0, 1.2) * cloud) * crowns
    warm = np.array([1.32, 1.25, 1.125], np.float32)
    return single(np.clip(colour * light[..., None] * warm, 0, 1))


def _sky(view: View) -> Picture:
    rise = np.degrees(view.rises)[:, None]
    up = np.clip(rise / 26, 0, 1) ** 0.62
    picture = HAZE * 1.06 * (1 - up[..., None]) + _ZENITH * up[..., None]
    picture = np.broadcast_to(picture, (view.height, view.width, 3)).copy()
    # Fair-weather clouds on a plane high above: they shrink and close up towards the horizon.
    far = 1 / np.tan(np.radians(np.clip(rise + 1.6, 1.0, 90)))
    billow = smooth(far * np.sin(view.azimuths)[None, :], far * np.cos(view.azimuths)[None, :], 2.1, 121, 6)
    amount = np.clip((billow - 0.56) * 5.0, 0, 1) * np.clip((rise - 1.5) / 6, 0, 1)
    shade = np.clip(1.02 - (billow - 0.56) * 0.55, 0.8, 1.0)[..., None] * np.array(
        [1.0, 0.995, 0.985], np.float32
    )
    amount = (amount * 0.82)[..., None]
    return single(picture * (1 - amount) + shade * amount)
