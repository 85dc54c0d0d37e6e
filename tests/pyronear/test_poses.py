"""Poses and their occlusion masks."""

import pytest

from sightline.core.errors import Forbidden, InternalServerError, InvalidInput, NotFound
from sightline.pyronear import Mask
from tests.pyronear.pictures import jpeg


def test_a_pose_is_made_and_found(fire, camera):
    made = fire.poses.create(camera.id, 120.5, patrol_id=3)
    assert (made.camera_id, made.azimuth, made.patrol_id, made.active) == (camera.id, 120.5, 3, True)
    assert fire.poses.get(made.id) == made


def test_a_camera_lists_its_own_poses(mast, pose):
    assert [one.id for one in mast.poses.list()] == [pose.id]


def test_people_list_poses_by_their_camera(fire):
    with pytest.raises(Forbidden, match="This call is for a camera"):
        list(fire.poses.list())


def test_a_camera_makes_poses_for_itself(mast, camera):
    assert mast.poses.create(camera.id, 10).camera_id == camera.id


@pytest.mark.parametrize(("azimuth", "patrol_id"), [(360, 1), (-1, 1), (10, -1), (10, 1.5)])
def test_a_pose_that_the_server_would_refuse_is_refused_at_once(fire, camera, sandbox, azimuth, patrol_id):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput):
        fire.poses.create(camera.id, azimuth, patrol_id=patrol_id)
    assert len(sandbox.requests) == 0


def test_what_is_left_out_of_an_update_stays(pose):
    changed = pose.update(azimuth=180)
    assert (changed.azimuth, changed.patrol_id, changed.active) == (180, 1, True)


def test_none_takes_a_pose_off_the_patrol(pose):
    assert pose.update(patrol_id=None).patrol_id is None


def test_an_update_of_nothing_is_refused(pose):
    with pytest.raises(InvalidInput, match="nothing to change"):
        pose.update()


def test_a_switch_that_is_none_is_shown_as_it_was_given(pose):
    with pytest.raises(InvalidInput, match=r"body\.active: .*'yes' was given"):
        pose.update(active="yes")


def test_a_camera_updates_a_pose_by_its_id(mast, pose):
    assert mast.poses.update(pose.id, active=False).active is False


def test_the_picture_of_a_pose_goes_up_and_comes_down(mast, fire, pose, tmp_path):
    assert fire.poses.get(pose.id).read_image() is None
    assert pose.download_image(tmp_path) is None
    assert mast.poses.update_image(pose.id, jpeg(5)).has_image
    assert pose.read_image() == jpeg(5)
    assert pose.download_image(tmp_path / "pose.jpg").read_bytes() == jpeg(5)
    assert pose.update_image(jpeg(6)).has_image


def test_a_pose_is_deleted_by_itself_or_by_its_id(fire, camera, pose):
    pose.delete()
    with pytest.raises(NotFound):
        pose.refresh()
    other = camera.create_pose(1)
    fire.poses.delete(other.id)
    with pytest.raises(NotFound):
        fire.poses.get(other.id)


def test_a_pose_with_masks_cannot_be_deleted_and_the_error_says_in_which_order(pose):
    pose.masks.create((0, 0, 1, 0.2))
    with pytest.raises(InternalServerError, match="masks, poses"):
        pose.delete()


@pytest.mark.parametrize("given", [Mask(0.1, 0.1, 0.9, 0.2), "(0.1,0.1,0.9,0.2)", (0.1, 0.1, 0.9, 0.2)])
def test_a_mask_is_made_from_value_text_or_numbers(pose, given):
    made = pose.masks.create(given)
    assert made.mask == Mask(0.1, 0.1, 0.9, 0.2)
    assert made.pose_id == pose.id
    assert made.created_at.tzinfo is not None


def test_masks_are_listed_by_their_pose(fire, mast, pose):
    made = [pose.masks.create((0, 0, 1, part)).id for part in (0.1, 0.2)]
    assert sorted(one.id for one in pose.masks.list()) == made
    assert sorted(one.id for one in fire.occlusion_masks.list(pose.id)) == made
    assert sorted(one.id for one in mast.occlusion_masks.list(pose.id)) == made


def test_a_mask_is_changed_and_deleted(fire, pose):
    made = fire.occlusion_masks.create(pose.id, (0, 0, 1, 0.1))
    assert made.update("(0,0,1,0.3)").text == "(0,0,1,0.3)"
    assert fire.occlusion_masks.update(made.id, (0, 0, 1, 0.4)).mask == Mask(0, 0, 1, 0.4)
    assert made.refresh().text == "(0,0,1,0.4)"
    made.delete()
    with pytest.raises(NotFound):
        fire.occlusion_masks.get(made.id)


def test_a_mask_is_deleted_by_its_id(fire, pose):
    made = pose.masks.create((0, 0, 1, 0.1))
    fire.occlusion_masks.delete(made.id)
    assert list(pose.masks.list()) == []


def test_a_mask_that_covers_nothing_is_refused_here_since_the_server_would_store_it(pose, sandbox):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput):
        pose.masks.create((0.9, 0.9, 0.1, 0.1))
    assert len(sandbox.requests) == 0


def test_an_odd_mask_of_another_client_is_read_as_text(fire, pose):
    body = {"pose_id": pose.id, "mask": "(0.9,0.9,0.1,0.1)"}
    fire.client.request("POST", "/api/v1/occlusion_masks/", json=body)
    (stored,) = pose.masks.list()
    assert stored.mask is None
    assert stored.text == "(0.9,0.9,0.1,0.1)"
