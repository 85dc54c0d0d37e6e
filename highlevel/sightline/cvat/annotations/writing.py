"""From annotations as people write them to what the wire wants: ids for names, flat numbers for points."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from msgspec import UNSET

from sightline_api.cvat import models

from ...core.checks import refuse
from ...core.errors import InvalidInput
from .base import Placed, ShapeBase
from .index import LabelIndex, LabelInfo
from .shapes import Interval, Tag
from .skeletons import Skeleton
from .tracks import Track

__all__ = ["FrameRange", "check_frames", "encode"]

FrameRange: TypeAlias = tuple[int, int] | frozenset[int]
"""First and last frame that there are, or each where they lie apart; a shape elsewhere would be dropped
by the server without a word."""


def encode(
    annotations: Iterable[Any],
    labels: LabelIndex,
    frames: FrameRange | None = None,
    *,
    with_ids: bool = False,
) -> dict[str, Any]:
    """The body that writes these annotations; ``with_ids`` keeps the server's ids, for changes.

    InvalidInput names the annotation by its place, such as ``annotations[3].label``.
    """
    parts: dict[str, list[Any]] = {"tags": [], "shapes": [], "tracks": [], "intervals": []}
    ids = {name: info.id for name, info in labels.by_name.items() if info.type != "skeleton"}
    for at, one in enumerate(annotations):
        # What nearly all of 10,000 shapes are goes the short way.
        if isinstance(one, ShapeBase) and not isinstance(one, Skeleton):
            _inside(one.frame, frames, at)
            label = one.label
            label_id = ids.get(label) if label.__class__ is str else None
            if label_id is None or one.attributes:
                info = labels.find(label, f"annotations[{at}]")
                _fits(info, one, at)
                parts["shapes"].append(_shape(one, info.id, _attributes(info, one, at), with_ids))
            else:
                parts["shapes"].append(_shape(one, label_id, UNSET, with_ids))
        elif isinstance(one, Skeleton):
            _inside(one.frame, frames, at)
            parts["shapes"].append(_skeleton(one, labels, at, with_ids))
        elif isinstance(one, Track):
            for keyframe in one.keyframes:
                _inside(keyframe.frame, frames, at)
            parts["tracks"].append(_track(one, labels, at, with_ids))
        elif isinstance(one, Tag):
            _inside(one.frame, frames, at)
            parts["tags"].append(_tag(one, labels, at, with_ids))
        elif isinstance(one, Interval):
            parts["intervals"].append(_interval(one, labels, at, with_ids))
        else:
            raise refuse(f"annotations[{at}]", one, "an annotation, such as Rectangle('car', 0, 1, 2, 3, 4)")
    if not parts["intervals"]:
        del parts["intervals"]  # servers before 2.72 do not know them
    return {"version": 0, **parts}


def check_frames(body: Any, frames: FrameRange | None) -> None:
    """Nothing where all of a body, a model or a mapping as the contract has it, lies on frames that exist.

    InvalidInput names the place, such as ``shapes[3].frame``.
    """
    for part in ("tags", "shapes", "tracks"):
        for at, one in enumerate(_items(body, part)):
            _within(_value(one, "frame"), frames, f"{part}[{at}]")
            for number, shape in enumerate(_items(one, "shapes") if part == "tracks" else ()):
                _within(_value(shape, "frame"), frames, f"{part}[{at}].shapes[{number}]")


def _items(body: Any, name: str) -> list[Any]:
    items = _value(body, name)
    return list(items) if isinstance(items, list | tuple) else []


def _value(one: Any, name: str) -> Any:
    return one.get(name) if isinstance(one, Mapping) else getattr(one, name, None)


def _shape(one: ShapeBase, label_id: int, attributes: Any, with_ids: bool) -> models.LabeledShapeRequest:
    return models.LabeledShapeRequest(
        type=_TYPES[one.kind],
        label_id=label_id,
        frame=one.frame,
        points=one.points,
        attributes=attributes,
        occluded=one.occluded or UNSET,
        outside=one.outside or UNSET,
        z_order=one.z_order or UNSET,
        rotation=one.rotation or UNSET,
        group=one.group or UNSET,
        source=one.source,
        score=UNSET if one.score is None else one.score,
        id=one.id if with_ids and one.id is not None else UNSET,
    )


def _skeleton(one: Skeleton, labels: LabelIndex, at: int, with_ids: bool) -> models.LabeledShapeRequest:
    info = labels.find(one.label, f"annotations[{at}]")
    below = _sublabels(info, at)
    elements = []
    for number, node in enumerate(one.nodes):
        path = f"annotations[{at}].nodes[{number}]"
        sub = below.find(node.label, path)
        elements.append(
            models.SubLabeledShapeRequest(
                type=models.ShapeType.POINTS,
                label_id=sub.id,
                frame=one.frame,
                points=[node.x, node.y],
                occluded=node.occluded,
                outside=node.outside,
                attributes=_values(sub.written(node.attributes, path)) if node.attributes else UNSET,
                id=node.id if with_ids and node.id is not None else UNSET,
            )
        )
    from msgspec.structs import replace

    return replace(_shape(one, info.id, _attributes(info, one, at), with_ids), elements=elements)


def _tag(one: Tag, labels: LabelIndex, at: int, with_ids: bool) -> models.LabeledImageRequest:
    info = labels.find(one.label, f"annotations[{at}]")
    return models.LabeledImageRequest(
        label_id=info.id,
        frame=one.frame,
        group=one.group or UNSET,
        source=one.source,
        attributes=_attributes(info, one, at),
        id=one.id if with_ids and one.id is not None else UNSET,
    )


def _interval(one: Interval, labels: LabelIndex, at: int, with_ids: bool) -> models.LabeledIntervalRequest:
    info = labels.find(one.label, f"annotations[{at}]")
    return models.LabeledIntervalRequest(
        label_id=info.id,
        start=one.start,
        stop=one.stop,
        group=one.group or UNSET,
        source=one.source,
        attributes=_attributes(info, one, at),
        score=UNSET if one.score is None else one.score,
        id=one.id if with_ids and one.id is not None else UNSET,
    )


def _track(one: Track, labels: LabelIndex, at: int, with_ids: bool) -> models.LabeledTrackRequest:
    info = labels.find(one.label, f"annotations[{at}]")
    _fits(info, one.keyframes[0], at)
    common: dict[str, Any] = {"group": one.group or UNSET, "source": one.source}
    elements: Any = UNSET
    if isinstance(one.keyframes[0], Skeleton):
        below = _sublabels(info, at)
        elements = [
            models.SubLabeledTrackRequest(label_id=sub.id, frame=one.frame, shapes=shapes, **common)
            for sub, shapes in _element_tracks(one, below, at)
        ]
    shapes = [
        models.TrackedShapeRequest(
            type=_TYPES[keyframe.kind],
            frame=keyframe.frame,
            points=keyframe.points,
            occluded=keyframe.occluded,
            outside=keyframe.outside,
            z_order=keyframe.z_order,
            rotation=keyframe.rotation or UNSET,
            attributes=_attributes(info, keyframe, at),
        )
        for keyframe in one.keyframes
    ]
    return models.LabeledTrackRequest(
        label_id=info.id,
        frame=one.frame,
        shapes=shapes,
        elements=elements,
        attributes=_attributes(info, one, at),
        id=one.id if with_ids and one.id is not None else UNSET,
        **common,
    )


def _element_tracks(
    one: Track, below: LabelIndex, at: int
) -> list[tuple[LabelInfo, list[models.TrackedShapeRequest]]]:
    found: dict[int, tuple[LabelInfo, list[models.TrackedShapeRequest]]] = {}
    for keyframe in one.keyframes:
        assert isinstance(keyframe, Skeleton)
        for number, node in enumerate(keyframe.nodes):
            path = f"annotations[{at}].nodes[{number}]"
            sub = below.find(node.label, path)
            found.setdefault(sub.id, (sub, []))[1].append(
                models.TrackedShapeRequest(
                    type=models.ShapeType.POINTS,
                    frame=keyframe.frame,
                    points=[node.x, node.y],
                    occluded=node.occluded,
                    outside=node.outside or keyframe.outside,
                    attributes=_values(sub.written(node.attributes, path)) if node.attributes else UNSET,
                )
            )
    return list(found.values())


def _attributes(info: LabelInfo, one: Any, at: int) -> Any:
    given: Mapping[str | int, Any] = one.attributes
    return _values(info.written(given, f"annotations[{at}]")) if given else UNSET


def _values(pairs: list[tuple[int, str]]) -> list[models.AttributeValRequest]:
    return [models.AttributeValRequest(spec_id=spec_id, value=value) for spec_id, value in pairs]


def _sublabels(info: LabelInfo, at: int) -> LabelIndex:
    if info.sublabels is None:
        raise InvalidInput(
            f"annotations[{at}].label: {info.name!r} is of type {info.type}, and has no sublabels",
            field=f"annotations[{at}].label",
        )
    return info.sublabels


def _fits(info: LabelInfo, one: Placed, at: int) -> None:
    if (info.type == "skeleton") != (one.kind == "skeleton"):
        raise InvalidInput(
            f"annotations[{at}].label: {info.name!r} is of type {info.type}, and this is a {one.kind}",
            field=f"annotations[{at}].label",
        )


def _inside(frame: int, frames: FrameRange | None, at: int) -> None:
    # What is nearly always so is found out without a call.
    if frames is None or (frames.__class__ is tuple and frames[0] <= frame <= frames[1]):
        return
    _within(frame, frames, f"annotations[{at}]")


def _within(frame: Any, frames: FrameRange | None, path: str) -> None:
    if frames is None or not isinstance(frame, int):
        return  # what is no number is refused when it is sent
    if isinstance(frames, frozenset):
        there, shown = frame in frames, ", ".join(map(str, sorted(frames)[:_SHOWN]))
        shown = f"{shown} …" if len(frames) > _SHOWN else shown
    else:
        there, shown = frames[0] <= frame <= frames[1], f"{frames[0]} to {frames[1]}"
    if not there:
        raise InvalidInput(
            f"{path}.frame: {frame} is none of the frames {shown}; the server would drop it without a word",
            field=f"{path}.frame",
        )


_SHOWN = 10
_TYPES = {str(member.value): member for member in models.ShapeType}
