"""What a service's components become: enums, models, unions and aliases."""

import re
from typing import Any

from openapi_python_client.strings import ClassName

from .annotate import Annotator, Schema, is_model, python_name
from .split import Document, operations, references

__all__ = ["Components"]


class Components:
    """The components of one service's document, sorted by what they become.

    Raises ValueError for a model that both requests and answers use: one of the two would be too strict
    or too lax, so the contract has to name two.
    """

    def __init__(self, document: Document) -> None:
        self._components: dict[str, Any] = document["components"]
        self.schemas: dict[str, Schema] = self._components.get("schemas", {})
        sent, answered = self._reach(_request_parts(document)), self._reach(_answer_parts(document))
        self._sent = sent
        both = sorted(key for key in sent & answered if is_model(self.schemas[key]))
        if both:
            raise ValueError(f"models that both requests and answers use: {', '.join(both)}; split them")
        self.enums = {key: schema for key, schema in self.schemas.items() if "enum" in schema}
        rest = {key: schema for key, schema in self.schemas.items() if key not in self.enums}
        self.models = {key: schema for key, schema in rest.items() if is_model(schema)}
        self.unions = {key: schema for key, schema in rest.items() if self._is_untagged_union(schema)}
        self.aliases = {
            key: schema for key, schema in rest.items() if key not in self.models and key not in self.unions
        }

    def names(self) -> list[str]:
        """The Python names of all components, sorted."""
        return sorted(str(ClassName(key, "field_")) for key in self.schemas)

    def enum_members(self, key: str) -> list[tuple[str, Any]]:
        """Each member of an enum: its name in capitals, and its value."""
        members: dict[str, Any] = {}
        for value in self.enums[key]["enum"]:
            name = re.sub(r"\W+", "_", str(value)).strip("_").upper() or "EMPTY"
            name = f"VALUE_{name}" if name[0].isdigit() else name
            if name in members:
                raise ValueError(f"{key}: two values would both be named {name}")
            members[name] = value
        return list(members.items())

    def alias(self, key: str) -> str:
        """The annotation that an alias stands for."""
        return self.annotator(key)(self.schemas[key])

    def annotator(self, key: str) -> Annotator:
        """The annotator for the fields of a component: limits are checked on what is sent alone."""
        return Annotator(self.schemas, limits=key in self._sent)

    def base(self, key: str) -> str:
        """The class that a model derives from."""
        return "RequestModel" if key in self._sent else "Model"

    def fields(self, key: str) -> list[dict[str, Any]]:
        """Each field: Python name, wire name, annotation, whether required, and its description."""
        schema, annotate = self.schemas[key], self.annotator(key)
        required = set(schema.get("required", ()))
        return [
            {
                "name": python_name(wire),
                "wire": wire,
                "type": annotate(part),
                "required": wire in required,
                "description": part.get("description", ""),
            }
            for wire, part in schema.get("properties", {}).items()
        ]

    def members(self, key: str) -> list[str]:
        """The member types of an untagged union, None left out."""
        schema = self.schemas[key]
        annotate = self.annotator(key)
        parts = schema.get("anyOf") or schema["oneOf"]
        return [annotate(part) for part in parts if part.get("type") != "null"]

    def _is_untagged_union(self, schema: Schema) -> bool:
        parts = schema.get("anyOf") or schema.get("oneOf") or []
        targets = [self.schemas[part["$ref"].rsplit("/", 1)[1]] for part in parts if "$ref" in part]
        return sum(is_model(target) for target in targets) > 1

    def _reach(self, parts: list[Any]) -> set[str]:
        reached: set[tuple[str, str]] = set()
        todo = [name for part in parts for name in references(part)]
        while todo:
            _, _, kind, key = todo.pop().split("/")
            if (kind, key) not in reached:
                reached.add((kind, key))
                todo += references(self._components[kind][key])
        return {key for kind, key in reached if kind == "schemas"}


def _request_parts(document: Document) -> list[Any]:
    bodies = [operation.get("requestBody", {}) for _, _, operation in operations(document)]
    return [*bodies, document["components"].get("requestBodies", {})]


def _answer_parts(document: Document) -> list[Any]:
    return [
        answer
        for _, _, operation in operations(document)
        for status, answer in operation["responses"].items()
        if status.startswith("2")
    ]
