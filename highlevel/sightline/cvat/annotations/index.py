"""The labels of a task, by name and by id: people write names, the wire has ids."""

from collections.abc import Iterable, Mapping
from typing import Any

from ...core.checks import did_you_mean, refuse
from ...core.errors import InvalidInput
from .base import AttributeValue

__all__ = ["LabelIndex", "LabelInfo"]

_LONGEST = 4096


class LabelInfo:
    """One label: its id, name and type, its attributes and its sublabels."""

    __slots__ = ("attributes", "id", "name", "sublabels", "type")

    def __init__(self, raw: Any) -> None:
        self.id: int = raw.id
        self.name: str = raw.name
        self.type = str(getattr(raw.type, "value", raw.type))
        self.attributes = list(raw.attributes) if isinstance(raw.attributes, list) else []
        below = getattr(raw, "sublabels", None)
        self.sublabels = LabelIndex(below) if isinstance(below, list) and below else None

    def attribute(self, key: str | int, path: str) -> Any:
        """The attribute of this name or id; InvalidInput suggests the nearest."""
        for spec in self.attributes:
            if key in (spec.id, spec.name):
                return spec
        names = [str(spec.name) for spec in self.attributes]
        raise InvalidInput(
            f"{path}: label {self.name!r} has no attribute {key!r}{did_you_mean(key, names)}; "
            f"there are {', '.join(names) or 'none'}",
            field=path,
        )

    def written(self, given: Mapping[str | int, AttributeValue], path: str) -> list[tuple[int, str]]:
        """Ids and texts of attributes for the wire, each value checked against what its kind allows."""
        found = []
        for key, value in given.items():
            at = f"{path}.attributes[{key!r}]"
            spec = self.attribute(key, at)
            found.append((int(spec.id), _text(spec, value, at)))
        return found

    def read(self, values: Iterable[Any]) -> dict[str | int, AttributeValue]:
        """Attributes by name, checkboxes as truth values and numbers as numbers; by id where unknown."""
        names = {spec.id: spec for spec in self.attributes}
        read: dict[str | int, AttributeValue] = {}
        for value in values:
            spec = names.get(value.spec_id)
            read[spec.name if spec is not None else value.spec_id] = _value(spec, value.value)
        return read


class LabelIndex:
    """Labels by name and by id."""

    __slots__ = ("by_id", "by_name")

    def __init__(self, labels: Iterable[Any]) -> None:
        infos = [LabelInfo(raw) for raw in labels]
        self.by_id = {info.id: info for info in infos}
        self.by_name = {info.name: info for info in infos}

    def __len__(self) -> int:
        return len(self.by_id)

    def find(self, label: str | int, path: str) -> LabelInfo:
        """The label of this name or id; InvalidInput suggests the nearest."""
        info = self.by_name.get(label) if isinstance(label, str) else self.by_id.get(label)
        if info is None:
            names = list(self.by_name)
            raise InvalidInput(
                f"{path}.label: there is no label {label!r} here{did_you_mean(label, names)}; "
                f"there are {', '.join(names) or 'none'}",
                field=f"{path}.label",
            )
        return info


def _text(spec: Any, value: AttributeValue, path: str) -> str:
    kind = str(getattr(spec.input_type, "value", spec.input_type))
    text = str(value).lower() if isinstance(value, bool) or kind == "checkbox" else str(value)
    allowed = [str(one) for one in spec.values] if isinstance(spec.values, list) else []
    if kind == "checkbox" and text not in ("true", "false"):
        raise refuse(path, value, "True or False")
    if kind in ("select", "radio") and text not in allowed:
        raise refuse(path, value, f"one of {', '.join(allowed)}{did_you_mean(text, allowed)}")
    if kind == "number":
        _check_number(path, value, text, allowed)
    if len(text) > _LONGEST:
        raise InvalidInput(f"{path}: {len(text)} characters given, at most {_LONGEST} allowed", field=path)
    return text


def _check_number(path: str, value: Any, text: str, allowed: list[str]) -> None:
    try:
        number, (low, high) = float(text), map(float, allowed[:2])
    except ValueError:
        if len(allowed) < 2:
            return  # a server that tells no range allows any
        raise refuse(path, value, "a number") from None
    if not low <= number <= high:
        raise refuse(path, value, f"a number from {low:g} to {high:g}")


def _value(spec: Any, text: Any) -> AttributeValue:
    kind = None if spec is None else str(getattr(spec.input_type, "value", spec.input_type))
    if kind == "checkbox" and text in ("true", "false"):
        return bool(text == "true")
    if kind == "number" and isinstance(text, str):
        try:
            return int(text) if text.lstrip("-").isdigit() else float(text)
        except ValueError:
            return text
    return text if isinstance(text, str | int | float | bool) else str(text)
