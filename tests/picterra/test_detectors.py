"""Detectors: made, taught, trained, run; and what they found."""

import json
from pathlib import Path

import pytest

from sightline import Picterra
from sightline.core.errors import (
    DeadlineExceeded,
    InvalidInput,
    NotFound,
    OperationFailed,
    UnexpectedContent,
)
from sightline.core.progress import Finished, Looked, Started
from sightline.picterra import Detector, Forge, Raster, to_pixels
from sightline_sandbox import Sandbox
from tests.faults.bucket import Bar
from tests.picterra.pictures import DISCS, SIZE, disc, discs, picture, rectangle


def test_a_new_detector_has_the_published_defaults(forge: Forge) -> None:
    made = forge.detectors.create()
    settings = made.configuration
    assert settings is not None
    assert (settings.detection_type, settings.output_type, settings.backbone) == (
        "count",
        "polygon",
        "resnet34",
    )
    assert (settings.training_steps, settings.tile_size, settings.background_sample_ratio) == (500, 256, 0.25)


def test_an_update_keeps_what_is_not_given_and_zero_is_a_value(forge: Forge) -> None:
    made = forge.detectors.create("d", training_steps=700)
    changed = made.update(name="e", background_sample_ratio=0, output_type="bbox")
    settings = changed.configuration
    assert settings is not None
    assert (changed.name, settings.training_steps, settings.background_sample_ratio) == ("e", 700, 0)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"detection_type": "counts"}, "did you mean 'count'"),
        ({"output_type": "box"}, "did you mean 'bbox'"),
        ({"backbone": "resnet101"}, "resnet18, resnet34, resnet50"),
        ({"training_steps": 499}, "500 to 40000"),
        ({"training_steps": True}, "whole number"),
        ({"background_sample_ratio": 1.1}, "from 0 to 1"),
        ({"tile_size": 0}, "at least 1"),
        ({"name": ""}, "not empty"),
    ],
)
def test_a_bad_setting_is_found_before_anything_is_sent(
    given: dict, why: str, forge: Forge, sandbox: Sandbox
) -> None:
    for ask in (forge.detectors.create, lambda **settings: forge.detectors.update("some-id", **settings)):
        with pytest.raises(InvalidInput, match=why):
            ask(**given)
    assert not list(sandbox.requests)


def test_a_setting_that_there_is_not_is_answered_with_the_nearest(forge: Forge, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidInput, match=r"training_step: .*did you mean 'training_steps'") as caught:
        forge.detectors.update("some-id", training_step=700)
    assert caught.value.field == "training_step"
    assert not list(sandbox.requests)


def test_an_update_of_nothing_is_a_mistake(forge: Forge) -> None:
    with pytest.raises(InvalidInput, match="nothing was given to change"):
        forge.detectors.update("some-id")


def test_filters_choose_among_detectors(forge: Forge) -> None:
    made = forge.detectors.create("Very special")
    assert [one.id for one in forge.detectors.list(search="very SPECIAL")] == [made.id]
    assert made.id in [one.id for one in forge.detectors.list(is_shared=False)]
    assert list(forge.detectors.list(user_tag="nobody")) == []
    with pytest.raises(InvalidInput, match="is_shared: 'yes' is not True or False"):
        forge.detectors.list(is_shared="yes")  # type: ignore[arg-type]


def test_a_deleted_detector_is_gone(forge: Forge) -> None:
    made = forge.detectors.create("short")
    made.delete()
    with pytest.raises(NotFound):
        made.refresh()


def test_a_detector_knows_the_rasters_it_is_trained_with(forge: Forge, raster: Raster) -> None:
    made = forge.detectors.create("one raster")
    made.add_raster(raster.id)
    assert [one.id for one in made.rasters()] == [raster.id]


@pytest.mark.parametrize("kind", ["outline", "training_area", "testing_area", "validation_area"])
def test_annotations_of_every_kind_replace_those_that_were_there(
    kind: str, forge: Forge, raster: Raster
) -> None:
    made = forge.detectors.create(kind)
    made.add_raster(raster.id)
    for shapes in (discs(), discs()[:2]):
        assert made.set_annotations(raster.id, kind, shapes).result() is None
    made.set_annotations(raster.id, "outline" if kind != "outline" else "training_area", discs()[:1]).result()
    counted = made.train().result().stats
    names = {"outline": "total_annotations_count", "testing_area": "assessment_areas_count"}
    assert counted[names.get(kind, f"{kind}s_count")] == 2


def test_outlines_belong_to_a_class(forge: Forge, detector: Detector) -> None:
    [known] = detector.refresh().classes
    raster = next(iter(detector.rasters()))
    detector.set_annotations(raster.id, "outline", discs(), class_id=known.id).result()
    with pytest.raises(InvalidInput, match="only outlines have a class, and this is training_area"):
        detector.set_annotations(raster.id, "training_area", discs(), class_id=known.id)


def test_a_misspelt_kind_is_answered_with_the_nearest(forge: Forge) -> None:
    with pytest.raises(InvalidInput, match="did you mean 'outline'"):
        forge.detectors.set_annotations("d", "r", "outlines", discs())


def test_annotations_come_from_a_file_as_well(forge: Forge, raster: Raster, tmp_path: Path) -> None:
    features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in discs()]
    path = tmp_path / "outlines.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    made = forge.detectors.create("from a file")
    made.add_raster(raster.id)
    made.set_annotations(raster.id, "outline", path).result()
    made.set_annotations(raster.id, "training_area", [rectangle(0, 0, *SIZE)]).result()
    assert made.train().result().stats["total_annotations_count"] == len(DISCS)


def test_training_tells_a_score(detector: Detector) -> None:
    training = detector.train().result()
    assert training.score is not None and training.score > 0.5
    assert training.stats["rasters_count"] == 1


def test_training_without_outlines_fails_with_the_servers_reason(forge: Forge, raster: Raster) -> None:
    made = forge.detectors.create("knows nothing")
    made.add_raster(raster.id)
    work = made.train()
    with pytest.raises(OperationFailed, match="outline") as caught:
        work.wait()
    assert work.has_failed and not work.is_done
    assert caught.value.errors["message"] == caught.value.reason
    with pytest.raises(OperationFailed):
        work.result()


def test_a_recommendation_is_made(detector: Detector) -> None:
    assert isinstance(detector.recommend_dataset().result(), dict)


def test_a_run_finds_the_discs_and_gives_one_multipolygon_a_class(detector: Detector, raster: Raster) -> None:
    found = detector.run(raster.id).result()
    assert (found.detector_id, found.raster_id) == (detector.id, raster.id)
    [whole] = found.read()
    assert whole.properties["class_name"] == found.class_names[0]
    middles = sorted(
        tuple(sum(side) / len(side) for side in zip(*outer[:-1], strict=True))
        for outer, *_ in to_pixels(found.read())
    )
    assert len(middles) == len(DISCS)
    assert all(
        abs(at[0] - disc[0]) < 3 and abs(at[1] - disc[1]) < 3 for at, disc in zip(middles, DISCS, strict=True)
    )


def test_what_was_found_comes_object_by_object_for_shapely(detector: Detector, raster: Raster) -> None:
    shapes = detector.run(raster.id).result().read(by_object=True).shapes()
    assert [shape.geom_type for shape in shapes] == ["Polygon"] * len(DISCS)


def test_results_are_saved_in_both_forms(detector: Detector, raster: Raster, tmp_path: Path) -> None:
    found = detector.run(raster.id).result()
    by_class = json.loads(found.download(tmp_path / "found.geojson").read_text())
    assert [one["properties"]["class_name"] for one in by_class["features"]] == list(found.class_names)
    old = json.loads(found.download_geometry(tmp_path / "old.geojson").read_text())
    assert old["type"] == "MultiPolygon"
    assert old["coordinates"] == by_class["features"][0]["geometry"]["coordinates"]


def test_results_of_many_runs_come_side_by_side_by_their_ids(
    forge: Forge, detector: Detector, raster: Raster, tmp_path: Path
) -> None:
    ids = [detector.run(raster.id).result().operation_id for _ in range(3)]
    bar = Bar()
    outcomes = forge.results.download_many([*ids, "nobody"], tmp_path, parallel=2, progress=bar)
    assert [path.name for path in outcomes if isinstance(path, Path)] == [f"{one}.geojson" for one in ids]
    assert isinstance(outcomes[-1], NotFound)
    assert (bar.total, bar.at, bar.closed) == (4, 4, True)


def test_results_of_a_run_that_goes_on_are_not_there_yet() -> None:
    slow = Sandbox("picterra", seed="demo", api_key="k", work=0.3)
    with slow as box, Picterra("k", base_url=box.url) as client:
        [detector], raster = client.forge.detectors.list(), next(iter(client.forge.rasters.list()))
        work = detector.run(raster.id)
        with pytest.raises(DeadlineExceeded, match="did not end within 0 s"):
            client.forge.results.get(json.loads(work.token)["ids"]["operation_id"])
        assert work.result().class_names


def test_work_of_another_kind_has_no_results_of_a_run(forge: Forge, detector: Detector) -> None:
    training = detector.train()
    training.wait()
    with pytest.raises(UnexpectedContent, match="is no run of a detector"):
        forge.results.get(json.loads(training.token)["ids"]["operation_id"])


def test_progress_tells_every_look(detector: Detector, raster: Raster) -> None:
    bar = Bar()
    work = detector.run(raster.id)
    assert work.status is None
    work.wait(progress=bar)
    looks = [event for event in bar.events if isinstance(event, Looked)]
    assert isinstance(bar.events[0], Started) and isinstance(bar.events[-1], Finished)
    assert looks[-1].status == "success" == work.status
    assert work.is_done


def test_the_deadline_is_kept_and_the_work_can_be_waited_for_again() -> None:
    slow = Sandbox("picterra", api_key="k", work=0.4, poll_interval=0.05)
    with slow as box, Picterra("k", base_url=box.url, deadline=0.1) as client:
        work = client.forge.rasters.upload(picture(), "slow")
        with pytest.raises(DeadlineExceeded, match="keep its token and resume later"):
            work.wait()
        asked = len(list(box.requests))
        with pytest.raises(DeadlineExceeded):
            work.wait(0)
        assert len(list(box.requests)) == asked + 1  # one look, and no waiting
        assert client.resume(work.token).result(timeout=30).name == "slow"


def test_another_process_goes_on_by_the_token(
    forge: Forge, detector: Detector, raster: Raster, picterra
) -> None:
    work = detector.run(raster.id)
    token = json.loads(work.token)
    assert token["version"] == 1 and token["service"] == "picterra" and token["operation"] == "detection"
    again = picterra.resume(work.token)
    assert again.result() == work.result()
    assert repr(again).endswith("success)")


@pytest.mark.parametrize(
    "token",
    [
        "",
        "{}",
        '{"version": 1, "service": "cvat", "operation": "export", "ids": {"operation_id": 1}}',
        '{"version": 1, "service": "picterra", "operation": "magic", "ids": {"operation_id": 1}}',
        '{"version": 1, "service": "picterra", "operation": "training", "ids": {}}',
    ],
)
def test_a_token_of_something_else_is_refused(token: str, picterra) -> None:
    with pytest.raises(InvalidInput, match="token"):
        picterra.resume(token)


def test_picterra_has_no_way_to_cancel_and_says_so(detector: Detector) -> None:
    with pytest.raises(InvalidInput, match="picterra has no way to stop"):
        detector.train().cancel()


def test_an_operation_by_its_id_gives_what_fits(forge: Forge, detector: Detector, raster: Raster) -> None:
    def by_id(work) -> object:
        return forge.operations.get(json.loads(work.token)["ids"]["operation_id"]).result()

    assert by_id(detector.train()).score > 0.5
    run = detector.run(raster.id)
    # Not the raw models: their addresses are signed anew for each answer.
    assert repr(by_id(run)) == repr(run.result())
    layer = forge.vector_layers.upload(raster.id, [disc(50, 50)])
    assert by_id(layer) == layer.result()
    assert isinstance(by_id(detector.recommend_dataset()), dict)


def test_an_advanced_tool_runs(forge: Forge, raster: Raster) -> None:
    layer = forge.vector_layers.upload(raster.id, [disc(50, 50), disc(55, 50)]).result()
    done = forge.advanced_tools.run(
        "vector-union", {"vector_layer_id": layer.id}, {"name": "joined"}
    ).result()
    assert forge.vector_layers.get(done["vector_layer_id"]).name == "joined"
    with pytest.raises(OperationFailed, match="no tool 'magic'"):
        forge.advanced_tools.run("magic", {}, {}).result()
    with pytest.raises(InvalidInput, match="inputs: 7 is not a mapping"):
        forge.advanced_tools.run("magic", 7, {})  # type: ignore[arg-type]
