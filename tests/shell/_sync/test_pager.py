# Written by `make generate` from tests/shell/_async/test_pager.py: change that file, not this one.

"""Lists that are walked page by page: what is fetched when, and what stays behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from sightline._sync.pager import Pager
from sightline._sync.shell import Shell
from sightline.core.errors import ConnectionBroken, NotFound, RepeatedCursor
from sightline.core.options import Options
from sightline_api._runtime._sync.transport import HttpTransport
from tests.shell._sync._primitives import background, wait_until
from tests.shell.lights import COUNT, Lights, paging
from tests.support.server import RESET, Server, reply

FIVE = ([1, 2], [3, 4], [5, 6], [7, 8], [9])


@contextmanager
def harbour(server: Server, **options: Any) -> Iterator[Shell]:
    """A shell for a service that only has lights."""
    quick = Options(backoff=0.001, max_backoff=0.002, timeout=5).merged(**options)
    shell = Shell("harbour", server.url, HttpTransport(), options=quick)
    yield shell
    shell.close()


def every(pager: Pager[Any]) -> list[Any]:
    return [item for item in pager]


def test_nothing_is_asked_before_an_item_is(server: Server) -> None:
    lights = Lights(server, *FIVE)
    with harbour(server) as shell:
        pager = shell.pager(paging(), lambda raw: f"light {raw}")
        walk = pager.pages()
        assert lights.asked == []
        assert [item for item in pager] == [f"light {number}" for number in range(1, 10)]
        walk.close()
    assert lights.asked == [1, 2, 3, 4, 5]


def test_first_asks_for_one_page_and_fetches_none_ahead(server: Server) -> None:
    lights = Lights(server, *FIVE)
    with harbour(server) as shell:
        assert shell.pager(paging(), str).first() == "1"
        assert background() == 0
    assert lights.asked == [1]


def test_first_looks_past_empty_pages_and_finds_none_in_an_empty_list(server: Server) -> None:
    with harbour(server) as shell:
        lights = Lights(server, [], [], [7], [8])
        assert shell.pager(paging(), int).first() == 7
        assert lights.asked == [1, 2, 3]
        Lights(server, [])
        assert shell.pager(paging(), int).first() is None


def test_the_next_page_is_fetched_ahead_from_the_second_page_on(server: Server) -> None:
    lights = Lights(server, *FIVE)
    with harbour(server) as shell:
        for page in shell.pager(paging(), int).pages():
            if page.number == 1:
                assert (lights.asked, background()) == ([1], 0)
            elif page.number < 5:
                wait_until(lambda so_far=page.number + 1: len(lights.asked) == so_far)
        assert background() == 0
    assert lights.asked == [1, 2, 3, 4, 5]


def test_nothing_is_fetched_ahead_where_that_is_switched_off(server: Server) -> None:
    lights = Lights(server, *FIVE)
    with harbour(server, prefetch=False) as shell:
        for page in shell.pager(paging(), int).pages():
            assert (len(lights.asked), background()) == (page.number, 0)


def test_a_limit_ends_the_walk_and_asks_for_no_page_too_many(server: Server) -> None:
    lights = Lights(server, *FIVE)
    with harbour(server) as shell:
        assert every(shell.pager(paging(), int, limit=4)) == [1, 2, 3, 4]
        assert lights.asked == [1, 2]
        assert every(shell.pager(paging(), int, limit=0)) == []
        assert lights.asked == [1, 2]


def test_a_break_leaves_nothing_running(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    with harbour(server) as shell:
        for item in shell.pager(paging(), int):
            if item == 3:
                break
        wait_until(lambda: background() == 0)
    assert lights.asked in ([1, 2], [1, 2, 3])


def test_closing_a_walk_has_ended_what_was_fetched_ahead(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    with harbour(server) as shell:
        walk = shell.pager(paging(), int).pages()
        for page in walk:
            if page.number == 2:
                break
        walk.close()
        assert background() == 0


def test_an_exception_in_the_body_leaves_nothing_running(server: Server) -> None:
    lights = Lights(server, *FIVE)
    lights.replies[3] = [0.1, *lights.page(3)]
    with harbour(server) as shell:
        try:
            for item in shell.pager(paging(), int):
                if item == 3:
                    raise KeyError(item)
        except KeyError:
            pass
        wait_until(lambda: background() == 0)


def test_an_error_on_a_page_fetched_ahead_comes_where_that_page_would(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[3] = reply(404, {"detail": "gone"})
    with harbour(server) as shell:
        with pytest.raises(NotFound, match=r"404 on harbour\.lights\.list: gone"):
            for item in shell.pager(paging(), int):
                wait_until(lambda number=item: number < 3 or lights.asked == [1, 2, 3])
                seen.append(item)
    assert seen == [1, 2, 3, 4]


def test_the_server_dies_between_pages(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[4] = [RESET]
    with harbour(server, retries=2) as shell:
        with pytest.raises(ConnectionBroken):
            for item in shell.pager(paging(), int):
                seen.append(item)
        assert seen == [1, 2, 3, 4, 5, 6]
        assert lights.asked == [1, 2, 3, 4, 4, 4]
        del lights.replies[4]
        assert len(every(shell.pager(paging(), int))) == 9


def test_many_walks_of_one_pager_do_not_know_of_each_other(server: Server) -> None:
    Lights(server, *FIVE)
    with harbour(server) as shell:
        pager = shell.pager(paging(), int)
        pairs = [(outer, inner) for outer in pager for inner in pager]
    assert pairs == [(outer, inner) for outer in range(1, 10) for inner in range(1, 10)]


def test_an_empty_page_in_the_middle_is_not_the_end(server: Server) -> None:
    Lights(server, [1], [], [], [2])
    with harbour(server) as shell:
        assert every(shell.pager(paging(), int)) == [1, 2]


def test_a_page_that_is_named_twice_is_an_error_after_what_was_good(server: Server) -> None:
    lights, seen = Lights(server, *FIVE), []
    lights.replies[3] = lights.page(3, after=2)
    with harbour(server) as shell:
        with pytest.raises(
            RepeatedCursor, match=r"harbour\.lights\.list names the page .*2.* for the second time"
        ):
            for item in shell.pager(paging(), int):
                seen.append(item)
        wait_until(lambda: background() == 0)
    assert seen == [1, 2, 3, 4, 5, 6]


def test_rows_that_arrive_meanwhile_make_no_item_come_twice(server: Server) -> None:
    Lights(server, [9, 8], [8, 7], [7, 6])
    with harbour(server) as shell:
        assert every(shell.pager(paging(key=lambda raw: raw), int)) == [9, 8, 7, 6]


def test_the_total_is_known_as_soon_as_an_answer_told_it(server: Server) -> None:
    lights = Lights(server, *FIVE, total=9)
    with harbour(server) as shell:
        pager = shell.pager(paging(), int)
        assert pager.total is None
        for page in pager.pages():
            assert (page.total, pager.total) == (9, 9)
            lights.total = 9
        assert shell.pager(paging(), int).count() == 9
        assert (
            shell.pager(paging(), int, counts=[COUNT, COUNT], counted=lambda raw: raw["count"]).count() == 80
        )
        assert shell.pager(paging(), int, counts=[COUNT], counted=lambda raw: raw["count"]).count() == 40


def test_a_list_without_a_total_has_no_count(server: Server) -> None:
    Lights(server, *FIVE)
    with harbour(server) as shell:
        assert shell.pager(paging(), int).count() is None
