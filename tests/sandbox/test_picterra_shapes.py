"""What the sandbox's detector is made of: shapes to pixels and back, votes of colours, GeoJSON that fits."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from shapely.geometry import MultiPolygon, Point, Polygon, box, mapping

from sightline_sandbox.picterra.detection.colours import ColourVotes
from sightline_sandbox.picterra.detection.shapes import draw_mask, trace, without_specks
from sightline_sandbox.picterra.geojson import AREAS, GEOMETRIES, multipolygon, read_features, split_polygons
from sightline_sandbox.picterra.operations import Failed

masks = arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, max_side=12))
pictures = arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(3)))
json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "features", "geometry", "coordinates"]), inner, max_size=4)
    ),
)


@given(masks)
def test_the_polygons_around_pixels_cover_just_these_pixels(mask: Any) -> None:
    shapes = trace(mask)

    assert np.array_equal(draw_mask(shapes, *mask.shape), mask)
    assert sum(one.area for one in shapes) == mask.sum()
    assert all(one.is_valid for one in shapes)


def test_a_hole_stays_one_and_corners_do_not_connect() -> None:
    ring = np.ones((3, 3), dtype=bool)
    ring[1, 1] = False
    (with_hole,) = trace(ring)
    assert isinstance(with_hole, Polygon)
    assert [hole.bounds for hole in with_hole.interiors] == [(1, 1, 2, 2)]

    assert len(trace(np.eye(3, dtype=bool))) == 3


def test_neighbours_outvote_a_single_pixel() -> None:
    speck, hole = np.zeros((5, 5), dtype=bool), np.ones((5, 5), dtype=bool)
    speck[2, 2], hole[2, 2] = True, False

    assert not without_specks(speck).any()
    assert without_specks(hole)[2, 2]


@given(pictures, pictures)
def test_votes_survive_being_kept_and_judge_alike(taught: Any, seen: Any) -> None:
    votes = ColourVotes.empty(["a", "b"])
    votes.add(taught, taught[..., 0] > 100, 0)
    votes.add(taught, taught[..., 0] <= 100, -1)
    settled = votes.settled()
    again = ColourVotes.restore(settled.keep())

    assert np.array_equal(again.judge(seen), settled.judge(seen))
    assert set(np.unique(settled.judge(seen))) <= {-1, 0}
    doubt = settled.doubt(seen)
    assert ((doubt >= 0) & (doubt <= 1)).all()


def test_a_colour_never_seen_is_background_and_in_doubt() -> None:
    votes = ColourVotes.empty(["roof"])
    red, blue = np.full((4, 4, 3), (200, 0, 0), np.uint8), np.full((4, 4, 3), (0, 0, 200), np.uint8)
    votes.add(red, np.ones((4, 4), dtype=bool), 0)
    settled = votes.settled()

    assert (settled.judge(red) == 0).all()
    assert (settled.judge(blue) == -1).all()
    assert (settled.doubt(red).max(), settled.doubt(blue).min()) == (0, 1)


@given(json_values)
def test_whatever_json_is_uploaded_fits_or_fails_with_a_message(value: Any) -> None:
    try:
        features = read_features(json.dumps(value).encode(), GEOMETRIES)
    except Failed as failure:
        assert failure.errors["message"]
    else:
        assert isinstance(features, list)


@given(st.binary())
def test_whatever_bytes_are_uploaded_fail_with_a_message(content: bytes) -> None:
    with pytest.raises(Failed):
        read_features(b"{" + content, AREAS)


boxes = st.builds(
    lambda left, bottom, width, height: box(left, bottom, left + width, bottom + height),
    st.floats(-170, 170),
    st.floats(-80, 80),
    st.floats(0.01, 5),
    st.floats(0.01, 5),
)


@given(st.lists(boxes, min_size=1, max_size=4))
def test_areas_fit_and_split_into_as_many_polygons_as_they_have(parts: list[Polygon]) -> None:
    shapes = [MultiPolygon(parts), *parts]
    features = [{"type": "Feature", "properties": None, "geometry": mapping(one)} for one in shapes]
    document = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    read = read_features(document, AREAS)

    assert len(split_polygons(read)) == 2 * len(parts)
    assert len(multipolygon([one["geometry"] for one in read])["coordinates"]) == 2 * len(parts)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", '"6.5"', "true", "null"])
def test_a_position_is_made_of_finite_numbers(number: str) -> None:
    ring = f"[[{number},0],[1,0],[1,1],[{number},0]]"
    feature = f'{{"type":"Feature","geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}'
    content = f'{{"type":"FeatureCollection","features":[{feature}]}}'.encode()
    with pytest.raises(Failed) as told:
        read_features(content, AREAS)

    assert told.value.errors["feature"] == 0
    assert "no position" in told.value.errors["message"]


@given(st.lists(st.tuples(st.floats(-5, 15), st.floats(-5, 15)), min_size=3, max_size=6))
def test_a_pixel_is_covered_where_its_middle_is_inside(corners: list[tuple[float, float]]) -> None:
    shape = Polygon(corners)
    mask = draw_mask([shape], 10, 12)
    for y, x in np.ndindex(10, 12):
        middle = Point(x + 0.5, y + 0.5)
        if shape.is_valid and shape.boundary.distance(middle) > 1e-6:
            assert mask[y, x] == shape.contains(middle)
