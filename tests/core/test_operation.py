"""Waiting for the server: longer each time, never for ever; and tokens that hold nothing secret."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import DeadlineExceeded, InvalidInput, UnknownStatus
from sightline.core.operation import Poll, State, Token, classify, next_delay

WORDS = {"done": ["finished"], "failed": ["failed", "aborted"], "running": ["queued", "started"]}


@given(st.integers(0, 10_000), st.floats(0, 600, exclude_max=True), st.floats(0, 1))
def test_a_wait_is_positive_and_never_longer_than_the_cap_or_the_deadline(attempt, elapsed, random):
    delay = next_delay(Poll(), attempt, elapsed, random=random)
    assert 0 < delay <= min(10.0, 600 - elapsed)


def test_waits_grow_up_to_the_cap():
    delays = [next_delay(Poll(first=1, factor=2, cap=5), attempt, 0) for attempt in range(5)]
    assert delays == [1, 2, 4, 5, 5]


def test_chance_takes_off_up_to_half():
    assert next_delay(Poll(first=1), 0, 0, random=0) == 0.5


@given(st.floats(0, 1e4))
def test_the_servers_wish_only_lengthens(asked):
    assert next_delay(Poll(), 0, 0, asked=asked) == min(max(0.5, asked), 600)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_the_deadline_ends_every_wait(deadline, beyond):
    with pytest.raises(DeadlineExceeded, match="export") as caught:
        next_delay(Poll(deadline=deadline), 0, deadline + beyond, operation="export")
    assert caught.value.seconds == deadline


@pytest.mark.parametrize("wrong", [{"first": 0}, {"factor": 0.5}, {"cap": -1}, {"deadline": None}])
def test_a_policy_that_never_ends_or_never_waits_is_refused(wrong):
    with pytest.raises(InvalidInput):
        Poll(**wrong)


@pytest.mark.parametrize("factor", [1, 1.5, 1e300])
def test_no_factor_is_too_large(factor):
    assert next_delay(Poll(factor=factor), 10_000, 0) <= 10


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("finished", State.DONE),
        ("Aborted", State.FAILED),
        ("QUEUED", State.RUNNING),
        ("started", State.RUNNING),
    ],
)
def test_a_status_means_what_the_lists_say_in_any_letter_case(status, state):
    assert classify(status, **WORDS) is state


def test_an_unknown_status_is_an_error_that_tells_the_known_ones():
    with pytest.raises(
        UnknownStatus, match=r"'paused'.*queued, started, finished, failed, aborted"
    ) as caught:
        classify("paused", **WORDS, operation="export")
    assert (caught.value.status, caught.value.operation) == ("paused", "export")


@given(st.integers(0, 10))
def test_an_unknown_status_is_borne_with_as_often_as_the_caller_says_and_no_more(allowed):
    for seen in range(allowed):
        assert classify("new", **WORDS, unknown_seen=seen, unknown_allowed=allowed) is State.UNKNOWN
    with pytest.raises(UnknownStatus):
        classify("new", **WORDS, unknown_seen=allowed, unknown_allowed=allowed)


names = st.from_regex(r"(task|job|rq|export)_(id|number)", fullmatch=True)
ids = st.dictionaries(names, st.integers() | st.from_regex(r"[a-z0-9:@&=._-]{1,40}", fullmatch=True))


@given(ids)
def test_a_token_is_read_back_in_another_process(ids):
    token = Token("cvat", "export_dataset", ids)
    assert Token.from_text(token.to_text()) == token
    assert "\n" not in token.to_text()


@pytest.mark.parametrize(
    "name",
    [
        "token",
        "api_key",
        "access_token",
        "authorization",
        "password",
        "x_api_key",
        "session_id",
        "headers",
        "secret",
    ],
)
def test_a_token_holds_nothing_that_is_called_like_a_secret(name):
    with pytest.raises(InvalidInput, match="no credentials and no headers") as caught:
        Token("cvat", "export", {name: "marker-secret"})
    assert "marker-secret" not in str(caught.value)


@pytest.mark.parametrize(
    "value",
    [
        "https://s3.example.net/x?sig=1",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
        "Bearer abc",
        "a\nb",
        "",
        "é",
        "x" * 301,
        None,
        1.5,
        True,
        {"a": 1},
    ],
)
def test_an_id_is_a_number_or_a_short_text(value):
    with pytest.raises(InvalidInput, match=r"ids.task_id: an id is"):
        Token("cvat", "export", {"task_id": value})


@pytest.mark.parametrize(
    "arguments",
    [
        ("", "export", {}),
        ("CVAT", "x", {}),
        ("cvat", 5, {}),
        ("cvat", "x", {"Task-Id": 1}),
        ("cvat", "x", None),
    ],
)
def test_a_token_has_plain_names(arguments):
    with pytest.raises(InvalidInput):
        Token(*arguments)


GOOD = {"version": 1, "service": "cvat", "operation": "export", "ids": {"task_id": 7}}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": 2}, "only version 1"),
        ({"version": True}, "only version 1"),
        ({"headers": {}}, "nothing else"),
        ({"ids": {"token": "x"}}, "no credentials"),
        ({"service": None}, "short names"),
    ],
)
def test_a_token_of_another_kind_is_refused(change, words):
    with pytest.raises(InvalidInput, match=words):
        Token.from_text(json.dumps({**GOOD, **change}))


@pytest.mark.parametrize(
    "text", ["", "7", "[]", "{}", "{", "gASVBQ", "[" * 100_000], ids=lambda text: text[:9]
)
def test_what_is_no_token_is_refused(text):
    with pytest.raises(InvalidInput, match="no token of Sightline"):
        Token.from_text(text)
