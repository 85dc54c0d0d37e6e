"""Which shapes of two jobs mean the same thing: by label and by how much they cover each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Matches", "box_of", "match", "overlap"]

Box = tuple[float, float, float, float]


@dataclass
class Matches:
    """Pairs of shapes, and what is left on both sides."""

    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    missing: list[dict[str, Any]] = field(default_factory=list)
    extra: list[dict[str, Any]] = field(default_factory=list)


def box_of(shape: dict[str, Any]) -> Box:
    """The box around a shape.

    >>> box_of({"type": "ellipse", "points": [10, 10, 14, 7]})
    (6, 7, 14, 13)
    """
    points = shape.get("points") or [
        number for part in shape.get("elements", []) for number in part.get("points", [])
    ]
    if shape["type"] == "ellipse":
        cx, cy, right, top = points
        return (2 * cx - right, top, right, 2 * cy - top)
    if shape["type"] == "mask":
        left, top, right, bottom = points[-4:]
        return (left, top, right + 1, bottom + 1)
    xs, ys = points[::2], points[1::2]
    return (min(xs, default=0), min(ys, default=0), max(xs, default=0), max(ys, default=0))


def overlap(one: Box, other: Box) -> float:
    """The share of both boxes that both cover, from 0 to 1.

    >>> overlap((0, 0, 2, 2), (0, 0, 2, 4))
    0.5
    """
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width < 0 or height < 0:
        return 0.0
    common = width * height
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)]
    together = sum(areas) - common
    return common / together if together else float(one == other)


def match(truth: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]], threshold: float) -> Matches:
    """The best pairs first; every shape is in one pair at most."""
    candidates = sorted(
        (
            (overlap(box_of(a), box_of(b)), i, j)
            for i, a in enumerate(truth)
            for j, b in enumerate(found)
            if a["label_id"] == b["label_id"]
        ),
        key=lambda one: -one[0],
    )
    result, left, right = Matches(), set(range(len(truth))), set(range(len(found)))
    for share, i, j in candidates:
        if share >= threshold and i in left and j in right:
            result.pairs.append((truth[i], found[j]))
            left.remove(i)
            right.remove(j)
    result.missing = [truth[i] for i in sorted(left)]
    result.extra = [found[j] for j in sorted(right)]
    return result
