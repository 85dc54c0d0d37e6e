"""What was found of each class, put together into one document."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import UnexpectedContent
from sightline.picterra.assembly import assembled, polygon_texts
from sightline.picterra.features import polygons_of

numbers = st.floats(-180, 180) | st.integers(-90, 90)
rings = st.lists(st.lists(numbers, min_size=2, max_size=3), min_size=4, max_size=5)
polygons = st.lists(rings, min_size=1, max_size=3)
one = polygons.map(lambda rings_: {"type": "Polygon", "coordinates": rings_})
many = st.lists(polygons, max_size=4).map(lambda given_: {"type": "MultiPolygon", "coordinates": given_})
features = (one | many | st.none()).map(
    lambda shape: {"type": "Feature", "properties": {"a": [1, {"b": None}]}, "geometry": shape}
)
collections = st.lists(features, max_size=4).map(
    lambda given_: {"type": "FeatureCollection", "name": "x", "features": given_}
)
documents = one | many | features | collections


def spelled(document: Any, indent: int | None) -> bytes:
    return json.dumps(document, indent=indent).encode()


@given(documents, st.sampled_from([None, 2]))
def test_the_polygons_are_those_of_the_document_however_it_is_laid_out(
    document: Any, indent: int | None
) -> None:
    texts = polygon_texts(spelled(document, indent))
    assert [json.loads(text) for text in texts] == polygons_of(document)


@given(st.lists(st.tuples(st.text(), documents), max_size=3))
def test_a_class_is_one_multipolygon_whatever_its_parts_came_in(classes: list[tuple[str, Any]]) -> None:
    whole = json.loads(assembled([(name, spelled(each, None)) for name, each in classes], by_object=False))
    assert whole == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"class_name": name},
                "geometry": {"type": "MultiPolygon", "coordinates": polygons_of(each)},
            }
            for name, each in classes
        ],
    }


@given(st.lists(st.tuples(st.text(), documents), max_size=3))
def test_by_object_every_polygon_is_a_feature_of_its_class(classes: list[tuple[str, Any]]) -> None:
    whole = json.loads(assembled([(name, spelled(each, None)) for name, each in classes], by_object=True))
    assert [(one["properties"]["class_name"], one["geometry"]) for one in whole["features"]] == [
        (name, {"type": "Polygon", "coordinates": polygon})
        for name, each in classes
        for polygon in polygons_of(each)
    ]


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[]", b"{}", b"\xff", b'{"type": "Polygon", "coordinates": 7}']
)
def test_a_document_that_is_none_is_said_to_be(content: bytes) -> None:
    with pytest.raises(UnexpectedContent, match="a GeoJSON document was promised"):
        polygon_texts(content)


def test_what_is_no_polygon_is_named() -> None:
    with pytest.raises(UnexpectedContent, match="polygons were promised, and a Point came"):
        polygon_texts(b'{"type": "Point", "coordinates": [1, 2]}')
