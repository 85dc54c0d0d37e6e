"""The sandbox answers the recorded sessions of the real Pyronear server as that server did."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from tests.fidelity.common_start import PASSWORD, seed_recordings_world
from tests.fidelity.recordings import Answer, Recorded, read_cassette
from tests.fidelity.replay import RecordedClock, Replay
from tests.fidelity.shapes import differences, value_differences

CASSETTES = sorted((Path(__file__).parents[1] / "cassettes" / "pyronear").glob("*.yaml"))

KNOWN_DIFFERENCES: dict[tuple[str, int], str] = {}
"""Cassette and number of a request that the sandbox answers otherwise, with the reason."""

Exchange = tuple[Recorded, Answer]


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
        replay = Replay(sandbox)
        for recorded in session:
            yield recorded, replay.send(recorded)


def test_status_and_shape_agree_but_for_named_differences(
    exchanges: list[Exchange], capsys: pytest.CaptureFixture[str]
) -> None:
    found = {
        (recorded.cassette, recorded.number): [f"{recorded.method} {recorded.path}: {one}" for one in unlike]
        for recorded, received in exchanges
        if (unlike := list(differences(recorded.answer, received)))
    }
    with capsys.disabled():
        print(f"\npyronear: {len(exchanges)} requests compared, {len(found)} differences")
    unexpected = [text for where, texts in found.items() if where not in KNOWN_DIFFERENCES for text in texts]
    unused = [where for where in KNOWN_DIFFERENCES if where not in found]
    assert unexpected == []
    assert unused == []


def test_no_named_difference_is_on_a_success(exchanges: list[Exchange]) -> None:
    succeeded = {(one.cassette, one.number) for one, _ in exchanges if one.answer.status < 400}

    assert not succeeded & KNOWN_DIFFERENCES.keys()
    assert len(KNOWN_DIFFERENCES) <= 10


def test_values_agree_too(exchanges: list[Exchange]) -> None:
    unlike = [
        f"{recorded.cassette} {recorded.number} {recorded.method} {recorded.path} {one}"
        for recorded, received in exchanges
        if recorded.answer.kind == received.kind == "application/json" and recorded.answer.body
        for one in value_differences(json.loads(recorded.answer.body), json.loads(received.body))
    ]

    assert unlike == []
