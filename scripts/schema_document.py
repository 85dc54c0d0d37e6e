"""A read-only view of the wire contract: its operations, its schemas and what refers to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

__all__ = ["METHODS", "Contract", "Json", "Operation", "Spot", "references"]

Json: TypeAlias = dict[str, Any]

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")
_SILENT = {"content", "headers", "responses", "parameters"}  # keys that messages about a place leave out
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SCHEMAS = ("items", "not", "additionalProperties", "contains", "propertyNames")


@dataclass(frozen=True)
class Operation:
    """One method of one path."""

    path: str
    method: str
    service: str
    body: Json

    @property
    def where(self) -> str:
        """The operation in words for messages: its id, or method and path without one."""
        return str(self.body.get("operationId") or f"{self.method.upper()} {self.path}")

    @property
    def parameters(self) -> list[Json]:
        """The declared parameters; references are left as they are."""
        return list(self.body.get("parameters", []))


@dataclass(frozen=True)
class Spot:
    """One schema and its place; `component` is the schema component it stands in, empty outside of them."""

    where: str
    schema: Json
    component: str = ""

    @property
    def named(self) -> bool:
        """Whether the schema is itself a component."""
        return bool(self.component) and self.where == self.component


@dataclass(frozen=True)
class Contract:
    """A parsed OpenAPI document."""

    raw: Json
    components: dict[str, Json] = field(init=False)

    def __post_init__(self) -> None:
        table = {
            f"#/components/{kind}/{name}": body
            for kind, entries in self.raw.get("components", {}).items()
            for name, body in entries.items()
        }
        object.__setattr__(self, "components", table)

    def operations(self) -> Iterator[Operation]:
        """Every operation, in the order of the document."""
        for path, item in self.raw.get("paths", {}).items():
            for method in METHODS:
                if method in item:
                    yield Operation(path, method, str(item.get("x-service", "")), item[method])

    def services(self) -> set[str]:
        """The names given in `x-service`."""
        items = self.raw.get("paths", {}).values()
        return {str(item["x-service"]) for item in items if item.get("x-service")}

    def spots(self) -> Iterator[Spot]:
        """Every schema with everything nested in it, components first."""
        for pointer, body in self.components.items():
            kind, name = pointer.split("/")[2:4]
            if kind == "schemas":
                yield from _nested(name, body, name)
            else:
                yield from _carried(name, body)
        for operation in self.operations():
            yield from _carried(operation.where, operation.body)

    def resolve(self, node: Json) -> Json:
        """The component a reference points to, or the node itself."""
        pointer = node.get("$ref")
        return self.components.get(str(pointer), {}) if pointer else node

    def reach(self, nodes: Iterable[Any]) -> set[str]:
        """Pointers of all components that the nodes refer to, directly or through others."""
        seen: set[str] = set()
        waiting = [pointer for node in nodes for pointer in references(node)]
        while waiting:
            pointer = waiting.pop()
            if pointer not in seen:
                seen.add(pointer)
                waiting.extend(references(self.components.get(pointer, {})))
        return seen

    def request_nodes(self) -> list[Any]:
        """Everything that describes what is sent: parameters and bodies."""
        bodies = [operation.body for operation in self.operations()]
        return [body[key] for body in bodies for key in ("parameters", "requestBody") if key in body]

    def answer_nodes(self) -> list[Any]:
        """Everything that describes what comes back."""
        return [operation.body.get("responses", {}) for operation in self.operations()]


def references(node: Any) -> Iterator[str]:
    """Every `$ref` inside a node, discriminator targets included."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            elif key == "discriminator" and isinstance(value, dict):
                yield from value.get("mapping", {}).values()
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def _carried(where: str, node: Any) -> Iterator[Spot]:
    """The schemas inside a parameter, body, answer or whole operation."""
    if isinstance(node, list):
        for value in node:
            named = isinstance(value, dict) and "name" in value
            yield from _carried(f"{where} {value['name']}" if named else where, value)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "schema":
                yield from _nested(where, value, "")
            elif isinstance(value, (dict, list)):
                yield from _carried(where if key in _SILENT else f"{where} {key}", value)


def _nested(where: str, schema: Json, component: str) -> Iterator[Spot]:
    """The schema itself, then what is nested in it."""
    yield Spot(where, schema, component)
    for name, body in schema.get("properties", {}).items():
        yield from _nested(f"{where}.{name}", body, component)
    for key in _SCHEMAS:
        if isinstance(schema.get(key), dict):
            yield from _nested(f"{where} {key}", schema[key], component)
    for key in _SCHEMA_LISTS:
        for index, body in enumerate(schema.get(key, [])):
            yield from _nested(f"{where} {key}[{index}]", body, component)
