"""Tracks: keyframes, what lies between them, and where a thing is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.cvat import Mask, Polygon, Rectangle, Skeleton, Track

CAR = Track.of(Rectangle("car", 10, 100, 100, 120, 110), Rectangle("car", 0, 0, 0, 20, 10, rotation=350))


def box(frame: int, left: float, **common: object) -> Rectangle:
    return Rectangle("car", frame, left, 0, left + 10, 10, **common)  # type: ignore[arg-type]


def test_keyframes_are_put_in_order() -> None:
    assert [shape.frame for shape in CAR.keyframes] == [0, 10]
    assert (CAR.label, CAR.frame) == ("car", 0)


def test_between_keyframes_a_shape_moves_evenly() -> None:
    middle = CAR.at(5)
    assert isinstance(middle, Rectangle)
    assert middle.points == [50, 50, 70, 60]


def test_angles_turn_the_shorter_way_round() -> None:
    middle = CAR.at(5)
    assert middle is not None
    assert middle.rotation == 355


def test_a_track_is_not_there_before_its_first_keyframe_and_stays_behind_its_last() -> None:
    late = Track.of(box(5, 0))
    assert late.at(4) is None
    assert late.at(50) == box(50, 0)


def test_a_track_that_has_ended_is_gone() -> None:
    ended = Track.of(box(0, 0), box(5, 50)).ending(8)
    assert [ended.at(frame) is None for frame in (0, 5, 7, 8, 20)] == [False, False, False, True, True]
    assert ended.at(7) == box(7, 50)
    assert [shape.frame for shape in ended.on(range(20))] == list(range(8))


def test_a_track_cannot_end_before_its_last_keyframe() -> None:
    with pytest.raises(InvalidInput, match="behind its last keyframe, 5"):
        Track.of(box(0, 0), box(5, 50)).ending(5)


@given(st.integers(0, 100), st.integers(1, 100), st.floats(0, 1000), st.floats(0, 1000))
def test_on_its_keyframes_a_track_is_what_was_given(
    start: int, length: int, left: float, right: float
) -> None:
    track = Track.of(box(start, left), box(start + length, right))
    assert track.at(start) == box(start, left)
    assert track.at(start + length) == box(start + length, right)
    shape = track.at(start + length // 2)
    assert isinstance(shape, Rectangle)
    assert min(left, right) - 1e-6 <= shape.left <= max(left, right) + 1e-6


def test_the_points_of_a_skeleton_move_one_by_one() -> None:
    track = Track.of(Skeleton("person", 0, {"head": (0, 0)}), Skeleton("person", 4, {"head": (8, 4)}))
    middle = track.at(1)
    assert isinstance(middle, Skeleton)
    assert (middle.node("head").x, middle.node("head").y) == (2, 1)


def test_outlines_of_different_length_and_masks_stay_until_the_next_keyframe() -> None:
    three, four = [(0, 0), (1, 0), (1, 1)], [(0, 0), (1, 0), (1, 1), (0, 1)]
    outline = Track.of(Polygon("lake", 0, three), Polygon("lake", 10, four))
    assert outline.at(9) == Polygon("lake", 9, three)
    mask = Track.of(Mask("lake", 0, 0, 0, 1, 0, (0, 2)), Mask("lake", 10, 0, 0, 1, 0, (1, 1)))
    assert mask.at(5) == Mask("lake", 5, 0, 0, 1, 0, (0, 2))


@pytest.mark.parametrize(
    ("keyframes", "problem"),
    [
        ([], "at least one needed"),
        ([box(0, 0), box(0, 1)], "two stand on frame 0"),
        ([box(0, 0), Rectangle("bus", 1, 0, 0, 1, 1)], "one label and one kind"),
        ([box(0, 0), Polygon("car", 1, [(0, 0), (1, 0), (1, 1)])], "one label and one kind"),
    ],
)
def test_keyframes_that_are_no_track_are_refused(keyframes: list[Rectangle], problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        Track(tuple(keyframes))
