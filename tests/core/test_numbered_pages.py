"""Pages by their number, as every way of paging has them, and pages ahead of one's place."""

from datetime import date
from typing import Any

import pytest

from sightline.core.paging import (
    CursorPaging,
    DayPaging,
    NextLinkPaging,
    OffsetPaging,
    PageNumberPaging,
    Walk,
    WholeList,
)
from sightline_api._runtime.endpoint import Parameter
from tests.lowlevel.harbour import endpoint

LIST = endpoint(
    "list",
    "GET",
    "/lights",
    result=dict[str, Any],
    parameters=tuple(Parameter(name, name, "query", int) for name in ("page", "limit", "offset")),
)
CALL = LIST.call({"limit": 10})


def linked(**changes: Any) -> NextLinkPaging[Any]:
    return NextLinkPaging(
        call=LIST.call({"page": 1}),
        next_link=lambda answer: answer["next"],
        items=lambda answer: answer["items"],
        total=lambda answer: answer["count"],
        page_name="page",
        **changes,
    )


def page(number: int, pages: int, count: int, size: int = 2) -> dict[str, Any]:
    following = f"http://inner/lights?page={number + 1}" if number < pages else None
    return {"next": following, "count": count, "items": [number * 100 + at for at in range(size)]}


def test_a_number_is_an_offset_where_a_list_goes_by_offset() -> None:
    call = OffsetPaging(call=CALL, page_size=5).at(4)
    assert call is not None and call.arguments == {"limit": 5, "offset": 15}


def test_a_number_counts_from_one_whatever_the_service_begins_with() -> None:
    for first, wanted in ((0, 2), (1, 3)):
        call = PageNumberPaging(call=LIST.call(), first_page=first).at(3)
        assert call is not None and call.arguments["page"] == wanted


def test_a_list_in_one_answer_has_one_page() -> None:
    paging: WholeList[Any] = WholeList(call=CALL)
    assert paging.at(1) == CALL and paging.at(2) is None


@pytest.mark.parametrize(
    "paging",
    [
        CursorPaging(call=CALL, cursor=lambda answer: None),
        DayPaging(call=CALL, first_day=date(2024, 1, 1), last_day=date(2024, 1, 2), page_size=3),
        NextLinkPaging(call=CALL, next_link=lambda answer: None),
    ],
)
def test_some_lists_have_no_pages_by_number(paging: Any) -> None:
    assert paging.at(1) is None


def test_links_with_numbers_tell_which_pages_come_after_the_next() -> None:
    walk = Walk(linked())
    walk.receive(page(1, 9, count=18))
    assert [call.arguments["page"] for call in walk.ahead(4)] == [2, 3, 4, 5]


def test_no_page_is_foreseen_beyond_the_total() -> None:
    walk = Walk(linked())
    walk.receive(page(1, 3, count=5))
    assert [call.arguments["page"] for call in walk.ahead(8)] == [2, 3]


def test_no_page_is_foreseen_beyond_the_limit() -> None:
    walk = Walk(linked(), limit=5)
    walk.receive(page(1, 9, count=18))
    assert [call.arguments["page"] for call in walk.ahead(8)] == [2, 3]


def test_links_without_numbers_tell_the_next_page_alone() -> None:
    paging: NextLinkPaging[Any] = NextLinkPaging(
        call=LIST.call(), next_link=lambda answer: answer["next"], items=lambda answer: answer["items"]
    )
    walk = Walk(paging)
    walk.receive(page(1, 9, count=18))
    assert len(walk.ahead(8)) == 1


def test_an_answer_fetched_ahead_is_stale_where_the_list_has_another_length_by_then() -> None:
    walk = Walk(linked())
    walk.receive(page(1, 9, count=18))
    assert not walk.is_stale(page(2, 9, count=18))
    assert walk.is_stale(page(2, 9, count=19))
    assert walk.is_stale(page(2, 9, count=17))
