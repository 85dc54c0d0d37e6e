"""Pictures from the cameras themselves: bounded, judged, checked, and without any credentials of ours."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from sightline import AsyncCam2
from sightline.cam2 import Camera, NonIPCamera, Snapshot, StreamCamera
from sightline.core.errors import (
    AddressRefused,
    ConnectionFailed,
    InvalidInput,
    NotFound,
    OriginRefused,
    TimedOut,
    TransportError,
    UnexpectedContent,
)
from sightline.core.progress import Advanced, Finished, ItemDone, ItemFailed, Started
from tests.cam2.conftest import ID, SECRET, ip_camera
from tests.support.server import CLOSE, RESET, SILENCE, Server, closed_port, drip, head, reply

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
JPEG_HEAD = {"content-type": "image/jpeg"}
QUICK = {"allow_private": True, "timeout": 1.0}


@pytest.fixture
def device() -> Iterator[Server]:
    """A camera on this machine that does what a test tells it."""
    with Server() as server:
        server.replies(reply(body=JPEG, content_type="image/jpeg"))
        yield server


@pytest.fixture
def camera(db, device: Server) -> Camera:
    """The database's record of that camera."""
    port = int(device.url.rpartition(":")[2])
    return db.cameras.create(ip_camera(ip="127.0.0.1", port=port, image_path="/now.jpg?size=big"))


def test_a_picture_comes_from_the_cameras_own_address(camera, device, tmp_path):
    snapshot = camera.snapshot(allow_private=True)
    assert (snapshot.camera_id, snapshot.content, snapshot.media_type) == (camera.id, JPEG, "image/jpeg")
    assert abs((datetime.now(UTC) - snapshot.taken_at).total_seconds()) < 60
    assert device.requests[0].target == "/now.jpg?size=big"
    assert snapshot.save(tmp_path / f"a{snapshot.suffix}").read_bytes() == JPEG
    assert "size=big" not in repr(snapshot)


def test_no_credentials_and_no_cookies_go_to_a_camera(camera, device):
    device.replies(reply(body=JPEG, set_cookie="a=b"))
    camera.snapshot(allow_private=True)
    camera.snapshot(allow_private=True)
    for request in device.requests:
        assert {name for name, _ in request.fields} == {
            *("host", "user-agent", "accept", "accept-encoding", "connection")
        }
        assert b"eyJ" not in request.raw


def test_a_web_camera_is_visited_at_its_snapshot_url(db, device):
    device.replies(reply(body=b"\x89PNG\r\n\x1a\n..."))
    web = NonIPCamera(snapshot_url=f"{device.url}/x.png", is_active_image=True, is_active_video=False)
    snapshot = db.cameras.create(web).snapshot(allow_private=True)
    assert (snapshot.media_type, snapshot.suffix) == ("image/png", ".png")


def test_a_camera_without_single_pictures_says_so_and_is_not_asked(db, device):
    with pytest.raises(InvalidInput, match="image_path"):
        db.cameras.create(ip_camera(ip="127.0.0.1")).snapshot(allow_private=True)
    stream = StreamCamera(m3u8_url=f"{device.url}/x.m3u8", is_active_image=False, is_active_video=True)
    with pytest.raises(InvalidInput, match="video stream"):
        db.cameras.create(stream).snapshot(allow_private=True)
    assert device.requests == []


def test_an_address_of_this_machine_is_refused_unless_allowed(camera, device):
    with pytest.raises(AddressRefused, match="allow_private=True") as caught:
        camera.snapshot()
    assert isinstance(caught.value, OriginRefused)
    assert device.connections == 0


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.1", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0"]
)
def test_other_spellings_of_this_machine_are_refused_too(db, device, host):
    url = device.url.replace("127.0.0.1", host)
    web = db.cameras.create(NonIPCamera(snapshot_url=url + "/x", is_active_image=True, is_active_video=False))
    with pytest.raises(AddressRefused):
        web.snapshot()
    assert device.connections == 0


def resolving(monkeypatch, answers):
    """Lets names lead where a test wants; each question takes the next answer, the last one stays."""
    real, asked = socket.getaddrinfo, []

    def lookup(host, port, *rest, **named):
        if host not in answers:
            return real(host, port, *rest, **named)
        found = answers[host]
        address = found[min(asked.count(host), len(found) - 1)]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in address]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    return asked


def named(db, device, host):
    url = device.url.replace("127.0.0.1", host)
    return db.cameras.create(
        NonIPCamera(snapshot_url=f"{url}/x", is_active_image=True, is_active_video=False)
    )


def test_a_name_that_leads_to_a_private_address_is_refused(db, device, monkeypatch):
    resolving(monkeypatch, {"camera.example": [["10.1.2.3", "127.0.0.1"]]})
    with pytest.raises(AddressRefused, match=r"10\.1\.2\.3"):
        named(db, device, "camera.example").snapshot()
    assert device.connections == 0


def test_what_was_judged_is_what_is_connected_to(db, device, monkeypatch):
    """A name that leads to a public address first and home the second time gains nothing."""
    asked = resolving(monkeypatch, {"camera.example": [["127.0.0.1"], ["10.1.2.3"]]})
    snapshot = named(db, device, "camera.example").snapshot(allow_private=True)
    assert snapshot.content == JPEG
    assert asked == ["camera.example"]
    (request,) = device.requests
    assert request.header("host") == "camera.example:" + device.url.rpartition(":")[2]


def test_a_second_address_of_a_name_is_tried_where_the_first_takes_no_connection(db, device, monkeypatch):
    resolving(monkeypatch, {"camera.example": [["127.255.0.9", "127.0.0.1"]]})
    assert named(db, device, "camera.example").snapshot(**QUICK).content == JPEG


def test_a_redirect_is_followed_and_told(camera, device):
    device.replies(reply(302, location="/later.jpg"), reply(body=JPEG))
    assert camera.snapshot(allow_private=True).url == f"{device.url}/later.jpg"


def test_a_redirect_to_a_private_address_is_refused(db, device, monkeypatch):
    """The first address passes for a public one, and leads on to this machine."""
    from sightline.core import visits

    monkeypatch.setattr(visits, "is_public", lambda address: address == "127.0.0.2")
    device.replies(reply(302, location=f"{device.url}/secrets"))
    with socket.create_server(("127.0.0.2", 0)) as front:
        port = front.getsockname()[1]

        def lead_on():
            connection, _ = front.accept()
            connection.recv(65536)
            connection.sendall(head(302, {"location": f"{device.url}/secrets", "content-length": 0}))
            connection.close()

        thread = threading.Thread(target=lead_on)
        thread.start()
        url = f"http://127.0.0.2:{port}/x"
        web = db.cameras.create(NonIPCamera(snapshot_url=url, is_active_image=True, is_active_video=False))
        with pytest.raises(AddressRefused, match=r"127\.0\.0\.1"):
            web.snapshot()
        thread.join()
    assert device.connections == 0


def test_a_circle_of_redirects_ends(camera, device):
    device.replies(reply(302, location="/again"))
    with pytest.raises(UnexpectedContent, match="led on more than 3 times"):
        camera.snapshot(allow_private=True)
    assert len(device.requests) == 4


@pytest.mark.parametrize("target", ["ftp://x/", "http://user:word@127.0.0.1/", "file:///etc/passwd"])
def test_a_redirect_to_what_is_no_address_is_refused(camera, device, target):
    device.replies(reply(302, location=target))
    with pytest.raises(InvalidInput, match="url"):
        camera.snapshot(allow_private=True)


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (
            reply(body=b"<html><body>Log in</body></html>", content_type="text/html"),
            UnexpectedContent,
            "text/html",
        ),
        (reply(body=b"<html>", content_type="image/jpeg"), UnexpectedContent, "no picture came"),
        (reply(body=b""), UnexpectedContent, "no picture came"),
        (reply(404, b"no such path"), NotFound, "no such path"),
        (reply(body=b"--x\r\n", content_type="multipart/x-mixed-replace"), UnexpectedContent, "video stream"),
        (reply(body=JPEG, length=10**12), UnexpectedContent, "more than"),
        ([head(200, JPEG_HEAD), JPEG * 600, CLOSE], UnexpectedContent, "more than 1000000 bytes"),
        ([RESET], TransportError, "broke"),
        ([*reply(body=JPEG[:100], length=200), CLOSE], TransportError, "broke"),
    ],
    ids=["page", "page called picture", "nothing", "404", "video", "announced", "endless", "reset", "cut"],
)
def test_what_is_no_picture_is_an_error_that_says_what_came(camera, device, answer, kind, words):
    device.replies(answer)
    with pytest.raises(kind, match=words):
        camera.snapshot(**QUICK, max_bytes=1_000_000)


@pytest.mark.parametrize(
    "answer",
    [
        [SILENCE],
        drip(head(200, {"x": "y" * 400}), 1, 0.02),
        [head(200, JPEG_HEAD), *drip(JPEG, 10, 0.05)],
        [head(200, JPEG_HEAD), JPEG, SILENCE],
    ],
    ids=["says nothing", "head byte by byte", "picture byte by byte", "never ends"],
)
def test_a_camera_that_takes_its_time_is_left(camera, device, answer):
    device.replies(answer)
    with pytest.raises(TimedOut, match=r"0\.3 s|in time"):
        camera.snapshot(allow_private=True, timeout=0.3)


def test_a_camera_that_is_not_there_is_told(db):
    port = int(closed_port().rpartition(":")[2])
    gone = db.cameras.create(ip_camera(ip="127.0.0.1", port=port, image_path="/x"))
    with pytest.raises(ConnectionFailed):
        gone.snapshot(**QUICK)
    nowhere = db.cameras.create(ip_camera(ip="no-such-host.invalid", image_path="/x"))
    with pytest.raises(ConnectionFailed, match="nobody knows this name"):
        nowhere.snapshot(**QUICK)


def test_many_are_visited_side_by_side_each_result_in_its_place(db, device, camera):
    silent = db.cameras.create(ip_camera(ip="127.0.0.1"))
    events = []
    got = db.cameras.snapshots([camera, silent, camera], parallel=3, progress=events.append, **QUICK)
    assert [type(one) for one in got] == [Snapshot, InvalidInput, Snapshot]
    assert [type(event) for event in events].count(Advanced) == 3
    assert {type(event) for event in events} == {Started, Advanced, ItemDone, ItemFailed, Finished}


def test_many_are_saved_under_the_ids_of_their_cameras(db, device, camera, tmp_path):
    port = int(device.url.rpartition(":")[2])
    for number in range(5):
        db.cameras.create(ip_camera(ip="127.0.0.1", port=port, image_path=f"/{number}", source="saved"))
    walk = db.cameras.search(source="saved")
    saved = db.cameras.download_snapshots(walk, tmp_path / "pictures", parallel=4, **QUICK)
    assert [path.name for path in saved] == [f"{one.id}.jpg" for one in walk]
    assert all(path.read_bytes() == JPEG for path in saved)


@pytest.mark.parametrize("setting", [{"timeout": 0}, {"max_bytes": 0}, {"timeout": "long"}])
def test_a_bad_bound_is_found_before_anything_is_asked(camera, device, setting):
    with pytest.raises(InvalidInput) as caught:
        camera.snapshot(allow_private=True, **setting)
    assert caught.value.field == next(iter(setting))
    assert device.connections == 0


def test_the_asynchronous_twin_visits_as_well(sandbox, camera, device):
    import asyncio

    async def visit():
        async with AsyncCam2(ID, SECRET, base_url=sandbox.url) as db:
            seen = await db.cameras.get(camera.id)
            assert (await seen.snapshot(allow_private=True)).content == JPEG
            with pytest.raises(AddressRefused):
                await seen.snapshot()
            device.replies(drip(head(200, {"x": "y" * 400}), 1, 0.02))
            with pytest.raises(TimedOut):
                await seen.snapshot(allow_private=True, timeout=0.3)
            device.replies(reply(body=JPEG))
            got = await db.cameras.snapshots([seen] * 4, parallel=2, allow_private=True)
            assert [one.content for one in got] == [JPEG] * 4

    asyncio.run(visit())
