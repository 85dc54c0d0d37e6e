"""Schemas to Python annotations."""

from dataclasses import dataclass

from openapi_python_client.strings import ClassName

from .kinds import Schema, clashes, kinds, target

__all__ = ["Annotator", "Schema"]

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

    def accepts(self, *schemas: Schema) -> str:
        """What a caller may give where these are sent: dicts for models, texts for enums, dates and ids."""
        accepted = [kind for schema in schemas for kind in self._accepted(schema)]
        return " | ".join(dict.fromkeys(_none_last(accepted)))

    def _accepted(self, schema: Schema) -> list[str]:
        if "$ref" in schema:
            body = target(schema, self.schemas)
            if "enum" in body:
                return [self(schema), "str" if body.get("type") == "string" else "int"]
            if "object" in kinds(body, self.schemas):
                return [self(schema), "Mapping[str, Any]"]
            return [self(schema)] if "array" in kinds(body, self.schemas) else self._accepted(body)
        for union in ("anyOf", "oneOf"):
            if union in schema:
                return [kind for part in schema[union] for kind in self._accepted(part)]
        if schema.get("type") == "array":
            return [f"Sequence[{self.accepts(schema['items'])}]"]
        plain = Annotator(self.schemas, self.prefix, binary=self.binary)(schema)
        if plain in _TEXT_FORMATS.values():
            return [plain, "str"]
        return [plain, "Content"] if plain == "File" else [plain]

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
        if clashes(members, self.schemas):
            raise ValueError(f"this union needs a component of its own: {members!r}")
        return " | ".join(_none_last(list(written)))

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


def _none_last(types: list[str]) -> list[str]:
    return sorted(types, key=lambda text: text == "None")
