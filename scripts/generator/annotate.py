"""Schemas to Python annotations."""

import keyword
import re
from dataclasses import dataclass
from typing import Any

from openapi_python_client.strings import ClassName

__all__ = ["Annotator", "is_model", "python_name"]

Schema = dict[str, Any]
_TEXT_FORMATS = {"date-time": "_dt.datetime", "date": "_dt.date", "uuid": "_uuid.UUID"}
_LIMITS = {
    "minimum": "ge",
    "exclusiveMinimum": "gt",
    "maximum": "le",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "pattern": "pattern",
}


def python_name(wire: str, *, reserved: frozenset[str] = frozenset()) -> str:
    """The name in Python: the wire's own unless it is no identifier, a keyword or reserved."""
    name = re.sub(r"\W+", "_", wire).strip("_")
    if name != wire:
        name = name.lower()
    if not name or name[0].isdigit():
        name = f"field_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in reserved else name


def is_model(schema: Schema) -> bool:
    """Whether a component becomes a class with fields."""
    return (schema.get("type") == "object" and bool(schema.get("properties"))) or (
        schema.get("type") == "object" and "additionalProperties" not in schema and "x-any" not in schema
    )


@dataclass(frozen=True)
class Annotator:
    """Writes annotations for one service; ``prefix`` stands before names of its models."""

    schemas: dict[str, Schema]
    prefix: str = ""
    limits: bool = False
    """Whether input limits become part of the type (``Annotated[float, Meta(ge=0)]``)."""
    binary: str = "File"

    def __call__(self, schema: Schema) -> str:
        """The annotation; raises ValueError for a schema that has no honest one."""
        if "$ref" in schema:
            return self.prefix + ClassName(schema["$ref"].rsplit("/", 1)[1], "field_")
        for union in ("anyOf", "oneOf"):
            if union in schema:
                return self._union(schema[union])
        if len(schema.get("allOf", ())) == 1:
            return self(schema["allOf"][0])
        if "const" in schema:
            return f"Literal[{schema['const']!r}]"
        return self._limited(schema, self._plain(schema))

    def _plain(self, schema: Schema) -> str:
        match schema.get("type"):
            case "null":
                return "None"
            case "boolean":
                return "bool"
            case "integer":
                return "int"
            case "number":
                return "float"
            case "string" if schema.get("format") == "binary":
                return self.binary
            case "string":
                return _TEXT_FORMATS.get(schema.get("format", ""), "str")
            case "array":
                return f"builtins.list[{self(schema['items'])}]"
            case "object" if isinstance(schema.get("additionalProperties"), dict):
                return f"dict[str, {self(schema['additionalProperties'])}]"
            case "object" if "x-any" in schema:
                return "dict[str, Any]"
            case None if "x-any" in schema:
                return "Any"
        raise ValueError(
            f"no annotation for {schema!r}: name it as a component, or say why it is open (x-any)"
        )

    def _union(self, members: list[Schema]) -> str:
        written = dict.fromkeys(self(member) for member in members)
        if "Any" in written:
            return "Any"
        models = [member for member in members if "$ref" in member and is_model(self._target(member))]
        if len(models) > 1:
            raise ValueError(f"a union of several models needs a component of its own: {members!r}")
        return " | ".join(sorted(written, key=lambda text: text == "None"))

    def _target(self, schema: Schema) -> Schema:
        return self.schemas[schema["$ref"].rsplit("/", 1)[1]]

    def _limited(self, schema: Schema, base: str) -> str:
        given = {limit: schema[key] for key, limit in _LIMITS.items() if key in schema}
        if (
            not self.limits
            or not given
            or (base not in ("int", "float", "str") and not base.startswith("builtins.list["))
        ):
            return base
        written = ", ".join(f"{limit}={value!r}" for limit, value in sorted(given.items()))
        return f"Annotated[{base}, Meta({written})]"
