"""GeoJSON of the user is looked at before it is uploaded, and the error names the feature."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, box, mapping

from sightline.core.errors import FileRefused, InvalidInput
from sightline.picterra import Forge, Raster
from sightline.picterra._async.documents import geojson_file
from sightline.picterra.geojson import AREAS, checked, collection, parsed
from sightline_sandbox import Sandbox

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 0]]


def feature(geometry: Any, **more: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {}, "geometry": geometry, **more}


def document(*geometries: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": [feature(one) for one in geometries]}


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


longitudes, latitudes = st.floats(-180, 180), st.floats(-90, 90)
rings = st.lists(st.tuples(longitudes, latitudes), min_size=3, max_size=6).map(
    lambda positions: [list(one) for one in [*positions, positions[0]]]
)
polygons = st.lists(rings, min_size=1, max_size=3).map(lambda given: polygon(*given))
areas = polygons | st.lists(polygons, max_size=3).map(
    lambda given: {"type": "MultiPolygon", "coordinates": [one["coordinates"] for one in given]}
)


@given(st.lists(areas, max_size=4))
def test_areas_that_are_as_they_should_be_pass_unchanged(shapes: list[Any]) -> None:
    whole = document(*shapes)
    assert checked(whole, field="areas", kinds=AREAS) is whole
    assert checked(parsed(json.dumps(whole).encode(), field="areas"), field="areas", kinds=AREAS) == whole


@given(st.lists(areas, min_size=1, max_size=4), st.data())
def test_one_bad_position_among_many_is_found_and_named(shapes: list[Any], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(shapes)))
    wrong = data.draw(st.sampled_from([[181, 0], [0, -90.5], [0], [1, 2, 3, 4], ["0", 0], [float("nan"), 0]]))
    shapes.insert(at, polygon([wrong, [1, 1], [2, 2], wrong]))
    with pytest.raises(InvalidInput) as caught:
        checked(document(*shapes), field="areas", kinds=AREAS)
    assert caught.value.field == f"areas.features[{at}].geometry.coordinates[0][0]"


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        (polygon([[0, 0], [1, 0], [1, 1], [0, 1]]), "a ring ends where it begins"),
        (polygon([[0, 0], [1, 0], [0, 0]]), "4 positions or more, and this one 3"),
        (polygon(), "a polygon needs a ring"),
        (
            polygon(SQUARE, [[0, 0], [2, 91], [1, 1], [0, 0]]),
            r"latitude 91 are not within.*longitude comes first",
        ),
        (polygon([[7, 170], [8, 170], [8, 171], [7, 170]]), "longitude comes first"),
        (polygon([[600000, 200000]] * 4), "degrees are needed, not metres or pixels"),
        (
            {"type": "Point", "coordinates": [0, 0]},
            "Polygon or MultiPolygon is needed, not an object of type 'Point'",
        ),
        ({"coordinates": [SQUARE]}, "not an object without a type"),
        (None, "Polygon or MultiPolygon is needed, not None"),
        ({"type": "Polygon"}, "a list is needed, not None"),
        ({"type": "MultiPolygon", "coordinates": [SQUARE]}, "a list is needed, not 0"),
    ],
)
def test_what_is_wrong_with_a_shape_is_said(shape: Any, why: str) -> None:
    with pytest.raises(InvalidInput, match=rf"areas\.features\[1\]\.geometry.*{why}"):
        checked(document(polygon(SQUARE), shape), field="areas", kinds=AREAS)


def test_the_error_has_the_name_that_the_user_knows_the_feature_by() -> None:
    bad = polygon([[0, 0]] * 3)
    with pytest.raises(InvalidInput, match=r"\(feature 'north field'\)"):
        checked(
            {"type": "FeatureCollection", "features": [feature(bad, properties={"name": "north field"})]},
            field="areas",
        )
    with pytest.raises(InvalidInput, match=r"\(feature 17\)"):
        checked({"type": "FeatureCollection", "features": [feature(bad, id=17)]}, field="areas")


def test_coordinates_in_another_system_are_refused_by_name() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2056"}}
    with pytest.raises(InvalidInput, match="EPSG::2056'; convert the coordinates first"):
        checked({**document(), "crs": crs}, field="areas")
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    checked({**document(), "crs": crs}, field="areas")


def test_layers_may_hold_any_geometry_and_none() -> None:
    point = {"type": "Point", "coordinates": [1, 2, 300]}
    line = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    both = {"type": "GeometryCollection", "geometries": [point, line]}
    checked(document(point, line, both, None), field="features")
    with pytest.raises(InvalidInput, match=r"features\[0\]\.geometry\.geometries\[1\]\.coordinates\[0\]"):
        wrong = {"type": "LineString", "coordinates": [[1, 200], [3, 4]]}
        checked(document({"type": "GeometryCollection", "geometries": [point, wrong]}), field="features")


def test_shapes_of_shapely_and_bare_geometries_become_collections() -> None:
    square = box(0, 0, 1, 1)
    for given_ in (square, [square], mapping(square), [mapping(square)], feature(mapping(square))):
        whole = checked(collection(given_, field="areas"), field="areas", kinds=AREAS)
        assert [one["geometry"]["type"] for one in whole["features"]] == ["Polygon"]
    whole = collection(MultiPolygon([square]), field="areas")
    assert whole["features"][0]["geometry"]["type"] == "MultiPolygon"


@pytest.mark.parametrize("wrong", ["areas.geojson", 7, None, {"type": "Topology"}])
def test_what_is_no_geojson_at_all_is_refused_with_what_would_be(wrong: Any) -> None:
    with pytest.raises(InvalidInput, match=r"areas: GeoJSON is needed: .*pathlib\.Path"):
        collection(wrong, field="areas")


@pytest.mark.parametrize("content", [b"", b"  ", b"PK\x03\x04 a zip", b"{]", b"<kml/>", b"\xff\xfe{"])
def test_a_file_that_is_no_geojson_is_refused_by_name(
    content: bytes, forge: Forge, raster: Raster, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "field.geojson"
    path.write_bytes(content)
    sandbox.requests.clear()
    with pytest.raises(FileRefused, match=r"field\.geojson") as caught:
        raster.set_detection_areas(path)
    assert caught.value.path == str(path)
    assert not list(sandbox.requests)


def test_a_file_that_is_not_there_is_noticed_before_anything_is_sent(
    forge: Forge, sandbox: Sandbox, tmp_path: Path
) -> None:
    with pytest.raises(FileRefused, match=r"gone\.geojson' cannot be read \(No such file"):
        forge.vector_layers.upload("a-raster", tmp_path / "gone.geojson")
    assert not list(sandbox.requests)


def test_json_that_is_no_collection_is_refused(forge: Forge, tmp_path: Path) -> None:
    path = tmp_path / "field.json"
    path.write_text('{"type": "Polygon", "coordinates": []}')
    with pytest.raises(
        InvalidInput, match="a GeoJSON FeatureCollection is needed, not an object of type 'Polygon'"
    ):
        forge.vector_layers.upload("a-raster", path)


def circle() -> list[Any]:
    round_and_round: list[Any] = []
    round_and_round.append(round_and_round)
    return round_and_round


@pytest.mark.parametrize("value", [object(), 1j, circle()], ids=["object", "complex", "circle"])
def test_a_property_that_json_cannot_hold_is_refused_by_feature(
    value: Any, forge: Forge, sandbox: Sandbox
) -> None:
    fine, wrong = feature(polygon(SQUARE)), feature(polygon(SQUARE), properties={"a": value})
    with pytest.raises(InvalidInput, match=r"features\[1\]: cannot be written as JSON: ") as caught:
        forge.vector_layers.upload("a-raster", [fine, wrong])
    assert caught.value.field.endswith("features[1]")
    assert not list(sandbox.requests)


def test_so_it_is_by_the_asynchronous_twin() -> None:
    with pytest.raises(InvalidInput, match=r"areas\.features\[0\]: cannot be written as JSON: complex"):
        asyncio.run(geojson_file([feature(polygon(SQUARE), properties={"a": 1j})], field="areas"))


def test_a_byte_order_mark_is_no_reason_to_refuse() -> None:
    assert parsed(b"\xef\xbb\xbf{}", field="areas") == {}
