"""Labels as clients see them, with their attributes and the points of a skeleton."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..tables import AttributeSpec, Label

__all__ = ["attributes_of", "show_attribute", "show_label", "show_labels"]


def show_attribute(spec: AttributeSpec) -> dict[str, Any]:
    """What may be said of what a label marks."""
    return {
        "id": spec.id,
        "name": spec.name,
        "mutable": spec.mutable,
        "input_type": spec.input_type,
        "default_value": spec.default_value,
        "values": spec.values,
    }


def show_label(session: Session, label: Label) -> dict[str, Any]:
    """One label."""
    return show_labels(session, [label])[0]


def show_labels(session: Session, labels: Sequence[Label]) -> list[dict[str, Any]]:
    """A page of labels; the attributes of several stand in the order of their last change (recording)."""
    ids = [one.id for one in labels]
    parts = session.scalars(select(Label).where(Label.parent_id.in_(ids)).order_by(Label.id)).all()
    attributes = attributes_of(session, [*ids, *(one.id for one in parts)], len(labels) > 1)
    return [_label(one, [part for part in parts if part.parent_id == one.id], attributes) for one in labels]


def attributes_of(session: Session, ids: list[int], placed: bool) -> dict[int, list[dict[str, Any]]]:
    """The attributes by label."""
    found: dict[int, list[dict[str, Any]]] = {}
    wanted = (
        select(AttributeSpec)
        .where(AttributeSpec.label_id.in_(ids))
        .order_by(AttributeSpec.place if placed else AttributeSpec.id)
    )
    for spec in session.scalars(wanted):
        found.setdefault(spec.label_id, []).append(show_attribute(spec))
    return found


def _label(label: Label, parts: list[Label], attributes: dict[int, list[dict[str, Any]]]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": label.id,
        "name": label.name,
        "color": label.color,
        "attributes": attributes.get(label.id, []),
        "type": label.type,
        "sublabels": [_part(one, attributes) for one in parts],
        **({"project_id": label.project_id} if label.project_id is not None else {"task_id": label.task_id}),
        "parent_id": label.parent_id,
        "has_parent": label.parent_id is not None,
    }
    if label.svg is not None:
        told["svg"] = label.svg
    return told


def _part(label: Label, attributes: dict[int, list[dict[str, Any]]]) -> dict[str, Any]:
    return {
        "id": label.id,
        "name": label.name,
        "color": label.color,
        "attributes": attributes.get(label.id, []),
        "type": label.type,
        "has_parent": True,
    }
