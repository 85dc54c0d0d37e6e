"""Cameras as people see them and as a camera sees itself: lists, pictures, changes, and what is refused."""

from datetime import UTC, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    BadGateway,
    Conflict,
    Forbidden,
    InternalServerError,
    InvalidInput,
    MethodNotAllowed,
    NotFound,
    Redirected,
    Unauthorized,
    Unprocessable,
)
from sightline.pyronear import AsyncCamera, Location
from sightline_api._runtime.wire import BytesBody
from sightline_api.pyronear import cameras as calls
from tests.replay._async.story import BASE, AsyncStory, given
from tests.replay.session import frame, refused
from tests.replay.words import SCOPE, gone

GONE = gone("Camera")
NOT_CONFIGURED = "Camera device connection is not configured (missing device_ip or camera_ip)."
SPOT = {"angle_of_view": 60.5, "elevation": 433, "lat": 44.25, "lon": 4.75}


async def test_cameras() -> None:
    async with AsyncStory("cameras") as story:
        admin, agent, user = await story.begin("admin_hq", "agent_valley", "user_valley")
        camera = await story.camera(admin, 1)
        await _reading(story, admin, user, camera)
        await _the_camera_itself(story, agent, user, camera)
        tower = await _creating(story, admin, agent, user)
        tower = await _changing(story, admin, agent, tower)
        await _device(story, admin, user, tower)
        await _the_end(story, admin, agent, user, tower)


async def _reading(
    story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear, camera: AsyncPyronear
) -> None:
    story.step("the list: own organization and trustable only, more on demand, everything for an admin")
    ridge, south = [one async for one in user.cameras.list()]
    assert (ridge.id, ridge.name, ridge.organization_id, ridge.is_trustable) == (1, "north-ridge", 2, True)
    assert ridge.location == Location(44.0, 4.0, 1250.5)
    assert ridge.angle_of_view == 54.2
    assert ridge.created_at == datetime(2026, 11, 20, 3, 22, 20, 629571, tzinfo=UTC)
    assert ridge.last_active_at is None
    assert not ridge.has_image
    assert [(pose.id, pose.azimuth, pose.patrol_id) for pose in ridge.poses] == [(1, 90, 1), (2, 180, 2)]
    assert south.name == "south-ridge"
    assert [one.id async for one in user.cameras.list(include_non_trustable=True)] == [1, 2, 4]
    assert [one.name async for one in admin.cameras.list()] == ["north-ridge", "south-ridge", "harbour-mast"]

    story.step("without its slash the list is a redirect; a camera may not list at all")
    with pytest.raises(Redirected) as moved:
        await story.custom(story.bare("user-3"), "GET", "/api/v1/cameras")
    assert moved.value.location == f"{BASE}/api/v1/cameras/"
    with refused(Forbidden, SCOPE):
        await camera.cameras.list().first()

    story.step("one camera, with poses and without")
    assert await user.cameras.get(1) == ridge
    bench = await user.cameras.get(4)
    assert (bench.name, bench.is_trustable, bench.poses) == ("workshop-bench", False, ())

    story.step("one of another organization, one that is not there, and numbers that are none")
    with refused(Forbidden, "Access forbidden."):
        await user.cameras.get(3)
    with refused(NotFound, GONE):
        await user.cameras.get(999)
    for number in (0, "abc"):
        with refused(Unprocessable, fields=("path.camera_id",)):
            await story.low(user, calls.get(number))  # type: ignore[arg-type]


async def _the_camera_itself(
    story: AsyncStory, agent: AsyncPyronear, user: AsyncPyronear, camera: AsyncPyronear
) -> None:
    story.step("a camera gives signs of life; nobody else can in its place")
    alive = await camera.cameras.heartbeat()
    assert alive.last_active_at == datetime(2026, 11, 20, 3, 22, 21, 419572, tzinfo=UTC)
    with refused(Forbidden, SCOPE):
        await agent.cameras.heartbeat()
    with refused(Unauthorized, "Not authenticated"):
        await story.low(story.nobody, calls.heartbeat())

    story.step("its picture is there for everybody with the address, until the next one comes")
    sent = await camera.cameras.update_image(frame(1))
    assert (sent.id, sent.raw.last_image) == (1, "1-20261120032221-eaf1cd68.jpg")
    seen = await user.cameras.get(1)
    assert seen.has_image
    first = seen.raw.last_image_url
    assert await story.picture(user, first) == frame(1)
    assert (await camera.cameras.update_image(frame(2))).raw.last_image == "1-20261120032221-c104aff5.jpg"
    with refused(NotFound):
        await story.picture(user, first)
    assert [one.has_image async for one in user.cameras.list()] == [True, False]

    story.step("no file, and no camera")
    empty = BytesBody(b"x=y", "application/x-www-form-urlencoded")
    with refused(Unprocessable, "body.file: Field required", fields=("body.file",)):
        await story.low(camera, calls.update_image_endpoint.call(body=empty))
    with refused(Forbidden, SCOPE):
        await agent.cameras.update_image(frame(3))


async def _creating(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear
) -> AsyncCamera:
    story.step("an admin registers a camera, whose name is then taken")
    tower = await admin.cameras.create("east-tower", organization_id=2, **SPOT)
    assert (tower.id, tower.location, tower.is_trustable) == (5, Location(44.25, 4.75, 433), True)
    with pytest.raises(Conflict) as taken:
        await admin.cameras.create("east-tower", organization_id=2, **SPOT)
    assert "Key (name)=(east-tower) already exists." in taken.value.message
    assert "[SQL" not in str(taken.value), "the statement with its parameters stays in the answer"
    with refused(Redirected):
        body = {"name": "slashless", "organization_id": 2, **SPOT}
        await story.custom(story.bare("admin-1"), "POST", "/api/v1/cameras", json=body)

    story.step("an agent can in the own organization only, a user nowhere")
    own = await agent.cameras.create("agents-own", organization_id=2, is_trustable=False, **SPOT)
    assert (own.id, own.is_trustable) == (7, False)
    with refused(Forbidden, "Access forbidden."):
        await agent.cameras.create("not-mine", organization_id=3, **SPOT)
    with refused(Forbidden, SCOPE):
        await user.cameras.create("user-made", organization_id=2, **SPOT)

    story.step("an organization that is not there, wrong values, missing ones, no JSON")
    with pytest.raises(Conflict) as nowhere:
        await admin.cameras.create("lost-tower", organization_id=99, **SPOT)
    assert 'is not present in table "organizations"' in nowhere.value.message
    with refused(Unprocessable, fields=("body.lat", "body.name")):
        await story.low(admin, calls.create({"name": "ab", "organization_id": 2, **SPOT, "lat": 90}))
    names = ("elevation", "lat", "lon", "organization_id", "angle_of_view")
    with refused(Unprocessable, fields=tuple(f"body.{name}" for name in names)):
        await story.low(admin, calls.create({"name": "incomplete"}))
    with refused(Unprocessable, fields=("body.1",)):
        broken = BytesBody(b"{not json", "application/json")
        await story.low(admin, calls.create_endpoint.call(body=broken))
    return tower


async def _changing(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, tower: AsyncCamera
) -> AsyncCamera:
    story.step("a new name, for admins: 5 characters at least, and not one that is taken")
    renamed = await tower.rename("east-tower-renamed")
    assert (renamed.id, renamed.name, tower.name) == (5, "east-tower-renamed", "east-tower")
    with refused(Forbidden, SCOPE):
        await given(tower, agent).rename("agents-name")
    with pytest.raises(InvalidInput):
        await tower.rename("abcd")  # is not even sent
    with refused(Unprocessable, fields=("body.name",)):
        await story.low(admin, calls.update_name(5, {"name": "abcd"}))
    with refused(NotFound, GONE):
        await story.low(admin, calls.update_name(999, {"name": "nobody-home"}))
    with refused(InternalServerError, "Internal Server Error"):
        await tower.rename("north-ridge")

    story.step("a new place, as a whole; hidden from lists, and shown again")
    moved = await renamed.move(44.251, 4.752, 450.0)
    assert moved.location == Location(44.251, 4.752, 450.0)
    with refused(Unprocessable, fields=("body.elevation", "body.lon")):
        await story.low(admin, calls.update_location(5, {"lat": 44.0}))
    assert not (await moved.set_trustable(False)).is_trustable
    assert (await moved.set_trustable(True)).is_trustable
    return moved


async def _device(story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear, tower: AsyncCamera) -> None:
    story.step("live control needs both addresses of a device, and a device there")
    seen = given(tower, user)
    with refused(Conflict, NOT_CONFIGURED):
        await seen.control.health()
    assert await tower.configure_device(camera_ip="192.0.2.10", device_ip="127.0.0.2") == tower
    with refused(BadGateway, "Failed to reach camera device."):
        await seen.control.health()
    await tower.configure_device(device_ip=None)
    with refused(Conflict, NOT_CONFIGURED):
        await seen.control.health()


async def _the_end(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear, tower: AsyncCamera
) -> None:
    story.step("a token of its own, made by an admin alone, and shown on demand alone")
    token = await tower.create_token()
    assert token.reveal() == "placeholder-token-camera-5"
    assert "camera-5" not in repr(token)
    with refused(Forbidden, SCOPE):
        await given(tower, agent).create_token()

    story.step("it is deleted by an admin alone, and once; one with poses not at all")
    assert await tower.refresh() != tower, "the answer to a change has no poses and no picture"
    with refused(Forbidden, SCOPE):
        await given(tower, agent).delete()
    await tower.delete()
    with refused(NotFound, GONE):
        await tower.delete()
    with refused(InternalServerError, "Internal Server Error"):
        await story.low(admin, calls.delete(1))
    with refused(MethodNotAllowed, "Method Not Allowed"):
        await story.custom(admin, "PUT", "/api/v1/cameras/1")
    assert [one.name async for one in user.cameras.list()] == ["north-ridge", "south-ridge"]
