"""Lists that are walked page by page: what is fetched when, and what stays behind."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from sightline._async.pager import AsyncPager
from sightline._async.shell import AsyncShell
from sightline.core.errors import ConnectionBroken, NotFound, RepeatedCursor
from sightline.core.options import Options
from sightline_api._runtime._async.transport import AsyncHttpTransport
from tests.shell._async._primitives import background, wait_until
from tests.shell.lights import COUNT, Lights, paging
from tests.support.server import RESET, Server, reply

FIVE = ([1, 2], [3, 4], [5, 6], [7, 8], [9])


@asynccontextmanager
async def harbour(server: Server, **options: Any) -> AsyncIterator[AsyncShell]:
    """A shell for a service that only has lights."""
    quick = Options(backoff=0.001, max_backoff=0.002, timeout=5).merged(**options)
    shell = AsyncShell("harbour", server.url, AsyncHttpTransport(), options=quick)
    yield shell
    await shell.aclose()


async def every(pager: AsyncPager[Any]) -> list[Any]:
    return [item async for item in pager]


async def test_nothing_is_asked_before_an_item_is(server: Server) -> None:
    lights = Lights(server, *FIVE)
    async with harbour(server) as shell:
        pager = shell.pager(paging(), lambda raw: f"light {raw}")
        walk = pager.pages()
        assert lights.asked == []
        assert [item async for item in pager] == [f"light {number}" for number in range(1, 10)]
        await walk.aclose()
    assert lights.asked == [1, 2, 3, 4, 5]


async def test_first_asks_for_one_page_and_fetches_none_ahead(server: Server) -> None:
    lights = Lights(server, *FIVE)
    async with harbour(server) as shell:
        assert await shell.pager(paging(), str).first() == "1"
        assert background() == 0
    assert lights.asked == [1]


async def test_first_looks_past_empty_pages_and_finds_none_in_an_empty_list(server: Server) -> None:
    async with harbour(server) as shell:
        lights = Lights(server, [], [], [7], [8])
        assert await shell.pager(paging(), int).first() == 7
        assert lights.asked == [1, 2, 3]
        Lights(server, [])
        assert await shell.pager(paging(), int).first() is None


async def test_the_next_page_is_fetched_ahead_from_the_second_page_on(server: Server) -> None:
    lights = Lights(server, *FIVE)
    async with harbour(server) as shell:
        async for page in shell.pager(paging(), int).pages():
            if page.number == 1:
                assert (lights.asked, background()) == ([1], 0)
            elif page.number < 5:
                await wait_until(lambda so_far=page.number + 1: len(lights.asked) == so_far)
        assert background() == 0
    assert lights.asked == [1, 2, 3, 4, 5]


async def test_nothing_is_fetched_ahead_where_that_is_switched_off(server: Server) -> None:
    lights = Lights(server, *FIVE)
    async with harbour(server, prefetch=False) as shell:
        async for page in shell.pager(paging(), int).pages():
            assert (len(lights.asked), background()) == (page.number, 0)


async def test_a_limit_ends_the_walk_and_asks_for_no_page_too_many(server: Server) -> None:
    lights = Lights(server, *FIVE)
    async with harbour(server) as shell:
        assert await every(shell.pager(paging(), int, limit=4)) == [1, 2, 3, 4]
        assert lights.asked == [1, 2]
        assert await every(shell.pager(paging(), int, limit=0)) == []
        assert lights.asked == [1, 2]


async def test_a_break_leaves_nothing_running(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    async with harbour(server) as shell:
        async for item in shell.pager(paging(), int):
            if item == 3:
                break
        await wait_until(lambda: background() == 0)
    assert lights.asked in ([1, 2], [1, 2, 3])


async def test_closing_a_walk_has_ended_what_was_fetched_ahead(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    async with harbour(server) as shell:
        walk = shell.pager(paging(), int).pages()
        async for page in walk:
            if page.number == 2:
                break
        await walk.aclose()
        assert background() == 0


async def test_an_exception_in_the_body_leaves_nothing_running(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    async with harbour(server) as shell:
        try:
            async for item in shell.pager(paging(), int):
                if item == 3:
                    raise KeyError(item)
        except KeyError:
            pass
        await wait_until(lambda: background() == 0)


async def test_an_error_on_a_page_fetched_ahead_comes_where_that_page_would(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[3] = reply(404, {"detail": "gone"})
    async with harbour(server) as shell:
        with pytest.raises(NotFound, match=r"404 on harbour\.lights\.list: gone"):
            async for item in shell.pager(paging(), int):
                await wait_until(lambda number=item: number < 3 or lights.asked == [1, 2, 3])
                seen.append(item)
    assert seen == [1, 2, 3, 4]


async def test_the_server_dies_between_pages(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[4] = [RESET]
    async with harbour(server, retries=2) as shell:
        with pytest.raises(ConnectionBroken):
            async for item in shell.pager(paging(), int):
                seen.append(item)
        assert seen == [1, 2, 3, 4, 5, 6]
        assert lights.asked == [1, 2, 3, 4, 4, 4]
        del lights.replies[4]
        assert len(await every(shell.pager(paging(), int))) == 9


async def test_many_walks_of_one_pager_do_not_know_of_each_other(server: Server) -> None:
    Lights(server, *FIVE)
    async with harbour(server) as shell:
        pager = shell.pager(paging(), int)
        pairs = [(outer, inner) async for outer in pager async for inner in pager]
    assert pairs == [(outer, inner) for outer in range(1, 10) for inner in range(1, 10)]


async def test_an_empty_page_in_the_middle_is_not_the_end(server: Server) -> None:
    Lights(server, [1], [], [], [2])
    async with harbour(server) as shell:
        assert await every(shell.pager(paging(), int)) == [1, 2]


async def test_a_page_that_is_named_twice_is_an_error_after_what_was_good(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[3] = lights.page(3, after=2)
    async with harbour(server) as shell:
        with pytest.raises(
            RepeatedCursor, match=r"harbour\.lights\.list names the page .*2.* for the second time"
        ):
            async for item in shell.pager(paging(), int):
                seen.append(item)
        await wait_until(lambda: background() == 0)
    assert seen == [1, 2, 3, 4, 5, 6]


async def test_rows_that_arrive_meanwhile_make_no_item_come_twice(server: Server) -> None:
    Lights(server, [9, 8], [8, 7], [7, 6])
    async with harbour(server) as shell:
        assert await every(shell.pager(paging(key=lambda raw: raw), int)) == [9, 8, 7, 6]


async def test_the_total_is_known_as_soon_as_an_answer_told_it(server: Server) -> None:
    lights = Lights(server, *FIVE, total=9)
    async with harbour(server) as shell:
        pager = shell.pager(paging(), int)
        assert pager.total is None
        async for page in pager.pages():
            assert (page.total, pager.total) == (9, 9)
            lights.total = 9
        assert await shell.pager(paging(), int).count() == 9
        assert (
            await shell.pager(paging(), int, counts=[COUNT, COUNT], counted=lambda raw: raw["count"]).count()
            == 80
        )
        assert (
            await shell.pager(paging(), int, counts=[COUNT], counted=lambda raw: raw["count"]).count() == 40
        )


async def test_a_list_without_a_total_has_no_count(server: Server) -> None:
    Lights(server, *FIVE)
    async with harbour(server) as shell:
        assert await shell.pager(paging(), int).count() is None
