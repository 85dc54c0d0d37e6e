"""The product's own source files, read as text and as syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

__all__ = ["HAND_WRITTEN", "ROOT", "Definition", "PublicNames", "definitions", "parsed", "sources"]

ROOT = Path(__file__).parents[2]
HAND_WRITTEN = ("highlevel/sightline", "sandbox/sightline_sandbox", "scripts")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
PublicNames = Iterator[tuple[str, Definition]]


def sources(*places: str) -> list[Path]:
    """Every Python file below these places, in order; of the runtime, the copy that is shipped."""
    runtime = ROOT / "scripts" / "generator" / "runtime"
    files = [path for place in places for path in (ROOT / place).rglob("*.py")]
    return sorted(path for path in files if runtime not in path.parents)


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def definitions(node: ast.Module | ast.ClassDef, above: str = "") -> PublicNames:
    """Every public class, function and method with its dotted name; of an overloaded one, the last."""
    for one in node.body:
        if not isinstance(one, Definition) or one.name.startswith("_"):
            continue
        marks = [ast.unparse(mark) for mark in one.decorator_list]
        if any(mark == "overload" or mark.endswith(".setter") for mark in marks):
            continue
        yield f"{above}{one.name}", one
        if isinstance(one, ast.ClassDef):
            yield from definitions(one, f"{above}{one.name}.")
