"""The distribution as a whole: one version, names that exist, imports that cost little."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sightline
from sightline import errors
from sightline_api._runtime.wire import AGENT

ROOT = Path(__file__).parent.parent.parent
TEXTS = {".json", ".jinja", ".md", ".py", ".toml", ".txt"}


def test_package_project_and_user_agent_tell_the_same_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert sightline.__version__ == project["version"]
    assert f"sightline/{project['version']}" == AGENT


def test_four_libraries_are_required_and_all_others_are_extras() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    required = {re.split("[<>=~!]", one)[0] for one in project["dependencies"]}
    assert required == {"attrs", "httpx", "msgspec", "python-dateutil"}


def test_every_extra_that_an_error_or_a_document_names_exists() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    texts = [path.read_text() for place in ("highlevel", "sandbox") for path in (ROOT / place).rglob("*.py")]
    texts += [path.read_text() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))]
    named = {name for text in texts for name in re.findall(r'ExtraMissing\([^)]*"(\w+)"\)', text)}
    named |= {
        name
        for text in texts
        for group in re.findall(r"sightline\[([\w,]+)\]", text)
        for name in group.split(",")
    }
    assert named and named <= extras.keys()


@pytest.mark.parametrize("name", sightline.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(sightline, name) is not None


def test_every_error_can_be_caught_from_one_module() -> None:
    assert issubclass(errors.NotFound, errors.ApiError)
    assert issubclass(errors.ApiError, errors.SightlineError)


def test_importing_and_making_a_client_loads_no_http_library_and_no_extra() -> None:
    heavy = ("httpx", "asyncio", "tqdm", "PIL", "numpy", "pandas", "dateutil", "sightline_sandbox")
    code = (
        "import sys, sightline; sightline.Pyronear(token='x'); "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_pins_are_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins and not [line for line in pins if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)]


def test_no_source_names_a_place_on_somebodys_machine() -> None:
    places = re.compile(r"/(?:root|Users|work|var/folders)/\w|/home/(?!me\b)\w|[A-Z]:\\\\Users")
    folders = ("docs", "generated", "highlevel", "sandbox", "scripts", ".ci")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS]
    files += [path for path in ROOT.iterdir() if path.suffix in TEXTS]
    assert len(files) > 100
    named = {path.relative_to(ROOT).as_posix(): places.findall(path.read_text()) for path in files}
    assert {name: found for name, found in named.items() if found} == {}
