"""What a service's components become: enums, models, unions and aliases."""

import re
from typing import Any

from openapi_python_client.strings import ClassName

from .annotate import Annotator
from .kinds import Schema, is_model, is_one_of
from .names import FIELD_WORDS, member_names, python_names
from .split import Document, operations, references

__all__ = ["Components"]

_IMPORTED = frozenset(
    {
        *("Annotated", "Any", "File", "Literal", "Meta", "Model", "OneOf", "OpenIntEnum", "OpenStrEnum"),
        *("OpenRequestModel", "RequestModel", "TYPE_CHECKING", "TypeAlias", "UNSET", "UnsetType"),
    }
)


_MEMBER = re.compile(r"[A-Z][A-Z0-9_]*")


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
        if shadows := sorted(_IMPORTED & set(self.names())):
            raise ValueError(f"components named like what the generated module imports: {', '.join(shadows)}")
        self.enums = {key: schema for key, schema in self.schemas.items() if "enum" in schema}
        self.models = {key: schema for key, schema in self.schemas.items() if is_model(schema)}
        self.others = self._in_order(
            [key for key in self.schemas if key not in self.enums and key not in self.models]
        )
        """Unions and aliases, each after those that it is made of."""

    def names(self) -> list[str]:
        """The Python names of all components, sorted."""
        return sorted(str(ClassName(key, "field_")) for key in self.schemas)

    def enum_members(self, key: str) -> list[tuple[str, Any]]:
        """Each member of an enum: its name in capitals, and its value."""
        schema = self.schemas[key]
        values, told = schema["enum"], schema.get("x-enum-varnames")
        if len({type(value) for value in values}) != 1 or type(values[0]) not in (str, int):
            raise ValueError(f"{key}: the values of an enum are all texts or all whole numbers")
        if told is not None and (len(told) != len(values) or not all(map(_MEMBER.fullmatch, told))):
            raise ValueError(f"{key}: x-enum-varnames has to name each value, in capitals")
        return list(zip(told or member_names(values), values, strict=True))

    def is_union(self, key: str) -> bool:
        """Whether the component is a union whose members are told apart by our own code."""
        return is_one_of(self.schemas[key], self.schemas)

    def alias(self, key: str) -> str:
        """The annotation that an alias stands for."""
        return self.annotator(key)(self.schemas[key])

    def annotator(self, key: str) -> Annotator:
        """The annotator for the fields of a component: limits are checked on what is sent alone."""
        return Annotator(self.schemas, limits=key in self._sent)

    def base(self, key: str) -> str:
        """The class that a model derives from."""
        if key not in self._sent:
            return "Model"
        # Left out means no in our contracts, whatever JSON Schema says: a misspelt key is to be found.
        return "OpenRequestModel" if self.schemas[key].get("additionalProperties") else "RequestModel"

    def fields(self, key: str) -> list[dict[str, Any]]:
        """Each field: Python name, wire name, annotation, whether required, and its description."""
        schema, annotate = self.schemas[key], self.annotator(key)
        required, properties = set(schema.get("required", ())), schema.get("properties", {})
        return [
            {
                "name": name,
                "wire": wire,
                "type": annotate(part),
                "required": wire in required,
                "description": _described(part),
            }
            for name, (wire, part) in zip(
                python_names(properties, reserved=FIELD_WORDS), properties.items(), strict=True
            )
        ]

    def hidden(self, key: str) -> list[str]:
        """The Python names of the fields whose content no repr may show, sorted."""
        properties = self.schemas[key].get("properties", {})
        names = python_names(properties, reserved=FIELD_WORDS)
        return sorted(name for name, part in zip(names, properties.values(), strict=True) if _is_secret(part))

    def members(self, key: str) -> list[str]:
        """The member types of a union, None left out."""
        annotate = self.annotator(key)
        return [annotate(part) for part in self._parts(key)]

    def tag(self, key: str) -> tuple[str, dict[str, str]] | None:
        """The wire name of the field that tells a union's members apart, and the member for each value."""
        told = self.schemas[key].get("discriminator")
        if told is None:
            return None
        field, annotate = told["propertyName"], self.annotator(key)
        mapping = {value: {"$ref": reference} for value, reference in told.get("mapping", {}).items()}
        for part in [] if mapping else self._parts(key):
            properties = self.schemas[part["$ref"].rsplit("/", 1)[1]].get("properties", {})
            if "const" not in properties.get(field, {}):
                raise ValueError(f"{key}: the discriminator has no mapping and {field} no const")
            mapping[properties[field]["const"]] = part
        return field, {value: annotate(reference) for value, reference in mapping.items()}

    def _parts(self, key: str) -> list[Schema]:
        schema = self.schemas[key]
        return [part for part in schema.get("anyOf") or schema["oneOf"] if part.get("type") != "null"]

    def _in_order(self, keys: list[str]) -> list[str]:
        done: dict[str, None] = {}

        def visit(key: str, above: tuple[str, ...]) -> None:
            if key in above:
                raise ValueError(f"{key} is made of itself; only objects may be recursive")
            for reference in references(self.schemas[key]):
                inner = reference.rsplit("/", 1)[1]
                if inner in keys and inner not in done:
                    visit(inner, (*above, key))
            done[key] = None

        for key in keys:
            if key not in done:
                visit(key, ())
        return list(done)

    def _reach(self, parts: list[Any]) -> set[str]:
        reached: set[tuple[str, str]] = set()
        todo = [name for part in parts for name in references(part)]
        while todo:
            _, _, kind, key = todo.pop().split("/")
            if (kind, key) not in reached:
                reached.add((kind, key))
                todo += references(self._components[kind][key])
        return {key for kind, key in reached if kind == "schemas"}


def _is_secret(part: Schema) -> bool:
    return bool(part.get("x-secret")) or part.get("format") == "password"


def _described(part: Schema) -> str:
    open_because = part.get("x-any") or part.get("items", {}).get("x-any")
    text = str(part.get("description", ""))
    return f"{text.rstrip('.')}. Any JSON value: {open_because}" if open_because else text


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
