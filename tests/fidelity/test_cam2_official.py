"""The official client of CAM2, unmodified but for its base address, calls every method of its own.

No recording of the real server exists: it was gone before this was written. What its client sends and takes
is all that can be proved, and it is proved here.
"""

import inspect
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from CAM2CameraDatabaseAPIClient import error as names
from CAM2CameraDatabaseAPIClient.camera import IPCamera, NonIPCamera, StreamCamera
from CAM2CameraDatabaseAPIClient.client import Client

from sightline_sandbox import Sandbox
from sightline_sandbox.cam2.options import Cam2Options

METHODS = sorted(
    name for name, _ in inspect.getmembers(Client, inspect.isfunction) if not name.startswith("_")
)
CALLED: Counter[str] = Counter()
ID, SECRET = Cam2Options().client_id, Cam2Options().client_secret


class Clock:
    """The sandbox's time: the real one, moved on as a test likes."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) + self.ahead


class Counted(Client):
    """The official client, with its public methods counted; what they do is untouched."""

    def __getattribute__(self, name: str) -> Any:
        if name in METHODS:
            CALLED[name] += 1
        return super().__getattribute__(name)


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    with Sandbox("cam2", seed="demo", clock=clock) as box, pytest.MonkeyPatch.context() as patch:
        # On the class: an instance's own address would move the sign-in alone.
        patch.setattr(Client, "base_URL", f"{box.url}/")
        yield box


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Client]:
    sandbox.requests.clear()
    yield Counted(ID, SECRET)
    sandbox.clear_faults()


def register(client: Client, level: str, owner: str = "bob") -> Client:
    return Counted(*client.register(owner, level))


def ip_camera(client: Client, **fields: Any) -> str:
    given = {"camera_type": "ip", "is_active_image": True, "is_active_video": False, "ip": "192.0.2.200"}
    return client.write_camera(**{**given, **fields})


def test_the_token_is_fetched_with_the_first_call(client: Client, sandbox: Sandbox) -> None:
    assert client.token is None
    client.search_camera()
    assert [(one.operation, one.status) for one in sandbox.requests] == [
        ("cam2.auth.create_token", 200),
        ("cam2.cameras.search", 200),
    ]


def test_applications_are_registered_handed_over_and_counted(client: Client) -> None:
    client_id, secret = client.register("ann")
    assert (len(client_id), len(secret)) == (96, 71)
    assert client.client_ids_by_owner("ann") == [client_id]
    assert client.client_ids_by_owner("nobody at all") == []
    assert client.update_owner(client_id, "ken") == "OK"
    assert client.update_permission(client_id, "admin") == "OK"
    new = client.reset_secret(client_id)
    with pytest.raises(names.AuthenticationError, match="Bad client secret"):
        Counted(client_id, secret).search_camera()
    ken = Counted(client_id, new)
    ken.search_camera()
    ken.search_camera()
    assert client.usage_by_client(client_id, "ken") == 2
    assert ip_camera(ken, ip="192.0.2.201")


def test_cameras_of_every_kind_are_written_and_read(client: Client) -> None:
    full = {
        "source": "s",
        "country": "USA",
        "state": "IN",
        "city": "L",
        "latitude": 40.1,
        "longitude": "-86",
        "resolution_width": 640,
        "resolution_height": 480,
        "frame_rate": 2,
        "utc_offset": -18000,
        "timezone_id": "a",
        "timezone_name": "b",
        "reference_logo": "c",
        "reference_url": "d",
    }
    made = ip_camera(client, legacy_cameraID=2001, port=8080, brand="axis", snapshot_url=None, **full)
    camera = client.camera_by_id(made)
    assert isinstance(camera, IPCamera)
    assert {name: camera[name] for name in full} == {**full, "longitude": -86.0}
    assert (camera["port"], camera["brand"], camera["video_path"]) == ("8080", "axis", None)
    snapshot = {"is_active_image": "TRUE", "is_active_video": 0, "snapshot_url": "test_url"}
    web = client.write_camera(camera_type="non_ip", **snapshot)
    assert isinstance(client.camera_by_id(web), NonIPCamera)
    stream = {"is_active_image": False, "is_active_video": 1, "m3u8_url": "test_url"}
    assert isinstance(client.camera_by_id(client.write_camera(camera_type="stream", **stream)), StreamCamera)
    assert client.camera_by_legacy_id("2001")["cameraID"] == made
    listed = client.camera_by_list_id([made, web], ["2001"])
    assert [one["cameraID"] for one in listed] == [made, web, made]


def test_a_change_leaves_alone_what_it_does_not_say(client: Client) -> None:
    made = ip_camera(client, image_path="/a.jpg", brand="axis")
    assert client.write_camera(camera_type="ip", cameraID=made, video_path="path/video") == made
    client.write_camera(cameraID=made, country="JP", m3u8_url="ignored")
    camera = client.camera_by_id(made)
    told = [camera[name] for name in ("ip", "image_path", "video_path", "brand", "country")]
    assert told == ["192.0.2.200", "/a.jpg", "path/video", "axis", "JP"]
    client.write_camera(cameraID=made, camera_type="stream", m3u8_url="u")
    turned = client.camera_by_id(made)
    assert (turned["camera_type"], turned["m3u8_url"], "ip" in turned) == ("stream", "u", False)


def test_searching_takes_every_filter(client: Client) -> None:
    filters = {"camera_type": "ip", "source": "opentopia", "country": "USA", "state": "IN"}
    filters |= {"city": "West Lafayette", "resolution_width": 640, "resolution_height": 480}
    place = {"latitude": 40.42, "longitude": -86.9, "radius": 5, "is_active_image": True}
    (found,) = client.search_camera(**filters, **place, is_active_video=True)
    assert found["legacy_cameraID"] == 1
    assert client.search_camera(**filters, offset=1) == []
    assert client.search_camera(**filters, is_active_image=False) == []


def test_more_than_a_hundred_are_read_page_by_page(client: Client) -> None:
    for number in range(100):
        ip_camera(client, source="crowd", ip=f"198.51.100.{number}")
    pages = [client.search_camera(source="crowd", offset=offset) for offset in (0, 100)]
    assert [len(page) for page in pages] == [100, 0]


def test_existence_is_asked_by_the_way_to_the_pictures(client: Client) -> None:
    made = ip_camera(client, ip="192.0.2.210", image_path="/a.jpg")
    (found,) = client.check_cam_exist(camera_type="ip", ip="192.0.2.210", port="80", image_path="/a.jpg")
    assert found["cameraID"] == made
    assert client.check_cam_exist(camera_type="ip", ip="192.0.2.210", port=81) == []
    assert client.check_cam_exist(camera_type="non_ip", snapshot_url="nowhere") == []
    assert client.check_cam_exist(camera_type="stream", m3u8_url="nowhere") == []


def test_the_log_tells_when_cameras_were_written(client: Client) -> None:
    before = datetime.now(UTC)
    made = ip_camera(client)
    client.write_camera(cameraID=made, city="Z")
    entries = client.get_change_log(before.isoformat(timespec="milliseconds")[:23] + "Z")
    assert [entry["cameraID"] for entry in entries][-2:] == [made, made]
    assert all(entry["timestamp"].endswith("Z") and len(entry["timestamp"]) == 24 for entry in entries)
    assert client.get_change_log("2018-08-27T15:53:00", "2018-08-27T16:53:00", 10) == []
    assert client.get_change_log(offset=100_000) == []


@pytest.mark.parametrize("method", ["search_camera", "get_change_log", "register", "camera_by_legacy_id"])
def test_an_expired_token_is_renewed_and_the_call_repeated(
    client: Client, clock: Clock, sandbox: Sandbox, method: str
) -> None:
    client.search_camera()
    clock.ahead += timedelta(seconds=301)
    sandbox.requests.clear()
    arguments = {"register": ["zoe"], "camera_by_legacy_id": ["1"]}.get(method, [])
    assert getattr(client, method)(*arguments)
    assert [one.status for one in sandbox.requests] == [401, 200, 200]


def test_a_write_is_repeated_with_its_form_when_the_token_had_expired(client: Client, clock: Clock) -> None:
    client.search_camera()
    clock.ahead += timedelta(seconds=301)
    made = ip_camera(client, brand="late")
    clock.ahead += timedelta(seconds=301)
    client.write_camera(camera_type="ip", cameraID=made, model="later")
    assert [client.camera_by_id(made)[name] for name in ("brand", "model")] == ["late", "later"]


def test_after_two_renewals_in_vain_the_error_comes(client: Client, sandbox: Sandbox) -> None:
    sandbox.fault(operation="cam2.cameras.search", status=401, body={"message": "Token expired."}, times=None)
    with pytest.raises(names.AuthenticationError, match="Token expired"):
        client.search_camera()
    assert [one.operation for one in sandbox.requests].count("cam2.auth.create_token") == 3


REFUSED = [
    ("register", ("",), {}, names.FormatError),
    ("register", ("bob", "king"), {}, names.FormatError),
    ("update_owner", ("f" * 96, "bob"), {}, names.ResourceNotFoundError),
    ("update_permission", ("f" * 96, "user"), {}, names.ResourceNotFoundError),
    ("reset_secret", ("f" * 96,), {}, names.ResourceNotFoundError),
    ("usage_by_client", ("f" * 96, "bob"), {}, names.ResourceNotFoundError),
    ("usage_by_client", (ID, "bob"), {}, names.AuthorizationError),
    ("write_camera", (), {"camera_type": "ip", "ip": "x"}, names.FormatError),
    ("write_camera", (), {"camera_type": "new", "is_active_image": True}, names.FormatError),
    ("write_camera", (), {"cameraID": "0" * 24, "city": "x"}, names.ResourceNotFoundError),
    ("write_camera", (), {"cameraID": "nonsense", "city": "x"}, names.FormatError),
    ("write_camera", (), {"kind": "ip"}, names.FormatError),
    ("camera_by_id", ("0" * 24,), {}, names.ResourceNotFoundError),
    ("camera_by_id", ("nonsense",), {}, names.FormatError),
    ("camera_by_legacy_id", ("99999",), {}, names.ResourceNotFoundError),
    ("camera_by_legacy_id", ("nonsense",), {}, names.FormatError),
    ("search_camera", (), {"latitude": 1}, names.FormatError),
    ("search_camera", (), {"latitude": 91, "longitude": 0, "radius": 1}, names.FormatError),
    ("search_camera", (), {"latitude": 1, "longitude": 0, "radius": 0}, names.FormatError),
    ("search_camera", (), {"resolution_width": 0}, names.FormatError),
    ("search_camera", (), {"is_active_image": "maybe"}, names.FormatError),
    ("check_cam_exist", ("ip",), {}, names.FormatError),
    ("check_cam_exist", ("cinema",), {}, names.FormatError),
    ("get_change_log", ("yesterday",), {}, names.FormatError),
]


@pytest.mark.parametrize(("method", "arguments", "named", "kind"), REFUSED)
def test_a_refusal_becomes_the_clients_own_error(
    client: Client, method: str, arguments: tuple[Any, ...], named: dict[str, Any], kind: type[Exception]
) -> None:
    with pytest.raises(kind) as caught:
        getattr(client, method)(*arguments, **named)
    assert type(caught.value) is kind
    assert str(caught.value)


def test_a_legacy_id_is_given_once(client: Client) -> None:
    ip_camera(client, legacy_cameraID=3001)
    other = ip_camera(client, legacy_cameraID=3002)
    for again in ({}, {"cameraID": other}):
        with pytest.raises(names.ResourceConflictError, match="legacyCameraIDAlreadyExist"):
            ip_camera(client, legacy_cameraID=3001, **again)
    assert ip_camera(client, legacy_cameraID=3002, cameraID=other) == other


def test_levels_are_walls(client: Client) -> None:
    user, admin, portal = (register(client, level) for level in ("user", "admin", "webUI"))
    for one in (user, admin, portal):
        assert one.search_camera()
    assert ip_camera(admin)
    for one in (user, portal):
        with pytest.raises(names.AuthenticationError, match="permission admin"):
            ip_camera(one)
    assert portal.client_ids_by_owner("bob")
    for one in (user, admin):
        with pytest.raises(names.InternalError):
            one.client_ids_by_owner("bob")
        with pytest.raises(names.AuthorizationError):
            one.usage_by_client(ID, "sandbox")


def test_unknown_clients_do_not_get_in(sandbox: Sandbox) -> None:
    with pytest.raises(names.ResourceNotFoundError, match="Cannot find client with that ClientID"):
        Counted("e" * 96, SECRET).search_camera()
    with pytest.raises(names.InvalidClientIdError):
        Counted("short", SECRET)
    with pytest.raises(names.InvalidClientSecretError):
        Counted(ID, "short")


def test_every_method_was_called(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    """Runs last; counts what the tests of this module, all of them, have called."""
    if not any(item.name == "test_levels_are_walls" for item in request.session.items):
        pytest.skip("counts the whole module: run it as a whole")
    with capsys.disabled():
        print(
            f"\ncam2: the official client called {len(CALLED)} of its {len(METHODS)} methods, "
            f"{CALLED.total()} times"
        )
    assert sorted(CALLED) == METHODS
    assert len(METHODS) == 14
