"""From shapes to the pixels under them, and from pixels to shapes around them."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import shapely
from PIL import Image, ImageDraw
from shapely.geometry.base import BaseGeometry

__all__ = ["draw_mask", "trace", "without_specks"]

Mask = np.ndarray[Any, np.dtype[np.bool_]]


def draw_mask(shapes: Iterable[BaseGeometry], height: int, width: int) -> Mask:
    """The pixels under any of the polygons, which are in pixels; holes are left out."""
    total = np.zeros((height, width), dtype=np.bool_)
    for shape in shapes:
        for polygon in shapely.get_parts(shape):
            if polygon.geom_type == "Polygon" and not polygon.is_empty:
                total |= _mask_of(polygon, height, width)
    return total


def _mask_of(polygon: Any, height: int, width: int) -> Mask:
    canvas = Image.new("1", (width, height), 0)
    draw = ImageDraw.Draw(canvas)
    for ring, ink in [(polygon.exterior, 1), *((hole, 0) for hole in polygon.interiors)]:
        # A pixel is meant by its middle, and drawn by its corner.
        draw.polygon([(x - 0.5, y - 0.5) for x, y in shapely.get_coordinates(ring)], fill=ink)
    return np.asarray(canvas, dtype=np.bool_)


def without_specks(mask: Mask) -> Mask:
    """The mask after a vote of each pixel with its eight neighbours: single ones go, small holes close."""
    padded = np.pad(mask.astype(np.int8), 1)
    height, width = mask.shape
    votes = sum(padded[y : y + height, x : x + width] for y in range(3) for x in range(3))
    kept: Mask = np.asarray(votes) >= 5
    return kept


def trace(mask: Mask) -> list[BaseGeometry]:
    """The polygons around connected pixels, along their edges, with holes; corners alone do not connect."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, begins = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    if not len(rows):
        return []
    return list(shapely.get_parts(shapely.union_all(shapely.box(begins, rows, ends, rows + 1))))
