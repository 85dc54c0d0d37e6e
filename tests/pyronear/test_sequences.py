"""Sequences: lists by day, detections page by page, labels, and a sequence as a folder."""

import csv
import json
from datetime import UTC, datetime, timedelta

import pytest

from sightline.core.errors import InvalidInput, NotFound
from sightline.core.progress import Finished, Started
from sightline.pyronear import Label
from tests.pyronear.pictures import jpeg

TODAY = datetime.now(UTC).date()


def asked(sandbox, operation: str) -> int:
    return sum(seen.operation == operation for seen in sandbox.requests)


def test_a_sequence_tells_what_the_camera_saw(fire, camera, pose, smoke):
    sequence = smoke()
    assert (sequence.camera_id, sequence.pose_id) == (camera.id, pose.id)
    assert sequence.camera_azimuth == 90
    assert sequence.azimuth == pytest.approx(90 + 54 * (0.45 - 0.5), abs=0.06)
    assert sequence.cone_angle == pytest.approx(5.4)
    assert sequence.max_confidence == 0.8
    assert sequence.detections_count == 3
    assert sequence.current_label is None
    assert datetime.now(UTC) - sequence.last_seen_at < timedelta(minutes=1)
    assert sequence.started_at <= sequence.last_seen_at


def test_a_sequence_is_validated_in_the_background(sandbox, smoke):
    sequence = smoke()
    assert sequence.is_validated is False
    sandbox.settle()
    assert sequence.refresh().is_validated is True


def test_what_nobody_labelled_is_listed_until_somebody_does(fire, smoke):
    sequence = smoke()
    assert fire.sequences.unlabeled().first() == sequence
    sequence.label("wildfire_smoke")
    assert sequence.id not in [one.id for one in fire.sequences.unlabeled(risk_score="high")]


def test_the_sequences_of_a_day_are_listed_newest_first(fire, smoke):
    newest = smoke()
    found = list(fire.sequences.list(TODAY, page_size=2))
    starts = [one.started_at for one in found]
    assert found[0].id == newest.id
    assert starts == sorted(starts, reverse=True)


def test_a_day_has_pages_by_number_and_may_begin_later(fire, smoke):
    made = [smoke().id for _ in range(3)]
    day = smoke().started_at.date()
    newest = [one.id for one in fire.sequences.list(day)]
    assert set(made) <= set(newest)
    assert [one.id for one in fire.sequences.list(day, page_size=2).page(2)] == newest[2:4]
    assert [one.id for one in fire.sequences.list(day, offset=1, page_size=2)] == newest[1:]
    assert [one.id for one in fire.sequences.list(day, offset=1, limit=1)] == newest[1:2]
    assert list(fire.alerts.list(day, offset=1)) == list(fire.alerts.list(day))[1:]


def test_an_offset_goes_with_one_day_and_is_no_negative_number(fire):
    for wrong in ({"offset": -1}, {"offset": 1, "to_date": "2024-05-31"}, {"offset": "3"}):
        for ask in (fire.sequences.list, fire.alerts.list):
            with pytest.raises(InvalidInput, match="offset"):
                ask("2024-05-30", **wrong)


def test_several_days_are_walked_from_the_last_to_the_first(fire, smoke, sandbox):
    sequence = smoke()
    sandbox.requests.clear()
    found = fire.sequences.list(TODAY - timedelta(days=2), TODAY)
    assert sequence.id in [one.id for one in found]
    assert asked(sandbox, "pyronear.sequences.list_by_date") == 3


def test_a_limit_ends_the_walk_early(fire, smoke, sandbox):
    smoke()
    sandbox.requests.clear()
    assert len(list(fire.sequences.list(TODAY - timedelta(days=9), TODAY, limit=1))) == 1
    assert asked(sandbox, "pyronear.sequences.list_by_date") == 1


def test_another_day_has_none(fire, smoke):
    smoke()
    assert list(fire.sequences.list("2001-01-01")) == []


def test_days_in_the_wrong_order_are_refused(fire):
    with pytest.raises(InvalidInput, match="on or after"):
        fire.sequences.list("2026-06-02", "2026-06-01")


def test_a_misspelt_risk_is_refused_before_it_is_sent(fire, sandbox):
    with pytest.raises(InvalidInput, match="did you mean 'very_high'"):
        fire.sequences.unlabeled(risk_score="veryhigh")
    assert len(sandbox.requests) == 0


def test_detections_of_a_sequence_come_page_by_page(smoke, sandbox):
    sequence = smoke(5)
    sandbox.requests.clear()
    found = list(sequence.detections(page_size=2))
    assert len(found) == 5
    assert asked(sandbox, "pyronear.sequences.list_detections") == 3
    assert [one.id for one in found] == sorted((one.id for one in found), reverse=True)


def test_detections_can_come_oldest_first(smoke):
    found = [one.id for one in smoke(4).detections(newest_first=False)]
    assert found == sorted(found)


@pytest.mark.parametrize(("limit", "page_size", "pages"), [(3, 100, 1), (3, 2, 2), (4, 2, 2), (0, 100, 0)])
def test_a_limit_is_a_cap_on_all_items_together(smoke, sandbox, limit, page_size, pages):
    sequence = smoke(5)
    sandbox.requests.clear()
    assert len(list(sequence.detections(limit=limit, page_size=page_size))) == limit
    assert asked(sandbox, "pyronear.sequences.list_detections") == pages


def test_a_page_is_never_larger_than_the_server_gives(smoke):
    assert len(list(smoke(3).detections(page_size=5000, limit=1000))) == 3


def test_a_negative_limit_is_refused(smoke):
    with pytest.raises(InvalidInput, match="limit"):
        smoke().detections(limit=-1)


def test_crops_have_addresses_on_demand(smoke):
    sequence = smoke(crops=True)
    assert sequence.detections().first().raw.crop_url is None
    assert sequence.detections(with_crops=True).first().raw.crop_url


def test_detections_of_a_sequence_bring_the_address_of_their_frame_along(smoke, sandbox):
    detection = smoke().detections().first()
    sandbox.requests.clear()
    assert detection.read() == jpeg(2)
    assert asked(sandbox, "pyronear.detections.get_url") == 0


def test_an_address_that_ran_out_is_signed_anew(smoke, sandbox, tmp_path):
    detection = smoke().detections().first()
    for wanted in (detection.read, lambda: detection.download(tmp_path / "a.jpg").read_bytes()):
        sandbox.requests.clear()
        sandbox.fault(origin="storage", status=403, body="<Error><Code>AccessDenied</Code></Error>")
        assert wanted() == jpeg(2)
        assert asked(sandbox, "pyronear.detections.get_url") == 1


def test_a_label_is_a_word_or_a_member(fire, smoke):
    sequence = smoke()
    assert sequence.label("other_smoke").current_label is Label.OTHER_SMOKE
    assert fire.sequences.label(sequence.id, Label.WILDFIRE_SMOKE).current_label is Label.WILDFIRE_SMOKE
    assert sequence.refresh().current_label is Label.WILDFIRE_SMOKE


@pytest.mark.parametrize("label", ["wildfire", None, True])
def test_a_wrong_label_is_refused_before_it_is_sent(smoke, sandbox, label):
    sequence = smoke()
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="cannot be taken back"):
        sequence.label(label)
    assert len(sandbox.requests) == 0


def test_a_deleted_sequence_sets_its_detections_free(fire, smoke):
    sequence = smoke()
    detection = sequence.detections().first()
    sequence.delete()
    with pytest.raises(NotFound):
        sequence.refresh()
    assert fire.detections.get(detection.id).sequence_id is None


def test_a_sequence_becomes_a_folder(smoke, mast, pose, tmp_path):
    sequence = smoke(crops=True)
    mast.detections.create_continuity(jpeg(9), pose_id=pose.id)
    events = []
    written = sequence.export(tmp_path / "smoke", crops=True, progress=events.append)
    assert written.failures == ()
    assert [path.read_bytes() for path in written.frames] == [jpeg(0), jpeg(1), jpeg(2), jpeg(9)]
    assert [path and path.read_bytes() for path in written.crops] == [
        *(jpeg(shade, (8, 6)) for shade in range(3)),
        None,
    ]
    lines = list(csv.DictReader(written.table.read_text().splitlines()))
    assert [bool(line["xmin"]) for line in lines] == [True, True, True, False]
    assert all((written.folder / line["frame"]).exists() for line in lines)
    assert json.loads(written.summary.read_text())["id"] == sequence.id
    assert [type(event) for event in events if isinstance(event, Started | Finished)] == [
        *(Started, Finished),
        *(Started, Finished),
    ]


def test_a_picture_that_does_not_come_is_a_failure_and_the_rest_is_written(smoke, sandbox, tmp_path):
    sequence = smoke()
    sandbox.fault(origin="storage", status=404, body="<Error><Code>NoSuchKey</Code></Error>")
    written = sequence.export(tmp_path, parallel=1)
    assert [type(one).__name__ for one in written.failures] == ["NotFound"]
    lines = list(csv.DictReader(written.table.read_text().splitlines()))
    assert [bool(line["frame"]) for line in lines] == [False, True, True]


def test_a_second_export_asks_only_for_what_is_missing(smoke, tmp_path):
    sequence = smoke()
    first = sequence.export(tmp_path)
    kept = first.frames[0].stat()
    first.frames[1].unlink()
    second = sequence.export(tmp_path)
    assert second.frames == first.frames
    assert second.frames[1].read_bytes() == jpeg(1)
    assert second.frames[0].stat().st_mtime_ns == kept.st_mtime_ns
