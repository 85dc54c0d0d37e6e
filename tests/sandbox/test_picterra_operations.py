"""Operations: they run beside the requests, end, fail with a reason, and survive a restart."""

from pathlib import Path

import pytest

from sightline_api.picterra import detectors, models, operations, rasters
from tests.sandbox.survey import Survey, open_survey, village


def test_work_is_running_at_the_first_look_and_ends_by_itself() -> None:
    with open_survey(work=0.02, poll_interval=0.25) as survey:
        place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
        survey.put(place.upload_url, village().as_png())
        begun = survey.send(rasters.commit_upload(place.raster_id))
        first = survey.send(operations.get(begun.operation_id))
        looks = 0
        while survey.send(operations.get(begun.operation_id)).status == "running":
            looks += 1

    assert (begun.poll_interval, first.status, first.results) == (0.25, "running", {})
    assert looks > 0


def test_a_failed_operation_has_a_message_and_no_results(survey: Survey) -> None:
    detector = survey.send(detectors.create({"configuration": {}})).id
    done = survey.end(survey.send(detectors.train(detector)))

    assert (done.type, done.status, done.results) == ("detector_training", "failed", {})
    assert done.errors == {"message": "The detector has no training rasters."}


def test_work_that_breaks_is_a_failure_and_the_next_goes_on(
    survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
    survey.put(place.upload_url, village().as_png())
    with monkeypatch.context() as patched:
        patched.delattr("sightline_sandbox.picterra.work.rasters.read_facts")
        told = survey.fail(survey.send(rasters.commit_upload(place.raster_id)))

    assert told == "The work broke off: NameError."
    survey.succeed(survey.send(rasters.commit_upload(place.raster_id)))


def test_a_raster_deleted_in_the_meantime_fails_its_operation(survey: Survey) -> None:
    place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
    survey.put(place.upload_url, village().as_png())
    begun = survey.send(rasters.commit_upload(place.raster_id))
    survey.send(rasters.delete(place.raster_id))

    assert survey.fail(begun)


def test_interrupted_work_is_taken_up_after_a_restart(tmp_path: Path) -> None:
    with open_survey(data=tmp_path) as survey:
        place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
        survey.put(place.upload_url, village().as_png())
        # One more than there are workers: the last one is not even begun when the service ends.
        detector = survey.send(detectors.create({"configuration": {}})).id
        begun = [survey.send(detectors.train(detector)) for _ in range(4)]
        commit = survey.send(rasters.commit_upload(place.raster_id))

    with open_survey(data=tmp_path) as survey:
        survey.succeed(commit)
        assert [survey.end(one).status for one in begun] == ["failed"] * 4


def test_a_fault_can_play_any_end_of_an_operation(survey: Survey) -> None:
    detector = survey.send(detectors.create({"configuration": {}})).id
    begun = survey.send(detectors.train(detector))
    body: dict[str, object] = {"type": "detector_training", "status": "melted", "results": {}, "errors": None}
    survey.sandbox.fault(operation="picterra.operations.get", body=body)
    told = survey.client.send(operations.get(begun.operation_id))

    assert told.status == models.OperationStatus("melted")
    assert survey.end(begun).status == "failed"
