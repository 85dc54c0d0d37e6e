"""Smoke: puffs that leave a source, rise, spread and drift with the wind, seen from any mast."""

from dataclasses import dataclass
from functools import cache
from math import cos, exp, radians, sin

import numpy as np

from .landscape import SUN, Picture, haze
from .noise import Floats, single, smooth
from .view import View
from .world import WIND

__all__ = ["FOREST_FIRE", "SMOKESTACK", "Smoke", "Source", "draw_smoke"]


@dataclass(frozen=True)
class Source:
    """How something smokes. Sizes are in metres, times in seconds."""

    seed: int
    every: float
    """Time between two puffs."""
    lasts: float
    """Age at which a puff is gone."""
    rise: float
    """Height after one second; it goes with the age to the power of two thirds."""
    width: float
    """Radius of a young puff."""
    spread: float
    """What a puff gains in radius for each metre it rises."""
    dense: float
    """Opacity of a young puff, 0 to 1."""
    full_after: float
    """Time until the source gives all it can; before, its puffs are smaller and thinner."""

    def strength(self, since: float) -> float:
        """What it gives so long after it began, 0 to 1."""
        return min(1.0, 0.16 + 0.84 * since / self.full_after) if self.full_after else 1.0


FOREST_FIRE = Source(seed=7, every=4, lasts=560, rise=22, width=58, spread=0.34, dense=0.62, full_after=960)
SMOKESTACK = Source(seed=19, every=3, lasts=66, rise=5.5, width=9, spread=0.26, dense=0.30, full_after=0)


@dataclass(frozen=True)
class Smoke:
    """Smoke in a picture: its colours, already multiplied by how much it hides (0 to 1)."""

    colours: Picture
    hides: Floats


def draw_smoke(
    source: Source, where: tuple[float, float, float], since: float, view: View, far: Floats
) -> Smoke:
    """The smoke of a source that began ``since`` seconds ago at x, y, z; ground in front of it hides it."""
    colours = np.zeros((view.height, view.width, 3), np.float32)
    hides = np.zeros((view.height, view.width), np.float32)
    born = np.arange(0, since, source.every)
    for number, birth in enumerate(born):  # the oldest first: it has drifted behind the others
        age = since - float(birth) + 1
        if age < source.lasts:
            _add_puff(source, number, source.strength(float(birth)), age, where, view, far, colours, hides)
    return Smoke(colours, hides)


def _add_puff(
    source: Source,
    number: int,
    strength: float,
    age: float,
    where: tuple[float, float, float],
    view: View,
    far: Floats,
    colours: Picture,
    hides: Floats,
) -> None:
    chance = _chances(source.seed, number)
    height = source.rise * age ** (2 / 3) * strength ** (1 / 3) * (0.85 + 0.3 * chance[0])
    radius = (source.width * (0.4 + 0.6 * strength) + source.spread * height) * (0.7 + 0.6 * chance[1])
    # Near the ground the wind is slow: the foot of the plume stands, its head is carried off.
    carried = age - 34 * (1 - exp(-age / 45))
    astray = radius * 0.75
    x = where[0] + WIND.east * carried + astray * (chance[2] - 0.5) * 2
    y = where[1] + WIND.north * carried + astray * (chance[3] - 0.5) * 2
    column, row, away = view.spot(x, y, where[2] + height + astray * (chance[4] - 0.5))
    size = float(np.degrees(radius / away)) * view.degree
    left, right = max(0, int(column - size)), min(view.width, int(column + size) + 2)
    top, bottom = max(0, int(row - size)), min(view.height, int(row + size) + 2)
    if left >= right or top >= bottom:
        return
    across = ((np.arange(left, right, dtype=np.float32) - column) / size)[None, :]
    along = ((np.arange(top, bottom, dtype=np.float32) - row) / size)[:, None]
    body = np.clip(1 - across**2 - along**2, 0, 1)
    thin = (
        source.dense
        * (0.45 + 0.55 * strength)
        * (source.width / radius) ** 0.45
        * (1 - age / source.lasts) ** 0.8
    )
    opacity = np.clip(thin * body * (0.12 + 1.95 * _wisps(chance, left, right, top, bottom)), 0, 0.95)
    opacity *= far[top:bottom, left:right] > away - 60
    light = _light(across, along, body, view)
    young = exp(-age / 70)
    tone = (
        np.array([0.97, 0.965, 0.955], np.float32) * (1 - young)
        + np.array([0.74, 0.69, 0.64], np.float32) * young
    )
    colour = haze(tone * light[..., None], np.full_like(light, away * 0.3))
    opacity = opacity[..., None]
    colours[top:bottom, left:right] *= 1 - opacity
    colours[top:bottom, left:right] += colour * opacity
    hides[top:bottom, left:right] += (1 - hides[top:bottom, left:right]) * opacity[..., 0]


def _light(across: Floats, along: Floats, body: Floats, view: View) -> Floats:
    """Brightness of a round puff: lit from where the sun stands, shaded below."""
    azimuth = radians(view.mast.azimuth)
    right = SUN[0] * cos(azimuth) - SUN[1] * sin(azimuth)
    towards_us = -SUN[0] * sin(azimuth) - SUN[1] * cos(azimuth)
    facing = across * right - along * SUN[2] + np.sqrt(body) * towards_us
    return single(np.clip(0.80 + 0.30 * facing, 0.45, 1.04))


def _wisps(chance: Floats, left: int, right: int, top: int, bottom: int) -> Floats:
    """A piece of smoke-like texture, another one for each puff."""
    side = _texture().shape[0]
    row, column = int(chance[5] * 100), int(chance[6] * 100)
    height, width = min(bottom - top, side - row), min(right - left, side - column)
    piece = _texture()[row : row + height, column : column + width]
    return np.pad(piece, ((0, bottom - top - height), (0, right - left - width)), mode="edge")


@cache
def _texture() -> Floats:
    axis = np.arange(512, dtype=np.float32)
    return single(np.clip((smooth(axis[None, :], axis[:, None], 15, 141, 4) - 0.5) * 1.9 + 0.5, 0, 1))


@cache
def _chances(seed: int, number: int) -> Floats:
    return np.random.default_rng((seed, number)).random(7, dtype=np.float32)
