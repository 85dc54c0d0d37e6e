"""What every source file of the product keeps to: an explicit surface, words on all of it, one idea."""

import ast
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.package.sources import HAND_WRITTEN, ROOT, Definition, definitions, parsed, sources

REQUIRED = {"attrs", "dateutil", "httpx", "msgspec"}
HTTP = re.compile(r"generated/sightline_api/_runtime/((_async|_sync)/transport|tls)\.py")
PACKAGES = ("generated/sightline_api", "highlevel/sightline", "sandbox/sightline_sandbox")
MOST_LINES = 320  # 300 are a lot


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def top_level_names(tree: ast.Module) -> set[str]:
    found = set()
    for node in tree.body:
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign)
            else []
        )
        found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


def test_every_module_that_defines_something_public_says_what_it_offers() -> None:
    silent = [
        named(path)
        for path in sources(*HAND_WRITTEN, "generated/sightline_api")
        if any(definitions(tree := parsed(path))) and "__all__" not in top_level_names(tree)
    ]
    assert silent == []


def test_every_module_begins_with_what_it_is() -> None:
    places = sources(*HAND_WRITTEN, "generated/sightline_api")
    assert [
        named(path) for path in places if path.stat().st_size and not ast.get_docstring(parsed(path))
    ] == []


def interfaces(trees: list[ast.Module]) -> set[str]:
    """Methods that a protocol or an abstract class explains: what implements them need not repeat it."""
    return {
        method.name
        for tree in trees
        for _, one in definitions(tree)
        if isinstance(one, ast.ClassDef)
        and any("Protocol" in ast.unparse(base) or ast.unparse(base) == "ABC" for base in one.bases)
        for _, method in definitions(one)
        if ast.get_docstring(method)
    }


def hands_on(one: Definition) -> bool:
    """Whether it is an attribute of something else under the same name, which is explained there."""
    said = one.body[0]
    given = said.value if isinstance(said, ast.Return) else None
    return isinstance(given, ast.Attribute) and given.attr == one.name


def test_every_public_function_class_and_method_is_explained() -> None:
    files = sources(*PACKAGES)
    trees = [parsed(path) for path in files]
    known = interfaces(trees)
    unexplained = [
        f"{named(path)}:{one.lineno} {name}"
        for path, tree in zip(files, trees, strict=True)
        for name, one in definitions(tree)
        if not ast.get_docstring(one) and not ("." in name and (one.name in known or hands_on(one)))
    ]
    assert unexplained == []


def test_an_explanation_begins_with_a_sentence() -> None:
    broken = []
    for path in sources(*PACKAGES):
        for name, one in definitions(parsed(path)):
            first = (ast.get_docstring(one) or "The interface explains it.").split("\n\n")[0].strip()
            if first[:1].islower() or first[-1] not in ".:;?!…)":
                broken.append(f"{named(path)}:{one.lineno} {name}: {first}")
    assert broken == []


@pytest.mark.parametrize("place", HAND_WRITTEN)
def test_a_file_holds_one_idea(place: str) -> None:
    # A package that lists many names does not grow in ideas.
    files = [path for path in sources(place) if path.name != "__init__.py"]
    counted = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in counted.items() if lines > MOST_LINES} == {}


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    """The libraries that these statements import, ours and Python's own left out."""
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return {
        name for name in names if name not in sys.stdlib_module_names and not name.startswith("sightline")
    }


def test_what_an_import_of_ours_imports_is_installed_with_it() -> None:
    # But for the local store, which is imported by those who asked for its extra.
    needed = {
        named(path): found
        for path in sources("generated/sightline_api", "highlevel/sightline")
        if "local" not in path.parts and (found := imported(parsed(path).body) - REQUIRED)
    }
    assert needed == {}


def test_the_library_for_http_stands_in_the_transport_and_the_trust_in_certificates_alone() -> None:
    users = [
        named(path)
        for path in sources(*PACKAGES)
        if "httpx" in imported(ast.walk(parsed(path))) and not HTTP.fullmatch(named(path))
    ]
    assert users == []


def test_no_public_name_speaks_of_a_type_of_the_http_library() -> None:
    speaking = [
        f"{named(path)}:{one.lineno} {name}"
        for path in sources("generated/sightline_api", "highlevel/sightline")
        for name, one in definitions(parsed(path))
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
        for word in [*(argument.annotation for argument in all_arguments(one)), one.returns]
        if word is not None and "httpx" in ast.unparse(word)
    ]
    assert speaking == []


def all_arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.arg]:
    given = function.args
    more = [one for one in (given.vararg, given.kwarg) if one is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *more]


def test_no_class_forwards_what_it_does_not_have() -> None:
    forwarding = [
        f"{named(path)} {one.name}"
        for path in sources("highlevel/sightline")
        for one in ast.walk(parsed(path))
        if isinstance(one, ast.ClassDef)
        for method in one.body
        if isinstance(method, ast.FunctionDef) and method.name in ("__getattr__", "__getattribute__")
    ]
    assert forwarding == []
