"""Recording a Sticky Pi session: the sandbox's of both revisions hold no secret and replay equal."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import vcr
import yaml

from scripts import record
from scripts.recording.spellings import find, places
from scripts.recording.stickypi import SCENARIOS, Setup
from sightline import StickyPi
from sightline_sandbox import Sandbox
from tests.replay.matching import differences

USERNAME, PASSWORD = "recorder", "marker+password/of recorder"


@pytest.fixture(scope="module")
def boxes() -> Iterator[Callable[[str], Sandbox]]:
    """The sandbox of a revision, started when it is first needed."""
    running: dict[str, Sandbox] = {}

    def start(revision: str) -> Sandbox:
        if revision not in running:
            running[revision] = Sandbox("stickypi", revision=revision, login=USERNAME, password=PASSWORD)
            running[revision].start()
        return running[revision]

    yield start
    for one in running.values():
        one.stop()


@pytest.mark.parametrize("revision", ["0.1.0", "0.1.1"])
@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_a_recorded_session_holds_no_secret_and_replays_equal(
    boxes: Callable[[str], Sandbox], tmp_path: Path, scenario: str, revision: str
) -> None:
    box = boxes(revision)
    setup = Setup(box.url, USERNAME, PASSWORD)
    seen, placeholders = record.record(
        "stickypi", scenario, setup, tmp_path, storage_hosts=(box.storage_url,)
    )

    text = (tmp_path / f"{scenario}.yaml").read_text()
    assert PASSWORD in placeholders.secrets
    for path, part in [("text", text), *places(yaml.load(text, Loader=yaml.CSafeLoader))]:
        assert not find(placeholders.secrets, part), path
    assert USERNAME not in text
    assert "127.0.0.1" not in text

    player = vcr.VCR(record_mode="none")
    player.register_matcher("meaning", lambda sent, kept: not differences(kept, sent))
    with player.use_cassette(str(tmp_path / f"{scenario}.yaml"), match_on=["meaning"]) as cassette:
        again = Setup("http://stickypi.test", "placeholder-username-1", "placeholder-password-1")
        assert SCENARIOS[scenario](again) == seen
        assert cassette.play_count == len(cassette)


@pytest.mark.parametrize("revision", ["0.1.0", "0.1.1"])
def test_a_server_is_left_without_what_was_recorded(
    boxes: Callable[[str], Sandbox], tmp_path: Path, revision: str
) -> None:
    box = boxes(revision)
    for scenario in SCENARIOS:
        record.record(
            "stickypi",
            scenario,
            Setup(box.url, USERNAME, PASSWORD),
            tmp_path,
            storage_hosts=(box.storage_url,),
        )
    with StickyPi(box.url, username=USERNAME, password=PASSWORD) as pi:
        assert len(pi.images.series()) == 0
        assert len(pi.tiled_tuboids.series("%", "2021-01-01", "2022-01-01")) == 0
        assert revision == "0.1.0" or len(pi.projects.list()) == 0
