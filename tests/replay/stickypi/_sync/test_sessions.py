# Written by `make generate` from tests/replay/stickypi/_async/test_sessions.py: change that file, not this one.

"""Every recorded request of both revisions, in order: what was answered is what the client makes of it."""

import pytest

from tests.replay.expected import Expected
from tests.replay.session import CASSETTES, Way
from tests.replay.stickypi._sync.player import Player
from tests.replay.stickypi.expected import EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_a_recorded_session_comes_out_as_it_was_recorded(name: str) -> None:
    with Player(name) as player:
        player.play()
        played = [player.session.played[way] for way in Way]
        assert sum(played) == len(player.session)
        came = Expected(*played, refused=tuple(player.refused), spoilt=tuple(player.spoilt))
        assert came == EXPECTED[name]


def test_no_recorded_session_is_left_out() -> None:
    assert set(EXPECTED) == {path.stem for path in (CASSETTES / "stickypi").glob("*.yaml")}
