"""Checks of input: what passes is given back, what does not is named with what would be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core import checks
from sightline.core.errors import FileRefused, InvalidInput

JPEG = b"\xff\xd8\xff\xe0"


class Seven:
    def __index__(self):
        return 7


@given(st.integers())
def test_whole_numbers_pass_from_their_lower_bound_on(value):
    for check, low in ((checks.positive_int, 1), (checks.not_negative_int, 0)):
        if value >= low:
            assert check("n", value) == value
        else:
            with pytest.raises(InvalidInput, match=rf"^n: .* is not a whole number of at least {low}$"):
                check("n", value)


def test_what_acts_as_a_whole_number_is_one():
    assert checks.positive_int("n", Seven()) == 7


@pytest.mark.parametrize("value", [True, 1.0, "1", None])
def test_what_only_looks_like_a_whole_number_is_refused(value):
    with pytest.raises(InvalidInput):
        checks.positive_int("n", value)


@given(st.floats(allow_nan=False) | st.integers(-1000, 1000), st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_a_number_passes_within_its_bounds_and_nowhere_else(value, a, b):
    low, high = sorted((a, b))
    if low <= value <= high:
        assert checks.in_range("azimuth", value, low, high) == value
    else:
        with pytest.raises(InvalidInput, match=r"^azimuth: "):
            checks.in_range("azimuth", value, low, high)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((None, None), "a number"),
        ((0, None), "at least 0"),
        ((None, 9), "up to 9"),
        ((0, 360), "from 0 to 360"),
    ],
)
@pytest.mark.parametrize("value", [float("nan"), "5", b"5", True, None, 10**400, [1]])
def test_what_is_no_number_is_refused_with_the_bounds(value, bounds, words):
    with pytest.raises(InvalidInput, match=words):
        checks.in_range("azimuth", value, *bounds)


@given(st.lists(st.none(), max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_a_length_is_counted(value, a, b):
    low, high = sorted((a, b))
    if low <= len(value) <= high:
        assert checks.length("boxes", value, low, high) is value
    else:
        with pytest.raises(InvalidInput, match=rf"^boxes: \[.*\] has a length of {len(value)}, "):
            checks.length("boxes", value, low, high)


@pytest.mark.parametrize("value", [5, None, True])
def test_what_has_no_length_is_no_text(value):
    with pytest.raises(InvalidInput, match=f"^name: {value} is not a text$"):
        checks.length("name", value, 1)


def test_the_length_of_what_does_not_tell_is_not_known():
    assert checks.known_length([1, 2]) == 2
    assert checks.known_length(iter([1, 2])) is checks.known_length(None) is None


@pytest.mark.parametrize(
    ("low", "high", "words"), [(2, None, "at least 2"), (3, 5, "3 to 5"), (4, 4, "exactly 4")]
)
def test_a_wrong_length_tells_the_right_one(low, high, words):
    with pytest.raises(InvalidInput, match=f"^name: 'x' has a length of 1, {words} needed$"):
        checks.length("name", "x", low, high)


def test_a_word_of_the_list_passes():
    assert checks.one_of("label", "other", ["wildfire_smoke", "other"]) == "other"


def test_a_misspelt_word_gets_the_nearest_spelling():
    with pytest.raises(InvalidInput, match=r"one of wildfire_smoke, other .did you mean 'wildfire_smoke'"):
        checks.one_of("label", "Wildfire-smoke", ["wildfire_smoke", "other"])


def test_a_word_that_is_near_nothing_gets_the_list_alone():
    with pytest.raises(InvalidInput, match=r"one of other$"):
        checks.one_of("label", "xyz", ["other"])


@given(st.text(min_size=200))
def test_a_long_value_is_cut_in_the_message(value):
    assert len(str(checks.refuse("name", value, "short"))) < 120


@pytest.mark.parametrize(
    "field",
    [
        "password",
        "new_password1",
        "token",
        "access_token",
        "client_secret",
        "api_key",
        "secret_key",
        "key_file",
    ],
)
def test_a_secret_is_not_shown_where_it_is_refused(field):
    for problem in (checks.refuse(field, "marker-x", "a text"), _too_short(field, "marker-x")):
        assert "marker" not in str(problem)
        assert str(problem).startswith(f"{field}: *** ")


def _too_short(field, value):
    with pytest.raises(InvalidInput) as caught:
        checks.length(field, value, 99)
    return caught.value


def test_a_secret_is_not_shown_inside_of_what_is_refused():
    problem = checks.refuse("users", [{"login": "ann", "password": "marker-x"}], "a user")
    assert str(problem) == "users: [{'login': 'ann', 'password': '***'}] is not a user"


def test_an_address_is_shown_without_user_and_query():
    problem = checks.refuse("target", "https://ann:marker-x@host.test/a?Signature=marker-y", "an address")
    assert str(problem) == "target: 'https://***@host.test/a?***' is not an address"


@pytest.mark.parametrize("field", ["keyframe", "monkey", "compass", "label"])
def test_what_only_sounds_like_a_secret_is_shown(field):
    assert "'value'" in str(checks.refuse(field, "value", "right"))


def test_a_jpeg_within_the_limit_passes():
    checks.image_jpeg(JPEG, 8 * 2**20, 8 * 2**20)
    checks.image_jpeg(JPEG, 10**12)


@pytest.mark.parametrize(
    ("head", "size", "words"),
    [
        (b"", 0, "the file is empty"),
        (b"\x89PNG\r\n", 100, r"no JPEG image \(it begins with 89 50 4e 47\)"),
        (JPEG, 8 * 2**20 + 1, r"8388609 bytes \(8.00 MiB\) are more than"),
    ],
)
def test_another_file_is_refused_with_the_reason(head, size, words):
    with pytest.raises(FileRefused, match=words) as caught:
        checks.image_jpeg(head, size, 8 * 2**20, field="picture", path="a.jpg")
    assert (caught.value.field, caught.value.path) == ("picture", "a.jpg")
