"""Walks through lists: every item once, in order, and always an end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput, RepeatedCursor
from sightline.core.paging import (
    CursorPaging,
    DayPaging,
    NextLinkPaging,
    OffsetPaging,
    PageNumberPaging,
    Walk,
    WholeList,
)
from sightline_api._runtime.endpoint import Call, Endpoint, Parameter

ENDPOINT = Endpoint(
    operation_id="demo.things.list",
    service="demo",
    tag="things",
    verb="list",
    method="GET",
    path="/api/{owner}/things",
    summary="",
    parameters=(
        Parameter(name="owner", wire="owner", place="path", type=str, required=True),
        Parameter(name="trace", wire="X-Trace", place="header", type=str),
        Parameter(name="page", wire="page", place="query", type=int),
        Parameter(name="from_", wire="from", place="query", type=date),
        Parameter(name="deep", wire="deep", place="query", type=bool),
        Parameter(name="ids", wire="ids", place="query", type=list[int]),
        Parameter(name="tags", wire="tags", place="query", type=list[int], explode=False),
    ),
)
CALL = Call(endpoint=ENDPOINT, arguments={"owner": "me", "trace": "t"})
sizes = st.integers(1, 12)
numbers = st.integers(0, 60)


def collect(paging, serve, most=200):
    """Everything that a walk yields from a server, and the calls that it made."""
    walk, items, calls = Walk(paging), [], []
    while walk.next is not None:
        assert len(calls) < most, "the walk does not end"
        calls.append(walk.next)
        items += walk.receive(serve(walk.next.arguments))
    return items, calls, walk.total


@given(numbers)
def test_a_whole_list_is_one_call(count):
    items, calls, total = collect(WholeList(call=CALL), lambda _: list(range(count)))
    assert items == list(range(count))
    assert calls == [CALL]
    assert total == count


@given(numbers, sizes)
def test_offsets_walk_to_the_first_short_page(count, size):
    rows = range(count)
    items, calls, total = collect(
        OffsetPaging(call=CALL, page_size=size),
        lambda a: rows[a["offset"] : a["offset"] + a["limit"]],
    )
    assert items == list(rows)
    assert len(calls) == count // size + 1
    assert total is None


@given(numbers, sizes, numbers)
def test_a_limit_ends_the_walk_in_the_middle_of_a_page_or_at_its_end(count, size, limit):
    walk, items, asked = Walk(OffsetPaging(call=CALL, page_size=size), limit), [], 0
    while walk.next is not None:
        at, asked = walk.next.arguments["offset"], asked + 1
        items += walk.receive(list(range(count))[at : at + size])
    assert items == list(range(min(count, limit)))
    assert asked <= -(-limit // size)


@given(numbers, sizes, sizes)
def test_a_total_saves_the_last_call_and_bears_a_server_that_gives_less_than_asked_for(count, size, most):
    rows = range(count)
    paging = OffsetPaging(call=CALL, page_size=size, items=lambda a: a["rows"], total=lambda a: a["count"])

    def serve(arguments):
        at = arguments["offset"]
        return {"rows": rows[at : at + min(most, arguments["limit"])], "count": count}

    items, calls, total = collect(paging, serve)
    assert items == list(rows)
    assert len(calls) == max(1, -(-count // min(size, most)))
    assert total == count


def test_a_total_that_promises_too_much_does_not_keep_the_walk_going():
    paging = OffsetPaging(call=CALL, page_size=2, items=lambda a: a, total=lambda a: 99)
    assert collect(paging, lambda a: [1, 2][a["offset"] :])[0] == [1, 2]


def test_offsets_begin_where_the_caller_says_and_take_other_names():
    paging = OffsetPaging(
        call=CALL.with_arguments(skip=3), page_size=2, limit_name="take", offset_name="skip"
    )
    assert collect(paging, lambda a: range(6)[a["skip"] : a["skip"] + a["take"]])[0] == [3, 4, 5]


@given(st.lists(st.integers(0, 4), max_size=10), sizes)
def test_rows_that_arrive_during_the_walk_are_not_yielded_twice(arrivals, size):
    """Newest first: each new row pushes the others onto later pages."""
    rows, coming = list(range(30)), iter(arrivals)

    def serve(arguments):
        page = rows[arguments["offset"] : arguments["offset"] + arguments["limit"]]
        for _ in range(next(coming, 0)):
            rows.insert(0, min(rows) - 1)
        return page

    items, _, _ = collect(OffsetPaging(call=CALL, page_size=size, key=lambda row: row), serve)
    assert len(items) == len(set(items))
    assert set(range(30)) <= set(items)


@given(numbers, sizes, st.booleans())
def test_page_numbers_walk_to_the_end_with_and_without_a_total(count, size, telling):
    rows = range(count)
    paging = PageNumberPaging(
        call=CALL,
        page_size=size,
        items=lambda a: a[0],
        total=(lambda a: a[1]) if telling else None,
    )

    def serve(arguments):
        start = (arguments["page"] - 1) * arguments["page_size"]
        return rows[start : start + size], count

    items, calls, total = collect(paging, serve)
    assert items == list(rows)
    assert total == (count if telling else None)
    assert len(calls) == (max(1, -(-count // size)) if telling else count // size + 1)


@given(st.lists(st.lists(st.integers(), max_size=3), min_size=1, max_size=8))
def test_the_servers_own_word_goes_before_any_counting(pages):
    """Empty pages in the middle are walked over."""
    paging = PageNumberPaging(
        call=CALL, items=lambda a: a["rows"], has_next=lambda a: a["next"] is not None, first_page=0
    )

    def serve(arguments):
        number = arguments["page"]
        return {"rows": pages[number], "next": "x" if number + 1 < len(pages) else None}

    items, calls, _ = collect(paging, serve)
    assert items == [item for page in pages for item in page]
    assert len(calls) == len(pages)


def test_page_numbers_without_a_size_end_at_an_empty_page():
    items, calls, _ = collect(PageNumberPaging(call=CALL), lambda a: [[1], [2, 3], []][a["page"] - 1])
    assert items == [1, 2, 3]
    assert len(calls) == 3
    assert "page_size" not in calls[0].arguments


def test_page_numbers_begin_where_the_caller_says():
    paging = PageNumberPaging(call=CALL.with_arguments(page=3))
    assert collect(paging, lambda a: [[1], [2], [3], []][a["page"] - 1])[0] == [3]


@given(st.lists(st.lists(st.integers(), max_size=3), min_size=1, max_size=8))
def test_cursors_walk_over_empty_pages_to_the_one_without_a_token(pages):
    paging = CursorPaging(call=CALL, items=lambda a: a[0], cursor=lambda a: a[1], total=lambda a: None)

    def serve(arguments):
        at = int(arguments.get("next_token", "0"))
        return pages[at], str(at + 1) if at + 1 < len(pages) else None

    items, calls, _ = collect(paging, serve)
    assert items == [item for page in pages for item in page]
    assert len(calls) == len(pages)


def test_an_empty_token_is_no_token():
    paging = CursorPaging(call=CALL, items=lambda a: a[0], cursor=lambda a: a[1], page_size=5)
    assert paging.first.arguments["page_size"] == 5
    assert collect(paging, lambda _: ([1], ""))[0] == [1]


@given(st.integers(1, 5))
def test_a_circle_of_cursors_is_an_error_after_every_page_was_given_once(length):
    paging = CursorPaging(call=CALL, items=lambda a: a[0], cursor=lambda a: a[1], cursor_name="page")
    walk, items = Walk(paging), []
    with pytest.raises(RepeatedCursor) as caught:
        while walk.next is not None:
            at = int(walk.next.arguments.get("page", "0"))
            items += walk.receive(([at], str(at % length + 1)))
    assert items == list(range(length + 1))
    assert caught.value.cursor == "page=1"
    assert caught.value.operation == "demo.things.list"
    assert walk.next is None


def test_a_walk_at_its_end_takes_no_more_answers():
    walk = Walk(WholeList(call=CALL))
    walk.receive([])
    with pytest.raises(ValueError, match="at its end"):
        walk.receive([])


@given(st.integers(0, 6), st.booleans(), st.data())
def test_days_are_walked_one_by_one_each_with_its_own_pages(days, newest_first, data):
    first = date(2024, 2, 27)
    last = first + timedelta(days=days)
    rows = {
        first + timedelta(days=n): [(n, row) for row in range(data.draw(st.integers(0, 7)))]
        for n in range(days + 1)
    }
    paging = DayPaging(call=CALL, first_day=first, last_day=last, page_size=3, newest_first=newest_first)
    items, calls, _ = collect(paging, lambda a: rows[a["from_date"]][a["offset"] : a["offset"] + a["limit"]])
    order = sorted(rows, reverse=newest_first)
    assert items == [row for day in order for row in rows[day]]
    assert list(dict.fromkeys(call.arguments["from_date"] for call in calls)) == order


def test_one_day_has_pages_by_number_and_several_have_none():
    day = date(2024, 2, 1)
    one = DayPaging(call=CALL.with_arguments(offset=4), first_day=day, last_day=day, page_size=3)
    second = one.at(2)
    assert second is not None
    assert second.arguments == {**second.arguments, "from_date": day, "offset": 7, "limit": 3}
    two = DayPaging(call=CALL, first_day=day, last_day=day + timedelta(days=1), page_size=3)
    assert two.at(2) is None


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(InvalidInput, match=r"2024-02-01.*on or after the first day, 2024-02-02") as caught:
        DayPaging(call=CALL, first_day=date(2024, 2, 2), last_day=date(2024, 2, 1), page_size=1)
    assert caught.value.field == "last_day"


@pytest.mark.parametrize("paging", [OffsetPaging, PageNumberPaging])
def test_a_page_without_items_is_not_asked_for(paging):
    with pytest.raises(InvalidInput, match="page_size: 0"):
        paging(call=CALL, page_size=0)


def linked(link, call=CALL):
    paging = NextLinkPaging(call=call, items=lambda a: a["rows"], next_link=lambda a: a["next"])
    return paging.page(call, {"rows": [], "next": link}).next


@pytest.mark.parametrize("link", [None, ""])
def test_no_link_is_the_end(link):
    assert linked(link) is None


@given(st.integers(1, 20))
def test_links_are_walked_to_the_one_that_is_missing(count):
    paging = NextLinkPaging(
        call=CALL, items=lambda a: a["rows"], next_link=lambda a: a["next"], total=lambda a: count
    )

    def serve(arguments):
        page = arguments.get("page", 1)
        after = f"http://wrong.internal:8080/api/me/things?page={page + 1}" if page < count else None
        return {"rows": [page], "next": after}

    items, _, total = collect(paging, serve)
    assert items == list(range(1, count + 1))
    assert total == count


def test_a_link_gives_known_names_their_types():
    call = linked("https://x.example/api/me/things?page=2&from=2024-05-31&deep=true&ids=1&ids=2&tags=3,4")
    assert call.endpoint is ENDPOINT
    assert call.arguments == {
        "owner": "me",
        "trace": "t",
        "page": 2,
        "from_": date(2024, 5, 31),
        "deep": True,
        "ids": [1, 2],
        "tags": [3, 4],
    }


def test_a_single_value_of_a_list_is_a_list():
    assert linked("?ids=7&tags=8").arguments["ids"] == [7]
    assert linked("?ids=7&tags=8").arguments["tags"] == [8]


def test_a_value_of_another_type_goes_back_as_the_server_wrote_it():
    assert linked("?page=second").arguments["page"] == "second"


def test_a_link_keeps_query_that_the_contract_does_not_know():
    call = linked("?page=2&seek=a%20b&seek=c&mark=")
    assert call.arguments["seek"] == ["a b", "c"]
    assert call.arguments["mark"] == ""
    extra = {parameter.name: parameter for parameter in call.endpoint.parameters[-2:]}
    assert extra["seek"].wire == "seek" and extra["seek"].place == "query"
    # The next link finds them known already.
    assert len(linked("?seek=d&mark=e", call).endpoint.parameters) == len(call.endpoint.parameters)


def test_a_link_replaces_the_query_of_the_call():
    call = linked("?page=2", CALL.with_arguments(deep=True, page=1))
    assert call.arguments == {"owner": "me", "trace": "t", "page": 2}


def test_a_link_keeps_its_path_behind_a_prefix_and_unquoted():
    call = linked("https://x.example/prefix/api/some%20one/things?page=2")
    assert call.endpoint.path == ENDPOINT.path
    assert call.arguments["owner"] == "some one"


def test_a_link_to_another_path_of_the_server_is_taken_literally():
    call = linked("/api/{v2}/more/all?page=2")
    assert call.endpoint.path == "/api/%7Bv2%7D/more/all"
    assert linked("more").endpoint.path == "/more"


def test_a_link_that_cannot_be_read_is_refused():
    with pytest.raises(InvalidInput, match="is not an address of a next page"):
        linked("https://[::1/x")


def test_a_template_name_that_is_no_parameter_is_left_alone():
    from msgspec.structs import replace

    bare = Call(endpoint=replace(ENDPOINT, parameters=()))
    assert linked("/api/you/things", bare).arguments == {}


def test_a_link_to_the_same_page_is_a_repeated_cursor():
    walk = Walk(NextLinkPaging(call=CALL, next_link=lambda _: "?page=1"))
    walk.receive([1])
    walk.receive([1])
    with pytest.raises(RepeatedCursor, match="'page=1'"):
        walk.receive([1])


@given(st.integers(0, 60), st.integers(1, 9), st.integers(1, 5))
def test_numbered_pages_are_known_in_advance_as_far_as_the_total_reaches(count, size, ahead):
    paging = PageNumberPaging(
        call=CALL,
        items=lambda answer: answer["items"],
        total=lambda answer: answer["total"],
        page_size=size,
        side_by_side=True,
    )
    walk, got = Walk(paging), []
    while walk.next is not None:
        number = walk.next.arguments["page"]
        start = (number - 1) * size
        got += walk.receive({"items": list(range(start, min(start + size, count))), "total": count})
        coming = [call.arguments["page"] for call in walk.ahead(ahead)]
        left = -(-count // size) - number
        assert coming == list(range(number + 1, number + 1 + min(ahead, max(0, left))))
    assert got == list(range(count))
