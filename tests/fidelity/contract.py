"""The contract as a judge of single values: what deviates from a schema, and where."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

__all__ = ["Contract", "Operation"]

Schema = dict[str, Any]

_ROOT = Path(__file__).parents[2]
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_FORMATS = {"date-time": _MOMENT, "date": re.compile(r"\d{4}-\d\d-\d\d")}


@dataclass(frozen=True)
class Operation:
    """One operation: its method, its path, and what the contract says of it."""

    method: str
    path: str
    said: Schema

    @property
    def id(self) -> str:
        """Its operationId."""
        return str(self.said["operationId"])

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What its paths look like; one group a parameter."""
        return re.compile(re.sub(r"\\\{\w+\\\}", "([^/]+)", re.escape(self.path)))

    def arguments(self, path: str) -> dict[str, str]:
        """The path parameters of a path of this operation."""
        fit = self.pattern.fullmatch(path)
        assert fit is not None
        return dict(zip(re.findall(r"\{(\w+)\}", self.path), fit.groups(), strict=True))


class Contract:
    """The part of the contract that belongs to one service."""

    def __init__(self, service: str) -> None:
        self._document: Schema = json.loads((_ROOT / "openapi.json").read_text())
        self.operations = [
            Operation(method.upper(), path, said)
            for path, item in self._document["paths"].items()
            if item["x-service"] == service
            for method, said in item.items()
            if isinstance(said, dict) and "operationId" in said
        ]

    def find(self, method: str, path: str) -> Operation | None:
        """The one operation with this method and path, None where there is none."""
        hits = [one for one in self.operations if one.method == method and one.pattern.fullmatch(path)]
        assert len(hits) < 2, f"{method} {path} is ambiguous"
        return hits[0] if hits else None

    def resolve(self, schema: Schema) -> Schema:
        """The schema behind references."""
        while "$ref" in schema:
            _, _, kind, key = schema["$ref"].split("/", 3)
            schema = self._document["components"][kind][key]
        return schema

    def deviations(self, value: Any, schema: Schema, at: str) -> list[str]:
        """Where the value is not what the schema says; a key that it does not name is one too."""
        schema = self.resolve(schema)
        if "x-any" in schema and "type" not in schema:
            return []
        if "discriminator" in schema:
            return self._tagged(value, schema["discriminator"], at)
        for union in ("anyOf", "oneOf"):
            if union in schema:
                return min((self.deviations(value, one, at) for one in schema[union]), key=len)
        return list(self._plain(value, schema, at))

    def _tagged(self, value: Any, discriminator: Schema, at: str) -> list[str]:
        tag = value.get(discriminator["propertyName"]) if isinstance(value, dict) else None
        member = discriminator["mapping"].get(tag)
        return [f"{at}: tag {tag!r}"] if member is None else self.deviations(value, {"$ref": member}, at)

    def _plain(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        if "const" in schema and value != schema["const"]:
            yield f"{at}: {value!r} is not {schema['const']!r}"
        elif "enum" in schema and value not in schema["enum"]:
            yield f"{at}: {value!r} not in enum"
        elif not _has_type(value, schema["type"]):
            yield f"{at}: {type(value).__name__} where {schema['type']}"
        elif isinstance(value, str):
            form = _FORMATS.get(schema.get("format", ""))
            if form is not None and not form.fullmatch(value):
                yield f"{at}: no {schema['format']}"
            if "pattern" in schema and not re.search(schema["pattern"], value):
                yield f"{at}: pattern"
        elif isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
                yield f"{at}: length"
            for item in value:
                yield from self.deviations(item, schema["items"], f"{at}[]")
        elif isinstance(value, dict):
            yield from self._members(value, schema, at)
        elif isinstance(value, int | float) and not _within(value, schema):
            yield f"{at}: limit"

    def _members(self, value: Schema, schema: Schema, at: str) -> Iterator[str]:
        known, others = schema.get("properties", {}), schema.get("additionalProperties")
        yield from (f"{at}.{name}: missing" for name in schema.get("required", ()) if name not in value)
        for name, member in value.items():
            if name in known or isinstance(others, dict):
                yield from self.deviations(member, known.get(name, others), f"{at}.{name}")
            else:
                yield f"{at}.{name}: unknown key"

    def documents(self, value: Any, schema: Schema) -> Iterator[tuple[str, Schema]]:
        """Every address in the value, with the schema of the document that is there (``x-document``)."""
        schema = self.resolve(schema)
        if isinstance(value, str) and "x-document" in schema:
            yield value.rstrip("/"), schema["x-document"]
        for member in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
            yield from self.documents(value, member)
        if isinstance(value, list) and "items" in schema:
            for item in value:
                yield from self.documents(item, schema["items"])
        if isinstance(value, dict):
            for name in value.keys() & schema.get("properties", {}).keys():
                yield from self.documents(value[name], schema["properties"][name])


def _within(value: float, schema: Schema) -> bool:
    return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))


def _has_type(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if name == "null":
        return value is None
    kinds: dict[str, type | tuple[type, ...]] = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "array": list,
        "object": dict,
    }
    return name in kinds and isinstance(value, kinds[name])
