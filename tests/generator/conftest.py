"""The package made of our small contract, once for all tests."""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from scripts.generate import generate

CONTRACT = Path(__file__).parent / "contract.json"


class Package:
    """The generated package: where it is, and its modules by their names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self.folder.name}.{name}")


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    """Made of contract.json, importable while the tests run."""
    folder = tmp_path_factory.mktemp("generated") / "shapes_api"
    generate(CONTRACT, folder)
    sys.path.insert(0, str(folder.parent))
    yield Package(folder)
    sys.path.remove(str(folder.parent))
    for name in [name for name in sys.modules if name.partition(".")[0] == folder.name]:
        del sys.modules[name]


@pytest.fixture
def contract() -> dict[str, Any]:
    """The contract as data, to be spoilt."""
    document: dict[str, Any] = json.loads(CONTRACT.read_text())
    return document
