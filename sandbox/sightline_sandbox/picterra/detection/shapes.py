"""From shapes to the pixels under them, and from pixels to shapes around them."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["draw_mask", "trace", "without_specks"]

Mask = np.ndarray[Any, np.dtype[np.bool_]]


def draw_mask(shapes: Iterable[BaseGeometry], height: int, width: int) -> Mask:
    """The pixels whose middle is in any of the polygons, which are in pixels; holes are left out."""
    total = np.zeros((height, width), dtype=np.bool_)
    for shape in shapes:
        for polygon in shapely.get_parts(shape):
            if polygon.geom_type == "Polygon" and not polygon.is_empty:
                _fill(total, polygon)
    return total


def _fill(total: Mask, polygon: Any) -> None:
    """Add one polygon, row by row: between its first and second crossing a row is inside, and so on."""
    height, width = total.shape
    rings = [shapely.get_coordinates(ring) for ring in (polygon.exterior, *polygon.interiors)]
    edges = np.vstack([np.hstack([ring[:-1], ring[1:]]) for ring in rings])
    x0, y0, x1, y1 = edges.T
    first = _middles(np.minimum(y0, y1), height)
    counts = _middles(np.maximum(y0, y1), height) - first
    if not counts.sum():
        return
    which = np.repeat(np.arange(len(edges)), counts)
    rows = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    slope = (x1 - x0)[which] / (y1 - y0)[which]
    columns = _middles(x0[which] + (rows + 0.5 - y0[which]) * slope, width)
    top, left = rows.min(), columns.min()
    crossings = np.zeros((rows.max() + 1 - top, columns.max() + 1 - left), dtype=np.int32)
    np.add.at(crossings, (rows - top, columns - left), 1)
    inside = (np.cumsum(crossings, axis=1) % 2 == 1)[:, : width - left]
    total[top : top + inside.shape[0], left : left + inside.shape[1]] |= inside


def _middles(places: Any, size: int) -> Any:
    """How many middles of pixels, which are at a half, lie before each place; none outside of the picture."""
    return np.clip(np.ceil(places - 0.5), 0, size).astype(np.int64)


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
