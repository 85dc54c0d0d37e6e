"""What holds a connection goes into no pickle, and says what goes instead."""

import copy
import pickle
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline._async.operation import AsyncOperation
from sightline.core.operation import Token, Vocabulary
from tests.support.server import Server, reply

INSTEAD = (
    r"is not pickled or copied: it holds a connection\. Make a client in the other process, with a profile "
    r"or the environment; .*operation\.token"
)


async def never(*_: Any) -> Any:
    raise AssertionError("nothing is asked")


def connected(fire: AsyncPyronear) -> list[Any]:
    words = Vocabulary(running=("running",), done=("success",), failed=("failed",))
    work = AsyncOperation(Token("harbour", "dredging", {"id": "1"}), never, never, vocabulary=words)
    return [fire, fire.cameras, fire.cameras.list(), work]


@pytest.mark.parametrize("carry", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
async def test_what_holds_a_connection_is_not_carried(carry: Any) -> None:
    async with AsyncPyronear("marker-token", base_url="http://pyronear.test") as fire:
        for one in connected(fire):
            with pytest.raises(TypeError, match=INSTEAD) as caught:
                carry(one)
            assert "marker-token" not in str(caught.value)


async def test_a_plain_copy_shares_the_connection(server: Server) -> None:
    server.replies(reply(200, {"id": 2, "name": "a", "telegram_id": None, "slack_hook": None}))
    async with AsyncPyronear("token", base_url=server.url) as fire:
        other = copy.copy(fire)
        await other.organizations.get(2)
        await other.aclose()
        await fire.organizations.get(2)
        assert [type(copy.copy(one)) for one in connected(fire)] == [type(one) for one in connected(fire)]
    assert server.connections == 1
