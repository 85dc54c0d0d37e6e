# Written by `make generate` from tests/replay/cvat/_async/test_sessions.py: change that file, not this one.

"""Every recorded request of CVAT, in order: what was answered is what the client makes of it."""

import pytest

from tests.replay.cvat._sync.player import Player
from tests.replay.session import CASSETTES

NAMES = sorted(path.stem for path in (CASSETTES / "cvat").glob("*.yaml"))

UNCHECKED = {"requests": [23]}
"""A state that no request is ever in: the contract refuses it as a filter, this list finds nothing."""


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_session_comes_out_as_it_was_recorded(name: str) -> None:
    with Player(name) as player:
        player.play()
        assert player.session.played.total() == len(player.session)
        assert player.unchecked == UNCHECKED.get(name, [])
