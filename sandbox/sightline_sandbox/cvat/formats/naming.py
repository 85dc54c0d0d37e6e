"""Labels and attributes by name instead of id, and back; what a file needs, and what the API needs."""

from collections.abc import Iterable
from typing import Any

from .dataset import Marks, UnreadableFile

__all__ = ["Names"]


class Names:
    """The labels of one task, as the API shows them: ``{id, name, attributes, sublabels}``."""

    def __init__(self, labels: Iterable[dict[str, Any]]) -> None:
        self._labels: dict[int, tuple[str, dict[int, str]]] = {}
        self._ids: dict[tuple[str, str], tuple[int, dict[str, tuple[int, bool]]]] = {}
        for label in labels:
            self._add("", label)
            for part in label.get("sublabels", []):
                self._add(label["name"], part)

    def _add(self, above: str, label: dict[str, Any]) -> None:
        said = label["attributes"]
        self._labels[label["id"]] = (label["name"], {one["id"]: one["name"] for one in said})
        specs = {one["name"]: (one["id"], one["mutable"]) for one in said}
        self._ids[above, label["name"]] = (label["id"], specs)

    def by_name(self, marks: Marks) -> Marks:
        """The marks with names."""
        return {kind: [self._named(one) for one in marks[kind]] for kind in marks}

    def by_id(self, marks: Marks) -> Marks:
        """The marks with ids; UnreadableFile for a label that the task does not have."""
        return {kind: [self._numbered(one, "") for one in marks[kind]] for kind in marks}

    def _named(self, mark: dict[str, Any]) -> dict[str, Any]:
        name, specs = self._labels[mark["label_id"]]
        told = {key: value for key, value in mark.items() if key not in ("id", "label_id")}
        told |= {"label": name, "attributes": self._said(mark["attributes"], specs)}
        if "shapes" in mark:
            told["shapes"] = [
                {
                    **{key: value for key, value in shape.items() if key != "id"},
                    "attributes": self._said(shape["attributes"], specs),
                }
                for shape in mark["shapes"]
            ]
        if "elements" in mark:
            told["elements"] = [self._named(one) for one in mark["elements"]]
        return told

    @staticmethod
    def _said(attributes: list[dict[str, Any]], specs: dict[int, str]) -> list[dict[str, Any]]:
        return [
            {"value": one["value"], "name": specs[one["spec_id"]]}
            for one in attributes
            if one["spec_id"] in specs
        ]

    def _numbered(self, mark: dict[str, Any], above: str) -> dict[str, Any]:
        found = self._ids.get((above, mark["label"]))
        if found is None:
            raise UnreadableFile(f"ValueError: Label '{mark['label']}' is not registered for this task")
        label_id, specs = found
        told = {key: value for key, value in mark.items() if key != "label"} | {"label_id": label_id}
        told["attributes"] = self._spoken(mark["attributes"], specs)
        if "shapes" in mark:
            immutable = {name: spec for name, spec in specs.items() if not spec[1]}
            mutable = {name: spec for name, spec in specs.items() if spec[1]}
            first = mark["shapes"][0]["attributes"] if mark["shapes"] else []
            told["attributes"] = self._spoken([*mark["attributes"], *first], immutable)
            told["shapes"] = [
                {**shape, "attributes": self._spoken(shape["attributes"], mutable)}
                for shape in mark["shapes"]
            ]
        if "elements" in mark:
            told["elements"] = [self._numbered(one, mark["label"]) for one in mark["elements"]]
        return told

    @staticmethod
    def _spoken(attributes: list[dict[str, Any]], specs: dict[str, tuple[int, bool]]) -> list[dict[str, Any]]:
        said = {one["name"]: one["value"] for one in attributes}
        return [{"spec_id": specs[name][0], "value": value} for name, value in said.items() if name in specs]
