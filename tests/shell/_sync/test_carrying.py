# Written by `make generate` from tests/shell/_async/test_carrying.py: change that file, not this one.

"""What holds a connection goes into no pickle, and says what goes instead."""

import copy
import pickle
from typing import Any

import pytest

from sightline import Pyronear
from sightline._sync.operation import Operation
from sightline.core.operation import Token, Vocabulary
from tests.support.server import Server, reply

INSTEAD = (
    r"is not pickled or copied: it holds a connection\. Make a client in the other process, with a profile "
    r"or the environment; .*operation\.token"
)


def never(*_: Any) -> Any:
    raise AssertionError("nothing is asked")


def connected(fire: Pyronear) -> list[Any]:
    words = Vocabulary(running=("running",), done=("success",), failed=("failed",))
    work = Operation(Token("harbour", "dredging", {"id": "1"}), never, never, vocabulary=words)
    return [fire, fire.cameras, fire.cameras.list(), work]


@pytest.mark.parametrize("carry", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_what_holds_a_connection_is_not_carried(carry: Any) -> None:
    with Pyronear("marker-token", base_url="http://pyronear.test") as fire:
        for one in connected(fire):
            with pytest.raises(TypeError, match=INSTEAD) as caught:
                carry(one)
            assert "marker-token" not in str(caught.value)


def test_a_plain_copy_shares_the_connection(server: Server) -> None:
    server.replies(reply(200, {"id": 2, "name": "a", "telegram_id": None, "slack_hook": None}))
    with Pyronear("token", base_url=server.url) as fire:
        other = copy.copy(fire)
        other.organizations.get(2)
        other.close()
        fire.organizations.get(2)
        assert [type(copy.copy(one)) for one in connected(fire)] == [type(one) for one in connected(fire)]
    assert server.connections == 1
