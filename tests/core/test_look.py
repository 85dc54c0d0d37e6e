"""Work at the server: when to look again where the server says how often, and what its words mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import DeadlineExceeded, UnknownStatus
from sightline.core.operation import Poll, State, Vocabulary, pause

POLL = Poll(deadline=1000.0)
WORDS = Vocabulary(running=("running",), done=("success",), failed=("failed",), unknown_allowed=2)


@given(st.floats(0.2, 300), st.integers(1, 50), st.floats(0, 1))
def test_the_servers_interval_lies_between_two_looks(interval: float, attempt: int, random: float) -> None:
    assert pause(POLL, attempt, 0, interval=interval, random=random) == interval


@given(st.floats(0.2, 300), st.floats(0, 1))
def test_the_first_look_comes_sooner_as_quick_work_is_over_by_then(interval: float, random: float) -> None:
    assert pause(POLL, 0, 0, interval=interval, random=random) == pytest.approx(interval / 10)


@given(st.floats(0, 0.01), st.integers(0, 9))
def test_looks_never_come_without_any_pause(interval: float, attempt: int) -> None:
    assert pause(POLL, attempt, 0, interval=interval, random=0.0) >= 0.005


@pytest.mark.parametrize("interval", [None, -1.0, float("nan"), float("inf")])
def test_without_a_sensible_interval_the_looks_become_rarer(interval: float | None) -> None:
    pauses = [pause(POLL, attempt, 0, interval=interval, random=1.0) for attempt in range(4)]
    assert pauses == sorted(pauses) and pauses[0] == POLL.first < pauses[-1]


def test_no_interval_makes_one_wait_for_hours() -> None:
    assert pause(POLL, 3, 0, interval=1e300, random=1.0) == 300


@given(st.floats(0, 1e6), st.floats(0, 100), st.integers(0, 9))
def test_no_pause_goes_past_the_deadline(elapsed: float, interval: float, attempt: int) -> None:
    if elapsed >= POLL.deadline:
        with pytest.raises(DeadlineExceeded):
            pause(POLL, attempt, elapsed, interval=interval, random=1.0)
    else:
        assert pause(POLL, attempt, elapsed, interval=interval, random=1.0) <= POLL.deadline - elapsed


def test_words_mean_what_the_service_says_in_any_letter_case() -> None:
    assert [WORDS.state(word) for word in ("running", "SUCCESS", "Failed")] == [
        State.RUNNING,
        State.DONE,
        State.FAILED,
    ]


def test_an_unknown_word_is_borne_with_so_many_times() -> None:
    assert [WORDS.state("odd", unknown_seen=seen) for seen in (0, 1)] == [State.UNKNOWN] * 2
    with pytest.raises(UnknownStatus, match="known: running, success, failed"):
        WORDS.state("odd", unknown_seen=2)
