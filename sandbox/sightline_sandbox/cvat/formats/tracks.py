"""Tracks as single shapes, for formats that know no time."""

from typing import Any

from ..marks.slicing import between

__all__ = ["shapes_at"]


def shapes_at(track: dict[str, Any], frame: int, last: int) -> dict[str, Any] | None:
    """What a track is at a frame: None before it, after it, or where it is outside."""
    keyframes = sorted(track["shapes"], key=lambda one: int(one["frame"]))
    if not keyframes or frame < keyframes[0]["frame"] or frame > last:
        return None
    shape = between(keyframes, frame)
    if shape["outside"]:
        return None
    said = {
        one["name"]: one
        for keyframe in keyframes
        if keyframe["frame"] <= frame
        for one in keyframe["attributes"]
    }
    told = {
        **shape,
        "label": track["label"],
        "group": track.get("group"),
        "source": track.get("source", "manual"),
        "attributes": [*track["attributes"], *said.values()],
        "elements": [],
    }
    told.setdefault("points", [])
    for part in track.get("elements", []):
        if (element := shapes_at(part, frame, last)) is not None:
            told["elements"].append(element)
    return told
