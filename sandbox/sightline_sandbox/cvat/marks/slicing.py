"""Annotations of a task cut into those of its jobs; a track gets a keyframe where it is cut (section 8)."""

from bisect import bisect_right
from collections.abc import Collection
from typing import Any

__all__ = ["between", "slice_marks", "slice_track"]

Marks = dict[str, list[dict[str, Any]]]


def slice_marks(marks: Marks, frames: Collection[int], start: int, stop: int) -> Marks:
    """What of the annotations lies in these frames; everything else is dropped without a word."""
    return {
        "tags": [one for one in marks["tags"] if one["frame"] in frames],
        "shapes": [one for one in marks["shapes"] if one["frame"] in frames],
        "tracks": [part for one in marks["tracks"] if (part := slice_track(one, start, stop)) is not None],
    }


def slice_track(track: dict[str, Any], start: int, stop: int) -> dict[str, Any] | None:
    """The part of a track between two frames; None where it is not seen there."""
    shapes = _slice_shapes(track["shapes"], start, stop)
    if not shapes:
        return None
    part = {**track, "frame": shapes[0]["frame"], "shapes": shapes}
    if "elements" in track:
        elements = [slice_track(one, start, stop) for one in track["elements"]]
        part["elements"] = [one for one in elements if one is not None]
    return part


def _slice_shapes(shapes: list[dict[str, Any]], start: int, stop: int) -> list[dict[str, Any]]:
    ordered = sorted(shapes, key=lambda shape: int(shape["frame"]))
    inside = [shape for shape in ordered if start <= shape["frame"] <= stop]
    before = [shape for shape in ordered if shape["frame"] < start]
    after = [shape for shape in ordered if shape["frame"] > stop]
    if before and not before[-1]["outside"] and (not inside or inside[0]["frame"] > start):
        inside.insert(0, between(ordered, start))
    if inside and after and not inside[-1]["outside"] and inside[-1]["frame"] < stop:
        inside.append(between(ordered, stop))
    return inside


def between(shapes: list[dict[str, Any]], frame: int) -> dict[str, Any]:
    """The shape of a track at a frame, halfway where it lies between two keyframes of as many numbers."""
    place = bisect_right([int(shape["frame"]) for shape in shapes], frame)
    last = shapes[max(place - 1, 0)]
    told = {**{name: value for name, value in last.items() if name != "id"}, "frame": frame}
    if place in (0, len(shapes)) or last["frame"] == frame or last["type"] in ("polygon", "polyline", "mask"):
        return told
    following = shapes[place]
    old, new = last.get("points", []), following.get("points", [])
    if len(old) == len(new):
        share = (frame - last["frame"]) / (following["frame"] - last["frame"])
        told["points"] = [a + (b - a) * share for a, b in zip(old, new, strict=True)]
    return told
