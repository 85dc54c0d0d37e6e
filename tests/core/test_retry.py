"""What is sent again, and when."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import ConnectionBroken, ConnectionFailed, InvalidInput, TimedOut
from sightline.core.retry import RetryPolicy, parse_retry_after, wait_before_retry
from sightline_api._runtime.wire import Headers, Request, Response

NOW = datetime(2026, 5, 31, 12, 0, tzinfo=UTC)
METHODS = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH"]
IDEMPOTENT = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}


def asked(method="GET", repeatable=False):
    return Request(method=method, url="https://example.org/x", repeatable=repeatable)


def answer(status, **headers):
    fields = Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return Response(status=status, headers=fields, content=b"", method="GET", url="https://example.org/x")


def wait(request, outcome, attempt=0, random=1.0, **policy):
    return wait_before_retry(RetryPolicy(**policy), request, attempt, outcome, now=NOW, random=random)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("status", [408, 502, 503, 504])
def test_passing_failures_are_repeated_where_twice_is_the_same_as_once(method, status):
    assert (wait(asked(method), answer(status)) is not None) == (method in IDEMPOTENT)


@pytest.mark.parametrize("status", [408, 502, 503, 504])
def test_a_post_that_the_contract_calls_repeatable_is_repeated(status):
    assert wait(asked("POST", repeatable=True), answer(status)) is not None


@pytest.mark.parametrize("method", METHODS)
def test_an_unhandled_500_is_repeated_for_reads_alone(method):
    assert (wait(asked(method), answer(500)) is not None) == (method in {"GET", "HEAD"})


@pytest.mark.parametrize("method", METHODS)
def test_a_post_that_the_contract_calls_repeatable_is_a_read_when_it_breaks(method):
    repeated = wait(asked(method, repeatable=True), answer(500)) is not None
    assert repeated == (method in {"GET", "HEAD", "POST"})


@pytest.mark.parametrize("method", METHODS)
def test_429_is_repeated_for_every_method(method):
    assert wait(asked(method), answer(429)) is not None


@pytest.mark.parametrize("status", [200, 204, 307, 400, 401, 403, 404, 409, 418, 422, 501, 505, 520])
@pytest.mark.parametrize("method", METHODS)
def test_no_other_status_is_repeated_even_if_the_server_asks_for_it(method, status):
    assert wait(asked(method, repeatable=True), answer(status, retry_after="1")) is None


@pytest.mark.parametrize("method", METHODS)
def test_what_was_never_received_is_repeated_for_every_method(method):
    assert wait(asked(method), ConnectionFailed("refused", sent=False)) is not None


@pytest.mark.parametrize("error", [ConnectionBroken("reset"), TimedOut("slow")])
@pytest.mark.parametrize("method", METHODS)
def test_what_may_have_been_received_is_repeated_only_where_harmless(method, error):
    assert (wait(asked(method), error) is not None) == (method in IDEMPOTENT)
    assert wait(asked(method, repeatable=True), error) is not None


@given(st.integers(0, 10), st.integers(0, 10))
def test_there_are_as_many_repeats_as_the_policy_says(retries, attempt):
    assert (wait(asked(), answer(503), attempt, retries=retries) is not None) == (attempt < retries)


@given(st.integers(0, 10_000), st.floats(0, 1), st.floats(0, 1e6), st.floats(0, 1e6))
def test_the_backoff_is_full_jitter_below_an_exponential_with_a_cap(attempt, random, base, cap):
    seconds = wait(asked(), answer(503), attempt, random, retries=20_000, base=base, cap=cap)
    assert seconds is not None
    assert 0 <= seconds <= cap
    if attempt < 64:
        assert seconds == pytest.approx(random * min(cap, base * 2.0**attempt))


@given(st.integers(0, 120), st.floats(0, 1))
def test_the_servers_wish_in_seconds_goes_before_our_backoff(seconds, random):
    assert wait(asked(), answer(429, retry_after=str(seconds)), random=random) == seconds


@given(st.integers(0, 120))
def test_the_servers_wish_as_a_date_goes_before_our_backoff(seconds):
    date = format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)
    assert wait(asked(), answer(503, retry_after=date)) == seconds


@pytest.mark.parametrize("value", ["121", "9" * 500, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_server_that_asks_for_too_much_patience_gets_none(value):
    assert wait(asked(), answer(429, retry_after=value)) is None


@pytest.mark.parametrize(
    "value", ["-5", "0", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"]
)
def test_a_moment_that_has_passed_means_at_once(value):
    assert wait(asked(), answer(503, retry_after=value)) == 0


def test_a_date_without_a_zone_is_utc():
    assert parse_retry_after("Sun, 31 May 2026 12:00:07 -0000", NOW) == 7


@pytest.mark.parametrize(
    "value", [None, "", " ", "soon", "1e3", "nan", "inf", "1_0", "٣", "5 seconds", "1,2", "0x5"]
)
def test_a_wish_that_cannot_be_read_is_ignored(value):
    assert parse_retry_after(value, NOW) is None


def test_an_unreadable_wish_leaves_our_own_backoff():
    assert wait(asked(), answer(503, retry_after="soon"), random=0.5) == 0.25


@given(st.text())
def test_any_text_is_a_wait_of_at_least_nothing_or_no_wish(text):
    seconds = parse_retry_after(text, NOW)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    "wrong", [{"retries": -1}, {"retries": 1.5}, {"base": -0.1}, {"cap": "x"}, {"max_server_wait": None}]
)
def test_a_policy_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(InvalidInput) as caught:
        RetryPolicy(**wrong)
    assert caught.value.field in wrong
