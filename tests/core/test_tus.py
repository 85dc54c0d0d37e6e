"""TUS uploads: what is told of a file, and what each answer means."""

from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import UnexpectedContent
from sightline.core.transfer.tus import TusStep, judge_tus, tus_metadata, tus_offset


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (200, TusStep.GO_ON),
        (204, TusStep.GO_ON),
        (404, TusStep.GONE),
        (410, TusStep.GONE),
        (409, TusStep.ASK),
        (423, TusStep.ASK),
        (401, TusStep.REFUSED),
        (413, TusStep.REFUSED),
        (500, TusStep.REFUSED),
    ],
)
def test_each_status_says_what_to_do(status, step):
    assert judge_tus(status) is step


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(), max_size=3))
def test_metadata_are_pairs_of_a_name_and_a_value_in_base64(values):
    pairs = [pair.split(" ") for pair in tus_metadata(values).split(",") if pair]
    assert {name: b64decode(value).decode() for name, value in pairs} == values


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_an_offset_is_believed_up_to_the_length(offset, length):
    if offset <= length:
        assert tus_offset({"upload-offset": str(offset)}, length) == offset
    else:
        with pytest.raises(UnexpectedContent, match=f"{offset} bytes of a file of {length}"):
            tus_offset({"upload-offset": str(offset)}, length)


@pytest.mark.parametrize("text", ["-1", "1.5", "x", "1e3", ""])
def test_what_is_no_number_of_bytes_is_refused(text):
    with pytest.raises(UnexpectedContent):
        tus_offset({"upload-offset": text}, 10)


def test_a_server_that_tells_no_offset_has_taken_the_piece():
    assert tus_offset({}, 10, default=7) == 7
