"""Poses: made by people and by cameras, changed with null and with nothing, and what blocks them."""

import pytest

from sightline import AsyncPyronear
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
from tests.replay._async.story import BASE, AsyncStory
from tests.replay.session import frame, refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("Pose")


async def test_poses() -> None:
    async with AsyncStory("poses") as story:
        admin, agent, user, stranger = await story.begin(
            "admin_hq", "agent_valley", "user_valley", "agent_coast"
        )
        ridge, bench = await story.camera(admin, 1), await story.camera(admin, 4)
        await _listing(story, agent, ridge, bench)
        await _creating(story, agent, user, stranger, ridge)
        await _reading(story, user, stranger, ridge)
        await _changing(story, agent, ridge)
        await _refused_changes(story, agent, user, stranger, ridge)
        await _pictures(story, agent, user, ridge, bench)
        await _deleting(story, admin, agent)


async def _listing(
    story: AsyncStory, agent: AsyncPyronear, ridge: AsyncPyronear, bench: AsyncPyronear
) -> None:
    story.step("a camera lists its own active poses; people have no such list")
    poses = [pose async for pose in ridge.poses.list()]
    assert [(pose.id, pose.azimuth, pose.patrol_id, pose.active) for pose in poses] == [
        (1, 90.0, 1, True),
        (2, 180.0, 2, True),
    ]
    assert [pose.camera_id for pose in poses] == [1, 1]
    assert [pose async for pose in bench.poses.list()] == []
    with refused(Forbidden, SCOPE):
        await agent.poses.list().first()
    with pytest.raises(Redirected) as moved:
        await story.custom(story.bare("camera-1"), "GET", "/api/v1/poses")
    assert moved.value.location == f"{BASE}/api/v1/poses/"


async def _creating(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
) -> None:
    story.step("by an agent, and by the camera itself, which makes a sleeping one")
    made = await agent.poses.create(1, 300.25, patrol_id=3)
    assert (made.id, made.azimuth, made.patrol_id, made.active) == (6, 300.25, 3, True)
    asleep = await ridge.poses.create(1, 0, active=False)
    assert (asleep.id, asleep.azimuth, asleep.patrol_id, asleep.active) == (7, 0.0, None, False)

    story.step("not for another camera, another organization, or by a user; not for a camera that is none")
    with refused(Forbidden, ELSEWHERE):
        await ridge.poses.create(2, 10)
    with refused(Forbidden, ELSEWHERE):
        await stranger.poses.create(1, 10)
    with refused(Forbidden, SCOPE):
        await user.poses.create(1, 10)
    with refused(NotFound, "Table Camera has no corresponding entry."):
        await agent.poses.create(999, 10)

    story.step("wrong numbers, which the proxies keep back")
    for wrong, field in (
        ({"azimuth": 360}, "body.azimuth"),
        ({}, "body.azimuth"),
        ({"azimuth": 10, "patrol_id": -1}, "body.patrol_id"),
    ):
        with refused(Unprocessable, fields=(field,)):
            await story.low(agent, calls.create({"camera_id": 1, **wrong}))
    with pytest.raises(InvalidInput):
        await agent.poses.create(1, 360)
    with pytest.raises(InvalidInput):
        await agent.poses.create(1, 10, patrol_id=-1)


async def _reading(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear, ridge: AsyncPyronear
) -> None:
    story.step("the new one is in the camera's list, and with the camera in short form")
    assert [pose.id async for pose in ridge.poses.list()] == [1, 2, 6]
    camera = await user.cameras.get(1)
    assert [(pose.id, pose.azimuth) for pose in camera.poses] == [(1, 90.0), (2, 180.0), (6, 300.25)]

    story.step("one by its number, for people of the organization")
    pose = await user.poses.get(6)
    assert (pose.camera_id, pose.has_image) == (1, False)
    with refused(Forbidden, SCOPE):
        await ridge.poses.get(6)
    with refused(Forbidden, ELSEWHERE):
        await stranger.poses.get(6)
    with refused(NotFound, GONE):
        await user.poses.get(999)
    with refused(Unprocessable, fields=("path.pose_id",)):
        await story.low(user, calls.get(0))


async def _changing(story: AsyncStory, agent: AsyncPyronear, ridge: AsyncPyronear) -> None:
    story.step("one thing at a time; null takes it off the patrol; nothing changes nothing")
    assert (await agent.poses.update(6, azimuth=301.5)).azimuth == 301.5
    assert (await ridge.poses.update(6, patrol_id=4)).patrol_id == 4
    pose = await agent.poses.update(6, patrol_id=None)
    assert (pose.azimuth, pose.patrol_id) == (301.5, None)
    with pytest.raises(InvalidInput):
        await pose.update()
    assert (await story.low(agent, calls.update(6, {}))).patrol_id is None

    story.step("put to sleep it leaves the list; everything at once wakes it")
    assert not (await pose.update(active=False)).active
    assert [one.id async for one in ridge.poses.list()] == [1, 2]
    awake = await pose.update(azimuth=302, patrol_id=5, active=True)
    assert (awake.azimuth, awake.patrol_id, awake.active) == (302.0, 5, True)


async def _refused_changes(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
) -> None:
    story.step("null for the azimuth breaks the server; a negative one it refuses; the proxies keep both")
    with refused(InternalServerError, "Internal Server Error"):
        await story.low(agent, calls.update(6, {"azimuth": None}))
    with refused(Unprocessable, fields=("body.azimuth",)):
        await story.low(agent, calls.update(6, {"azimuth": -1}))

    story.step("by a user, by strangers, by a camera for another one, of one that is not there")
    with refused(Forbidden, SCOPE):
        await user.poses.update(6, azimuth=1)
    with refused(Forbidden, ELSEWHERE):
        await stranger.poses.update(6, azimuth=1)
    with refused(Forbidden, ELSEWHERE):
        await ridge.poses.update(3, azimuth=1)
    with refused(NotFound, GONE):
        await agent.poses.update(999, azimuth=1)


async def _pictures(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    ridge: AsyncPyronear,
    bench: AsyncPyronear,
) -> None:
    story.step("the camera sends a picture, people see it; the list names it but gives no address")
    sent = await ridge.poses.update_image(6, frame(3))
    assert sent.has_image
    pose = await user.poses.get(6)
    address = pose.raw.image_url
    assert await story.picture(user, address) == frame(3)
    listed = [one async for one in ridge.poses.list()]
    assert [one.has_image for one in listed] == [False, False, True]
    assert listed[2].raw.image_url is None

    story.step("the next one, by an agent, takes its place")
    assert (await agent.poses.update_image(6, frame(4))).raw.image == "1-20261120032230-0805918a.jpg"
    with refused(NotFound):
        await story.picture(user, address)

    story.step("no file; a user; another camera")
    with refused(Unprocessable, "body.file: Field required", fields=("body.file",)):
        empty = BytesBody(b"x=y", "application/x-www-form-urlencoded")
        await story.low(ridge, calls.update_image_endpoint.call({"pose_id": 6}, empty))
    with refused(Forbidden, SCOPE):
        await user.poses.update_image(6, frame(5))
    with refused(Forbidden, ELSEWHERE):
        await bench.poses.update_image(6, frame(5))


async def _deleting(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear) -> None:
    story.step("an admin alone deletes, once")
    with refused(Forbidden, SCOPE):
        await agent.poses.delete(6)
    await admin.poses.delete(6)
    with refused(NotFound, GONE):
        await admin.poses.delete(6)

    story.step("a mask holds its pose until it is gone itself")
    mask = await agent.occlusion_masks.create(7, Mask(0, 0, 1, 0.2))
    assert (mask.id, mask.mask) == (1, Mask(0, 0, 1, 0.2))
    with refused(InternalServerError, "Internal Server Error"):
        await admin.poses.delete(7)
    await mask.delete()
    await admin.poses.delete(7)
