"""A client that is carried over into a forked process, or into another event loop."""

import asyncio
import gc
import os
import threading
from collections.abc import Callable

import pytest

from sightline import AsyncPyronear, Pyronear
from sightline._sync._primitives import Lock
from sightline.core.errors import Unauthorized
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


def test_a_login_can_be_waited_for_in_one_event_loop_after_the_other(server: Server) -> None:
    server.handler = lambda _: [0.05, *reply(401, {"detail": "Invalid credentials."})]
    fire = AsyncPyronear.login("ranger", "wrong", base_url=server.url, **QUICK)

    async def crowd() -> list[type]:
        async with fire:
            asks = [fire.organizations.get(2) for _ in range(3)]
            return [type(outcome) for outcome in await asyncio.gather(*asks, return_exceptions=True)]

    assert asyncio.run(crowd()) == asyncio.run(crowd()) == [Unauthorized] * 3
    assert len(server.requests) == 2


def test_a_lock_that_a_thread_of_the_parent_held_is_open_in_the_child() -> None:
    lock, held, go_on = Lock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            held.set()
            go_on.wait(5)

    def enter() -> int:
        with lock:
            return 7

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(5)
    assert in_child(enter) == 7
    go_on.set()
    holder.join()
