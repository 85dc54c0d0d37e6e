"""Annotations as GET shows them: numbers are floats, attributes that were not said have their defaults."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..tables import AttributeSpec, Task
from .keeping import labels_of_task

__all__ = ["Defaults", "defaults_of", "show_marks", "show_written"]

Marks = dict[str, list[dict[str, Any]]]
Defaults = dict[int, list[tuple[int, str, bool]]]
"""By label: id, default and mutability of each attribute."""


def defaults_of(session: Session, task: Task) -> Defaults:
    """What the attributes of a task's labels are where nobody said."""
    labels = [label.id for label in labels_of_task(session, task)]
    wanted = select(AttributeSpec).where(AttributeSpec.label_id.in_(labels)).order_by(AttributeSpec.id)
    found: Defaults = defaultdict(list)
    for spec in session.scalars(wanted):
        found[spec.label_id].append((spec.id, spec.default_value, spec.mutable))
    return found


def show_written(marks: Marks) -> dict[str, Any]:
    """What the verbs that write answer: as it was sent, with ids and defaults."""
    return {"version": 0, **marks}


def show_marks(marks: Marks, defaults: Defaults) -> dict[str, Any]:
    """What GET answers."""
    return {
        "version": 0,
        "tags": [{**one, "attributes": _said(one, defaults)} for one in marks["tags"]],
        "shapes": [_shape(one, defaults) for one in marks["shapes"]],
        "tracks": [_track(one, defaults) for one in marks["tracks"]],
    }


def _shape(shape: dict[str, Any], defaults: Defaults) -> dict[str, Any]:
    told = {**shape, **_floats(shape), "attributes": _said(shape, defaults)}
    if "elements" in shape:
        told["elements"] = [_shape(one, defaults) for one in shape["elements"]]
    return told


def _track(track: dict[str, Any], defaults: Defaults) -> dict[str, Any]:
    told = {**track, "attributes": _said(track, defaults, mutable=False)}
    said: list[dict[str, Any]] = []
    shapes = []
    for shape in sorted(track["shapes"], key=lambda one: int(one["frame"])):
        # What is not said of a keyframe is what was said of the one before it (recording).
        said = _said({**shape, "label_id": track["label_id"]}, defaults, mutable=True, before=said)
        shapes.append({**shape, **_floats(shape), "attributes": said})
    told["shapes"] = shapes
    if "elements" in track:
        told["elements"] = [_track(one, defaults) for one in track["elements"]]
    return told


def _floats(shape: dict[str, Any]) -> dict[str, Any]:
    points = [float(one) for one in shape.get("points", [])]
    return {"rotation": float(shape["rotation"]), "points": points}


def _said(
    mark: dict[str, Any],
    defaults: Defaults,
    mutable: bool | None = None,
    before: list[dict[str, Any]] | None = None,
) -> list[dict[str, Any]]:
    given = {one["spec_id"]: one["value"] for one in (*(before or []), *mark["attributes"])}
    for spec_id, value, changes in defaults.get(mark["label_id"], []):
        if mutable is None or mutable == changes:
            given.setdefault(spec_id, value)
    return [{"spec_id": spec_id, "value": value} for spec_id, value in given.items()]
