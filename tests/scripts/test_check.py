"""Each step of ``make check`` finds what it is there for: a copy of the project with one thing wrong."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("generated", "highlevel", "sandbox", "scripts")
FILES = (".importlinter", "openapi.json", "pyproject.toml", "tests/package/usage.py")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product without its tests."""
    folder = tmp_path_factory.mktemp("copy")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def check(folder: Path, step: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "scripts" / "check.py"), step]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


CORE, SHELL = "highlevel/sightline/core/odd.py", "highlevel/sightline/_async/odd.py"
SERVICE, LOW = "highlevel/sightline/pyronear/odd.py", "generated/sightline_api/odd.py"
WRONG = {
    "unused import": ("lint", CORE, "import json\n", "F401"),
    "blanks": ("format", CORE, "x   = 1\n", "FAIL format"),
    "socket in the core": ("imports", CORE, "import socket\n", "BROKEN"),
    "service in the core": ("imports", CORE, "import sightline.pyronear\n", "BROKEN"),
    "service in the shell": ("imports", SHELL, "import sightline.cam2\n", "BROKEN"),
    "HTTP library in a service": ("imports", SERVICE, "import httpx\n", "BROKEN"),
    "sandbox in a service": ("imports", SERVICE, "import sightline_sandbox\n", "BROKEN"),
    "service in another": ("imports", SERVICE, "import sightline.cam2\n", "BROKEN"),
    "high level below": ("imports", LOW, "import sightline\n", "BROKEN"),
    "empty contract": ("contract", "openapi.json", "{}", "FAIL contract"),
    "hand-written module among the generated": ("generated", LOW, "", "not up to date"),
}


@pytest.mark.parametrize(("step", "place", "text", "told"), WRONG.values(), ids=WRONG)
def test_a_step_fails_where_something_is_wrong(
    copy: Path, step: str, place: str, text: str, told: str
) -> None:
    path = copy / place
    before = path.read_bytes() if path.exists() else None
    path.write_text(text)
    try:
        done = check(copy, step)
    finally:
        path.unlink(missing_ok=True) if before is None else path.write_bytes(before)
    assert done.returncode == 1
    assert told in done.stdout


def test_the_import_contracts_hold_where_nothing_is_wrong(copy: Path) -> None:
    done = check(copy, "imports")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ok   imports" in done.stdout


@pytest.mark.long
def test_the_types_fail_where_one_is_wrong(copy: Path) -> None:
    path = copy / CORE
    path.write_text("x: int = 'text'\n")
    try:
        done = check(copy, "types")
    finally:
        path.unlink()
    assert done.returncode == 1
    assert "odd.py" in done.stdout
