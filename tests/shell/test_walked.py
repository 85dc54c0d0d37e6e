"""Lists that are walked, taken for lists in memory: what is said to whoever counts or indexes them."""

from collections.abc import Iterator
from typing import Any

import pytest

from sightline import AsyncPyronear, Pyronear
from tests.shell.lights import Lights, paging
from tests.support.server import Server


@pytest.fixture
def pager(server: Server) -> Iterator[Any]:
    """A pager of five lights on three pages."""
    Lights(server, [1, 2], [3, 4], [5])
    with Pyronear("token", base_url=server.url) as client:
        yield client._shell.pager(paging(), int)


def test_a_pager_is_walked_into_a_list_and_is_always_true(server: Server, pager: Any) -> None:
    assert list(pager) == [*pager] == sorted(pager) == [1, 2, 3, 4, 5]
    assert pager and 3 in pager and 6 not in pager
    empty = Lights(server, [])
    assert pager and list(pager) == [] and empty.asked == [1]


def test_an_index_is_answered_with_first_and_page(pager: Any) -> None:
    for index in (0, -1, slice(2)):
        with pytest.raises(TypeError, match=r"Pager\(.*\) is not indexed: first\(\) gives the first item"):
            pager[index]


def test_a_length_is_answered_with_count_and_total(pager: Any) -> None:
    with pytest.raises(TypeError, match=r"Pager\(.*\) has no length .* count\(\) asks for it, total is"):
        len(pager)


def test_an_asynchronous_pager_names_async_for(server: Server) -> None:
    pager: Any = AsyncPyronear("token", base_url=server.url).cameras.list()
    for walk in (list, tuple, sorted, iter):
        with pytest.raises(TypeError, match=r"AsyncPager\(.*\) is asynchronous: async for item in"):
            walk(pager)
    with pytest.raises(TypeError, match=r"await first\(\)"):
        pager[0]
    with pytest.raises(TypeError, match=r"await count\(\)"):
        len(pager)
    assert pager
    assert server.requests == []
