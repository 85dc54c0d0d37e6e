"""Instants: naive means UTC, coming and going."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.core.times import aware, day, maybe_aware, maybe_parse, naive_utc, parse

zones = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
naive = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31))
zoned = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=zones)
PARIS = timezone(timedelta(hours=2))


@given(naive)
def test_a_naive_time_is_utc(value):
    assert aware(value) == value.replace(tzinfo=UTC)


@given(zoned)
def test_an_aware_time_stays_as_it_is(value):
    assert aware(value) is value


@given(naive)
def test_a_naive_time_survives_the_way_there_and_back(value):
    assert naive_utc(aware(value)) == value


@given(zoned)
def test_an_aware_time_is_written_in_utc(value):
    assert naive_utc(value).tzinfo is None
    assert aware(naive_utc(value)) == value


@given(zoned | naive)
def test_what_is_written_in_iso_is_read_back(value):
    assert parse(value.isoformat()) == aware(value)


@pytest.mark.parametrize("text", ["2024-05-31T08:30:00", "2024-05-31T08:30:00Z", "2024-05-31T08:30:00+00:00"])
def test_utc_is_one_zone_however_it_is_spelt(text):
    assert parse(text).tzinfo is UTC


@given(st.text(max_size=30))
def test_any_text_is_an_aware_time_or_invalid(text):
    try:
        assert parse(text).utcoffset() is not None
    except InvalidInput:
        assert maybe_parse(text) is None
    else:
        assert maybe_parse(text) == parse(text)


def test_a_text_that_is_no_time_is_named():
    with pytest.raises(InvalidInput, match="time: 'yesterday' is not a time in ISO 8601"):
        parse("yesterday")


def test_nothing_stays_nothing():
    assert maybe_parse(None) is None
    assert maybe_aware(None) is None


def test_something_is_made_aware():
    assert maybe_aware(datetime(2024, 5, 31)) == datetime(2024, 5, 31, tzinfo=UTC)


@given(st.dates())
def test_a_date_is_its_own_day(value):
    assert day(value) is value
    assert day(value.isoformat()) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2024, 5, 31, 1, 0, tzinfo=PARIS), date(2024, 5, 30)),
        (datetime(2024, 5, 31, 1, 0), date(2024, 5, 31)),
        ("2024-05-31T01:00:00+02:00", date(2024, 5, 30)),
    ],
)
def test_a_day_is_that_of_utc(value, expected):
    assert day(value) == expected


@pytest.mark.parametrize("value", [20240531, None])
def test_what_is_no_day_is_refused(value):
    with pytest.raises(InvalidInput, match="not a date"):
        day(value)


def test_a_time_before_the_first_year_of_utc_is_refused():
    with pytest.raises(InvalidInput, match="years 1 to 9999"):
        naive_utc(datetime(1, 1, 1, tzinfo=PARIS))
