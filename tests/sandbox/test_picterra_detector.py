"""The sandbox's detector: it finds what has the colours that it was shown, and says when it cannot."""

import json
from typing import Any

import pytest
from shapely.geometry import Polygon, box, shape

from sightline_api.picterra import (
    annotations,
    detection_areas,
    detectors,
    folders,
    markers,
    models,
    operations,
    training_rasters,
    vector_layers,
)
from sightline_sandbox.picterra.pictures.drawing import draw_aerial
from sightline_sandbox.picterra.pictures.placement import NOWHERE
from tests.sandbox.survey import WIDE, Survey, areas, village

ROOFS = [Polygon(ring) for ring in village().roofs]


def in_pixels(survey: Survey, url: str) -> list[Polygon]:
    """The polygons of a MultiPolygon document, in pixels of the village."""
    document = survey.get(url)
    assert document["type"] == "MultiPolygon"
    parts: Any = NOWHERE.to_pixels(shape(document))
    return list(parts.geoms)


def found(survey: Survey, detector: str, raster: str) -> list[Polygon]:
    (only,) = survey.run(detector, raster).by_class
    assert isinstance(only.result.url, str)
    return in_pixels(survey, only.result.url)


def likeness(one: Polygon, others: list[Polygon]) -> float:
    """The best overlap with any of the others, 0 to 1."""
    return max((one.intersection(other).area / one.union(other).area for other in others), default=0)


def test_what_was_taught_is_found_in_a_picture_never_seen(survey: Survey) -> None:
    other = draw_aerial("somewhere else")
    detector = survey.teach(survey.upload())
    things = found(survey, detector, survey.upload(other.as_png()))
    truth = [Polygon(ring) for ring in other.roofs]

    assert len(things) == len(truth)
    assert all(likeness(one, things) > 0.8 for one in truth)


def test_nothing_is_found_where_the_colours_are_missing(survey: Survey) -> None:
    detector = survey.teach(survey.upload())
    blank = draw_aerial("blank")
    blank.picture.paste((90, 125, 66), (0, 0, *WIDE))

    assert found(survey, detector, survey.upload(blank.as_png())) == []


def test_boxes_are_upright_rectangles_around_the_things(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster, output_type="bbox")
    things = found(survey, detector, raster)

    assert len(things) == len(ROOFS)
    assert all(one.equals(one.envelope) for one in things)


def test_counting_leaves_small_patches_out_and_segmentation_keeps_them(survey: Survey) -> None:
    speckled = draw_aerial("village")
    for x in range(200, 400, 40):
        speckled.picture.paste((172, 70, 54), (x, 20, x + 5, 25))
    raster, taught = survey.upload(speckled.as_png()), survey.upload()
    counting, covering = (survey.teach(taught, detection_type=kind) for kind in ("count", "segmentation"))

    assert len(found(survey, counting, raster)) == len(ROOFS)
    assert len(found(survey, covering, raster)) == len(ROOFS) + 5


def test_only_detection_areas_are_looked_at(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    place = survey.send(detection_areas.create_upload(raster))
    west = box(0, 0, WIDE[0] / 2, WIDE[1])
    survey.put(place.upload_url, areas(west))
    assert survey.send(detection_areas.get_upload(raster, place.upload_id)).status == "processing"
    survey.succeed(survey.send(detection_areas.commit_upload(raster, place.upload_id)))
    assert survey.send(detection_areas.get_upload(raster, place.upload_id)).status == "ready"
    inside = found(survey, detector, raster)
    survey.send(detection_areas.delete(raster))

    assert len(inside) == sum(one.intersects(west) for one in ROOFS)
    assert all(one.within(west.buffer(1)) for one in inside)
    assert len(found(survey, detector, raster)) == len(ROOFS)


def test_the_score_is_high_for_good_outlines_and_low_for_arbitrary_ones(survey: Survey) -> None:
    raster = survey.upload()
    good = survey.teach(raster)
    arbitrary = [box(x, y, x + 30, y + 30) for x in range(0, 600, 100) for y in range(0, 450, 100)]
    assert survey.annotate(good, raster, "testing_area", areas(box(0, 0, *WIDE))).status == "success"
    high = survey.succeed(survey.send(detectors.train(good))).score
    survey.annotate(good, raster, "outline", areas(*arbitrary))
    low = survey.succeed(survey.send(detectors.train(good))).score

    assert high > 0.9 > 0.5 > low


def test_training_counts_what_it_was_given(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    half = box(0, 0, WIDE[0] / 2, WIDE[1])
    survey.annotate(detector, raster, "training_area", areas(half))
    survey.annotate(detector, raster, "validation_area", areas(half, box(330, 0, 340, 10)))
    stats = survey.succeed(survey.send(detectors.train(detector))).stats
    inside = sum(one.intersects(half) for one in ROOFS)

    assert stats == models.TrainingStats(
        rasters_count=1,
        training_areas_count=1,
        assessment_areas_count=0,
        validation_areas_count=2,
        total_annotations_count=len(ROOFS),
        training_annotations_count=inside,
        validation_annotations_count=inside,
    )


def test_training_makes_a_detector_runnable(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.send(detectors.create({"configuration": {}})).id
    assert "not been trained" in survey.fail(survey.send(detectors.run(detector, {"raster_id": raster})))
    assert survey.send(detectors.get(detector)).is_runnable is False

    assert survey.send(detectors.get(survey.teach(raster))).is_runnable is True


def test_training_without_rasters_or_outlines_fails_with_what_is_missing(survey: Survey) -> None:
    detector = survey.send(detectors.create({"configuration": {}})).id
    assert "no training rasters" in survey.fail(survey.send(detectors.train(detector)))

    survey.send(training_rasters.add(detector, {"raster_id": survey.upload()}))
    assert "no outlines" in survey.fail(survey.send(detectors.train(detector)))


def test_results_come_in_both_generations(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    results = survey.run(detector, raster)
    (only,) = results.by_class
    assert isinstance(only.result.url, str)
    assert isinstance(only.result.vector_layer_id, str)

    # 2.0.0: one MultiPolygon for all, one for each class, and a layer of MultiPolygons.
    assert in_pixels(survey, results.url) == in_pixels(survey, only.result.url)
    layer = survey.send(vector_layers.get(only.result.vector_layer_id))
    (url,) = layer.geojson_urls  # type: ignore[misc]
    old = [one["geometry"] for one in survey.get(url)["features"]]
    # 4.0.0: a layer of Polygons, by an operation.
    given = survey.succeed(survey.send(vector_layers.download(only.result.vector_layer_id)))
    new = [one["geometry"] for one in survey.get(given.download_url)["features"]]

    assert layer.count == len(ROOFS)
    assert all(Polygon(*one["coordinates"]).exterior.is_ccw for one in new)
    assert {one["type"] for one in old} == {"MultiPolygon"}
    assert {one["type"] for one in new} == {"Polygon"}
    assert [one["coordinates"][0] for one in old] == [one["coordinates"] for one in new]


def test_a_finished_run_tells_raster_detector_and_folder(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    begun = survey.send(detectors.run(detector, {"raster_id": raster, "secondary_raster_id": raster}))
    (folder,) = survey.send(folders.list()).results

    assert survey.end(begun).metadata == models.OperationMetadata(
        raster_id=raster, detector_id=detector, folder_id=folder.id
    )


@pytest.mark.parametrize("field", ["raster_id", "secondary_raster_id"])
def test_a_run_on_a_raster_that_is_not_there_is_a_bad_field(survey: Survey, field: str) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    answer = survey.refuse(detectors.run(detector, {"raster_id": raster, field: "nowhere"}))

    assert (answer.status_code, list(answer.json())) == (400, [field])


def test_new_annotations_replace_those_of_their_kind(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    survey.annotate(detector, raster, "outline", areas(*ROOFS[:3]))
    stats = survey.succeed(survey.send(detectors.train(detector))).stats

    assert (stats.total_annotations_count, stats.training_areas_count) == (3, 1)


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (b"<kml/>", "no JSON"),
        (b"[1]", "FeatureCollection"),
        ({"type": "Feature"}, "FeatureCollection"),
        ({"type": "FeatureCollection"}, "no list of features"),
        (areas(box(0, 0, 9, 9), box(0, 0, 5, 5).boundary), "Feature 1: its geometry is a LineString"),
        (areas(box(200, 0, 210, 9), pixels=False), "outside of longitude"),
    ],
)
def test_annotations_that_do_not_fit_fail_with_the_feature_that_does_not(
    survey: Survey, document: Any, told: str
) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    done = survey.annotate(detector, raster, "outline", document)

    assert done.status == "failed"
    assert told in done.errors["message"]  # type: ignore[index]


def test_an_open_ring_is_told(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    document = json.loads(json.dumps(areas(box(0, 0, 9, 9))))
    document["features"][0]["geometry"]["coordinates"][0].pop()
    done = survey.annotate(detector, raster, "training_area", document)

    assert "end where it begins" in done.errors["message"]  # type: ignore[index]


def test_a_class_is_for_outlines_never_null_and_one_of_the_detector(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    ((only),) = survey.send(detectors.get(detector)).classes  # type: ignore[misc]
    for kind, class_id in (("outline", None), ("outline", "nobody"), ("training_area", only.id)):
        place = survey.send(annotations.create_upload(detector, raster, kind))
        call = annotations.commit_upload(
            detector,
            raster,
            kind,
            place.upload_id,
            {"class_id": class_id},
        )
        answer = survey.refuse(call, checked=False)
        assert (answer.status_code, list(answer.json())) == (400, ["class_id"])

    assert survey.annotate(detector, raster, "outline", areas(*ROOFS), class_id=only.id).status == "success"


def test_annotations_are_for_rasters_of_the_detector_and_kinds_that_there_are(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.send(detectors.create({"configuration": {}})).id

    assert survey.refuse(annotations.create_upload(detector, raster, "outline")).status_code == 404
    survey.send(training_rasters.add(detector, {"raster_id": raster}))
    address = f"/public/api/v2/detectors/{detector}/training_rasters/{raster}/scribble/upload/bulk/"
    assert survey.http.post(address).status_code == 404


def test_recommendations_are_markers_where_colours_are_in_doubt(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    for _ in range(2):
        results = survey.succeed(survey.send(detectors.recommend_dataset(detector)))
    listed = survey.send(markers.list(raster)).results

    # The second look replaces what the first one recommended.
    assert results == {"markers_count": 3}
    assert len(listed) == 3
    assert all(str(one.text).startswith("Recommended") for one in listed)


def test_recommendations_need_a_trained_detector(survey: Survey) -> None:
    detector = survey.send(detectors.create({"configuration": {}})).id
    survey.send(training_rasters.add(detector, {"raster_id": survey.upload()}))

    assert "not been trained" in survey.fail(survey.send(detectors.recommend_dataset(detector)))


def test_a_detector_is_in_the_folders_of_its_training_rasters(survey: Survey) -> None:
    folder = survey.send(folders.create({"name": "Survey"})).id
    detector = survey.teach(survey.upload(folder_id=folder))

    (only,) = survey.send(folders.list_detectors(folder)).results
    assert (only.id, only.is_runnable) == (detector, True)


def test_a_changed_setting_leaves_the_others(survey: Survey) -> None:
    detector = survey.send(detectors.create({"name": "x", "configuration": {"tile_size": 352}})).id
    survey.send(detectors.update(detector, {"configuration": {"background_sample_ratio": 0.0}}))
    changed = survey.send(detectors.get(detector))

    assert changed.name == "x"
    assert changed.configuration == models.DetectorConfiguration(
        detection_type=models.DetectionType("count"),
        output_type=models.OutputType("polygon"),
        training_steps=500,
        backbone=models.Backbone("resnet34"),
        tile_size=352,
        background_sample_ratio=0.0,
    )


def test_a_deleted_detector_leaves_its_layers(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    survey.run(detector, raster)
    survey.send(detectors.delete(detector))
    (layer,) = survey.send(vector_layers.list(raster)).results

    assert survey.refuse(detectors.get(detector)).status_code == 404
    assert (layer.detector_id, layer.count) == (None, len(ROOFS))


def test_a_picture_that_cannot_be_looked_at_fails_the_run(survey: Survey) -> None:
    raster = survey.upload()
    detector = survey.teach(raster)
    survey.world.files.put("rasters", raster, village().as_png()[:5000])
    begun = survey.send(detectors.run(detector, {"raster_id": raster}))

    assert "cannot be looked at" in survey.fail(begun)
    assert survey.send(operations.get(begun.operation_id)).results == {}
