"""Outlines as values: taken in any shape, checked before they are sent, read back as they were."""

import json
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.stickypi import Contour, NewAnnotation, Revision
from sightline.stickypi.contours import contours, contours_from_text

SQUARE = ((0, 0), (10, 0), (10, 10), (0, 10))
pixel = st.integers(0, 10_000) | st.floats(0, 10_000, allow_nan=False)
corners = st.lists(st.tuples(pixel, pixel), min_size=3, max_size=40).filter(lambda them: len(set(them)) >= 3)
IMAGE = {
    "device": "0a1b2c3d",
    "datetime": "2021-06-01_21-00-00",
    "md5": "9e6e908d9c29d332b511f8d5121857f8",
    "algo_name": "detector",
    "algo_version": "1600000000-aa",
}


@given(corners, st.none() | st.integers(-(2**31), 2**31))
def test_what_is_sent_is_read_back_as_it_was(points, value):
    contour = Contour(points, name="insect", value=value, fill_colour=None)
    text = json.dumps({"annotations": [contour.to_wire()], "metadata": {}})
    (read,) = contours_from_text(text)
    assert read.points == contour.points
    assert (read.name, read.value) == ("insect", value)


@pytest.mark.parametrize(
    "shape",
    [
        SQUARE,
        [list(corner) for corner in SQUARE],
        [[list(corner)] for corner in SQUARE],
        np.array(SQUARE),
        np.array(SQUARE, dtype=np.int32).reshape(-1, 1, 2),
        np.array(SQUARE, dtype=np.float32),
    ],
)
def test_corners_come_in_every_shape_that_people_have(shape):
    contour = Contour(shape)
    assert contour.points == SQUARE
    assert contour.area == 100
    assert contour.box == (0, 0, 10, 10)
    assert contour.to_wire()["contour"] == [[[0, 0]], [[10, 0]], [[10, 10]], [[0, 10]]]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ([], "0 different corners"),
        ([(0, 0), (1, 1)], "2 different corners"),
        ([(0, 0), (1, 1), (0, 0)], "2 different corners"),
        ([(0, 0), (1, 1), (2, float("nan"))], r"contour\[2\]"),
        ([(0, 0), (1, 1), (2, "3")], r"contour\[2\]"),
        ([(0, 0), (1, 1), (2, 3, 4)], r"contour\[2\]"),
        ("(0,0)", "list of corners"),
        (None, "list of corners"),
    ],
)
def test_corners_that_enclose_nothing_are_refused(wrong, why):
    with pytest.raises(InvalidInput, match=why):
        Contour(wrong)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("fill_colour", "blue"),
        ("stroke_colour", "#00f"),
        ("value", 1.5),
        ("value", True),
        ("name", ""),
        ("name", "2020-06-20_21-33-24"),
    ],
)
def test_what_the_service_would_keep_unread_is_looked_at(field, value):
    with pytest.raises(InvalidInput, match=field):
        Contour(SQUARE, **{field: value})


def test_an_outline_that_leaves_its_picture_is_refused_with_its_place():
    with pytest.raises(InvalidInput, match=r"contours\[1\].contour: .*inside of the picture, 8 x 20"):
        contours([[(0, 0), (1, 0), (0, 1)], SQUARE], (8, 20))


def test_the_services_own_object_is_taken():
    wire = Contour(SQUARE, value=3, fill_colour="#00ff00").to_wire()
    assert Contour.of(wire) == Contour(SQUARE, value=3, fill_colour="#00ff00")
    with pytest.raises(InvalidInput, match="'color' is not one of"):
        Contour.of({**wire, "color": "#000000"})


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"annotations": 7}', '{"annotations": [7, {}, null]}', None, 7]
)
def test_a_text_that_nobody_checked_is_no_error(text):
    assert contours_from_text(text) == ()


def test_a_contour_pickles():
    contour = Contour(SQUARE, value=1)
    assert pickle.loads(pickle.dumps(contour)) == contour


@pytest.mark.parametrize(
    ("revision", "spelt"), [(Revision.A, "2021-06-01_21-00-00"), (Revision.B, "2021-06-01T21:00:00Z")]
)
def test_an_annotation_is_sent_as_the_service_wants_it(revision, spelt):
    made = NewAnnotation(**IMAGE, contours=[SQUARE], extra={"operator": "jo"})
    body = made.body(revision)
    assert body["metadata"] == {**IMAGE, "datetime": spelt, "operator": "jo"}
    assert NewAnnotation.of(body) == made


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("md5", "9e6e"),
        ("device", "trap"),
        ("algo_name", "it's"),
        ("algo_name", "x" * 65),
        ("algo_version", ""),
        ("algo_version", "2020-06-20_21-33-24"),
        ("datetime", "soon"),
    ],
)
def test_what_an_annotation_says_of_itself_is_checked(field, value):
    with pytest.raises(InvalidInput, match=field):
        NewAnnotation(**{**IMAGE, field: value}, contours=[])


def test_an_annotation_without_its_picture_is_refused():
    about = {key: value for key, value in IMAGE.items() if key != "md5"}
    with pytest.raises(InvalidInput, match=r"metadata\.md5: missing"):
        NewAnnotation.of({"annotations": [], "metadata": about})
