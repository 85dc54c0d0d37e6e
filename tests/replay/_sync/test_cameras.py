# Written by `make generate` from tests/replay/_async/test_cameras.py: change that file, not this one.

"""Cameras as people see them and as a camera sees itself: lists, pictures, changes, and what is refused."""

from datetime import UTC, datetime

import pytest

from sightline import Pyronear
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
from sightline.pyronear import Camera, Location
from sightline_api._runtime.wire import BytesBody
from sightline_api.pyronear import cameras as calls
from tests.replay._sync.story import BASE, Story, given
from tests.replay.session import frame, refused
from tests.replay.words import SCOPE, gone

GONE = gone("Camera")
NOT_CONFIGURED = "Camera device connection is not configured (missing device_ip or camera_ip)."
SPOT = {"angle_of_view": 60.5, "elevation": 433, "lat": 44.25, "lon": 4.75}


def test_cameras() -> None:
    with Story("cameras") as story:
        admin, agent, user = story.begin("admin_hq", "agent_valley", "user_valley")
        camera = story.camera(admin, 1)
        _reading(story, admin, user, camera)
        _the_camera_itself(story, agent, user, camera)
        tower = _creating(story, admin, agent, user)
        tower = _changing(story, admin, agent, tower)
        _device(story, admin, user, tower)
        _the_end(story, admin, agent, user, tower)


def _reading(story: Story, admin: Pyronear, user: Pyronear, camera: Pyronear) -> None:
    story.step("the list: own organization and trustable only, more on demand, everything for an admin")
    ridge, south = [one for one in user.cameras.list()]
    assert (ridge.id, ridge.name, ridge.organization_id, ridge.is_trustable) == (1, "north-ridge", 2, True)
    assert ridge.location == Location(44.0, 4.0, 1250.5)
    assert ridge.angle_of_view == 54.2
    assert ridge.created_at == datetime(2026, 11, 20, 3, 22, 20, 629571, tzinfo=UTC)
    assert ridge.last_active_at is None
    assert not ridge.has_image
    assert [(pose.id, pose.azimuth, pose.patrol_id) for pose in ridge.poses] == [(1, 90, 1), (2, 180, 2)]
    assert south.name == "south-ridge"
    assert [one.id for one in user.cameras.list(include_non_trustable=True)] == [1, 2, 4]
    assert [one.name for one in admin.cameras.list()] == ["north-ridge", "south-ridge", "harbour-mast"]

    story.step("without its slash the list is a redirect; a camera may not list at all")
    with pytest.raises(Redirected) as moved:
        story.custom(story.bare("user-3"), "GET", "/api/v1/cameras")
    assert moved.value.location == f"{BASE}/api/v1/cameras/"
    with refused(Forbidden, SCOPE):
        camera.cameras.list().first()

    story.step("one camera, with poses and without")
    assert user.cameras.get(1) == ridge
    bench = user.cameras.get(4)
    assert (bench.name, bench.is_trustable, bench.poses) == ("workshop-bench", False, ())

    story.step("one of another organization, one that is not there, and numbers that are none")
    with refused(Forbidden, "Access forbidden."):
        user.cameras.get(3)
    with refused(NotFound, GONE):
        user.cameras.get(999)
    for number in (0, "abc"):
        with refused(Unprocessable, fields=("path.camera_id",)):
            story.low(user, calls.get(number))  # type: ignore[arg-type]


def _the_camera_itself(story: Story, agent: Pyronear, user: Pyronear, camera: Pyronear) -> None:
    story.step("a camera gives signs of life; nobody else can in its place")
    alive = camera.cameras.heartbeat()
    assert alive.last_active_at == datetime(2026, 11, 20, 3, 22, 21, 419572, tzinfo=UTC)
    with refused(Forbidden, SCOPE):
        agent.cameras.heartbeat()
    with refused(Unauthorized, "Not authenticated"):
        story.low(story.nobody, calls.heartbeat())

    story.step("its picture is there for everybody with the address, until the next one comes")
    sent = camera.cameras.update_image(frame(1))
    assert (sent.id, sent.raw.last_image) == (1, "1-20261120032221-eaf1cd68.jpg")
    seen = user.cameras.get(1)
    assert seen.has_image
    first = seen.raw.last_image_url
    assert story.picture(user, first) == frame(1)
    assert (camera.cameras.update_image(frame(2))).raw.last_image == "1-20261120032221-c104aff5.jpg"
    with refused(NotFound):
        story.picture(user, first)
    assert [one.has_image for one in user.cameras.list()] == [True, False]

    story.step("no file, and no camera")
    empty = BytesBody(b"x=y", "application/x-www-form-urlencoded")
    with refused(Unprocessable, "body.file: Field required", fields=("body.file",)):
        story.low(camera, calls.update_image_endpoint.call(body=empty))
    with refused(Forbidden, SCOPE):
        agent.cameras.update_image(frame(3))


def _creating(story: Story, admin: Pyronear, agent: Pyronear, user: Pyronear) -> Camera:
    story.step("an admin registers a camera, whose name is then taken")
    tower = admin.cameras.create("east-tower", organization_id=2, **SPOT)
    assert (tower.id, tower.location, tower.is_trustable) == (5, Location(44.25, 4.75, 433), True)
    with pytest.raises(Conflict) as taken:
        admin.cameras.create("east-tower", organization_id=2, **SPOT)
    assert "Key (name)=(east-tower) already exists." in taken.value.message
    assert "[SQL" not in str(taken.value), "the statement with its parameters stays in the answer"
    with refused(Redirected):
        body = {"name": "slashless", "organization_id": 2, **SPOT}
        story.custom(story.bare("admin-1"), "POST", "/api/v1/cameras", json=body)

    story.step("an agent can in the own organization only, a user nowhere")
    own = agent.cameras.create("agents-own", organization_id=2, is_trustable=False, **SPOT)
    assert (own.id, own.is_trustable) == (7, False)
    with refused(Forbidden, "Access forbidden."):
        agent.cameras.create("not-mine", organization_id=3, **SPOT)
    with refused(Forbidden, SCOPE):
        user.cameras.create("user-made", organization_id=2, **SPOT)

    story.step("an organization that is not there, wrong values, missing ones, no JSON")
    with pytest.raises(Conflict) as nowhere:
        admin.cameras.create("lost-tower", organization_id=99, **SPOT)
    assert 'is not present in table "organizations"' in nowhere.value.message
    with refused(Unprocessable, fields=("body.lat", "body.name")):
        story.low(admin, calls.create({"name": "ab", "organization_id": 2, **SPOT, "lat": 90}))
    names = ("elevation", "lat", "lon", "organization_id", "angle_of_view")
    with refused(Unprocessable, fields=tuple(f"body.{name}" for name in names)):
        story.low(admin, calls.create({"name": "incomplete"}))
    with refused(Unprocessable, fields=("body.1",)):
        broken = BytesBody(b"{not json", "application/json")
        story.low(admin, calls.create_endpoint.call(body=broken))
    return tower


def _changing(story: Story, admin: Pyronear, agent: Pyronear, tower: Camera) -> Camera:
    story.step("a new name, for admins: 5 characters at least, and not one that is taken")
    renamed = tower.rename("east-tower-renamed")
    assert (renamed.id, renamed.name, tower.name) == (5, "east-tower-renamed", "east-tower")
    with refused(Forbidden, SCOPE):
        given(tower, agent).rename("agents-name")
    with pytest.raises(InvalidInput):
        tower.rename("abcd")  # is not even sent
    with refused(Unprocessable, fields=("body.name",)):
        story.low(admin, calls.update_name(5, {"name": "abcd"}))
    with refused(NotFound, GONE):
        story.low(admin, calls.update_name(999, {"name": "nobody-home"}))
    with refused(InternalServerError, "Internal Server Error"):
        tower.rename("north-ridge")

    story.step("a new place, as a whole; hidden from lists, and shown again")
    moved = renamed.move(44.251, 4.752, 450.0)
    assert moved.location == Location(44.251, 4.752, 450.0)
    with refused(Unprocessable, fields=("body.elevation", "body.lon")):
        story.low(admin, calls.update_location(5, {"lat": 44.0}))
    assert not (moved.set_trustable(False)).is_trustable
    assert (moved.set_trustable(True)).is_trustable
    return moved


def _device(story: Story, admin: Pyronear, user: Pyronear, tower: Camera) -> None:
    story.step("live control needs both addresses of a device, and a device there")
    seen = given(tower, user)
    with refused(Conflict, NOT_CONFIGURED):
        seen.control.health()
    assert tower.configure_device(camera_ip="192.0.2.10", device_ip="127.0.0.2") == tower
    with refused(BadGateway, "Failed to reach camera device."):
        seen.control.health()
    tower.configure_device(device_ip=None)
    with refused(Conflict, NOT_CONFIGURED):
        seen.control.health()


def _the_end(story: Story, admin: Pyronear, agent: Pyronear, user: Pyronear, tower: Camera) -> None:
    story.step("a token of its own, made by an admin alone, and shown on demand alone")
    token = tower.create_token()
    assert token.reveal() == "placeholder-token-camera-5"
    assert "camera-5" not in repr(token)
    with refused(Forbidden, SCOPE):
        given(tower, agent).create_token()

    story.step("it is deleted by an admin alone, and once; one with poses not at all")
    assert tower.refresh() != tower, "the answer to a change has no poses and no picture"
    with refused(Forbidden, SCOPE):
        given(tower, agent).delete()
    tower.delete()
    with refused(NotFound, GONE):
        tower.delete()
    with refused(InternalServerError, "Internal Server Error"):
        story.low(admin, calls.delete(1))
    with refused(MethodNotAllowed, "Method Not Allowed"):
        story.custom(admin, "PUT", "/api/v1/cameras/1")
    assert [one.name for one in user.cameras.list()] == ["north-ridge", "south-ridge"]
