"""Annotations as values: what is wrong is found where they are made."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.cvat import Cuboid, Ellipse, Interval, Points, Polygon, Polyline, Rectangle, Skeleton, Tag

NUMBERS = st.floats(0, 4000, allow_nan=False)


def test_a_rectangle_is_written_with_its_label_and_its_edges() -> None:
    box = Rectangle("car", 7, 10, 20, 110, 80, occluded=True)
    assert box.points == [10, 20, 110, 80]
    assert (box.width, box.height) == (100, 60)
    assert (
        repr(box) == "Rectangle(label='car', frame=7, left=10, top=20, right=110, bottom=80, occluded=True)"
    )


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_edges_in_the_wrong_order_are_refused(left: float, top: float, right: float, bottom: float) -> None:
    if left <= right and top <= bottom:
        assert Rectangle("car", 0, left, top, right, bottom).points == [left, top, right, bottom]
    else:
        with pytest.raises(InvalidInput, match=r"right of left|below top"):
            Rectangle("car", 0, left, top, right, bottom)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("", 0, 1, 2, 3, 4), "label: '' is not the name of a label"),
        ((True, 0, 1, 2, 3, 4), "label: True is not"),
        (("car", -1, 1, 2, 3, 4), "frame: -1 is not a whole number"),
        (("car", 1.5, 1, 2, 3, 4), "frame: 1.5 is not a whole number"),
        (("car", 0, "1", 2, 3, 4), r"left: '1' is not a number"),
        (("car", 0, 1, 2, float("nan"), 4), r"right: nan is not a finite number"),
        (("car", 0, 1, 2, float("inf"), 4), r"right: inf is not a finite number"),
    ],
)
def test_a_rectangle_that_makes_no_sense_is_refused(arguments: Any, problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        Rectangle(*arguments)


@pytest.mark.parametrize(
    ("common", "problem"),
    [
        ({"rotation": 361}, "rotation: 361 is not a number from 0 to 360"),
        ({"score": 1.2}, "score: 1.2 is not a number from 0 to 1"),
        ({"group": -1}, "group: -1 is not a whole number"),
    ],
)
def test_what_all_shapes_have_is_checked(common: dict[str, Any], problem: str) -> None:
    for make in (
        lambda: Rectangle("car", 0, 1, 2, 3, 4, **common),
        lambda: Points("car", 0, [1, 2], **common),
    ):
        with pytest.raises(InvalidInput, match=problem):
            make()


def test_an_ellipse_goes_over_the_wire_as_centre_right_and_top() -> None:
    assert Ellipse("ball", 0, 50, 40, 10, 5).points == [50, 40, 60, 35]


@pytest.mark.parametrize(("kind", "fewest"), [(Polygon, 3), (Polyline, 2), (Points, 1)])
def test_outlines_take_pairs_or_numbers_and_want_enough_of_them(kind: Any, fewest: int) -> None:
    points = [(float(at), 2.0 * at) for at in range(fewest)]
    flat = [number for point in points for number in point]
    assert kind("road", 0, points) == kind("road", 0, flat)
    assert kind("road", 0, points).points == flat
    with pytest.raises(InvalidInput, match=f"at least {fewest} needed"):
        kind("road", 0, points[:-1])
    with pytest.raises(InvalidInput, match="no whole number of points"):
        kind("road", 0, [*flat, 1.0])


def test_a_point_that_is_none_is_named_by_its_place() -> None:
    with pytest.raises(InvalidInput, match=r"vertices\[1\]: 'x' is not a point"):
        Polyline("road", 0, [(1, 2), "x"])


def test_a_cuboid_has_eight_corners_or_a_place_in_space() -> None:
    corners = [(float(at), float(at)) for at in range(8)]
    assert len(Cuboid("crate", 0, corners).points) == 16
    box = Cuboid.in_space("crate", 0, (1, 2, 3), (0, 0, 0.5), (4, 5, 6))
    assert box.points == [1, 2, 3, 0, 0, 0.5, 4, 5, 6, *[0.0] * 7]
    with pytest.raises(InvalidInput, match="exactly 16 needed"):
        Cuboid("crate", 0, (1.0, 2.0))


def test_a_skeleton_takes_points_by_the_name_of_their_sublabel() -> None:
    person = Skeleton("person", 0, {"head": (10, 5), "foot": (12, 60)})
    assert person.node("foot").y == 60
    with pytest.raises(InvalidInput, match="one of head, foot"):
        person.node("hand")
    with pytest.raises(InvalidInput, match="'head' comes twice"):
        Skeleton("person", 0, (*person.nodes, person.nodes[0]))


def test_an_interval_does_not_end_before_it_begins() -> None:
    assert Interval("speech", 5).stop is None
    with pytest.raises(InvalidInput, match="at least 5, where it starts"):
        Interval("speech", 5, 4)


def test_a_changed_annotation_keeps_the_rest_and_is_checked_anew() -> None:
    box = Rectangle("car", 3, 1, 2, 3, 4, id=7, occluded=True)
    assert box.changed(left=0) == Rectangle("car", 3, 0, 2, 3, 4, id=7, occluded=True)
    assert Polygon("car", 0, [(0, 0), (1, 0), (1, 1)]).changed(vertices=[0, 0, 2, 0, 2, 2]).points[2:] == [
        2,
        0,
        2,
        2,
    ]
    assert Tag("day", 0).changed(label="night") == Tag("night", 0)
    with pytest.raises(InvalidInput, match="frame: -1"):
        box.changed(frame=-1)
    with pytest.raises(InvalidInput, match=r"lift: a rectangle has no such value .did you mean 'left'"):
        box.changed(lift=0)


def test_annotations_compare_by_value_and_pickle() -> None:
    for one in (Tag("day", 0), Rectangle("car", 0, 1, 2, 3, 4), Skeleton("person", 0, {"head": (1, 2)})):
        assert pickle.loads(pickle.dumps(one)) == one
