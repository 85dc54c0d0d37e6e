"""Cut the one contract into a document a service."""

import copy
from collections.abc import Iterator
from typing import Any

__all__ = ["METHODS", "operations", "references", "services", "split"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
Document = dict[str, Any]


def services(document: Document) -> list[str]:
    """The names of the services, in the order of the document."""
    return list(dict.fromkeys(item["x-service"] for item in document["paths"].values()))


def operations(document: Document) -> Iterator[tuple[str, str, Document]]:
    """Every (path, method, operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def references(part: Any) -> Iterator[str]:
    """Every ``$ref`` inside, the targets of a discriminator's mapping included."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        mapping = (
            part.get("discriminator", {}).get("mapping", {})
            if isinstance(part.get("discriminator"), dict)
            else {}
        )
        yield from mapping.values()
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


def split(document: Document, service: str) -> Document:
    """The document of one service: its operations, what they refer to, names without the prefix.

    Raises ValueError for a duplicate operationId, which the parser would drop without a word.
    """
    prefix = f"{service}."
    paths: Document = {}
    for marked, item in document["paths"].items():
        # Two services may have the same path: a key can then carry a mark after "#", which is cut here.
        path = marked.partition("#")[0]
        if item["x-service"] == service:
            if path in paths:
                raise ValueError(f"{marked}: {service} has the path {path} already")
            paths[path] = copy.deepcopy(item)
    cut: Document = {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": paths,
        "components": {},
    }
    seen: set[str] = set()
    for path, method, operation in operations(cut):
        name = operation["operationId"]
        if name in seen:
            raise ValueError(f"{method.upper()} {path}: operationId {name} is there already")
        if not name.startswith(prefix) or name.count(".") != 2:
            raise ValueError(f"{method.upper()} {path}: operationId {name} is not {service}.<tag>.<verb>")
        seen.add(name)
        operation["tags"] = [name.split(".")[1]]
    todo = list(references(paths))
    while todo:
        reference = todo.pop()
        _, _, kind, key = reference.split("/")
        group = cut["components"].setdefault(kind, {})
        if key not in group:
            group[key] = copy.deepcopy(document["components"][kind][key])
            todo += references(group[key])
    renamed: Document = _renamed(cut, prefix)
    renamed["components"] = {
        kind: {key.removeprefix(prefix): group[key] for key in sorted(group)}
        for kind, group in renamed["components"].items()
    }
    return renamed


def _renamed(part: Any, prefix: str) -> Any:
    if isinstance(part, dict):
        return {key: _renamed(value, prefix) for key, value in part.items()}
    if isinstance(part, list):
        return [_renamed(value, prefix) for value in part]
    if isinstance(part, str) and part.startswith("#/components/"):
        return part.replace(f"/{prefix}", "/")
    return part
