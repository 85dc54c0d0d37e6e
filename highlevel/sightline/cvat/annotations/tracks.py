"""Tracks: one thing over many frames, by its keyframes."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, ClassVar, Self, TypeAlias

from msgspec.structs import force_setattr, replace

from ...core.checks import not_negative_int, refuse
from ...core.errors import InvalidInput
from .base import Annotation, ShapeBase, listed
from .masks import Mask
from .shapes import Cuboid, Ellipse, Points, Polygon, Polyline, Rectangle
from .skeletons import Node, Skeleton

__all__ = ["Shape", "Track"]

Shape: TypeAlias = Rectangle | Polygon | Polyline | Points | Ellipse | Mask | Cuboid | Skeleton


class Track(Annotation, frozen=True):
    """One thing over many frames: shapes of one label and kind, a keyframe each, in between it moves evenly.

    Attributes of the track are those that do not change; those that do belong to its keyframes. A keyframe
    with ``outside=True`` says that the thing is gone from there on, and so ends the track.
    """

    kind: ClassVar[str] = "track"
    keyframes: tuple[Shape, ...]

    def __post_init__(self) -> None:
        given = listed("keyframes", self.keyframes, "shapes")
        for at, shape in enumerate(given):
            if not isinstance(shape, ShapeBase):
                raise refuse(f"keyframes[{at}]", shape, "a shape, such as Rectangle('car', 0, 1, 2, 3, 4)")
        frames = tuple(sorted(given, key=lambda shape: shape.frame))
        if not frames:
            raise InvalidInput("keyframes: none given, at least one needed", field="keyframes")
        for before, after in pairwise(frames):
            if before.frame == after.frame:
                raise InvalidInput(f"keyframes: two stand on frame {after.frame}", field="keyframes")
            if before.label != after.label or type(before) is not type(after):
                raise InvalidInput(
                    f"keyframes: {before.label!r} as {before.kind} and {after.label!r} as {after.kind} are "
                    "in one track, which has one label and one kind",
                    field="keyframes",
                )
        force_setattr(self, "keyframes", frames)

    @classmethod
    def of(cls, *keyframes: Shape, **common: Any) -> Self:
        """The track of these keyframes."""
        return cls(keyframes, **common)

    @property
    def label(self) -> str | int:
        """The label, that of its keyframes."""
        return self.keyframes[0].label

    @property
    def frame(self) -> int:
        """Where it begins."""
        return self.keyframes[0].frame

    def ending(self, frame: int) -> "Track":
        """The track, gone from ``frame`` on."""
        last = self.keyframes[-1]
        if not_negative_int("frame", frame) <= last.frame:
            raise refuse("frame", frame, f"behind its last keyframe, {last.frame}")
        return replace(self, keyframes=(*self.keyframes, replace(last, frame=frame, outside=True, id=None)))

    def at(self, frame: int) -> Shape | None:
        """The shape on a frame, between keyframes by even movement; None before it begins and while gone.

        Outlines (polygons, polylines, points) whose keyframes differ in their number of points do not move
        here: up to the next keyframe they stay as the keyframe before has them, and so do masks. The server
        matches the points of such outlines in a way of its own, so that what it exports between these
        keyframes looks different.
        """
        before = [shape for shape in self.keyframes if shape.frame <= frame]
        if not before or before[-1].outside:
            return None
        start: Any = before[-1]
        end = next((shape for shape in self.keyframes if shape.frame > frame), None)
        if start.frame == frame or end is None or end.outside:
            same: Shape = replace(start, frame=frame, id=start.id if start.frame == frame else None)
            return same
        moved: Shape = _between(start, end, frame)
        return moved

    def on(self, frames: Iterable[int]) -> list[Shape]:
        """The shapes on these frames, without those where it is not to be seen."""
        return [shape for frame in frames if (shape := self.at(frame)) is not None]


def _between(start: Any, end: Any, frame: int) -> Any:
    share = (frame - start.frame) / (end.frame - start.frame)
    placed = {"frame": frame, "id": None, "rotation": _turned(start.rotation, end.rotation, share)}
    if isinstance(start, Skeleton):
        return replace(start, nodes=_nodes(start, end, share), **placed)
    if isinstance(start, Mask) or len(start.points) != len(end.points):
        return replace(start, frame=frame, id=None)
    moved = {
        name: _mixed(getattr(start, name), getattr(end, name), share)
        for name in (
            "left",
            "top",
            "right",
            "bottom",
            "x",
            "y",
            "radius_x",
            "radius_y",
            "vertices",
            "corners",
        )
        if hasattr(start, name)
    }
    return replace(start, **placed, **moved)


def _nodes(start: Skeleton, end: Skeleton, share: float) -> tuple[Node, ...]:
    later = {node.label: node for node in end.nodes}
    moved = []
    for node in start.nodes:
        there = later.get(node.label)
        if there is None or node.outside or there.outside:
            moved.append(replace(node, id=None))
        else:
            place = {name: _mixed(getattr(node, name), getattr(there, name), share) for name in ("x", "y")}
            moved.append(replace(node, id=None, **place))
    return tuple(moved)


def _mixed(first: Any, second: Any, share: float) -> Any:
    if isinstance(first, tuple):
        return tuple(_mixed(one, other, share) for one, other in zip(first, second, strict=True))
    return first + (second - first) * share


def _turned(first: float, second: float, share: float) -> float:
    """The angle on the shorter way round."""
    way = (second - first + 180) % 360 - 180
    return (first + way * share) % 360
