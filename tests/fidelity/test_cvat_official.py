"""The published ``cvat-sdk`` 2.54.0 and 2.80.0, unmodified, call every operation and every proxy of theirs.

Each runs in an environment of its own (``make official``): they clash with each other.
"""

from pathlib import Path
from typing import Any

import pytest

from sightline_sandbox import Sandbox
from tests.fidelity.cvat.yard import fill_yard, yard_options
from tests.official.running import run_driver

DRIVERS = Path(__file__).parent / "cvat"
ANSWERED_AS = {"2.54.0": "2.54.1", "2.80.0": "2.80.0"}
"""The server's release that goes with a release of the client."""
OPERATIONS = {"2.54.0": 154, "2.80.0": 166}
PROXIES = {"2.54.0": 110, "2.80.0": 110}
BROKEN = {"Project.get_annotations"}
"""What no server can help: it calls a method that the client does not have (wire contract, section 11)."""


@pytest.mark.parametrize("release", sorted(OPERATIONS))
def test_every_low_level_operation_of_the_release_reads_back_what_it_wrote(
    release: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told, broken = _drive("low_level", release, tmp_path)

    _print(capsys, told, "operations")
    assert set(told["called"]) == set(told["public"])
    assert len(told["public"]) == OPERATIONS[release]
    # The one fault that the real server has too (recording): an asset cannot be deleted.
    assert [(method, path.split("/")[2]) for method, path in broken] == [("DELETE", "assets")]


@pytest.mark.parametrize("release", sorted(PROXIES))
def test_every_method_of_the_proxies_of_the_release_reads_back_what_it_wrote(
    release: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told, broken = _drive("proxies", release, tmp_path)

    _print(capsys, told, "methods of proxies")
    assert set(told["public"]) - set(told["called"]) == BROKEN
    assert len(told["public"]) == PROXIES[release]
    assert broken == []


def test_the_proxies_of_the_newer_client_work_with_the_older_server_too(tmp_path: Path) -> None:
    told, broken = _drive("proxies", "2.80.0", tmp_path, server="2.54.1")

    assert set(told["public"]) - set(told["called"]) == BROKEN
    assert broken == []


def _drive(
    kind: str, release: str, folder: Path, server: str | None = None
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """What the driver told, and the requests that the sandbox could not answer."""
    answered_as = server or ANSWERED_AS[release]
    with Sandbox("cvat", **yard_options(folder, answered_as)) as sandbox:
        fill_yard(folder, sandbox, answered_as)
        script = DRIVERS / f"release_{kind}.py"
        told = run_driver(f"cvat-sdk-{release}", script, sandbox.url, release, str(folder))
        seen = list(sandbox.requests)
    return told, [(one.method, one.path) for one in seen if one.status is None or one.status >= 500]


def _print(capsys: pytest.CaptureFixture[str], told: dict[str, Any], what: str) -> None:
    with capsys.disabled():
        print(f"\n{told['release']}: {len(set(told['called']))}/{len(told['public'])} {what} called")
