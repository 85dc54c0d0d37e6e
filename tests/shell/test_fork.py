"""A client that is carried over into a forked process, or into another event loop."""

import asyncio
import gc
import os
from collections.abc import Callable

import pytest

from sightline import AsyncPyronear, Pyronear
from tests.faults.place import QUICK
from tests.support.server import Server, reply

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def _telling(server: Server) -> None:
    """The server answers with the number of the connection that it was asked on."""
    server.handler = lambda request: reply(
        200, {"id": request.connection, "name": "valley-watch", "telegram_id": None, "slack_hook": None}
    )


def in_child(work: Callable[[], int]) -> int:
    """What the work returns (below 99) in a forked process."""
    child = os.fork()
    if not child:
        try:
            os._exit(work())
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_forked_child_has_a_connection_of_its_own(server: Server) -> None:
    with Pyronear("token", base_url=server.url, **QUICK) as fire:
        assert fire.organizations.get(2).id == 1
        assert in_child(lambda: fire.organizations.get(2).id) == 2
        assert fire.organizations.get(2).id == 1


def test_a_forked_child_runs_the_asynchronous_client_in_a_loop_of_its_own(server: Server) -> None:
    fire = AsyncPyronear("token", base_url=server.url, **QUICK)

    async def ask() -> int:
        return (await fire.organizations.get(2)).id

    async def parent() -> None:
        async with fire:
            assert await ask() == 1
            assert await asyncio.to_thread(in_child, lambda: asyncio.run(ask())) == 2
            assert await ask() == 1

    asyncio.run(parent())


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # the first loops ended with it open
def test_an_asynchronous_client_outlives_its_event_loop(server: Server) -> None:
    fire = AsyncPyronear("token", base_url=server.url, **QUICK)

    async def ask() -> int:
        return (await fire.organizations.get(2)).id

    async def last() -> int:
        async with fire:
            return await ask()

    assert asyncio.run(ask()) == 1
    assert asyncio.run(ask()) == 2
    assert asyncio.run(last()) == 3
    gc.collect()
