"""What a service's operations become: a constant and a function each, a module a tag."""

from typing import Any

from openapi_python_client.parser.openapi import Endpoint as ParsedEndpoint

from .annotate import Annotator, Schema
from .kinds import target
from .names import python_name, python_names
from .split import Document, operations

__all__ = ["describe", "raw_operations"]

_RESERVED = frozenset({"body"})
_SHADOWING = frozenset({"bool", "builtins", "dict", "float", "int", "models", "str"})
_BINARY = "builtins.bytes"


def raw_operations(document: Document) -> dict[str, tuple[str, str, Document, list[Document]]]:
    """Path, method, operation and parameters by operationId: the parser keeps too little of them."""
    return {
        operation["operationId"]: (
            path,
            method,
            operation,
            [*operation.get("parameters", []), *document["paths"][path].get("parameters", [])],
        )
        for path, method, operation in operations(document)
    }


def describe(name: str, document: Document, parsed: ParsedEndpoint) -> dict[str, Any]:
    """Everything that the template writes about one operation.

    Raises ValueError where the parser kept fewer parameters or bodies than the contract has.
    """
    path, method, operation, raw_parameters = raw_operations(document)[name]
    raw_parameters = [_resolved(document, parameter) for parameter in raw_parameters]
    bodies = _bodies(document, operation)
    kept = len(list(parsed.iter_all_parameters()))
    if kept != len(raw_parameters) or len(parsed.bodies) != len(bodies):
        raise ValueError(f"{name}: the parser dropped a parameter or a body")
    service, tag, verb = name.split(".")
    # The names of header fields have no letter case of their own.
    wires = [one["name"].lower() if one["in"] == "header" else one["name"] for one in raw_parameters]
    names = python_names(wires, reserved=_RESERVED)
    parameters = [_parameter(document, raw, name) for raw, name in zip(raw_parameters, names, strict=True)]
    results = _results(document, operation)
    return {
        "operation_id": name,
        "service": service,
        "tag": tag,
        "verb": python_name(verb, reserved=_SHADOWING),
        "path": path,
        "method": method.upper(),
        "summary": operation.get("summary", name),
        "description": operation.get("description", ""),
        "deprecated": operation.get("deprecated", False),
        "parameters": parameters,
        "path_parameters": [one for one in parameters if one["place"] == "path"],
        "required_parameters": [one for one in parameters if one["required"] and one["place"] != "path"],
        "optional_parameters": [one for one in parameters if not one["required"]],
        "bodies": bodies,
        "body_type": _body_type(document, operation),
        "body_required": any(body["required"] for body in bodies),
        "results": results,
        "result_type": _result_type(results),
        "errors": sorted(
            int(status) for status in operation["responses"] if status.isdigit() and int(status) >= 400
        ),
        "security": [sorted(group) for group in operation.get("security", [])],
        "upload": _upload(document, operation),
        "extensions": {
            key[2:]: value for key, value in operation.items() if key.startswith("x-") and key != "x-upload"
        },
    }


def _result_type(results: list[dict[str, Any]]) -> str:
    types = dict.fromkeys(result["type"].removesuffix(" | None") for result in results)
    if any(result["type"].endswith("None") for result in results):
        types.pop("None", None)
        types["None"] = None
    return " | ".join(types) or "None"


def _resolved(document: Document, part: Document) -> Document:
    while "$ref" in part:
        _, _, kind, key = part["$ref"].split("/")
        part = document["components"][kind][key]
    return part


def _annotator(document: Document, *, limits: bool, binary: str) -> Annotator:
    schemas: dict[str, Schema] = document["components"].get("schemas", {})
    return Annotator(schemas, prefix="models.", limits=limits, binary=binary)


def _parameter(document: Document, raw: Document, name: str) -> dict[str, Any]:
    if raw.get("style", "form") not in ("form", "simple"):
        raise ValueError(f"parameter {raw['name']}: style {raw['style']} is not written yet")
    annotate = _annotator(document, limits=True, binary=_BINARY)
    return {
        "name": name,
        "wire": raw["name"],
        "place": raw["in"],
        "required": raw.get("required", False),
        "explode": raw.get("explode", raw["in"] in ("query", "cookie")),
        "python_bool": _is_python_bool(raw["schema"]),
        "presence": bool(raw["schema"].get("x-presence")),
        "type": annotate(raw["schema"]),
        "accepts": annotate.accepts(raw["schema"]),
        "description": raw.get("description", ""),
    }


def _upload(document: Document, operation: Document) -> str | None:
    """The type of the document that goes to the address in the answer, where there is one."""
    if "x-upload" not in operation:
        return None
    return _annotator(document, limits=True, binary="File")(operation["x-upload"])


def _bodies(document: Document, operation: Document) -> list[dict[str, Any]]:
    if "requestBody" not in operation:
        return []
    body = _resolved(document, operation["requestBody"])
    annotate = _annotator(document, limits=True, binary="File")
    return [
        {
            "content_type": media,
            "type": annotate(content["schema"]),
            "required": body.get("required", False),
            "styles": _styles(document, media, content),
        }
        for media, content in body["content"].items()
    ]


def _body_type(document: Document, operation: Document) -> str:
    """What a caller may give as the body, whichever way it is then sent."""
    body = _resolved(document, operation.get("requestBody", {}))
    annotate = _annotator(document, limits=True, binary="File")
    return annotate.accepts(*(content["schema"] for content in body.get("content", {}).values()))


def _styles(document: Document, media: str, content: Document) -> dict[str, dict[str, Any]]:
    """The fields of a form that are not written in the usual way, and how they are.

    Raises ValueError for an ``encoding`` that nobody would follow.
    """
    encoding = content.get("encoding", {})
    if not media.startswith(("multipart/", "application/x-www-form-urlencoded")):
        if encoding:
            raise ValueError(f"encoding: {media} has no fields")
        return {}
    schemas = document["components"].get("schemas", {})
    schema = content["schema"]
    properties = (target(schema, schemas) if "$ref" in schema else schema).get("properties", {})
    for name, how in encoding.items():
        if name not in properties:
            raise ValueError(f"encoding: the form has no field {name}")
        if unknown := sorted(set(how) - {"contentType", "x-file-name", "x-indexed"}):
            raise ValueError(f"encoding of {name}: {', '.join(unknown)} is not written yet")
    styles = {}
    for name, part in properties.items():
        how = encoding.get(name, {})
        style = {
            "content_type": how.get("contentType"),
            "file_name": how.get("x-file-name"),
            "python_bool": _is_python_bool(part),
            "indexed": how.get("x-indexed", False),
        }
        if style := {key: value for key, value in style.items() if value}:
            styles[name] = style
    return styles


def _is_python_bool(schema: Schema) -> bool:
    return bool(schema.get("x-python-bool") or schema.get("items", {}).get("x-python-bool"))


def _results(document: Document, operation: Document) -> list[dict[str, Any]]:
    annotate = _annotator(document, limits=False, binary=_BINARY)
    results = []
    for status, answer in operation["responses"].items():
        if not status.startswith("2"):
            continue
        content = _resolved(document, answer).get("content", {})
        if not content:
            results.append({"status": int(status), "content_type": None, "type": "None"})
        # Where an operation can answer in several forms, JSON is the one that has a type worth having.
        for media in sorted(content, key=lambda media: "json" not in media)[:1]:
            results.append(
                {"status": int(status), "content_type": media, "type": annotate(content[media]["schema"])}
            )
    return results
