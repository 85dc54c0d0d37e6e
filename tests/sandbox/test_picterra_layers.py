"""Vector layers, advanced tools, and grants."""

from typing import Any

import pytest
from shapely.geometry import MultiPolygon, Point, Polygon, box, shape

from sightline_api.picterra import (
    advanced_tools,
    authorization_grants,
    detectors,
    folders,
    models,
    operations,
    vector_layers,
)
from tests.sandbox.survey import Survey, areas


def draw(survey: Survey, raster: str, document: Any, **about: str) -> str:
    """The id of a new layer."""
    place = survey.send(vector_layers.create_upload(raster))
    survey.put(place.upload_url, document)
    made = survey.succeed(survey.send(vector_layers.commit_upload(raster, place.upload_id, about)))
    return str(made.vector_layer_id)


def shapes(survey: Survey, layer: str) -> list[Any]:
    given = survey.succeed(survey.send(vector_layers.download(layer)))
    return [shape(one["geometry"]) for one in survey.get(given.download_url)["features"]]


def test_a_layer_has_one_polygon_a_feature(survey: Survey) -> None:
    two = MultiPolygon([box(0, 0, 1, 1), box(2, 0, 3, 1)])
    layer = draw(survey, survey.upload(), areas(two, box(5, 0, 6, 1), pixels=False), name="Drawn")

    assert [one.bounds for one in shapes(survey, layer)] == [(0, 0, 1, 1), (2, 0, 3, 1), (5, 0, 6, 1)]
    assert survey.send(vector_layers.get(layer)).count == 3


def test_layers_are_found_by_name_and_by_detector(survey: Survey) -> None:
    raster = survey.upload()
    drawn = draw(survey, raster, areas(box(0, 0, 9, 9)), name="Drawn by hand", color="#AABBCC")
    detector = survey.teach(raster)
    survey.run(detector, raster)
    (by_hand,) = survey.send(vector_layers.list(raster, search="BY HAND")).results
    (by_detector,) = survey.send(vector_layers.list(raster, detector=detector)).results

    assert (by_hand.id, by_hand.color, by_hand.detector_id) == (drawn, "#AABBCC", None)
    assert (by_detector.detector_id, by_detector.raster_id) == (detector, raster)
    assert survey.send(vector_layers.list(raster)).count == 2


def test_a_layer_changes_and_goes(survey: Survey) -> None:
    raster = survey.upload()
    layer = draw(survey, raster, areas(box(0, 0, 9, 9)))
    survey.send(vector_layers.update(layer, {"color": "#000001"}))
    changed = survey.send(vector_layers.get(layer))
    survey.send(vector_layers.delete(layer))

    assert (changed.name, changed.color) == ("Vector layer", "#000001")
    assert survey.send(vector_layers.list(raster)).count == 0
    assert survey.refuse(vector_layers.download(layer)).status_code == 404


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g"])
def test_a_colour_of_another_form_is_a_bad_field(survey: Survey, colour: str) -> None:
    layer = draw(survey, survey.upload(), areas(box(0, 0, 9, 9)))
    answer = survey.refuse(vector_layers.update(layer, {"color": colour}), checked=False)

    assert (answer.status_code, list(answer.json())) == (400, ["color"])


def test_an_upload_is_for_the_raster_that_it_was_opened_for(survey: Survey) -> None:
    one, other = survey.upload(), survey.upload()
    place = survey.send(vector_layers.create_upload(one))

    assert survey.refuse(vector_layers.commit_upload(other, place.upload_id, {})).status_code == 404


def test_a_commit_without_an_upload_fails_the_operation(survey: Survey) -> None:
    raster = survey.upload()
    place = survey.send(vector_layers.create_upload(raster))

    told = survey.fail(survey.send(vector_layers.commit_upload(raster, place.upload_id, {})))
    assert "Nothing was uploaded" in told


def use(survey: Survey, tool: str, layer: str, **inputs: Any) -> models.OperationStarted:
    body = {"inputs": {"vector_layer_id": layer, **inputs}, "outputs": {"name": "made"}}
    return survey.send(advanced_tools.run(tool, body))


def test_the_tools_make_new_layers(survey: Survey) -> None:
    layer = draw(survey, survey.upload(), areas(box(0, 0, 2, 1), box(1, 0, 3, 1), pixels=False))
    made = {
        tool: shapes(survey, survey.succeed(use(survey, tool, layer, distance=1000)).vector_layer_id)
        for tool in ("vector-union", "vector-buffer", "vector-hull")
    }

    assert [one.bounds for one in made["vector-union"]] == [(0, 0, 3, 1)]
    assert [one.bounds for one in made["vector-hull"]] == [(0, 0, 2, 1), (1, 0, 3, 1)]
    # 1000 m are 0.009 degrees at the equator.
    assert made["vector-buffer"][0].bounds == pytest.approx((-0.009, -0.009, 2.009, 1.009), abs=2e-4)


def test_a_tool_that_is_not_there_fails_and_names_those_that_are(survey: Survey) -> None:
    told = survey.fail(survey.send(advanced_tools.run("crystal-ball", {"inputs": {}, "outputs": {}})))

    assert "crystal-ball" in told and "vector-union" in told


def test_a_tool_says_which_input_is_wrong(survey: Survey) -> None:
    layer = draw(survey, survey.upload(), areas(box(0, 0, 9, 9)))

    assert "inputs.distance" in survey.fail(use(survey, "vector-buffer", layer, distance=-1))
    assert "no vector layer" in survey.fail(use(survey, "vector-union", "nowhere"))


def test_points_stay_in_a_layer_that_has_them(survey: Survey) -> None:
    layer = draw(survey, survey.upload(), areas(Point(1, 2), pixels=False))

    assert shapes(survey, layer) == [Point(1, 2)]


def test_grants_replace_those_of_before_and_make_a_detector_shared(survey: Survey) -> None:
    detector = survey.send(detectors.create({"name": "x", "configuration": {}})).id
    viewer = {"grantee": {"type": "organization", "id": "o-1"}, "role": "viewer"}
    editor = {"grantee": {"type": "user", "id": "u-1"}, "role": "editor"}
    assert survey.send(authorization_grants.get("detector", detector)).grants == []
    for grants in ([viewer, editor], [editor]):
        survey.send(authorization_grants.update("detector", detector, {"grants": grants}))
    (kept,) = survey.send(authorization_grants.get("detector", detector)).grants

    assert (kept.grantee.id, kept.role) == ("u-1", "editor")
    assert survey.send(detectors.list(is_shared=True)).count == 1
    survey.send(authorization_grants.update("detector", detector, {"grants": []}))
    assert survey.send(detectors.list(is_shared=True)).count == 0
    assert survey.send(detectors.list(is_shared=False)).count == 1


def test_grants_are_for_things_and_kinds_that_there_are(survey: Survey) -> None:
    (folder,) = survey.send(folders.list()).results

    assert survey.refuse(authorization_grants.get("folder", "nowhere")).status_code == 404
    assert survey.refuse(authorization_grants.get("detector", folder.id)).status_code == 404
    address = f"/public/api/v2/authorization/grants/plots_group/{folder.id}/"
    assert survey.http.get(address).status_code == 404


def test_a_role_that_is_not_there_is_told_where_it_stands(survey: Survey) -> None:
    (folder,) = survey.send(folders.list()).results
    grant = {"grantee": {"type": "user", "id": "u"}, "role": "owner"}
    call = authorization_grants.update("folder", folder.id, {"grants": [grant]})
    answer = survey.refuse(call, checked=False)

    assert list(answer.json()["grants"]["0"]) == ["role"]


def test_a_link_of_a_download_tells_when_it_ends(survey: Survey) -> None:
    layer = draw(survey, survey.upload(), areas(box(0, 0, 9, 9)))
    begun = survey.send(vector_layers.download(layer))
    survey.succeed(begun)
    expirations = []
    for _ in range(2):
        survey.clock.move(60)
        results = survey.send(operations.get(begun.operation_id)).results
        assert isinstance(results, models.VectorLayerDownloadResults)
        expirations.append(results.expiration)

    assert expirations[0] < expirations[1]  # type: ignore[operator]


def test_a_shape_that_crosses_itself_is_taken_apart_by_a_tool(survey: Survey) -> None:
    bow = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    layer = draw(survey, survey.upload(), areas(bow, pixels=False))
    made = survey.succeed(use(survey, "vector-union", layer))

    assert sorted(one.area for one in shapes(survey, made.vector_layer_id)) == pytest.approx([1, 1])
