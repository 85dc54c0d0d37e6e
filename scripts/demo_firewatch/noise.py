"""Smooth noise that is the same on every machine: what terrain, smoke and clouds are made of."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Floats", "ridged", "single", "smooth"]

Floats = NDArray[np.floating[Any]]
"""Numbers in a grid; where there are many, single precision is enough and twice as fast."""

_SIDE = 256
"""Cells after which the noise repeats: a power of two, so that wrapping is a mask."""


def single(numbers: Any) -> Floats:
    """The numbers in single precision."""
    return np.asarray(numbers, np.float32)


def smooth(x: Floats, y: Floats, cell: float, seed: int, octaves: int = 1) -> Floats:
    """Noise between 0 and 1 with details as large as ``cell``; each octave adds some half as large."""
    total = np.zeros(np.broadcast(x, y).shape, np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        total += weight * _values(x / cell, y / cell, seed + octave)
        weights += weight
        weight, cell = weight / 2, cell / 2.07
        x, y = _turned(x, y)
    return total / np.float32(weights)


def ridged(x: Floats, y: Floats, cell: float, seed: int, octaves: int) -> Floats:
    """Noise between 0 and 1 with sharp crests, as mountains have them; flat where it is low."""
    total = np.zeros(np.broadcast(x, y).shape, np.float32)
    weight, weights = 1.0, 0.0
    previous: Floats = np.ones_like(total)
    for octave in range(octaves):
        crest = (1 - np.abs(2 * _values(x / cell, y / cell, seed + octave) - 1)) ** 2
        total += weight * crest * previous
        previous = np.clip(crest * 1.4, 0, 1)  # details grow on the crests, valleys stay smooth
        weights += weight
        weight, cell = weight / 2, cell / 2.07
        x, y = _turned(x, y)
    return total / np.float32(weights)


def _turned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    # Each octave lies at another angle and is not quite half as large: cells that line up would show.
    return x * np.float32(0.8) - y * np.float32(0.6), x * np.float32(0.6) + y * np.float32(0.8)


def _values(x: Floats, y: Floats, seed: int) -> Floats:
    """Random values on whole numbers, eased in between."""
    left, top = np.floor(x), np.floor(y)
    across, along = _ease(x - left), _ease(y - top)
    column, row = left.astype(np.int32) & (_SIDE - 1), top.astype(np.int32) & (_SIDE - 1)
    table = _table(seed)
    here = row * (_SIDE + 1) + column  # the table has its first row and column again at the end
    upper = table[here] * (1 - across) + table[here + 1] * across
    lower = table[here + _SIDE + 1] * (1 - across) + table[here + _SIDE + 2] * across
    return single(upper * (1 - along) + lower * along)


def _ease(part: Floats) -> Floats:
    return part * part * (3 - 2 * part)


@cache
def _table(seed: int) -> Floats:
    values = np.random.default_rng(seed).random((_SIDE, _SIDE), dtype=np.float32)
    return np.pad(values, ((0, 1), (0, 1)), mode="wrap").ravel()
