"""Sessions recorded from the sandbox: regression, not fidelity, since no real server exists to record.

Each scenario is played twice: from its cassette, request by request in the recorded order, and against the
sandbox of today. Both have to see the same.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import vcr

from scripts.record import record
from scripts.recording.cam2 import SCENARIOS, Setup
from sightline.core.places import Location
from sightline_sandbox import Sandbox
from tests.cam2.conftest import ID, SECRET

CASSETTES = Path(__file__).parents[1] / "cassettes" / "cam2"

_RETRIEVAL = {"ip": "192.0.2.91", "port": "80", "brand": None, "model": None, "image_path": "/a.jpg"}
SEEN: dict[str, list[Any]] = {
    "accounts": [
        True,
        [],
        0,
        (403, "Forbidden to view API usage of this client"),
        (404, "No app exists with given client id."),
        3,
        [],
    ],
    "cameras": [
        ("ip", Location(40.42, -86.91), {**_RETRIEVAL, "video_path": None}),
        ("USA", {**_RETRIEVAL, "video_path": "/v.mjpg"}),
        True,
        ("stream", {"m3u8_url": "https://cameras.example/91.m3u8"}),
        True,
        False,
        (409, "legacyCameraIDAlreadyExist"),
        (404, "No camera exists with given cameraID."),
        (404, "No camera exists with given cameraID."),
        (404, "No camera exists with given cameraID."),
    ],
    "search": [[1, 2, 9], [5, 8, 12], [8, 9], [10], [], [5]],
}


def told(request: Any) -> tuple[Any, ...]:
    """What a request says, secrets and the order of its fields aside."""
    parts = urlsplit(request.uri)
    query = sorted(pair for pair in parse_qsl(parts.query) if pair[0] != "clientSecret")
    body = request.body or b""
    text = body.decode() if isinstance(body, bytes) else body
    return request.method, parts.netloc, parts.path, query, sorted(parse_qsl(text))


def same(sent: Any, recorded: Any) -> None:
    assert told(sent) == told(recorded)


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_recorded_session_plays_as_it_did(name: str) -> None:
    recorder = vcr.VCR(record_mode="none")
    recorder.register_matcher("told", same)
    path = str(CASSETTES / f"{name}.yaml")
    with recorder.use_cassette(path, match_on=["told"], allow_playback_repeats=False) as cassette:
        assert SCENARIOS[name](Setup("http://cam2.test", ID, SECRET)) == SEEN[name]
        assert cassette.all_played


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_sandbox_of_today_is_recorded_alike_and_without_its_secret(name: str, tmp_path: Path) -> None:
    with Sandbox("cam2", seed="demo") as box:
        seen, _ = record("cam2", name, Setup(box.url, ID, SECRET), tmp_path)
    assert seen == SEEN[name]
    written, before = (folder / f"{name}.yaml" for folder in (tmp_path, CASSETTES))
    assert SECRET not in written.read_text()
    count = [path.read_text().count("\n- request:") for path in (written, before)]
    assert count[0] == count[1]
