# Written by `make generate` from tests/replay/_async/test_poses.py: change that file, not this one.

"""Poses: made by people and by cameras, changed with null and with nothing, and what blocks them."""

import pytest

from sightline import Pyronear
from sightline.core.errors import (
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
    Redirected,
    Unprocessable,
)
from sightline.pyronear import Mask
from sightline_api._runtime.wire import BytesBody
from sightline_api.pyronear import poses as calls
from tests.replay._sync.story import BASE, Story
from tests.replay.session import frame, refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("Pose")


def test_poses() -> None:
    with Story("poses") as story:
        admin, agent, user, stranger = story.begin("admin_hq", "agent_valley", "user_valley", "agent_coast")
        ridge, bench = story.camera(admin, 1), story.camera(admin, 4)
        _listing(story, agent, ridge, bench)
        _creating(story, agent, user, stranger, ridge)
        _reading(story, user, stranger, ridge)
        _changing(story, agent, ridge)
        _refused_changes(story, agent, user, stranger, ridge)
        _pictures(story, agent, user, ridge, bench)
        _deleting(story, admin, agent)


def _listing(story: Story, agent: Pyronear, ridge: Pyronear, bench: Pyronear) -> None:
    story.step("a camera lists its own active poses; people have no such list")
    poses = [pose for pose in ridge.poses.list()]
    assert [(pose.id, pose.azimuth, pose.patrol_id, pose.active) for pose in poses] == [
        (1, 90.0, 1, True),
        (2, 180.0, 2, True),
    ]
    assert [pose.camera_id for pose in poses] == [1, 1]
    assert [pose for pose in bench.poses.list()] == []
    with refused(Forbidden, SCOPE):
        agent.poses.list().first()
    with pytest.raises(Redirected) as moved:
        story.custom(story.bare("camera-1"), "GET", "/api/v1/poses")
    assert moved.value.location == f"{BASE}/api/v1/poses/"


def _creating(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
    ridge: Pyronear,
) -> None:
    story.step("by an agent, and by the camera itself, which makes a sleeping one")
    made = agent.poses.create(1, 300.25, patrol_id=3)
    assert (made.id, made.azimuth, made.patrol_id, made.active) == (6, 300.25, 3, True)
    asleep = ridge.poses.create(1, 0, active=False)
    assert (asleep.id, asleep.azimuth, asleep.patrol_id, asleep.active) == (7, 0.0, None, False)

    story.step("not for another camera, another organization, or by a user; not for a camera that is none")
    with refused(Forbidden, ELSEWHERE):
        ridge.poses.create(2, 10)
    with refused(Forbidden, ELSEWHERE):
        stranger.poses.create(1, 10)
    with refused(Forbidden, SCOPE):
        user.poses.create(1, 10)
    with refused(NotFound, "Table Camera has no corresponding entry."):
        agent.poses.create(999, 10)

    story.step("wrong numbers, which the proxies keep back")
    for wrong, field in (
        ({"azimuth": 360}, "body.azimuth"),
        ({}, "body.azimuth"),
        ({"azimuth": 10, "patrol_id": -1}, "body.patrol_id"),
    ):
        with refused(Unprocessable, fields=(field,)):
            story.low(agent, calls.create({"camera_id": 1, **wrong}))
    with pytest.raises(InvalidInput):
        agent.poses.create(1, 360)
    with pytest.raises(InvalidInput):
        agent.poses.create(1, 10, patrol_id=-1)


def _reading(story: Story, user: Pyronear, stranger: Pyronear, ridge: Pyronear) -> None:
    story.step("the new one is in the camera's list, and with the camera in short form")
    assert [pose.id for pose in ridge.poses.list()] == [1, 2, 6]
    camera = user.cameras.get(1)
    assert [(pose.id, pose.azimuth) for pose in camera.poses] == [(1, 90.0), (2, 180.0), (6, 300.25)]

    story.step("one by its number, for people of the organization")
    pose = user.poses.get(6)
    assert (pose.camera_id, pose.has_image) == (1, False)
    with refused(Forbidden, SCOPE):
        ridge.poses.get(6)
    with refused(Forbidden, ELSEWHERE):
        stranger.poses.get(6)
    with refused(NotFound, GONE):
        user.poses.get(999)
    with refused(Unprocessable, fields=("path.pose_id",)):
        story.low(user, calls.get(0))


def _changing(story: Story, agent: Pyronear, ridge: Pyronear) -> None:
    story.step("one thing at a time; null takes it off the patrol; nothing changes nothing")
    assert (agent.poses.update(6, azimuth=301.5)).azimuth == 301.5
    assert (ridge.poses.update(6, patrol_id=4)).patrol_id == 4
    pose = agent.poses.update(6, patrol_id=None)
    assert (pose.azimuth, pose.patrol_id) == (301.5, None)
    with pytest.raises(InvalidInput):
        pose.update()
    assert (story.low(agent, calls.update(6, {}))).patrol_id is None

    story.step("put to sleep it leaves the list; everything at once wakes it")
    assert not (pose.update(active=False)).active
    assert [one.id for one in ridge.poses.list()] == [1, 2]
    awake = pose.update(azimuth=302, patrol_id=5, active=True)
    assert (awake.azimuth, awake.patrol_id, awake.active) == (302.0, 5, True)


def _refused_changes(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
    ridge: Pyronear,
) -> None:
    story.step("null for the azimuth breaks the server; a negative one it refuses; the proxies keep both")
    with refused(InternalServerError, "Internal Server Error"):
        story.low(agent, calls.update(6, {"azimuth": None}))
    with refused(Unprocessable, fields=("body.azimuth",)):
        story.low(agent, calls.update(6, {"azimuth": -1}))

    story.step("by a user, by strangers, by a camera for another one, of one that is not there")
    with refused(Forbidden, SCOPE):
        user.poses.update(6, azimuth=1)
    with refused(Forbidden, ELSEWHERE):
        stranger.poses.update(6, azimuth=1)
    with refused(Forbidden, ELSEWHERE):
        ridge.poses.update(3, azimuth=1)
    with refused(NotFound, GONE):
        agent.poses.update(999, azimuth=1)


def _pictures(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    ridge: Pyronear,
    bench: Pyronear,
) -> None:
    story.step("the camera sends a picture, people see it; the list names it but gives no address")
    sent = ridge.poses.update_image(6, frame(3))
    assert sent.has_image
    pose = user.poses.get(6)
    address = pose.raw.image_url
    assert story.picture(user, address) == frame(3)
    listed = [one for one in ridge.poses.list()]
    assert [one.has_image for one in listed] == [False, False, True]
    assert listed[2].raw.image_url is None

    story.step("the next one, by an agent, takes its place")
    assert (agent.poses.update_image(6, frame(4))).raw.image == "1-20261120032230-0805918a.jpg"
    with refused(NotFound):
        story.picture(user, address)

    story.step("no file; a user; another camera")
    with refused(Unprocessable, "body.file: Field required", fields=("body.file",)):
        empty = BytesBody(b"x=y", "application/x-www-form-urlencoded")
        story.low(ridge, calls.update_image_endpoint.call({"pose_id": 6}, empty))
    with refused(Forbidden, SCOPE):
        user.poses.update_image(6, frame(5))
    with refused(Forbidden, ELSEWHERE):
        bench.poses.update_image(6, frame(5))


def _deleting(story: Story, admin: Pyronear, agent: Pyronear) -> None:
    story.step("an admin alone deletes, once")
    with refused(Forbidden, SCOPE):
        agent.poses.delete(6)
    admin.poses.delete(6)
    with refused(NotFound, GONE):
        admin.poses.delete(6)

    story.step("a mask holds its pose until it is gone itself")
    mask = agent.occlusion_masks.create(7, Mask(0, 0, 1, 0.2))
    assert (mask.id, mask.mask) == (1, Mask(0, 0, 1, 0.2))
    with refused(InternalServerError, "Internal Server Error"):
        admin.poses.delete(7)
    mask.delete()
    admin.poses.delete(7)
