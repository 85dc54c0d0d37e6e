"""Places in results of images without a place, as pixels, and back."""

from json import dumps
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import ExtraMissing, FileRefused, InvalidInput, UnexpectedContent
from sightline.picterra import Feature, FeatureCollection, pixel_of, place_of, to_pixels

RING = [[0, 0], [0.001, 0], [0.001, -0.001], [0, 0]]
HOLE = [[0.0002, -0.0001], [0.0004, -0.0001], [0.0004, -0.0002], [0.0002, -0.0001]]


def test_the_published_corners_are_met() -> None:
    assert tuple(map(round, pixel_of(0.00136530, -0.00097539))) == (1520, 1086)
    assert tuple(map(round, pixel_of(0.001365320, 0.000000129))) == (1520, 0)


@given(st.floats(0, 100_000), st.floats(0, 100_000))
def test_a_pixel_has_a_place_that_has_this_pixel(x: float, y: float) -> None:
    back = pixel_of(*place_of(x, y))
    assert isclose(back[0], x, abs_tol=1e-5) and isclose(back[1], y, abs_tol=1e-5)


@pytest.mark.parametrize(
    "document",
    [
        {"type": "Polygon", "coordinates": [RING, HOLE]},
        {"type": "MultiPolygon", "coordinates": [[RING, HOLE]]},
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [RING, HOLE]}},
        FeatureCollection([Feature({"type": "Polygon", "coordinates": [RING, HOLE]})]),
        {"type": "Polygon", "coordinates": [[[*at, 5] for at in RING], [[*at, 5] for at in HOLE]]},
    ],
)
def test_every_shape_of_result_gives_rings_of_pixels_with_their_holes(document) -> None:
    [[outer, hole]] = to_pixels(document)
    assert outer == [pixel_of(*at) for at in RING]
    assert hole == [pixel_of(*at) for at in HOLE]


@pytest.mark.parametrize("document", [{"type": "Point", "coordinates": [0, 0]}, {}, {"type": "LineString"}])
def test_what_holds_no_areas_is_an_error_and_no_empty_list(document) -> None:
    with pytest.raises(InvalidInput, match="is no collection of features, Polygon or MultiPolygon"):
        to_pixels(document)


def test_a_result_is_read_from_its_file_as_well(tmp_path) -> None:
    path = tmp_path / "result.geojson"
    path.write_text(dumps({"type": "MultiPolygon", "coordinates": [[RING, HOLE]]}))
    assert to_pixels(path) == to_pixels({"type": "Polygon", "coordinates": [RING, HOLE]})


@pytest.mark.parametrize(("content", "why"), [(None, "cannot be read"), (b"", "is no GeoJSON")])
def test_a_file_without_a_result_is_refused_by_name(tmp_path, content, why) -> None:
    path = tmp_path / "result.geojson"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileRefused, match=rf"result\.geojson' {why}"):
        to_pixels(path)


def test_the_text_of_a_path_will_do_as_for_the_official_client(tmp_path) -> None:
    path = tmp_path / "result.geojson"
    path.write_text(dumps({"type": "Polygon", "coordinates": [RING]}))
    assert to_pixels(str(path)) == to_pixels(path)
    with pytest.raises(FileRefused, match=r"'gone\.geojson' cannot be read"):
        to_pixels("gone.geojson")


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda: place_of("x", 1), "x"),
        (lambda: place_of(1, float("nan")), "y"),
        (lambda: place_of(float("inf"), 1), "x"),
        (lambda: pixel_of(181, 0), "lng"),
        (lambda: pixel_of(0, 90), "lat"),
        (lambda: pixel_of(0, None), "lat"),
    ],
)
def test_what_is_no_pixel_and_no_place_is_refused_by_name(ask, field) -> None:
    with pytest.raises(InvalidInput) as caught:
        ask()
    assert caught.value.field == field


def test_a_position_that_has_no_pixel_is_named() -> None:
    with pytest.raises(InvalidInput, match=r"\[0\] is no longitude and latitude"):
        to_pixels({"type": "Polygon", "coordinates": [[[0]]]})


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"{}", b"\xff"])
def test_a_document_that_is_none_is_said_to_be(content: bytes) -> None:
    with pytest.raises(UnexpectedContent, match="a GeoJSON document was promised"):
        FeatureCollection.from_bytes(content)


def test_a_collection_is_a_sequence_that_other_libraries_take_as_well() -> None:
    whole = FeatureCollection(
        [Feature({"type": "Point", "coordinates": [1, 2]}, {"a": 1}, "f"), Feature(None)]
    )
    assert (len(whole), whole[0].id, [one.geometry is None for one in whole]) == (2, "f", [False, True])
    assert FeatureCollection.from_bytes(whole.to_bytes()) == whole
    assert [shape.x for shape in whole.shapes()] == [1.0]
    assert whole[1].shape is None


def test_without_shapely_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "shapely.geometry", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'sightline\[geo\]'"):
        Feature({"type": "Point", "coordinates": [1, 2]}).shape  # noqa: B018
