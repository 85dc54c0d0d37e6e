"""From what the wire has to annotations as people read them; what does not fit is kept as it came."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen
from msgspec import UNSET

from sightline_api.cvat import models

from ...core.errors import SightlineError
from .index import LabelIndex, LabelInfo
from .masks import Mask
from .shapes import Cuboid, Ellipse, Interval, Points, Polygon, Polyline, Rectangle, Tag
from .skeletons import Node, Skeleton
from .tracks import Shape, Track

__all__ = ["Annotations", "decode"]


@frozen
class Annotations:
    """The annotations of a task or a job: count them, walk them, or take a part.

    ``raw`` is the model as it came. ``strange`` are those that this version cannot read, as models.
    """

    tags: tuple[Tag, ...] = ()
    shapes: tuple[Shape, ...] = ()
    tracks: tuple[Track, ...] = ()
    intervals: tuple[Interval, ...] = ()
    strange: tuple[Any, ...] = ()
    raw: Any = field(default=None, eq=False, repr=False)

    def __iter__(self) -> Iterator[Any]:
        yield from self.tags
        yield from self.shapes
        yield from self.tracks
        yield from self.intervals

    def __len__(self) -> int:
        return len(self.tags) + len(self.shapes) + len(self.tracks) + len(self.intervals)

    def __bool__(self) -> bool:
        return len(self) > 0 or bool(self.strange)

    def labelled(self, label: str | int) -> list[Any]:
        """Those with this label."""
        return [one for one in self if one.label == label]

    def on_frame(self, frame: int) -> list[Any]:
        """Tags and shapes of this frame, and the shapes that tracks have there."""
        here: list[Any] = [one for one in (*self.tags, *self.shapes) if one.frame == frame]
        return here + [shape for track in self.tracks if (shape := track.at(frame)) is not None]


def decode(raw: models.LabeledData, labels: LabelIndex) -> Annotations:
    """The annotations with label names where those are known, ids where not."""
    strange: list[Any] = []
    return Annotations(
        tags=tuple(_each(_tag, raw.tags, labels, strange)),
        shapes=tuple(_each(_shape, raw.shapes, labels, strange)),
        tracks=tuple(_each(_track, raw.tracks, labels, strange)),
        intervals=tuple(_each(_interval, raw.intervals, labels, strange)),
        strange=tuple(strange),
        raw=raw,
    )


def _each(make: Any, items: Any, labels: LabelIndex, strange: list[Any]) -> Iterator[Any]:
    for item in items if isinstance(items, list) else ():
        try:
            yield make(item, labels)
        except (SightlineError, AttributeError, TypeError, ValueError, KeyError, IndexError):
            strange.append(item)


def _common(raw: Any, info: LabelInfo | None) -> dict[str, Any]:
    common: dict[str, Any] = {"id": raw.id if isinstance(raw.id, int) else None}
    if raw.group:
        common["group"] = raw.group if isinstance(raw.group, int) else 0
    if isinstance(raw.source, str):
        common["source"] = raw.source
    attributes = _attributes(raw, info)
    if attributes:
        common["attributes"] = attributes
    return common


def _attributes(raw: Any, info: LabelInfo | None) -> dict[Any, Any]:
    if not isinstance(raw.attributes, list) or not raw.attributes:
        return {}
    if info is None:
        return {value.spec_id: value.value for value in raw.attributes}
    return info.read(raw.attributes)


def _drawn(raw: Any) -> dict[str, Any]:
    drawn: dict[str, Any] = {}
    for name in ("occluded", "outside", "z_order", "rotation"):
        value = getattr(raw, name)
        if value and value is not UNSET:
            drawn[name] = value
    return drawn


def _tag(raw: Any, labels: LabelIndex) -> Tag:
    info = labels.by_id.get(raw.label_id)
    return Tag(_label(info, raw), raw.frame, **_common(raw, info))


def _interval(raw: Any, labels: LabelIndex) -> Interval:
    info = labels.by_id.get(raw.label_id)
    score = raw.score if isinstance(raw.score, int | float) else None
    return Interval(_label(info, raw), raw.start, raw.stop, score=score, **_common(raw, info))


def _label(info: LabelInfo | None, raw: Any) -> str | int:
    return int(raw.label_id) if info is None else info.name


def _shape(raw: Any, labels: LabelIndex) -> Shape:
    info = labels.by_id.get(raw.label_id)
    common = {**_common(raw, info), **_drawn(raw)}
    score = getattr(raw, "score", None)
    if isinstance(score, int | float):
        common["score"] = score
    if str(raw.type) == "skeleton":
        return Skeleton(_label(info, raw), raw.frame, _nodes(raw.elements, info), **common)
    return _figure(str(raw.type), _label(info, raw), raw.frame, raw.points, common)


def _figure(kind: str, label: str | int, frame: int, points: Any, common: dict[str, Any]) -> Shape:
    if kind == "rectangle":
        left, top, right, bottom = points
        # People may have drawn it from any corner.
        return Rectangle(
            label, frame, min(left, right), min(top, bottom), max(left, right), max(top, bottom), **common
        )
    if kind == "ellipse":
        x, y, right, top = points
        return Ellipse(label, frame, x, y, abs(right - x), abs(y - top), **common)
    if kind == "mask":
        return Mask.from_points(label, frame, points, **common)
    if kind == "cuboid":
        return Cuboid(label, frame, tuple(points), **common)
    made: Shape = _PATHS[kind](label, frame, points, **common)
    return made


def _nodes(elements: Any, info: LabelInfo | None) -> tuple[Node, ...]:
    nodes = []
    for element in elements if isinstance(elements, list) else ():
        below = info.sublabels.by_id.get(element.label_id) if info is not None and info.sublabels else None
        x, y = element.points
        nodes.append(
            Node(
                _label(below, element),
                x,
                y,
                occluded=element.occluded is True,
                outside=element.outside is True,
                attributes=_attributes(element, below),
                id=element.id if isinstance(element.id, int) else None,
            )
        )
    return tuple(nodes)


def _track(raw: Any, labels: LabelIndex) -> Track:
    info = labels.by_id.get(raw.label_id)
    label = _label(info, raw)
    keyframes: list[Shape] = []
    shapes = sorted(raw.shapes, key=lambda shape: shape.frame)
    if shapes and str(shapes[0].type) == "skeleton":
        return Track(tuple(_skeletons(raw, shapes, label, info)), **_common(raw, info))
    for shape in shapes:
        common = _keyframe(shape, info)
        keyframes.append(_figure(str(shape.type), label, shape.frame, shape.points, common))
    return Track(tuple(keyframes), **_common(raw, info))


def _keyframe(shape: Any, info: LabelInfo | None) -> dict[str, Any]:
    common = {**_drawn(shape), "id": shape.id if isinstance(shape.id, int) else None}
    if attributes := _attributes(shape, info):
        common["attributes"] = attributes
    return common


def _skeletons(raw: Any, shapes: list[Any], label: str | int, info: LabelInfo | None) -> Iterator[Skeleton]:
    """The keyframes of a skeleton: those of its own, and those that any of its points has alone."""
    elements = raw.elements if isinstance(raw.elements, list) else []
    frames = {shape.frame for shape in shapes}
    frames |= {shape.frame for element in elements for shape in element.shapes}
    for frame in sorted(frames):
        shape = _last(shapes, frame)
        common = _keyframe(shape, info)
        if shape.frame != frame:
            common["id"] = None
        yield Skeleton(label, frame, _nodes_at(elements, frame, info), **common)


def _last(shapes: list[Any], frame: int) -> Any:
    """The shape that stands on a frame, or did last before it; the first one before it begins."""
    return next((one for one in reversed(shapes) if one.frame <= frame), shapes[0])


def _nodes_at(elements: Iterable[Any], frame: int, info: LabelInfo | None) -> tuple[Node, ...]:
    """The nodes of a skeleton on a frame: each as its own track has it there, or on its way between two."""
    nodes = []
    for element in elements:
        below = info.sublabels.by_id.get(element.label_id) if info is not None and info.sublabels else None
        shapes = sorted(element.shapes, key=lambda shape: shape.frame)
        shape = _last(shapes, frame)
        x, y = _on_the_way(shapes, shape, frame)
        nodes.append(
            Node(
                _label(below, element),
                x,
                y,
                occluded=shape.occluded is True,
                outside=shape.outside is True,
                attributes=_attributes(shape, below),
            )
        )
    return tuple(nodes)


def _on_the_way(shapes: list[Any], shape: Any, frame: int) -> tuple[float, float]:
    x, y = shape.points
    later = next((one for one in shapes if one.frame > frame), None)
    if frame <= shape.frame or later is None or shape.outside is True or later.outside is True:
        return x, y
    share = (frame - shape.frame) / (later.frame - shape.frame)
    there_x, there_y = later.points
    return x + (there_x - x) * share, y + (there_y - y) * share


_PATHS: dict[str, Any] = {"polygon": Polygon, "polyline": Polyline, "points": Points}
