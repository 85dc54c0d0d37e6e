"""Masks: run lengths over a box, in pure Python and with numpy."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.cvat import Mask
from sightline.cvat.annotations import rle_decode, rle_encode

BITS = st.lists(st.booleans(), min_size=1, max_size=200)
PICTURES = st.integers(1, 12).flatmap(
    lambda width: st.lists(
        st.lists(st.booleans(), min_size=width, max_size=width), min_size=1, max_size=12
    ).filter(lambda rows: any(map(any, rows)))
)


@given(BITS)
def test_what_was_encoded_comes_back_when_it_is_decoded(bits: list[bool]) -> None:
    assert list(rle_decode(rle_encode(bits))) == bits


@given(BITS)
def test_no_run_but_the_first_is_empty(bits: list[bool]) -> None:
    runs = rle_encode(bits)
    assert sum(runs) == len(bits)
    assert all(runs[1:])
    assert (runs[0] == 0) == bits[0]


@given(PICTURES)
def test_a_mask_of_rows_has_the_smallest_box_that_holds_it(rows: list[list[bool]]) -> None:
    mask = Mask.from_rows("sky", 0, rows)
    inside = mask.rows()
    assert any(inside[0]) and any(inside[-1])
    assert any(row[0] for row in inside) and any(row[-1] for row in inside)
    assert mask.area == sum(map(sum, rows))


@given(PICTURES)
def test_a_mask_survives_the_numbers_of_the_wire(rows: list[list[bool]]) -> None:
    mask = Mask.from_rows("sky", 0, rows)
    assert Mask.from_points("sky", 0, mask.points) == mask


@given(PICTURES)
def test_numpy_and_python_make_the_same_mask(rows: list[list[bool]]) -> None:
    mask = Mask.from_array("sky", 0, numpy.array(rows))
    assert mask == Mask.from_rows("sky", 0, rows)
    assert mask.to_array(len(rows[0]), len(rows)).tolist() == rows


def test_a_mask_begins_where_its_rows_are_said_to_begin() -> None:
    mask = Mask.from_rows("sky", 3, [[0, 1], [0, 1]], left=10, top=20)
    assert (mask.left, mask.top, mask.right, mask.bottom) == (11, 20, 11, 21)
    assert mask.points == [0, 2, 11, 20, 11, 21]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [([[0, 0]], "no pixel is set"), ([[1], [1, 0]], "they differ in length"), ([], "no pixel")],
)
def test_rows_that_are_no_mask_are_refused(rows: list[list[int]], problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        Mask.from_rows("sky", 0, rows)


def test_runs_that_do_not_fill_the_box_are_refused() -> None:
    with pytest.raises(InvalidInput, match="they cover 3 pixels, and the box has 4"):
        Mask("sky", 0, 0, 0, 1, 1, (1, 2))


def test_a_picture_that_is_too_small_for_the_mask_is_refused() -> None:
    with pytest.raises(InvalidInput, match="a picture that holds the mask"):
        Mask("sky", 0, 5, 5, 6, 6, (0, 4)).to_array(6, 10)
