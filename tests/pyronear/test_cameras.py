"""Cameras as people see them, and a camera's own view of itself."""

import pickle
from datetime import UTC, datetime, timedelta

import pytest

from sightline.core.errors import (
    Conflict,
    Detached,
    FileRefused,
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
)
from sightline.pyronear import Location
from tests.pyronear.conftest import make_camera
from tests.pyronear.pictures import jpeg


def test_a_new_camera_tells_where_it_is(fire, camera):
    assert camera.location == Location(44.0, 4.0, 100.0)
    assert camera.angle_of_view == 54.0
    assert camera.organization_id == 1
    assert camera.is_trustable is True


def test_times_are_aware(camera, mast):
    now = datetime.now(UTC)
    assert abs(camera.created_at - now) < timedelta(minutes=1)
    assert camera.last_active_at is None
    assert abs(mast.cameras.heartbeat().last_active_at - now) < timedelta(minutes=1)


def test_a_camera_is_found_in_the_list_and_by_its_id(fire, camera):
    assert camera.id in [one.id for one in fire.cameras.list()]
    assert fire.cameras.get(camera.id).name == camera.name


def test_one_answer_holds_every_camera_and_tells_how_many(fire, camera):
    listed = fire.cameras.list()
    assert len(list(listed)) == listed.total


def test_a_camera_that_is_not_trusted_is_listed_on_demand_only(fire, camera):
    hidden = camera.set_trustable(False)
    assert hidden.is_trustable is False
    assert camera.id not in [one.id for one in fire.cameras.list()]
    assert camera.id in [one.id for one in fire.cameras.list(include_non_trustable=True)]


def test_a_change_answers_with_a_new_camera_and_leaves_the_old_one(camera):
    renamed = camera.rename(f"{camera.name}-b")
    assert renamed.name == f"{camera.name}-b"
    assert camera.name != renamed.name
    assert camera.refresh().name == renamed.name


@pytest.mark.parametrize("name", ["four", "x" * 51])
def test_a_name_that_would_break_the_camera_is_refused_before_it_is_sent(fire, camera, sandbox, name):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="name"):
        camera.rename(name)
    assert len(sandbox.requests) == 0


def test_a_camera_moves(camera):
    assert camera.move(45.5, 5.5, 250).location == Location(45.5, 5.5, 250.0)


@pytest.mark.parametrize(
    ("field", "value"),
    [("lat", 90), ("lon", -180), ("elevation", 0), ("angle_of_view", 0), ("angle_of_view", 361)],
)
def test_a_place_that_the_server_would_refuse_is_refused_at_once(fire, field, value):
    with pytest.raises(InvalidInput) as caught:
        make_camera(fire, **{field: value})
    assert caught.value.field == field


def test_a_full_circle_of_view_is_allowed(fire):
    assert make_camera(fire, angle_of_view=360).angle_of_view == 360


def test_a_taken_name_is_a_conflict_without_sql(fire, camera):
    with pytest.raises(Conflict) as caught:
        fire.cameras.create(camera.name, organization_id=1, lat=1, lon=1, elevation=1, angle_of_view=90)
    assert "INSERT" not in str(caught.value)


def test_the_last_picture_is_sent_by_the_camera_and_read_by_people(mast, camera, tmp_path):
    assert camera.read_image() is None
    assert camera.download_image(tmp_path) is None
    mast.cameras.update_image(jpeg(3))
    assert camera.refresh().has_image
    assert camera.read_image() == jpeg(3)
    path = camera.download_image(f"{tmp_path}/last/")
    assert path.read_bytes() == jpeg(3)
    assert path.parent == tmp_path / "last"


def test_a_file_that_is_no_jpeg_is_refused_before_it_is_sent(mast, sandbox):
    sandbox.requests.clear()
    with pytest.raises(FileRefused, match="no JPEG"):
        mast.cameras.update_image(b"GIF89a...")
    assert len(sandbox.requests) == 0


def test_a_camera_shows_its_active_poses(camera):
    east, west = camera.create_pose(90, patrol_id=1), camera.create_pose(270)
    west.update(active=False)
    assert [one.id for one in camera.refresh().poses] == [east.id]
    assert [one.id for one in camera.list_poses()] == [east.id]
    assert camera.refresh().poses[0].azimuth == 90


def test_a_token_is_shown_on_demand_only(camera):
    token = camera.create_token()
    assert token.reveal().count(".") == 2
    assert token.reveal() not in repr(token)


def test_a_camera_with_poses_cannot_be_deleted_and_the_error_says_in_which_order(camera, pose):
    with pytest.raises(InternalServerError, match="in this order: detections"):
        camera.delete()


def test_a_camera_is_deleted(fire, camera):
    camera.delete()
    with pytest.raises(NotFound):
        fire.cameras.get(camera.id)


def test_device_addresses_are_stored_one_by_one_and_never_shown(camera):
    assert "127.0.0.1" not in repr(camera.configure_device(device_ip="127.0.0.1").raw)
    camera.configure_device(camera_ip=None)
    with pytest.raises(InvalidInput, match="nothing to change"):
        camera.configure_device()


def test_what_is_for_cameras_says_so_to_people(fire):
    with pytest.raises(Forbidden, match="This call is for a camera"):
        fire.cameras.heartbeat()


@pytest.mark.parametrize("camera_id", [0, -1, True, "7", None])
def test_an_id_that_is_none_is_refused_before_it_is_sent(fire, sandbox, camera_id):
    with pytest.raises(InvalidInput, match="camera_id"):
        fire.cameras.get(camera_id)
    assert len(sandbox.requests) == 0


def test_a_camera_survives_pickling_but_asks_nothing_then(camera):
    read = pickle.loads(pickle.dumps(camera))
    assert read == camera
    assert read.location == camera.location
    with pytest.raises(Detached):
        read.refresh()


def test_a_camera_from_a_server_that_drifted_has_none_in_place_of_what_is_missing(fire, camera, sandbox):
    body = {**camera.raw.to_dict(), "lat": None, "is_trustable": "perhaps", "last_active_at": "yesterday"}
    del body["poses"], body["organization_id"]
    sandbox.fault(operation="pyronear.cameras.get", body=body)
    with pytest.warns(UserWarning, match="pyronear.cameras.get"):
        drifted = fire.cameras.get(camera.id)
    assert drifted.name == camera.name
    assert (drifted.location, drifted.is_trustable, drifted.last_active_at) == (None, None, None)
    assert (drifted.poses, drifted.organization_id) == ((), None)
