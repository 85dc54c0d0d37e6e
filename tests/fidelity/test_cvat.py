"""The sandbox answers the recorded sessions of the real CVAT 2.54.1 as that server did."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from sightline_sandbox.catalog import Catalog
from sightline_sandbox.service import load
from tests.fidelity.contract import Contract
from tests.fidelity.cvat_people import PASSWORDS
from tests.fidelity.cvat_replay import CvatReplay
from tests.fidelity.cvat_start import Start
from tests.fidelity.recordings import read_cassette
from tests.fidelity.replay import RecordedClock
from tests.fidelity.shapes import differences
from tests.fidelity.verdict import Exchange, agree_but_for, excuse_no_success

CASSETTES = sorted((Path(__file__).parents[1] / "cassettes" / "cvat").glob("*.yaml"))

KNOWN_DIFFERENCES: dict[tuple[str, int], str] = {}
"""Cassette and number of a request that the sandbox answers otherwise, with the reason."""

compare = partial(
    differences,
    own_words=True,
    # When a worker took a request up, and when it let go of it, is told late or not at all by the server.
    sometimes=("started_date", "finished_date", "expiry_date"),
)


@pytest.fixture(scope="module")
def exchanges(tmp_path_factory: pytest.TempPathFactory) -> list[Exchange]:
    """Every recorded request with the sandbox's answer to it."""
    return [pair for path in CASSETTES for pair in _play(path, tmp_path_factory.mktemp(path.stem))]


def _play(path: Path, data: Path) -> Iterator[Exchange]:
    session = read_cassette(path)
    options = {
        "data": data,
        "login": "admin",
        "password": PASSWORDS["admin"],
        "clock": RecordedClock(session[0].answer.headers["date"]),
        "confirm": path.stem == "invitations_to_confirm",
        "share": data / "share",
        "anonymous": "100/m",
        "work": 0.0,
    }
    with Sandbox("cvat", **options) as sandbox:
        replay = CvatReplay(sandbox, Start(sandbox, path.stem, session))
        for recorded in session:
            yield recorded, replay.send(recorded)


def test_status_and_shape_agree_but_for_named_differences(
    exchanges: list[Exchange], capsys: pytest.CaptureFixture[str]
) -> None:
    agree_but_for(KNOWN_DIFFERENCES, "cvat", exchanges, capsys, compare)


def test_no_named_difference_is_on_a_success(exchanges: list[Exchange]) -> None:
    excuse_no_success(KNOWN_DIFFERENCES, exchanges)


def test_every_answer_fits_the_contract(exchanges: list[Exchange]) -> None:
    contract, catalog = Contract("cvat"), Catalog(load("cvat").endpoints)
    operations = {one.id: one for one in contract.operations}
    unfit = []
    for recorded, received in exchanges:
        if not received.is_json or received.status >= 300 or not received.body:
            continue
        path = recorded.path
        endpoint = catalog.find(recorded.method, path) or catalog.find(recorded.method, f"{path}/")
        assert endpoint is not None, path
        operation = operations[endpoint.operation_id]
        said = contract.resolve(operation.said["responses"][str(received.status)])
        content = said.get("content", {}).get("application/vnd.cvat+json")
        if content is None:
            continue
        unfit += contract.deviations(json.loads(received.body), content["schema"], operation.id)

    assert sorted(set(unfit)) == []


def test_all_recordings_are_played(exchanges: list[Exchange]) -> None:
    assert len({recorded.cassette for recorded, _ in exchanges}) == 21
    assert len(exchanges) == 682
