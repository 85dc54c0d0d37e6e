"""What a schema looks like on the wire: whether the members of a union can be told apart by that."""

from typing import Any

__all__ = ["Schema", "clashes", "is_model", "is_one_of", "kinds", "target"]

Schema = dict[str, Any]
_JSON_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def target(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """The component that a reference means."""
    return schemas[schema["$ref"].rsplit("/", 1)[1]]


def is_model(schema: Schema) -> bool:
    """Whether a component becomes a class with fields."""
    return (schema.get("type") == "object" and bool(schema.get("properties"))) or (
        schema.get("type") == "object" and "additionalProperties" not in schema and "x-any" not in schema
    )


def kinds(schema: Schema, schemas: dict[str, Schema], within: tuple[int, ...] = ()) -> set[str]:
    """The JSON types of what a schema describes; ``special`` for a type that msgspec leaves to us."""
    if id(schema) in within:
        raise ValueError(f"a union that contains itself: {schema!r}")
    within = (*within, id(schema))
    if "$ref" in schema:
        body = target(schema, schemas)
        return {"special"} if is_one_of(body, schemas, within) else kinds(body, schemas, within)
    for members in _unions(schema):
        return {kind for member in members for kind in kinds(member, schemas, within)}
    if "const" in schema:
        return {_JSON_TYPES[type(schema["const"])]}
    if schema.get("type") == "string" and schema.get("format") == "binary":
        return {"special"}
    return {schema.get("type", "any")}


def clashes(members: list[Schema], schemas: dict[str, Schema], within: tuple[int, ...] = ()) -> bool:
    """Whether two members have the same JSON type, so that msgspec cannot tell them apart."""
    found = [kind for member in members for kind in kinds(member, schemas, within) if kind != "null"]
    alone = "special" in found and len(found) > 1
    return "any" not in found and (alone or len(found) != len(set(found)))


def is_one_of(schema: Schema, schemas: dict[str, Schema], within: tuple[int, ...] = ()) -> bool:
    """Whether a component is a union whose members we have to tell apart ourselves."""
    within = (*within, id(schema))
    return any("discriminator" in schema or clashes(members, schemas, within) for members in _unions(schema))


def _unions(schema: Schema) -> list[list[Schema]]:
    found = [schema[key] for key in ("anyOf", "oneOf") if key in schema]
    return found or ([schema["allOf"]] if len(schema.get("allOf", ())) == 1 else [])
