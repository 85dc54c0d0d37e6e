"""Times of both revisions: aware UTC here, whole seconds there, and nothing lost on the way."""

from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.stickypi import Revision
from sightline.stickypi.times import instant, left, local_moment, looks_like_time, moment, second, span, write

WHEN = datetime(2020, 6, 20, 21, 33, 24, tzinfo=UTC)
whole_seconds = st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)).map(
    lambda when: when.replace(microsecond=0, tzinfo=UTC)
)


@given(whole_seconds, st.sampled_from([None, *Revision]))
def test_what_is_written_is_read_again(when, revision):
    assert moment(write(when, revision)) == when
    assert looks_like_time(write(when, revision))


@pytest.mark.parametrize(
    ("revision", "text"),
    [
        (Revision.A, "2020-06-20_21-33-24"),
        (Revision.B, "2020-06-20T21:33:24Z"),
        (None, "2020-06-20_21-33-24"),
    ],
)
def test_each_revision_has_its_spelling_and_an_unknown_one_gets_what_both_read(revision, text):
    assert write(WHEN, revision) == text


@pytest.mark.parametrize(
    "given_as",
    [
        WHEN,
        WHEN.replace(tzinfo=None),
        WHEN.astimezone(timezone(timedelta(hours=-7))),
        "2020-06-20_21-33-24",
        "2020-06-20T21:33:24Z",
        "2020-06-20 23:33:24+02:00",
        pd.Timestamp("2020-06-20 21:33:24"),
        pd.Timestamp("2020-06-20 14:33:24", tz="America/Vancouver"),
        np.datetime64("2020-06-20T21:33:24", "s"),
    ],
)
def test_a_time_may_be_given_in_many_ways(given_as):
    read = instant("when", given_as)
    assert read == WHEN
    assert read.tzinfo is UTC
    assert type(read) is datetime


def test_a_day_is_its_beginning():
    assert instant("when", date(2020, 6, 20)) == datetime(2020, 6, 20, tzinfo=UTC)


@pytest.mark.parametrize("wrong", ["", "yesterday", "2020-13-01_00-00-00", None, 7, pd.NaT, [WHEN]])
def test_what_is_no_time_is_refused_by_the_name_of_its_field(wrong):
    with pytest.raises(InvalidInput, match=r"^start: .* is not a time") as caught:
        instant("start", wrong)
    assert caught.value.field == "start"


@pytest.mark.parametrize("drifted", [None, 7, "", "soon", "2020-13-01_00-00-00", "2020-02-30T00:00:00Z", {}])
def test_what_a_server_drifted_to_is_no_time_and_no_error(drifted):
    assert moment(drifted) is None


def test_the_time_of_writing_is_the_servers_own_and_says_no_zone():
    assert local_moment("2026-11-20T03:59:31Z") == datetime(2026, 11, 20, 3, 59, 31)


def test_the_time_of_a_picture_has_no_fraction():
    with pytest.raises(InvalidInput, match="whole second"):
        second("datetime", WHEN + timedelta(microseconds=1))


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)),
    st.timedeltas(timedelta(0), timedelta(days=2)),
    st.timedeltas(timedelta(days=-1), timedelta(days=3)),
    st.booleans(),
)
def test_whole_seconds_hold_the_same_pictures_as_the_range_that_was_given(start, length, offset, included):
    end = start + length
    picture = (start + offset).replace(microsecond=0)
    try:
        first, last = span(start, end, end_included=included)
    except InvalidInput:  # no whole second lies in it
        first, last = datetime(2, 1, 1, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)
    inside = start <= picture <= end if included else start <= picture < end
    aware = picture.replace(tzinfo=UTC)
    assert inside == (first <= aware <= last if included else first <= aware < last)


def test_an_end_that_is_left_out_is_open():
    assert [write(one) for one in span(None, None)] == ["1970-01-01_00-00-00", "9999-12-31_23-59-59"]


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(InvalidInput, match="start: '2020-06-20_21-33-24' is not before the end"):
        span(WHEN, WHEN - timedelta(days=1))


def test_the_life_of_a_token_is_counted_by_the_servers_clock_alone():
    assert left("Fri, 20 Nov 2026 04:00:00 GMT", 1795147200 + 86400) == 86400
    assert left(None, 1) is None
    assert left("not a date", 1) is None
