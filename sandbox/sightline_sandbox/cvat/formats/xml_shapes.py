"""The numbers of CVAT XML: how each kind of shape writes its points, and reads them back."""

from collections.abc import Mapping
from typing import Any

__all__ = ["ELEMENTS", "read_points", "write_points"]

ELEMENTS = {
    "box": "rectangle",
    "polygon": "polygon",
    "polyline": "polyline",
    "points": "points",
    "ellipse": "ellipse",
    "cuboid": "cuboid",
    "mask": "mask",
    "skeleton": "skeleton",
}
"""The kind of shape by the name of its element."""

_BOX = ("xtl", "ytl", "xbr", "ybr")
_CORNERS = ("xtl", "ytl", "xbl", "ybl", "xtr", "ytr", "xbr", "ybr")
_CUBOID = tuple(f"{corner}{side}" for side in (1, 2) for corner in _CORNERS)


def write_points(kind: str, points: list[float]) -> dict[str, str]:
    """The attributes of an element that say where the shape is."""
    if kind == "rectangle":
        return dict(zip(_BOX, map(_number, points), strict=True))
    if kind == "cuboid":
        return dict(zip(_CUBOID, map(_number, points), strict=True))
    if kind == "ellipse":
        cx, cy, right, top = points
        values = (cx, cy, right - cx, cy - top)
        return dict(zip(("cx", "cy", "rx", "ry"), map(_number, values), strict=True))
    if kind == "mask":
        *runs, left, top, right, bottom = (int(one) for one in points)
        size = {"left": left, "top": top, "width": right - left + 1, "height": bottom - top + 1}
        return {"rle": ", ".join(map(str, runs)), **{name: str(value) for name, value in size.items()}}
    if kind == "skeleton":
        return {}
    pairs = zip(points[::2], points[1::2], strict=True)
    return {"points": ";".join(f"{_number(x)},{_number(y)}" for x, y in pairs)}


def read_points(kind: str, told: Mapping[str, str]) -> list[float]:
    """The points of a shape; KeyError or ValueError where the element does not say them."""
    if kind == "rectangle":
        return [float(told[name]) for name in _BOX]
    if kind == "cuboid":
        return [float(told[name]) for name in _CUBOID]
    if kind == "ellipse":
        cx, cy, rx, ry = (float(told[name]) for name in ("cx", "cy", "rx", "ry"))
        return [cx, cy, cx + rx, cy - ry]
    if kind == "mask":
        left, top, width, height = (int(told[name]) for name in ("left", "top", "width", "height"))
        runs = [int(one) for one in told["rle"].split(",")]
        return [float(one) for one in (*runs, left, top, left + width - 1, top + height - 1)]
    if kind == "skeleton":
        return []
    return [float(one) for pair in told["points"].split(";") for one in pair.split(",")]


def _number(value: Any) -> str:
    return f"{value:.2f}"
