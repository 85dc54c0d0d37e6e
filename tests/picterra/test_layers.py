"""Vector layers, markers, and grants."""

from pathlib import Path

import pytest

from sightline.core.errors import InvalidInput, NotFound
from sightline.picterra import Detector, FeatureCollection, Forge, Grant, Raster
from sightline_sandbox import Sandbox
from tests.picterra.pictures import disc, discs


def test_a_layer_is_uploaded_changed_read_saved_and_deleted(
    forge: Forge, raster: Raster, tmp_path: Path
) -> None:
    layer = forge.vector_layers.upload(raster.id, discs(), name="drawn", color="#aabbcc").result()
    assert (layer.name, layer.color, layer.count, layer.raster_id) == ("drawn", "#aabbcc", 5, raster.id)
    layer = layer.update(name="redrawn", color="#001122")
    assert (layer.name, layer.color) == ("redrawn", "#001122")
    shapes = layer.read()
    assert [one.geometry for one in shapes] == discs()
    saved = layer.download(tmp_path / "layer.geojson")
    assert FeatureCollection.from_bytes(saved.read_bytes()) == shapes
    assert layer.download(tmp_path).name == f"{layer.id}.geojson"
    layer.delete()
    with pytest.raises(NotFound):
        layer.refresh()


def test_layers_are_listed_by_name_and_by_the_detector_that_made_them(
    forge: Forge, raster: Raster, detector: Detector
) -> None:
    drawn = forge.vector_layers.upload(raster.id, discs()[:1], name="Drawn by hand").result()
    made = detector.run(raster.id).result().vector_layer_ids
    assert {one.id for one in raster.vector_layers()} == {drawn.id, *made.values()}
    assert [one.id for one in raster.vector_layers(search="hand")] == [drawn.id]
    assert [one.id for one in raster.vector_layers(detector_id=detector.id)] == list(made.values())
    assert [one.detector_id for one in raster.vector_layers(detector_id=detector.id)] == [detector.id]


def test_many_layers_come_side_by_side(forge: Forge, raster: Raster, tmp_path: Path) -> None:
    made = [forge.vector_layers.upload(raster.id, [disc(50, 50)]).result() for _ in range(3)]
    files = forge.vector_layers.download_many([made[0], made[1].id, made[2]], tmp_path, parallel=2)
    assert files == [tmp_path / f"{layer.id}.geojson" for layer in made]


@pytest.mark.parametrize("color", ["red", "#abc", "#aabbcg", 7])
def test_a_colour_that_is_none_is_refused_before_anything_is_sent(
    color: object, forge: Forge, sandbox: Sandbox
) -> None:
    with pytest.raises(InvalidInput, match="a colour of the form #rrggbb"):
        forge.vector_layers.update("some-id", color=color)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="#rrggbb"):
        forge.vector_layers.upload("some-id", discs(), color=color)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="nothing was given"):
        forge.vector_layers.update("some-id")
    assert not list(sandbox.requests)


def test_markers_are_pinned_to_rasters_and_to_what_detectors_learn_from(
    forge: Forge, raster: Raster, detector: Detector
) -> None:
    made = forge.markers.create(raster.id, 0.0001, -0.0002, "what is this?")
    assert (made.place, made.text) == ((0.0001, -0.0002), "what is this?")
    lesson = next(iter(detector.rasters()))
    taught = forge.markers.create(lesson.id, 0.0001, -0.0001, "look here", detector_id=detector.id)
    assert [one.id for one in raster.markers()] == [made.id]
    assert taught.id in [one.id for one in lesson.markers()]


def test_a_marker_with_latitude_first_is_found_out(forge: Forge) -> None:
    with pytest.raises(InvalidInput, match="lat: 120 is not a number from -90 to 90"):
        forge.markers.create("some-id", 45.0, 120, "x")


def test_grants_are_replaced_as_a_whole_in_every_spelling(forge: Forge) -> None:
    detector = forge.detectors.create("shared")
    given = [
        Grant("user", "u-1", "viewer"),
        ("organization", "o-1", "editor"),
        {"grantee": {"type": "user", "id": "u-2"}, "role": "editor"},
    ]
    now = forge.grants.update("detector", detector.id, given)
    assert now == forge.grants.get("detector", detector.id)
    assert [(one.grantee, one.id, one.role) for one in now] == [
        ("user", "u-1", "viewer"),
        ("organization", "o-1", "editor"),
        ("user", "u-2", "editor"),
    ]
    assert forge.grants.update("detector", detector.id, []) == ()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ([("users", "u", "viewer")], r"grants\[0\]\.grantee.*did you mean 'user'"),
        ([Grant("user", "u", "viewer"), ("user", "u", "owner")], r"grants\[1\]\.role"),
        ([("user", "u")], "grantee, id and role are needed"),
        ([{"role": "viewer"}], "grantee, id and role are needed"),
        ([("user", "", "viewer")], "is not an id"),
    ],
)
def test_a_bad_grant_is_named_by_its_place(given: list, why: str, forge: Forge, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidInput, match=why):
        forge.grants.update("folder", "some-id", given)
    with pytest.raises(InvalidInput, match="one of folder, detector"):
        forge.grants.get("raster", "some-id")
    assert not list(sandbox.requests)
