"""Labels as they are written: made, changed and removed through their project or task (section 4)."""

import re
from collections.abc import Iterable
from hashlib import md5
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from .fields import Choice, Flag, Integer, Items, Nested, Schema, Text
from .marks.keeping import count_up
from .problems import detail, listed
from .tables import AttributeSpec, Label, Project, Task

__all__ = [
    "LABELS",
    "LABEL_TYPES",
    "PATCHED_LABEL",
    "add_labels",
    "change_label",
    "own_labels",
    "patch_labels",
]

LABEL_TYPES = (
    "any",
    "cuboid",
    "ellipse",
    "interval",
    "mask",
    "points",
    "polygon",
    "polyline",
    "rectangle",
    "skeleton",
    "tag",
)
_KINDS = ("checkbox", "radio", "number", "text", "select")
_ATTRIBUTE = Schema(
    id=Integer(),
    name=Text(required=True, most=64),
    mutable=Flag(required=True),
    input_type=Choice(of=_KINDS, required=True),
    default_value=Text(most=128, blank=True),
    values=Items(of=Text(most=200, blank=True), required=True),
)
_COMMON = Schema(
    id=Integer(),
    name=Text(most=64),
    color=Text(blank=True),
    type=Choice(of=LABEL_TYPES),
    attributes=Items(of=Nested(schema=_ATTRIBUTE)),
    svg=Text(blank=True),
    deleted=Flag(),
)
LABELS = Items(of=Nested(schema=Schema(_COMMON, sublabels=Items(of=Nested(schema=_COMMON)))))
PATCHED_LABEL = Schema({name: one for name, one in _COMMON.items() if name != "id"}, sublabels=LABELS)


def own_labels(session: Session, parent: Project | Task) -> list[Label]:
    """The labels of a project or of a task without one, sublabels left out."""
    column = Label.project_id if isinstance(parent, Project) else Label.task_id
    wanted = select(Label).where(column == parent.id, Label.parent_id.is_(None)).order_by(Label.id)
    return list(session.scalars(wanted))


def add_labels(session: Session, parent: Project | Task, labels: Iterable[dict[str, Any]]) -> None:
    """Make these labels; 400 for a name that is there already."""
    given = list(labels)
    names = [one.get("name") for one in given] + [one.name for one in own_labels(session, parent)]
    if len(names) != len(set(names)):
        raise listed("All label names must be unique")
    for one in given:
        _add(session, parent, one, None)


def patch_labels(session: Session, parent: Project | Task, labels: Iterable[dict[str, Any]]) -> None:
    """Add the new ones, change those with an id, remove those that say ``deleted``; 404 for an unknown id."""
    known = {one.id: one for one in own_labels(session, parent)}
    for one in labels:
        label = known.get(one.get("id", 0))
        if "id" not in one:
            add_labels(session, parent, [one])
        elif label is None:
            raise detail(404, f"Not found label with id #{one['id']} to change")
        elif one.get("deleted"):
            session.delete(label)
        else:
            change_label(session, parent, label, one)
        session.flush()


def change_label(session: Session, parent: Project | Task, label: Label, given: dict[str, Any]) -> None:
    """Give a label another name, type, attributes; without a colour it is given one anew."""
    name = given.get("name", label.name)
    if any(other.name == name for other in own_labels(session, parent) if other.id != label.id):
        raise listed("All label names must be unique")
    label.name, label.type = name, given.get("type", label.type)
    label.color = given.get("color") or _colour(name)
    for attribute in given.get("attributes", []):
        spec = session.get(AttributeSpec, attribute["id"]) if "id" in attribute else None
        if spec is None or spec.label_id != label.id:
            _add_attribute(session, label, attribute)
        else:
            spec.values, spec.name = attribute["values"], attribute["name"]
            spec.place = count_up(session, "attribute places", 1)
            spec.default_value = attribute.get("default_value", spec.default_value)
    for part in given.get("sublabels", []):
        if (known := session.get(Label, part.get("id", 0))) is not None and known.parent_id == label.id:
            known.name, known.color = part.get("name", known.name), part.get("color") or known.color


def _add(session: Session, parent: Project | Task, given: dict[str, Any], above: Label | None) -> Label:
    label = Label(
        project_id=parent.id if isinstance(parent, Project) else None,
        task_id=parent.id if isinstance(parent, Task) else None,
        parent_id=above.id if above is not None else None,
        name=given.get("name") or "",
        color=given.get("color") or _colour(given.get("name") or ""),
        type=given.get("type") or "any",
        svg=None,
    )
    session.add(label)
    session.flush()
    for attribute in given.get("attributes", []):
        _add_attribute(session, label, attribute)
    parts = {one["name"]: _add(session, parent, one, label) for one in given.get("sublabels", [])}
    if label.type == "skeleton":
        label.svg = _name_by_id(given.get("svg", ""), parts)
    return label


def _add_attribute(session: Session, label: Label, given: dict[str, Any]) -> None:
    values = given["values"] or [""]
    spec = AttributeSpec(
        label_id=label.id,
        name=given["name"],
        mutable=given["mutable"],
        input_type=given["input_type"],
        default_value=given.get("default_value", values[0]),
        values=values,
        place=count_up(session, "attribute places", 1),
    )
    session.add(spec)
    session.flush()


def _name_by_id(svg: str, parts: dict[str, Label]) -> str:
    """The drawing with its points named by id; what a request names by ``data-label-name`` (section 4)."""

    def replace(hit: re.Match[str]) -> str:
        part = parts.get(hit[1])
        return f'data-label-id="{part.id}"' if part is not None else hit[0]

    return re.sub(r'data-label-name="([^"]*)"', replace, svg)


def _colour(name: str) -> str:
    """The same name has always the same colour."""
    return "#" + md5(name.encode(), usedforsecurity=False).hexdigest()[:6]
