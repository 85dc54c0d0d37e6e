"""Paging by offset while others write: what was there all the while comes once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.core.errors import RepeatedCursor
from sightline.core.paging import OverlapPaging, Walk
from sightline_api._runtime.endpoint import Endpoint

PAGE = 10
CALL = Endpoint(
    operation_id="x.rows.list", service="x", tag="rows", verb="list", method="GET", path="/rows", summary=""
).call()
PAGING = OverlapPaging(call=CALL, page_size=PAGE, key=lambda row: row)


def answer(rows, call):
    return rows[call.arguments["offset"] :][:PAGE]


def walked(rows, limit=None, paging=PAGING):
    walk, got, calls = Walk(paging, limit), [], 0
    while walk.next is not None:
        got += walk.receive(answer(rows, walk.next))
        calls += 1
    return got, calls


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 19, 20, 99, 100, 101])
def test_every_row_comes_once_whatever_the_total(count):
    got, calls = walked(list(range(count)))
    assert got == list(range(count))
    assert calls <= count // (PAGE - 1) + 1


def test_a_total_that_is_a_multiple_of_the_page_needs_no_empty_answer():
    assert walked(list(range(PAGE)))[1] == 2
    assert walked(list(range(PAGE - 1)))[1] == 1


def test_a_limit_and_an_offset_hold():
    assert walked(list(range(100)), limit=25)[0] == list(range(25))
    later = OverlapPaging(call=CALL.with_arguments(offset=30), page_size=PAGE, key=lambda row: row)
    assert walked(list(range(100)), paging=later)[0] == list(range(30, 100))
    beyond = OverlapPaging(call=CALL.with_arguments(offset=300), page_size=PAGE, key=lambda row: row)
    assert walked(list(range(100)), paging=beyond)[0] == []


writes = st.lists(
    st.tuples(st.integers(1, 30), st.sampled_from(["remove", "insert", "append"]), st.integers(0, 200)),
    max_size=25,
)


def write(rows, kind, at, fresh):
    if kind == "append":
        rows.append(fresh)
    elif kind == "insert":  # a row that matches the filter from now on, at its place in the order
        spare = next((one for one in (at, at + 0.5) if one not in rows), None)
        if spare is not None:
            rows.append(spare)
            rows.sort()
    elif rows:
        del rows[at % len(rows)]


@settings(max_examples=300, deadline=None)
@given(count=st.integers(0, 120), writes=writes, ahead=st.integers(0, 4))
def test_rows_that_are_there_all_the_while_come_once_under_any_writes(count, writes, ahead):
    rows = [float(one) for one in range(count)]
    there, walk, got, waiting, step = set(rows), Walk(PAGING), [], {}, 0
    while walk.next is not None:
        step += 1
        offset = walk.next.arguments["offset"]
        page = waiting.pop(offset) if offset in waiting else answer(rows, walk.next)
        got += walk.receive(page)
        # Pages that were asked for side by side hold what was there when they were answered.
        calls = {call.arguments["offset"]: call for call in walk.ahead(ahead)}
        waiting = {at: waiting[at] if at in waiting else answer(rows, call) for at, call in calls.items()}
        for number, (when, kind, at) in enumerate(writes):
            if when == step:
                write(rows, kind, at, 1000.0 + number)
        there &= set(rows)
    assert len(got) == len(set(got))
    assert there <= set(got)


def test_a_gap_is_noticed_and_the_walk_goes_back():
    rows = list(range(30))
    walk = Walk(PAGING)
    got = walk.receive(answer(rows, walk.next))
    del rows[:4]
    assert walk.receive(answer(rows, walk.next)) == []
    assert walk.went_back
    while walk.next is not None:
        got += walk.receive(answer(rows, walk.next))
    assert got == list(range(30))


def test_calls_side_by_side_stop_where_the_limit_does():
    walk = Walk(PAGING, limit=20)
    walk.receive(answer(list(range(1000)), walk.next))
    assert [call.arguments["offset"] for call in walk.ahead(8)] == [9, 18]


def test_without_overlap_equal_rows_are_kept():
    rows = [1] * 25
    plain = OverlapPaging(call=CALL, page_size=PAGE, overlap=0)
    assert walked(rows, paging=plain)[0] == rows


def test_a_server_that_ignores_the_offset_does_not_hold_the_walk_forever():
    walk = Walk(PAGING)
    with pytest.raises(RepeatedCursor):
        while walk.next is not None:
            walk.receive(list(range(PAGE)))
