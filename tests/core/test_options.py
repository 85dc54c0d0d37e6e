"""Options: checked when they are set, changed by copying."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.core.options import Options
from sightline.core.retry import RetryPolicy
from sightline_api._runtime.wire import Timeout


def test_the_defaults_are_never_endless():
    assert Options().timeouts == Timeout()
    assert Options().retry_policy == RetryPolicy()


@given(st.floats(0.001, 1e6), st.integers(0, 20), st.integers(1, 64))
def test_a_changed_copy_leaves_the_first_as_it_was(timeout, retries, parallel):
    first = Options()
    changed = first.merged(timeout=timeout, retries=retries, parallel=parallel)
    assert (changed.timeout, changed.retries, changed.parallel) == (timeout, retries, parallel)
    assert changed.prefetch is first.prefetch
    assert first == Options()


@pytest.mark.parametrize("timeout", [None, 5, 0.5, (3, 10), Timeout(total=1)])
def test_a_timeout_has_every_form_of_the_low_level(timeout):
    assert Options(timeout=timeout).timeouts == Timeout.of(timeout)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("timeout", 0, "a number of seconds above 0"),
        ("timeout", -1, "a number of at least 0"),
        ("timeout", "5", "a number"),
        ("timeout", (1, 2, 3), "a pair of seconds"),
        ("timeout", (1, 0), "above 0"),
        ("retries", -1, "a whole number of at least 0"),
        ("max_server_wait", -1, "a number of at least 0"),
        ("parallel", 0, "a whole number of at least 1"),
        ("max_content", 0, "a whole number of at least 1"),
        ("prefetch", 1, "True or False"),
        ("check_input", None, "True or False"),
    ],
)
def test_a_wrong_option_is_named_with_what_would_be_right(field, value, words):
    with pytest.raises(InvalidInput, match=f"^{field}: .*{words}") as caught:
        Options().merged(**{field: value})
    assert caught.value.field == field


def test_a_misspelt_option_gets_the_nearest_spelling():
    with pytest.raises(
        InvalidInput, match=r"timeot: there is no such option .did you mean 'timeout'.*retries"
    ):
        Options().merged(timeot=5)


def test_the_policies_follow_the_options():
    assert Options(retries=7, max_server_wait=1).retry_policy == RetryPolicy(retries=7, max_server_wait=1)
