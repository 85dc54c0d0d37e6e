"""What is shipped: a wheel with three typed packages, an archive of their sources, and nothing besides."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.package.sources import ROOT

PACKAGES = ("sightline", "sightline_api", "sightline_sandbox")
UNWANTED = (
    "__pycache__",
    "cassettes",
    "conftest",
    "test_",
    ".pyc",
    ".venv",
    ".git/",
    ".pytest",
    ".mypy",
    ".ruff",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built here without the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> list[str]:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def archive(built: Path) -> list[str]:
    with tarfile.open(next(built.glob("*.tar.gz"))) as opened:
        return [name.partition("/")[2] for name in opened.getnames()]


def test_the_wheel_has_three_packages_with_their_types_and_the_licence(wheel: list[str]) -> None:
    assert {name.partition("/")[0] for name in wheel if "dist-info" not in name} == set(PACKAGES)
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(wheel)
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in wheel)


def test_the_wheel_has_every_module_of_the_packages(wheel: list[str]) -> None:
    roots = {"sightline": "highlevel", "sightline_api": "generated", "sightline_sandbox": "sandbox"}
    for package, root in roots.items():
        here = {path.relative_to(ROOT / root).as_posix() for path in (ROOT / root / package).rglob("*.py")}
        assert here == {name for name in wheel if name.startswith(f"{package}/") and name.endswith(".py")}


def test_the_archive_has_sources_contract_documents_and_licence(archive: list[str]) -> None:
    wanted = ("LICENSE", "README.md", "openapi.json", "pyproject.toml", "highlevel/sightline/py.typed")
    assert set(wanted) <= set(archive)


def test_neither_has_tests_caches_or_environments(wheel: list[str], archive: list[str]) -> None:
    found = [name for name in [*wheel, *archive] if any(part in name for part in UNWANTED)]
    assert found == []
    assert not [name for name in archive if name.startswith("tests/")]
