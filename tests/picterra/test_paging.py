"""Walking lists: over any number of pages, past empty ones, while rows come and go, and by number."""

import itertools
import json
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from attrs import define, field
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline import Picterra
from sightline.core.errors import InvalidInput, NotFound, RepeatedCursor
from sightline.picterra import Forge
from sightline_api._runtime.wire import Headers, Request, Response
from sightline_sandbox import Sandbox

BASE = "http://service.example"
counts = st.integers(0, 23)
sizes = st.integers(1, 6)


def row(number: int) -> dict[str, Any]:
    return {"id": f"r{number}", "name": f"raster {number}", "status": "ready"}


@define
class Shelf:
    """A list of rasters as the service pages it, newest first; ``between`` happens before each later page."""

    rows: list[int]
    size: int
    between: list[Any] = field(factory=list)
    empty_tail: int = 0
    """So many empty pages follow the last one, each named by the one before."""
    repeat_from: int | None = None
    """From this page on, the first one is named as the next."""
    asked: list[str] = field(factory=list)
    lock: Any = field(factory=Lock)

    def send(self, request: Request) -> Response:
        with self.lock:  # pages fetched ahead come side by side
            return self._page(request)

    def _page(self, request: Request) -> Response:
        self.asked.append(request.url)
        parts = urlsplit(request.url)
        query = parse_qs(parts.query)
        number = int(query["page_number"][0])
        if self.asked[1:] and self.between:
            self.between.pop(0)(self.rows)
        last = max(1, -(-len(self.rows) // self.size)) + self.empty_tail
        if number > last:
            return answer(request, 404, {"detail": "Invalid page."})
        rows = self.rows[(number - 1) * self.size : number * self.size]
        following = number + 1 if number < last else None
        if self.repeat_from is not None and number >= self.repeat_from:
            following = 1
        kept = "".join(f"&{name}={value[0]}" for name, value in query.items() if name != "page_number")

        def link(to: int | None) -> str | None:
            # The server behind its proxy names itself by another host, and the filters go along.
            return to and f"http://inner-host:8080{parts.path}?page_number={to}{kept}"

        page = {
            "count": len(self.rows),
            "page_size": self.size,
            "next": link(following),
            "previous": link(number - 1 if number > 1 else None),
            "results": [row(one) for one in rows],
        }
        return answer(request, 200, page)

    def open(self, request: Request) -> Any:
        raise AssertionError("lists are not streamed")

    def close(self) -> None:
        return None


def answer(request: Request, status: int, data: Any) -> Response:
    return Response(
        status=status,
        headers=Headers({"content-type": "application/json"}),
        content=json.dumps(data).encode(),
        method=request.method,
        url=request.url,
    )


def forge(shelf: Shelf, **options: Any) -> Forge:
    return Picterra("key", base_url=BASE, transport=shelf, retries=0, **options).forge


def walked(shelf: Shelf, **options: Any) -> list[int]:
    return [int(raster.id[1:]) for raster in forge(shelf, **options).rasters.list(search="raster")]


@given(counts, sizes, st.booleans())
def test_every_row_comes_once_whatever_the_pages(count: int, size: int, prefetch: bool) -> None:
    shelf = Shelf(list(range(count)), size)
    assert walked(shelf, prefetch=prefetch) == list(range(count))
    assert len(shelf.asked) == max(1, -(-count // size))
    assert all(url.startswith(BASE) and "search=raster" in url for url in shelf.asked)


@given(counts, sizes, st.integers(0, 3))
def test_empty_last_pages_are_no_rows_and_no_reason_to_stop(count: int, size: int, empty: int) -> None:
    shelf = Shelf(list(range(count)), size, empty_tail=empty)
    assert walked(shelf) == list(range(count))
    assert len(shelf.asked) == max(1, -(-count // size)) + empty


fresh = itertools.count(1000)


def _adds(rows: list[int]) -> None:
    rows.insert(0, next(fresh))


@given(counts, sizes, st.lists(st.integers(0, 3), max_size=6), st.booleans())
def test_rows_added_while_walking_lose_none_and_repeat_none(
    count: int, size: int, added: list[int], prefetch: bool
) -> None:
    def add(how_many: int, rows: list[int]) -> None:
        for _ in range(how_many):
            _adds(rows)

    between = [lambda rows, many=many: add(many, rows) for many in added]
    seen = walked(Shelf(list(range(count)), size, between), prefetch=prefetch)
    old = [number for number in seen if number < 1000]
    assert old == list(range(count))
    assert len(seen) == len(set(seen))


@given(counts, sizes, st.lists(st.integers(0, 22), max_size=4), st.booleans())
def test_rows_removed_while_walking_repeat_none_and_cost_at_most_as_many(
    count: int, size: int, removed: list[int], prefetch: bool
) -> None:
    def remove(number: int, rows: list[int]) -> None:
        if number in rows:
            rows.remove(number)

    between = [lambda rows, number=number: remove(number, rows) for number in removed]
    shelf = Shelf(list(range(count)), size, between)
    try:
        seen = walked(shelf, prefetch=prefetch)
    except NotFound:
        return  # the page that was named is gone by now, and the service says so
    gone = set(range(count)) - set(shelf.rows)
    assert seen == sorted(set(seen))
    assert len(set(shelf.rows) - set(seen)) <= len(gone)


@given(st.integers(1, 23), sizes, st.integers(1, 4))
def test_a_link_that_leads_back_ends_the_walk_with_an_error(count: int, size: int, start: int) -> None:
    shelf = Shelf(list(range(count)), size, repeat_from=start)
    seen = []
    pages = -(-count // size)
    if start > pages:
        assert walked(shelf) == list(range(count))
        return
    with pytest.raises(RepeatedCursor, match="page_number=1"):
        for raster in forge(shelf).rasters.list():
            seen.append(raster.id)
    assert seen == [f"r{number}" for number in range(min(count, start * size))]


@given(st.integers(1, 23), sizes, st.data())
@settings(max_examples=50)
def test_pages_are_had_by_number_and_know_their_neighbours(
    count: int, size: int, data: st.DataObject
) -> None:
    pages = -(-count // size)
    number = data.draw(st.integers(1, pages))
    pager = forge(Shelf(list(range(count)), size)).rasters.list()
    page = pager.page(number)
    assert [raster.id for raster in page] == [f"r{one}" for one in range(count)][
        (number - 1) * size : number * size
    ]
    assert (page.number, page.total, len(page), page[0]) == (number, count, len(page.items), page.items[0])
    assert pager.total == count
    after, before = page.next(), page.previous()
    assert (after and after.number) == (number + 1 if number < pages else None)
    assert (before and before.number) == (number - 1 if number > 1 else None)
    assert page.has_next == (number < pages)
    if after is not None:
        assert after.previous() == page


def test_a_page_that_is_empty_is_still_a_page() -> None:
    page = forge(Shelf([], 3)).rasters.list().page()
    assert page and not len(page) and page.next() is None


def test_a_page_beyond_the_end_is_not_found_and_says_why() -> None:
    with pytest.raises(NotFound, match="A page beyond the end"):
        forge(Shelf([1, 2], 2)).rasters.list().page(9)


@pytest.mark.parametrize("number", [0, -1, "1", True])
def test_pages_are_counted_from_one(number: Any) -> None:
    with pytest.raises(InvalidInput, match=r"number: .* is not a whole number of at least 1"):
        forge(Shelf([1], 2)).rasters.list().page(number)


def test_the_first_row_and_the_count_cost_one_page_each() -> None:
    shelf = Shelf(list(range(9)), 2)
    pager = forge(shelf).rasters.list()
    first = pager.first()
    assert first is not None and first.id == "r0"
    assert (pager.total, pager.count(), len(shelf.asked)) == (9, 9, 1)


def test_every_list_of_both_products_walks_its_pages(sandbox: Sandbox) -> None:
    """On the sandbox itself, whose pages have three rows."""
    with Picterra("only-for-tests", base_url=sandbox.url) as client:
        for number in range(7):
            client.forge.folders.create(f"paged {number}")
        names = [folder.name for folder in client.forge.folders.list(search="paged")]
        assert names == [f"paged {number}" for number in reversed(range(7))]
        assert [len(page) for page in client.forge.folders.list(search="paged").pages()] == [3, 3, 1]
        assert client.forge.folders.list(search="paged").count() == 7


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda it: it.forge.rasters.list(search=5), "search"),
        (lambda it: it.forge.rasters.list(user_tag=b"x"), "user_tag"),
        (lambda it: it.forge.detectors.list(search=["x"]), "search"),
        (lambda it: it.tracer.plots_groups.list(methodology=7), "methodology"),
    ],
)
def test_a_filter_that_is_no_text_is_found_before_anything_is_sent(ask: Any, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        ask(Picterra("k", base_url="http://127.0.0.1:9"))
    assert caught.value.field == field
