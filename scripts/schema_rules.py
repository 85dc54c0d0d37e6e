"""The conventions of the wire contract, one function a rule; a rule's name begins its messages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from keyword import iskeyword
from typing import Any, TypeAlias

from scripts.schema_document import Contract, Json, Operation, Spot, references

__all__ = ["RULES", "Rule", "problems"]

Rule: TypeAlias = Callable[[Contract], Iterator[str]]

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_CAMEL = re.compile(r"[A-Z][A-Za-z0-9]*")
_LIMITS = {
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
}
_TYPED = ("type", "$ref", "anyOf", "oneOf", "allOf")


def problems(document: Json) -> list[str]:
    """Every broken convention of a parsed contract, in the order of the rules."""
    contract = Contract(document)
    return [f"{name}: {message}" for name, rule in RULES.items() for message in rule(contract)]


def service(contract: Contract) -> Iterator[str]:
    """Every path item names its service in `x-service`."""
    for path, item in contract.raw.get("paths", {}).items():
        if not _is_name(item.get("x-service")):
            yield f"{path} has no x-service that is a snake_case identifier"


def operation_id(contract: Contract) -> Iterator[str]:
    """operationId is `<service>.<tag>.<verb>` in snake_case, and unique."""
    seen: Counter[str] = Counter()
    for operation in contract.operations():
        name = operation.body.get("operationId", "")
        seen[name] += 1
        parts = name.split(".")
        if len(parts) != 3 or not all(_is_name(part) for part in parts):
            yield f"{operation.where} is not named <service>.<tag>.<verb> in snake_case"
        elif parts[0] != operation.service:
            yield f"{name} is on a path of service {operation.service!r}"
    yield from (f"{name} is used {count} times" for name, count in seen.items() if count > 1)


def tag(contract: Contract) -> Iterator[str]:
    """An operation has the one tag its operationId names; all tags, and no others, are described on top."""
    described = {entry.get("name"): entry.get("description") for entry in contract.raw.get("tags", [])}
    used = set()
    for operation in contract.operations():
        expected = str(operation.body.get("operationId", "")).rpartition(".")[0]
        used.add(expected)
        if operation.body.get("tags") != [expected]:
            yield f"{operation.where} must have the one tag {expected!r}"
    yield from (f"{name} is not described on top" for name in sorted(used) if not described.get(name))
    yield from (f"{name} is described but on no operation" for name in described if name not in used)


def component_prefix(contract: Contract) -> Iterator[str]:
    """Component keys are `<service>.<Name>`, CamelCase but for security schemes."""
    services = contract.services()
    for pointer in contract.components:
        kind, key = pointer.split("/")[2:4]
        owner, _, name = key.partition(".")
        if owner not in services:
            yield f"{kind} {key} does not begin with a service ({', '.join(sorted(services))})"
        elif kind != "securitySchemes" and not _CAMEL.fullmatch(name):
            yield f"{kind} {key} is not <service>.<CamelCase>"


def own_service(contract: Contract) -> Iterator[str]:
    """An operation refers to components of its own service only."""
    for operation in contract.operations():
        for pointer in sorted(contract.reach([operation.body])):
            if not pointer.split("/")[-1].startswith(f"{operation.service}."):
                yield f"{operation.where} refers to {pointer} of another service"


def known_reference(contract: Contract) -> Iterator[str]:
    """Every reference points to a component."""
    for pointer in sorted(set(references(contract.raw)) - set(contract.components)):
        yield f"{pointer} does not exist"


def unreferenced(contract: Contract) -> Iterator[str]:
    """Every component is used by an operation."""
    used = contract.reach([operation.body for operation in contract.operations()])
    schemes = {name for operation in contract.operations() for name in _schemes(operation)}
    used |= {f"#/components/securitySchemes/{name}" for name in schemes}
    yield from (f"{pointer} is used by no operation" for pointer in sorted(contract.components.keys() - used))


def no_title(contract: Contract) -> Iterator[str]:
    """No schema has a `title`: the generator would take it for the class name."""
    yield from _with_key(contract, "title", "has a title")


def no_all_of(contract: Contract) -> Iterator[str]:
    """No schema uses `allOf`."""
    yield from _with_key(contract, "allOf", "uses allOf: write the fields out")


def no_default(contract: Contract) -> Iterator[str]:
    """No schema has a `default`: the generator would send it. What the server assumes is `x-default`."""
    yield from _with_key(contract, "default", "has a default: write x-default")


def no_type_list(contract: Contract) -> Iterator[str]:
    """`type` is one word; a value that may be null is `anyOf: [..., {type: null}]`."""
    for spot in contract.spots():
        if isinstance(spot.schema.get("type"), list):
            yield f"{spot.where} has a list as type: write anyOf"


def no_inline_enum(contract: Contract) -> Iterator[str]:
    """Every enum is a component."""
    for spot in _inline(contract):
        if "enum" in spot.schema:
            yield f"{spot.where} is an inline enum: name it"


def no_inline_object(contract: Contract) -> Iterator[str]:
    """Every object is a component."""
    for spot in _inline(contract):
        if spot.schema.get("type") == "object" or "properties" in spot.schema:
            yield f"{spot.where} is an inline object: name it"


def no_inline_union(contract: Contract) -> Iterator[str]:
    """Every union is a component, but for one type or null."""
    for spot in _inline(contract):
        members = [*spot.schema.get("anyOf", []), *spot.schema.get("oneOf", [])]
        if len([member for member in members if member.get("type") != "null"]) > 1:
            yield f"{spot.where} is an inline union: name it"


def untyped(contract: Contract) -> Iterator[str]:
    """A schema without a type says why in `x-any`; one with a type does not."""
    for spot in contract.spots():
        reason = spot.schema.get("x-any")
        typed = any(key in spot.schema for key in _TYPED)
        if not typed and not (isinstance(reason, str) and reason.strip()):
            yield f"{spot.where} has no type and no x-any with the reason"
        elif typed and reason is not None:
            yield f"{spot.where} has a type and x-any"


def required_exists(contract: Contract) -> Iterator[str]:
    """What an object requires is among its properties."""
    for spot in contract.spots():
        for name in spot.schema.get("required", []):
            if name not in spot.schema.get("properties", {}):
                yield f"{spot.where} requires {name}, which is no property"


def summary(contract: Contract) -> Iterator[str]:
    """Every operation has a summary of one line."""
    for operation in contract.operations():
        text = operation.body.get("summary", "")
        if not text.strip() or "\n" in text:
            yield f"{operation.where} has no summary of one line"


def description(contract: Contract) -> Iterator[str]:
    """Components, properties, parameters and answers are described."""
    for pointer, body in contract.components.items():
        if not _described(body):
            yield f"{pointer.removeprefix('#/components/')} has no description"
    for spot in contract.spots():
        for name, body in spot.schema.get("properties", {}).items():
            if not _described(body):
                yield f"{spot.where}.{name} has no description"
    for operation in contract.operations():
        entries = {f"parameter {entry.get('name')}": entry for entry in operation.parameters}
        entries |= {f"answer {code}": entry for code, entry in operation.body.get("responses", {}).items()}
        for name, entry in entries.items():
            if "$ref" not in entry and not _described(entry):
                yield f"{operation.where} {name} has no description"


def path_parameters(contract: Contract) -> Iterator[str]:
    """Names in the path's braces and declared path parameters are the same, and required."""
    for operation in contract.operations():
        parameters = [contract.resolve(entry) for entry in operation.parameters]
        names = {str(entry.get("name")) for entry in parameters if entry.get("in") == "path"}
        expected = set(re.findall(r"{(\w+)}", operation.path))
        yield from (f"{operation.where} does not declare {{{name}}}" for name in sorted(expected - names))
        yield from (f"{operation.where} has no {name} in its path" for name in sorted(names - expected))
        for entry in parameters:
            if entry.get("in") == "path" and not entry.get("required"):
                yield f"{operation.where} {entry.get('name')} must be required"
        for (name, place), count in Counter((e.get("name"), e.get("in")) for e in parameters).items():
            if count > 1:
                yield f"{operation.where} declares {name} in {place} {count} times"


def success(contract: Contract) -> Iterator[str]:
    """Every operation declares an answer of success."""
    for operation in contract.operations():
        if not any(str(code).startswith("2") for code in operation.body.get("responses", {})):
            yield f"{operation.where} declares no success answer"


def security(contract: Contract) -> Iterator[str]:
    """Every operation says which known security schemes it takes; `[]` for none."""
    for operation in contract.operations():
        if "security" not in operation.body:
            yield f"{operation.where} does not say what security it needs"
        for name in _schemes(operation):
            if f"#/components/securitySchemes/{name}" not in contract.components:
                yield f"{operation.where} needs the unknown security scheme {name}"


def disjoint(contract: Contract) -> Iterator[str]:
    """No object model is both sent and received."""
    both = contract.reach(contract.request_nodes()) & contract.reach(contract.answer_nodes())
    for pointer in sorted(both):
        if contract.components.get(pointer, {}).get("type") == "object":
            yield f"{pointer.split('/')[-1]} is used in requests and in answers: split it"


def answer_limits(contract: Contract) -> Iterator[str]:
    """Models of answers carry no limits of input: stored data may break them."""
    received = contract.reach(contract.answer_nodes()) - contract.reach(contract.request_nodes())
    names = {pointer.split("/")[-1] for pointer in received if "/schemas/" in pointer}
    for spot in contract.spots():
        if spot.component in names:
            for key in sorted(_LIMITS & set(spot.schema)):
                yield f"{spot.where} is received and has {key}"


def _is_name(value: object) -> bool:
    """Whether a value can be a Python name in snake_case."""
    return isinstance(value, str) and bool(_SNAKE.fullmatch(value)) and not iskeyword(value)


def _described(body: Any) -> bool:
    return bool(str(body.get("description", "")).strip())


def _schemes(operation: Operation) -> Iterator[str]:
    for alternative in operation.body.get("security", []):
        yield from alternative


def _inline(contract: Contract) -> Iterator[Spot]:
    return (spot for spot in contract.spots() if not spot.named)


def _with_key(contract: Contract, key: str, fault: str) -> Iterator[str]:
    return (f"{spot.where} {fault}" for spot in contract.spots() if key in spot.schema)


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        service,
        operation_id,
        tag,
        component_prefix,
        own_service,
        known_reference,
        unreferenced,
        no_title,
        no_all_of,
        no_default,
        no_type_list,
        no_inline_enum,
        no_inline_object,
        no_inline_union,
        untyped,
        required_exists,
        summary,
        description,
        path_parameters,
        success,
        security,
        disjoint,
        answer_limits,
    )
}
