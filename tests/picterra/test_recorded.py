"""Sessions recorded from our own sandbox, played again: a regression test, and no proof of fidelity.

No Picterra server could be had to record. What these cassettes show is that the client of today still sends
what it sent when they were made, and still makes the same of the answers. ``make record SERVICE=picterra``
records them anew, from a real server as well.
"""

from pathlib import Path
from typing import Any

import pytest
import vcr

from scripts import record
from scripts.recording.picterra import SCENARIOS, Setup
from scripts.recording.spellings import find
from sightline_sandbox import Sandbox
from tests.replay.matching import differences

CASSETTES = Path(__file__).parents[1] / "cassettes" / "recorded" / "picterra"
KEY = "marker+key/of recorder"
SEEN: dict[str, list[Any]] = {
    "detector": [
        (True, 3),
        (("object",), 3, "success"),
        1,
        ("round things", 600),
        [("user", "viewer")],
        (404, "There is no such detector."),
    ],
    "plots": [
        ("recorded", True),
        ["p-1"],
        "passed",
        ("season", "2024-01-01", ["season"]),
        ("season", True, True),
    ],
    "rasters": [
        ("meadow", "ready", True),
        ["meadow"],
        ("lawn", 0, "recorded"),
        [("look", (0.0001, -0.0001))],
        [("drawn", 1)],
        1,
        (1, 1, None, None),
        (404, "There is no such raster."),
    ],
    "refusals": [401, True, 404, 404, 404, 404, 404],
}
"""What each scenario saw when it was recorded."""


def played(cassette: Path, scenario: str) -> list[Any]:
    player = vcr.VCR(record_mode="none")
    player.register_matcher("meaning", lambda sent, kept: not differences(kept, sent))
    with player.use_cassette(str(cassette), match_on=["meaning"]) as session:
        seen = SCENARIOS[scenario](Setup("http://picterra.test", "placeholder-api-key-1"))
        assert session.play_count == len(session), "not every recorded request was sent"
    return seen


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_a_session_of_the_sandbox_plays_as_it_was_recorded(scenario: str) -> None:
    assert played(CASSETTES / f"{scenario}.yaml", scenario) == SEEN[scenario]


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_a_session_can_be_recorded_anew_without_a_secret_in_it(scenario: str, tmp_path: Path) -> None:
    with Sandbox("picterra", api_key=KEY, poll_interval=0.02, work=0.002) as sandbox:
        setup = Setup(sandbox.url, KEY)
        hosts = (sandbox.storage_url,)
        seen, placeholders = record.record("picterra", scenario, setup, tmp_path, storage_hosts=hosts)
    assert seen == SEEN[scenario]
    text = (tmp_path / f"{scenario}.yaml").read_text()
    assert KEY in placeholders.secrets
    assert not find(placeholders.secrets, text)
    assert "127.0.0.1" not in text
    assert played(tmp_path / f"{scenario}.yaml", scenario) == seen
