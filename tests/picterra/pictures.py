"""A picture without a place on Earth, with five white discs in it, and what a person would say of them."""

import io
import math
from typing import Any

from PIL import Image, ImageDraw

from sightline.picterra import place_of

__all__ = ["DISCS", "SIZE", "disc", "discs", "picture", "rectangle"]

SIZE = (400, 300)
DISCS = [(45 + 70 * number, 115) for number in range(5)]
"""The middles of the discs in pixels."""

_RADIUS = 15


def picture(shade: int = 0) -> bytes:
    """A PNG; other shades give other bytes."""
    image = Image.new("RGB", SIZE, (40, 120, 40 + shade))
    ink = ImageDraw.Draw(image)
    for x, y in DISCS:
        ink.ellipse((x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS), fill=(240, 240, 240))
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def disc(x: float, y: float) -> dict[str, Any]:
    """A GeoJSON polygon around a disc with its middle at this pixel."""
    ring = [
        list(place_of(x + _RADIUS * math.cos(turn * math.pi / 8), y + _RADIUS * math.sin(turn * math.pi / 8)))
        for turn in range(16)
    ]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


def discs() -> list[dict[str, Any]]:
    """All of them."""
    return [disc(x, y) for x, y in DISCS]


def rectangle(left: float, top: float, right: float, bottom: float) -> dict[str, Any]:
    """A GeoJSON polygon with these pixels as corners."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return {"type": "Polygon", "coordinates": [[list(place_of(x, y)) for x, y in corners]]}
