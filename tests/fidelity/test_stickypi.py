"""The sandbox answers the recorded sessions of the real Sticky Pi servers, both revisions, as those did."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from tests.fidelity.recordings import read_cassette
from tests.fidelity.replay import RecordedClock
from tests.fidelity.stickypi_replay import StickyPiReplay
from tests.fidelity.stickypi_start import PASSWORD, seed_before
from tests.fidelity.verdict import Exchange, agree_but_for, excuse_no_success, unlike_values

CASSETTES = sorted((Path(__file__).parents[1] / "cassettes" / "stickypi").glob("*.yaml"))
REVISIONS = {"a": "0.1.0", "b": "0.1.1"}

KNOWN_DIFFERENCES: dict[tuple[str, int], str] = {}
"""Cassette and number of a request that the sandbox answers otherwise, with the reason."""


@pytest.fixture(scope="module")
def exchanges(tmp_path_factory: pytest.TempPathFactory) -> list[Exchange]:
    """Every recorded request with the sandbox's answer to it."""
    return [pair for path in CASSETTES for pair in _play(path, tmp_path_factory.mktemp(path.stem))]


def _play(path: Path, data: Path) -> Iterator[Exchange]:
    session = read_cassette(path)
    options = {
        "data": data,
        "revision": REVISIONS[path.stem[0]],
        "login": "admin",
        "password": PASSWORD.format("admin"),
        "clock": RecordedClock(session[0].answer.headers["date"]),
    }
    with Sandbox("stickypi", **options) as sandbox:
        seed_before(sandbox, path.stem, session)
        replay = StickyPiReplay(sandbox)
        for recorded in session:
            yield recorded, replay.send(recorded)


def test_status_and_shape_agree_but_for_named_differences(
    exchanges: list[Exchange], capsys: pytest.CaptureFixture[str]
) -> None:
    agree_but_for(KNOWN_DIFFERENCES, "stickypi", exchanges, capsys)


def test_no_named_difference_is_on_a_success(exchanges: list[Exchange]) -> None:
    excuse_no_success(KNOWN_DIFFERENCES, exchanges)


def test_values_agree_too(exchanges: list[Exchange]) -> None:
    assert unlike_values(exchanges) == []


def test_all_recordings_of_both_revisions_are_played(exchanges: list[Exchange]) -> None:
    played = {recorded.cassette for recorded, _ in exchanges}

    assert len([name for name in played if name.startswith("a_")]) == 11
    assert len([name for name in played if name.startswith("b_")]) == 18
