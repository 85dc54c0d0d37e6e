"""The sandbox answers the recorded sessions of the real Pyronear server as that server did."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from tests.fidelity.pyronear_replay import PyronearReplay
from tests.fidelity.pyronear_start import PASSWORD, seed_recordings_world
from tests.fidelity.recordings import read_cassette
from tests.fidelity.replay import RecordedClock
from tests.fidelity.verdict import Exchange, agree_but_for, excuse_no_success, unlike_values

CASSETTES = sorted((Path(__file__).parents[1] / "cassettes" / "pyronear").glob("*.yaml"))

KNOWN_DIFFERENCES: dict[tuple[str, int], str] = {}
"""Cassette and number of a request that the sandbox answers otherwise, with the reason."""


@pytest.fixture(scope="module")
def exchanges(tmp_path_factory: pytest.TempPathFactory) -> list[Exchange]:
    """Every recorded request with the sandbox's answer to it."""
    return [pair for path in CASSETTES for pair in _play(path, tmp_path_factory.mktemp(path.stem))]


def _play(path: Path, data: Path) -> Iterator[Exchange]:
    session = read_cassette(path)
    clock = RecordedClock(session[0].answer.headers["date"])
    options = {"data": data, "login": "admin_hq", "password": PASSWORD, "clock": clock, "poll": 3600.0}
    with Sandbox("pyronear", **options) as sandbox:
        seed_recordings_world(sandbox, path.stem)
        replay = PyronearReplay(sandbox)
        for recorded in session:
            yield recorded, replay.send(recorded)


def test_status_and_shape_agree_but_for_named_differences(
    exchanges: list[Exchange], capsys: pytest.CaptureFixture[str]
) -> None:
    agree_but_for(KNOWN_DIFFERENCES, "pyronear", exchanges, capsys)


def test_no_named_difference_is_on_a_success(exchanges: list[Exchange]) -> None:
    excuse_no_success(KNOWN_DIFFERENCES, exchanges)


def test_values_agree_too(exchanges: list[Exchange]) -> None:
    assert unlike_values(exchanges) == []
