"""Check or rewrite `openapi.json`: the conventions of the wire contract and its canonical formatting.

`python scripts/schema.py --check` names every broken convention and exits with 1 when there is one;
`python scripts/schema.py --fix` writes the canonical formatting first, then checks.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[1]
if not __package__:  # started as a file: the folder above is not on the path then
    sys.path.insert(0, str(_ROOT))

from scripts.schema_document import METHODS, Json  # noqa: E402
from scripts.schema_rules import problems  # noqa: E402

__all__ = ["canonical", "check", "main"]

_KEYS = (
    # document and information
    "openapi", "info", "title", "version", "tags", "paths", "components",
    "schemas", "parameters", "requestBodies", "responses", "headers", "securitySchemes",
    # path item and operation
    "x-service", *METHODS, "operationId", "name", "in", "required", "summary", "description", "deprecated",
    "x-scopes", "x-repeatable", "security", "requestBody", "content", "schema",
    # schema
    "$ref", "x-any", "type", "format", "enum", "const", "anyOf", "oneOf", "items",
    "properties", "additionalProperties",
)  # fmt: skip
_RANK = {key: rank for rank, key in enumerate(_KEYS)}
_COMPONENTS = {"schemas", "parameters", "requestBodies", "responses", "headers", "securitySchemes"}
_SORTED_MAPS = {"paths", "content", *_COMPONENTS}
_VALUES = {"enum", "const", "default", "example", "examples", "x-default"}


def canonical(document: Json) -> str:
    """The document as text: keys in a fixed order, paths and components by name, properties as written."""
    return json.dumps(_ordered(document), indent=1, ensure_ascii=False) + "\n"


def check(text: str) -> list[str]:
    """Messages for everything that is wrong in the text of a contract, none when it is fine."""
    try:
        document = json.loads(text)
    except ValueError as error:
        return [f"json: {error}"]
    found = problems(document)
    if canonical(document) != text:
        found.append("formatting: not canonical, run `python scripts/schema.py --fix`")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 when the contract is fine, 1 when it is not."""
    parser = argparse.ArgumentParser(description="Check or rewrite the wire contract.")
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--check", action="store_true", help="name what is wrong and change nothing")
    mode.add_argument("--fix", action="store_true", help="write the canonical formatting, then check")
    parser.add_argument("file", nargs="?", type=Path, default=_ROOT / "openapi.json")
    options = parser.parse_args(arguments)
    if options.fix:
        document = json.loads(options.file.read_text(encoding="utf-8"))
        options.file.write_text(canonical(document), encoding="utf-8", newline="\n")
    found = check(options.file.read_text(encoding="utf-8"))
    for message in found:
        print(message, file=sys.stderr)
    return 1 if found else 0


def _ordered(node: Any, parent: str = "") -> Any:
    """The same value with its keys in canonical order; `parent` is the key it stands under."""
    if parent in _VALUES:
        return node
    if isinstance(node, list):
        return [_ordered(value) for value in node]
    if not isinstance(node, dict):
        return node
    if parent == "properties":
        return {name: _ordered(value) for name, value in node.items()}
    if parent in _SORTED_MAPS:
        return {name: _ordered(node[name]) for name in sorted(node)}
    keys = sorted(node, key=lambda key: (_RANK.get(key, len(_RANK)), key))
    return {key: _ordered(node[key], key) for key in keys}


if __name__ == "__main__":
    raise SystemExit(main())
