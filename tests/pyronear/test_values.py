"""Boxes and masks: what is spelt is what the server reads, and nothing else is spelt."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.pyronear import Box, Mask
from sightline.pyronear.values import azimuth_degrees, boxes_from_text, boxes_to_text

NUM = r"(?:0?\.[0-9]{1,3}|0|1)"
SERVER_BOXES = re.compile(rf"\[(\({NUM}(,{NUM}){{4}}\)(,\({NUM}(,{NUM}){{4}}\))*)?\]")
SERVER_MASK = re.compile(rf"\({NUM}(,{NUM}){{3}}\)")

relative = st.floats(0, 1, allow_nan=False)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """Any box that is one."""
    xs, ys = sorted([draw(relative), draw(relative)]), sorted([draw(relative), draw(relative)])
    assume(xs[1] - xs[0] > 0.002 and ys[1] - ys[0] > 0.002)
    return Box(xs[0], ys[0], xs[1], ys[1], draw(relative))


@given(st.lists(boxes(), min_size=1, max_size=5))
def test_any_boxes_are_spelt_as_the_server_reads_them(many):
    text = boxes_to_text(many)
    assert SERVER_BOXES.fullmatch(text)
    assert len(text) <= 185


@given(boxes())
def test_a_box_comes_back_as_it_went_but_for_the_fourth_decimal(box):
    (back,) = boxes_from_text(boxes_to_text([box]))
    pairs = zip(
        (box.xmin, box.ymin, box.xmax, box.ymax, box.confidence),
        (back.xmin, back.ymin, back.xmax, back.ymax, back.confidence),
        strict=True,
    )
    assert all(abs(sent - came) <= 0.0005 + 1e-9 for sent, came in pairs)
    assert boxes_from_text(boxes_to_text([back])) == (back,)


@given(boxes())
def test_any_mask_is_spelt_as_the_server_reads_it_and_comes_back(box):
    mask = Mask(box.xmin, box.ymin, box.xmax, box.ymax)
    assert SERVER_MASK.fullmatch(str(mask))
    assert str(Mask.from_text(str(mask))) == str(mask)


def test_what_rounds_up_to_one_is_written_as_the_server_wants_it():
    assert str(Box(0.0001, 0, 0.9996, 1, 0.99951)) == "(0,0,1,1,1)"


def test_a_negative_zero_loses_its_sign():
    assert str(Box(-0.0, 0.0, 1.0, 1.0, -0.0)) == "(0,0,1,1,0)"


def test_whole_numbers_and_few_decimals_are_written_short():
    assert str(Box(0, 0.5, 0.25, 1, 0.125)) == "(0,0.5,0.25,1,0.125)"


def test_corners_that_would_fall_together_are_refused():
    with pytest.raises(InvalidInput, match="smaller by more than a thousandth"):
        Box(0.1234, 0.1, 0.1231, 0.2, 0.5)
    with pytest.raises(InvalidInput):
        Box(0.50001, 0.1, 0.50002, 0.2, 0.5)


@pytest.mark.parametrize("numbers", [(0.5, 0.1, 0.4, 0.2, 0.5), (0.1, 0.5, 0.2, 0.4, 0.5)])
def test_reversed_corners_are_refused(numbers):
    with pytest.raises(InvalidInput):
        Box(*numbers)


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf"), "0.5", True, None])
def test_what_is_no_relative_number_is_refused(value):
    with pytest.raises(InvalidInput, match="confidence"):
        Box(0.1, 0.1, 0.2, 0.2, value)


@pytest.mark.parametrize("count", [0, 6])
def test_one_to_five_boxes_go_into_an_upload(count):
    with pytest.raises(InvalidInput, match="1 to 5 needed"):
        boxes_to_text([(0.1, 0.1, 0.2, 0.2, 0.5)] * count)


def test_the_place_of_a_bad_box_is_named():
    with pytest.raises(InvalidInput, match=r"boxes\[1\]: .*five numbers are needed") as caught:
        boxes_to_text([(0.1, 0.1, 0.2, 0.2, 0.5), (0.1, 0.1, 0.2, 0.2)])
    assert caught.value.field == "boxes[1]"


def test_pixels_become_a_box_and_come_back():
    box = Box.from_pixels(192, 108, 960, 540, 0.9, size=(1920, 1080))
    assert (box.xmin, box.ymin, box.xmax, box.ymax) == (0.1, 0.1, 0.5, 0.5)
    assert box.to_pixels((1920, 1080)) == (192, 108, 960, 540)


@pytest.mark.parametrize(
    "text", ["[]", "", None, "nonsense", "[(0.9,0.9,0.1,0.1,0.5)]", "[(0.1,0.1,0.2,0.2)]"]
)
def test_a_stored_text_without_a_box_gives_none(text):
    assert boxes_from_text(text) == ()


def test_spellings_of_other_clients_are_read():
    assert boxes_from_text("[(.1,.2,.3,.4,1),(0,0,1,1,0.0)]") == (
        Box(0.1, 0.2, 0.3, 0.4, 1),
        Box(0, 0, 1, 1, 0),
    )


@pytest.mark.parametrize("given", [Mask(0, 0, 1, 0.5), "(0,0,1,.5)", " (0,0,1,0.5)\n", (0, 0, 1, 0.5)])
def test_a_mask_is_taken_as_value_text_or_numbers(given):
    assert str(Mask.of(given)) == "(0,0,1,0.5)"


@pytest.mark.parametrize("given", ["(0.9,0.9,0.1,0.1)", "(0,0,1)", "0,0,1,1", "", (0, 0, 1), (0, 0, 2, 1)])
def test_what_is_no_mask_is_refused(given):
    with pytest.raises(InvalidInput):
        Mask.of(given)


def test_north_is_zero_and_not_a_full_turn():
    assert azimuth_degrees(0) == 0
    with pytest.raises(InvalidInput, match="below 360; north is 0"):
        azimuth_degrees(360)
