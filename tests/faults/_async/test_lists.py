"""Lists that change, or end badly, while they are walked."""

from collections.abc import Callable
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import ConnectionBroken, Unavailable
from sightline_sandbox import Sandbox
from tests.faults.place import QUICK, asked, detection, token
from tests.support.server import Recorded, Server, reply

PAGE = "pyronear.sequences.list_detections"


def shifting(change: Callable[[list[int]], object]) -> Callable[[Recorded], Any]:
    """Pages of eight detections, newest first; what the list holds changes after the first page."""
    held = list(range(8, 0, -1))

    def answer(request: Recorded) -> Any:
        offset = int(request.target.partition("offset=")[2].partition("&")[0] or 0)
        page = reply(200, [detection(number) for number in held[offset : offset + 2]])
        if not offset:
            change(held)
        return page

    return answer


async def walk(server: Server) -> list[int]:
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as fire:
        return [item.id async for item in fire.sequences.detections(1, page_size=2)]


async def test_rows_that_arrive_meanwhile_push_no_item_in_twice(server: Server) -> None:
    server.handler = shifting(lambda held: held.insert(0, 9))
    assert await walk(server) == [8, 7, 6, 5, 4, 3, 2, 1]


async def test_an_item_that_is_deleted_meanwhile_ends_no_walk(server: Server) -> None:
    # What slips into the gap is not seen: counting cannot do better, and nothing is told wrongly.
    server.handler = shifting(lambda held: held.remove(8))
    assert await walk(server) == [8, 7, 5, 4, 3, 2, 1]


async def test_a_list_that_empties_meanwhile_ends_well(server: Server) -> None:
    server.handler = shifting(lambda held: held.clear())
    assert await walk(server) == [8, 7]


async def test_a_page_that_fails_twice_costs_nothing_but_time(sandbox: Sandbox) -> None:
    sandbox.fault(operation=PAGE, nth=2, reset_after=10)
    sandbox.fault(operation=PAGE, nth=3, status=503)
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK) as fire:
        items = [item.id async for item in fire.sequences.detections(3, page_size=3)]
    assert len(set(items)) == len(items) == 8
    assert [status for operation, status in asked(sandbox) if operation == PAGE] == [200, 200, 503, 200, 200]


async def test_the_server_goes_for_good_between_pages(sandbox: Sandbox) -> None:
    sandbox.fault(operation=PAGE, nth=2, status=503, body={"detail": "maintenance"}, times=None)
    seen = []
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK, retries=1) as fire:
        with pytest.raises(Unavailable, match="maintenance"):
            async for item in fire.sequences.detections(3, page_size=3):
                seen.append(item.id)
        sandbox.clear_faults()
        sandbox.fault(operation=PAGE, nth=2, reset_after=0, times=None)
        with pytest.raises(ConnectionBroken):
            async for item in fire.sequences.detections(3, page_size=3):
                seen.append(item.id)
    assert len(seen) == 6
