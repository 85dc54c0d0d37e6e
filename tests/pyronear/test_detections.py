"""Detections: what a camera reports, and how people get at it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sightline.core.errors import Forbidden, InvalidInput, NotFound, Unprocessable
from sightline.pyronear import Box
from tests.pyronear.conftest import BOX
from tests.pyronear.pictures import jpeg


def test_a_detection_tells_what_was_sent(mast, camera, pose):
    made = mast.detections.create(jpeg(), [BOX], pose_id=pose.id)
    assert made.box == Box(*BOX)
    assert (made.camera_id, made.pose_id, made.sequence_id) == (camera.id, pose.id, None)
    assert made.other_boxes == ()
    assert not made.has_crop
    assert not made.is_continuity
    assert made.created_at.tzinfo is not None


def test_a_confidence_that_rounds_up_to_one_is_taken(mast, pose):
    assert mast.detections.create(jpeg(), [(*BOX[:4], 0.9996)], pose_id=pose.id).box.confidence == 1


def test_an_upload_with_two_boxes_makes_two_detections_of_one_frame(mast, fire, pose):
    other = (0.7, 0.7, 0.8, 0.8, 0.5)
    first = mast.detections.create(jpeg(), [BOX, Box(*other)], pose_id=pose.id)
    assert first.other_boxes == (Box(*other),)
    twins = [one for one in fire.detections.list() if one.key == first.key]
    assert [one.box for one in twins] == [Box(*BOX), Box(*other)]


def test_the_moment_of_capture_travels_as_utc(mast, pose):
    moment = datetime(2026, 5, 31, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    made = mast.detections.create(jpeg(), [BOX], pose_id=pose.id, recorded_at=moment)
    assert made.recorded_at == moment
    assert made.recorded_at.tzinfo == UTC
    for said in (moment.isoformat(), "2026-05-31T12:30:00"):
        assert mast.detections.create(jpeg(), [BOX], pose_id=pose.id, recorded_at=said).recorded_at == moment


@pytest.mark.parametrize(
    ("boxes", "crops", "what"),
    [
        ([], None, "create_continuity"),
        ([BOX] * 6, None, "6 given"),
        ([(0.5, 0.1, 0.4, 0.2, 0.5)], None, "smaller"),
        ([(0.1, 0.1, 0.2, 1.2, 0.5)], None, "ymax"),
        ([BOX], [], "one each"),
        ([BOX], [b"GIF"], r"crops\[0\]"),
    ],
)
def test_what_the_server_would_refuse_is_refused_before_it_is_sent(mast, pose, sandbox, boxes, crops, what):
    sandbox.requests.clear()
    with pytest.raises(ValueError, match=what):
        mast.detections.create(jpeg(), boxes, pose_id=pose.id, crops=crops)
    assert len(sandbox.requests) == 0


def test_a_frame_over_eight_mebibytes_is_refused_before_it_is_sent(mast, pose, sandbox):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match=r"8\.00 MiB"):
        mast.detections.create(jpeg() + bytes(8 * 2**20), [BOX], pose_id=pose.id)
    assert len(sandbox.requests) == 0


def test_a_pose_that_is_not_active_takes_no_detection(mast, pose):
    pose.update(active=False)
    with pytest.raises(Unprocessable):
        mast.detections.create(jpeg(), [BOX], pose_id=pose.id)


def test_people_make_no_detections(fire, pose):
    with pytest.raises(Forbidden, match="This call is for a camera"):
        fire.detections.create(jpeg(), [BOX], pose_id=pose.id)


def test_a_frame_without_boxes_continues_nothing_where_nothing_is(mast, pose):
    assert mast.detections.create_continuity(jpeg(), pose_id=pose.id) is None


def test_a_frame_without_boxes_continues_a_sequence(mast, pose, smoke):
    sequence = smoke()
    made = mast.detections.create_continuity(jpeg(9), pose_id=pose.id)
    assert made.sequence_id == sequence.id
    assert made.is_continuity
    assert made.box is None


def test_a_free_detection_finds_its_sequence_later(mast, fire, pose):
    first = mast.detections.create(jpeg(1), [BOX], pose_id=pose.id)
    for shade in (2, 3):
        mast.detections.create(jpeg(shade), [BOX], pose_id=pose.id)
    assert first.sequence_id is None
    assert fire.detections.get(first.id).refresh().sequence_id is not None


def test_frame_and_crop_come_down(mast, fire, pose, tmp_path):
    made = mast.detections.create(jpeg(1), [BOX], pose_id=pose.id, crops=[jpeg(2, (8, 8))])
    detection = fire.detections.get(made.id)
    assert detection.has_crop
    assert detection.read() == jpeg(1)
    assert detection.read_crop() == jpeg(2, (8, 8))
    assert detection.download(f"{tmp_path}/in/").name == detection.key
    assert detection.download_crop(tmp_path / "crop.jpg").read_bytes() == jpeg(2, (8, 8))


def test_a_detection_without_crop_has_none(mast, fire, pose, tmp_path):
    detection = fire.detections.get(mast.detections.create(jpeg(), [BOX], pose_id=pose.id).id)
    assert detection.read_crop() is None
    assert detection.crop_url() is None
    assert detection.download_crop(tmp_path) is None


def test_addresses_of_pictures_are_signed_anew_and_need_no_token(mast, fire, pose, sandbox):
    made = mast.detections.create(jpeg(), [BOX], pose_id=pose.id)
    assert fire.detections.picture_url(made.id).startswith(sandbox.storage_url)
    assert fire.detections.get(made.id).picture_url().startswith(sandbox.storage_url)


def test_a_frame_that_is_there_already_is_not_written_again(mast, fire, pose, tmp_path):
    detection = fire.detections.get(mast.detections.create(jpeg(), [BOX], pose_id=pose.id).id)
    path = detection.download(tmp_path)
    before = path.stat()
    assert detection.download(tmp_path) == path
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_that_is_another_one_is_replaced(mast, fire, pose, tmp_path):
    detection = fire.detections.get(mast.detections.create(jpeg(), [BOX], pose_id=pose.id).id)
    path = tmp_path / "frame.jpg"
    path.write_bytes(bytes(len(jpeg())))
    assert detection.download(path).read_bytes() == jpeg()


def test_a_target_that_could_be_either_is_asked_about(mast, fire, pose, tmp_path):
    detection = fire.detections.get(mast.detections.create(jpeg(), [BOX], pose_id=pose.id).id)
    with pytest.raises(InvalidInput, match="add a slash"):
        detection.download(tmp_path / "frames")


def test_a_detection_is_deleted(mast, fire, pose):
    detection = fire.detections.get(mast.detections.create(jpeg(), [BOX], pose_id=pose.id).id)
    detection.delete()
    with pytest.raises(NotFound):
        detection.refresh()
