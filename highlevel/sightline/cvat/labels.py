"""Labels and their attributes as people write them, for new projects and tasks (wire contract, section 4)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any, TypeAlias

from attrs import field, frozen
from msgspec import Struct

from ..core.checks import length, member, refuse
from ..core.errors import InvalidInput
from .enums import InputType, LabelType

__all__ = ["AttributeSpec", "LabelLike", "LabelSpec", "label_bodies"]

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_CHOICES = ("select", "radio")


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(value).lower() if isinstance(value, bool) else str(value) for value in values)


def _is_range(values: tuple[str, ...]) -> bool:
    try:
        low, high, step = map(float, values)
    except ValueError:
        return False
    return isfinite(step) and low <= high


@frozen
class AttributeSpec:
    """Something that is asked of each annotation of a label.

    ``values`` are the choices of ``select`` and ``radio``, (lowest, highest, step) of ``number``;
    ``mutable`` ones may change along a track.
    """

    name: str
    input_type: str = "text"
    values: tuple[str, ...] = field(default=(), converter=_texts)
    default: Any = None
    mutable: bool = False

    def __attrs_post_init__(self) -> None:
        length("name", self.name, 1, 64)
        kind = member("input_type", InputType, str(getattr(self.input_type, "value", self.input_type))).value
        if kind in _CHOICES and not self.values:
            raise InvalidInput(
                f"values: {self.name!r} is a choice, and has nothing to choose from", field="values"
            )
        if kind == "number" and not _is_range(self.values):
            raise refuse("values", self.values, "(lowest, highest, step) of a number")
        if kind in _CHOICES and self.default is not None and str(self.default) not in self.values:
            raise refuse("default", self.default, f"one of {', '.join(self.values)}")

    def body(self) -> dict[str, Any]:
        """The attribute as the contract has it."""
        kind = str(getattr(self.input_type, "value", self.input_type))
        values = self.values or (("false", "true") if kind == "checkbox" else ())
        first = values[0] if values else ""
        default = first if self.default is None else _texts([self.default])[0]
        return {
            "name": self.name,
            "mutable": self.mutable,
            "input_type": kind,
            "default_value": default,
            "values": list(values),
        }


@frozen
class LabelSpec:
    """A label to be made: its name, what may be drawn with it, its colour as ``#rrggbb`` (None: any).

    A skeleton has ``sublabels`` by name and the drawing ``svg`` that places them.
    """

    name: str
    type: str = "any"
    color: str | None = None
    attributes: tuple[AttributeSpec, ...] = field(default=(), converter=tuple)
    sublabels: tuple["LabelSpec | str", ...] = field(default=(), converter=tuple)
    svg: str | None = None

    def __attrs_post_init__(self) -> None:
        length("name", self.name, 1, 64)
        kind = member("type", LabelType, str(getattr(self.type, "value", self.type))).value
        if self.color is not None and not _COLOR.fullmatch(self.color):
            raise refuse("color", self.color, "a colour such as #ff0080")
        if (kind == "skeleton") != bool(self.sublabels):
            raise InvalidInput(
                f"sublabels: {self.name!r} is of type {kind}; skeletons have sublabels, and others have none",
                field="sublabels",
            )

    def body(self) -> dict[str, Any]:
        """The label as the contract has it."""
        body: dict[str, Any] = {
            "name": self.name,
            "type": str(getattr(self.type, "value", self.type)),
            "attributes": [attribute.body() for attribute in self.attributes],
        }
        if self.color is not None:
            body["color"] = self.color
        if self.sublabels:
            body["sublabels"] = [_sublabel(sublabel) for sublabel in self.sublabels]
            body["svg"] = (
                self.svg if self.svg is not None else _drawing([_name(one) for one in self.sublabels])
            )
        return body


LabelLike: TypeAlias = str | LabelSpec | Mapping[str, Any] | Struct
"""A label to be made: its name, a ``LabelSpec``, or what the contract says."""


def label_bodies(labels: Sequence[LabelLike]) -> list[Any]:
    """The labels as the contract has them; InvalidInput where two have one name."""
    if isinstance(labels, str | Mapping):
        raise refuse("labels", labels, "a list of labels")
    bodies: list[Any] = []
    names: set[str] = set()
    for at, label in enumerate(labels):
        if not isinstance(label, str | LabelSpec | Mapping | Struct):
            raise refuse(f"labels[{at}]", label, "a name, a LabelSpec, or a mapping")
        bodies.append(LabelSpec(label).body() if isinstance(label, str) else _body(label))
        name = (
            bodies[-1].get("name") if isinstance(bodies[-1], Mapping) else getattr(bodies[-1], "name", None)
        )
        if isinstance(name, str) and name in names:
            raise InvalidInput(f"labels[{at}].name: {name!r} is given twice", field=f"labels[{at}].name")
        names.add(str(name))
    return bodies


def _body(label: Any) -> Any:
    return label.body() if isinstance(label, LabelSpec) else label


def _sublabel(sublabel: LabelSpec | str) -> dict[str, Any]:
    return (LabelSpec(sublabel, "points") if isinstance(sublabel, str) else sublabel).body()


def _name(sublabel: LabelSpec | str) -> str:
    return sublabel if isinstance(sublabel, str) else sublabel.name


def _drawing(names: Sequence[str]) -> str:
    """Nodes in a row, for a skeleton whose drawing does not matter."""
    from xml.sax.saxutils import quoteattr

    step = 100 / (len(names) + 1)
    return "".join(
        f'<circle r="1.5" cx="{step * at:.3f}" cy="50" data-type="element node" '
        f'data-element-id="{at}" data-node-id="{at}" data-label-name={quoteattr(name)}></circle>'
        for at, name in enumerate(names, 1)
    )
