"""Finding things by what was learnt, and the places where that is in doubt."""

from typing import Any

import numpy as np
from shapely.geometry.base import BaseGeometry

from .colours import ColourVotes
from .shapes import trace, without_specks

__all__ = ["find_shapes", "most_doubtful"]

_LEAST_PART = 0.3
"""Things smaller than this part of the smallest outline are not counted."""
_LEAST_PIXELS = 4

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]


def find_shapes(
    votes: ColourVotes, pixels: Pixels, inside: Mask, pixel_area: float, configuration: dict[str, Any]
) -> dict[str, list[BaseGeometry]]:
    """By class, the polygons in pixels of what was found under the mask.

    ``detection_type`` ``count`` leaves out what is much smaller than anything outlined; ``segmentation``
    keeps every patch. ``output_type`` ``bbox`` gives upright boxes. No other setting has an effect.
    """
    labels = votes.judge(pixels)
    found = {}
    for place, name in enumerate(votes.classes):
        least = float(_LEAST_PIXELS)
        if configuration["detection_type"] == "count" and np.isfinite(votes.smallest[place]):
            least = max(least, _LEAST_PART * float(votes.smallest[place]) / pixel_area)
        shapes = [one for one in trace(without_specks(labels == place) & inside) if one.area >= least]
        boxed = configuration["output_type"] == "bbox"
        found[name] = [one.envelope if boxed else one.simplify(0.8) for one in shapes]
    return found


def most_doubtful(votes: ColourVotes, pixels: Pixels, tile: int, most: int) -> list[tuple[float, float]]:
    """The middles, in pixels, of the tiles whose colours the votes agree least on, but for certain ones."""
    doubt = votes.doubt(pixels)
    height, width = doubt.shape
    tiles = [
        (
            float(doubt[y : y + tile, x : x + tile].mean()),
            (min(x + tile / 2, width), min(y + tile / 2, height)),
        )
        for y in range(0, height, tile)
        for x in range(0, width, tile)
    ]
    ranked = sorted((one for one in tiles if one[0] > 0), key=lambda one: -one[0])
    return [place for _, place in ranked[:most]]
