"""Annotations as values: shapes, tags and tracks, checked when they are made."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .base import AttributeValue
    from .index import LabelIndex
    from .masks import Mask, rle_decode, rle_encode
    from .reading import Annotations, decode
    from .shapes import Cuboid, Ellipse, Interval, Points, Polygon, Polyline, Rectangle, Tag
    from .skeletons import Node, Skeleton
    from .tracks import Shape, Track
    from .writing import encode

__all__ = [
    "Annotations",
    "AttributeValue",
    "Cuboid",
    "Ellipse",
    "Interval",
    "LabelIndex",
    "Mask",
    "Node",
    "Points",
    "Polygon",
    "Polyline",
    "Rectangle",
    "Shape",
    "Skeleton",
    "Tag",
    "Track",
    "decode",
    "encode",
    "rle_decode",
    "rle_encode",
]

_HOMES = {
    "Annotations": ".reading",
    "AttributeValue": ".base",
    "Cuboid": ".shapes",
    "Ellipse": ".shapes",
    "Interval": ".shapes",
    "LabelIndex": ".index",
    "Mask": ".masks",
    "Node": ".skeletons",
    "Points": ".shapes",
    "Polygon": ".shapes",
    "Polyline": ".shapes",
    "Rectangle": ".shapes",
    "Shape": ".tracks",
    "Skeleton": ".skeletons",
    "Tag": ".shapes",
    "Track": ".tracks",
    "decode": ".reading",
    "encode": ".writing",
    "rle_decode": ".masks",
    "rle_encode": ".masks",
}


def __getattr__(name: str) -> Any:
    from ..._lazy import plain

    return plain(__name__, name, _HOMES)
