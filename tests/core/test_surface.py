"""The modules of core: cheap to import, pure, and with a surface written down."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import sightline.core

FOLDER = Path(sightline.core.__file__).parent
MODULES = [info.name for info in pkgutil.walk_packages(sightline.core.__path__, "sightline.core.")]
SOURCES = sorted(FOLDER.rglob("*.py"))

# What would reach a socket, a clock, a file, a thread or chance.
IMPURE = {
    "asyncio",
    "httpx",
    "io",
    "os",
    "random",
    "secrets",
    "shutil",
    "socket",
    "ssl",
    "tempfile",
    "threading",
    "time",
}
HEAVY = ["dateutil", "email", "tomllib", "httpx", "tqdm", "difflib", "asyncio"]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_exports_what_it_says_in_order(name):
    module = importlib.import_module(name)
    assert list(module.__all__) == sorted(
        module.__all__, key=lambda word: (not word.isupper(), not word[0].isupper(), word)
    )
    assert all(hasattr(module, word) for word in module.__all__)
    assert module.__doc__


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_module_is_pure_and_small(path):
    text = path.read_text(encoding="utf-8")
    imported = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            imported.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input"}
        elif isinstance(node, ast.Attribute):
            assert node.attr not in {"now", "utcnow", "today"}
    assert not imported & IMPURE
    assert len(text.splitlines()) < 300


def test_importing_all_of_core_loads_nothing_heavy():
    # Counted against what the low level's values and attrs load by themselves.
    script = f"""
import sys, attrs, msgspec, sightline_api._runtime.wire, sightline_api._runtime.endpoint, urllib.parse, json
before = set(sys.modules)
for name in {MODULES!r}: __import__(name)
print(sorted(word for word in {HEAVY!r} if word in set(sys.modules) - before))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_ways_of_paging_load_when_they_are_asked_for():
    import sightline.core.paging as paging

    assert sorted(paging._HOMES) == sorted(paging.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Odd'"):
        paging.Odd  # noqa: B018
