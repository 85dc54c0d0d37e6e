"""What the service itself asks of others: webhooks and camera devices, on this machine only."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from tests.sandbox.people import Valley, open_valley


class Neighbour:
    """A server on loopback that notes what it is asked, and answers what it was told."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, bytes]] = []
        self.status, self.kind, self.body = 200, "application/json", b'{"status": "ok"}'
        neighbour = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                neighbour.asked.append((self.command, self.path, body))
                self.send_response(neighbour.status)
                self.send_header("Content-Type", neighbour.kind)
                self.send_header("Content-Length", str(len(neighbour.body)))
                self.end_headers()
                self.wfile.write(neighbour.body)

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: Any) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def neighbour() -> Iterator[Neighbour]:
    started = Neighbour()
    yield started
    started.close()


@pytest.fixture
def device(neighbour: Neighbour) -> Iterator[Valley]:
    """A valley whose north ridge has a device: the neighbour."""
    with open_valley(device_port=neighbour.port) as opened:
        addresses = {"device_ip": "127.0.0.1", "camera_ip": "192.0.2.7"}
        opened.admin.patch("/cameras/1/device_config", json=addresses)
        yield opened


def test_a_webhook_gets_json_in_a_json_text(valley: Valley, neighbour: Neighbour) -> None:
    valley.admin.post("/webhooks/", json={"url": f"http://127.0.0.1:{neighbour.port}/in?key=1"})
    number = valley.found(valley.north, 1)

    ((method, path, body),) = neighbour.asked
    assert (method, path) == ("POST", "/in?key=1")
    told = json.loads(json.loads(body))
    assert (told["sequence_id"], told["camera_id"]) == (number, 1)


def test_a_webhook_hears_of_a_sequence_once(valley: Valley, neighbour: Neighbour) -> None:
    valley.admin.post("/webhooks/", json={"url": f"http://127.0.0.1:{neighbour.port}"})
    valley.found(valley.north, 1)
    valley.found(valley.north, 1)

    assert len(neighbour.asked) == 1


def test_webhooks_elsewhere_are_never_called(valley: Valley) -> None:
    valley.admin.post("/webhooks/", json={"url": "http://192.0.2.1/"})
    begun = time.perf_counter()
    valley.found(valley.north, 1)

    assert time.perf_counter() - begun < 2


def test_a_camera_without_addresses_is_409(valley: Valley) -> None:
    answer = valley.user.get("/cameras/1/health")

    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("Camera device connection is not configured")


def test_a_device_elsewhere_is_502_at_once(valley: Valley) -> None:
    addresses = {"device_ip": "192.0.2.1", "camera_ip": "192.0.2.7"}
    valley.admin.patch("/cameras/1/device_config", json=addresses)
    begun = time.perf_counter()
    answer = valley.user.get("/cameras/1/health")

    assert (answer.status_code, answer.json()) == (502, {"detail": "Failed to reach camera device."})
    assert time.perf_counter() - begun < 1


def test_a_device_answers_through_the_proxy(device: Valley, neighbour: Neighbour) -> None:
    answer = device.agent.post("/cameras/1/control/goto_preset", json={"pose_id": 3})

    assert answer.json() == {"status": "ok"}
    ((method, path, body),) = neighbour.asked
    assert (method, path.partition("?")[0]) == ("POST", "/control/goto_preset")
    assert json.loads(body) == {"camera_ip": "192.0.2.7", "pose_id": 3, "speed": 50}


def test_the_camera_address_goes_into_paths_and_queries(device: Valley, neighbour: Neighbour) -> None:
    device.agent.post("/cameras/1/control/zoom/7")
    device.user.get("/cameras/1/focus/status")

    paths = [path for _, path, _ in neighbour.asked]
    assert paths[0].startswith("/control/zoom/192.0.2.7/7")
    assert paths[1] == "/focus/status?camera_ip=192.0.2.7"


def test_a_device_error_keeps_its_status_and_becomes_text(device: Valley, neighbour: Neighbour) -> None:
    neighbour.status, neighbour.body = 409, b'{"detail": "busy"}'
    answer = device.user.get("/cameras/1/health")

    assert (answer.status_code, answer.json()) == (409, {"detail": '{"detail": "busy"}'})


def test_a_device_that_sends_no_json_is_an_unhandled_500(device: Valley, neighbour: Neighbour) -> None:
    neighbour.kind, neighbour.body = "text/html", b"<html>"

    assert device.user.get("/cameras/1/health").text == "Internal Server Error"


def test_pictures_pass_unchanged(device: Valley, neighbour: Neighbour) -> None:
    neighbour.kind, neighbour.body = "image/jpeg", b"\xff\xd8\xff..."
    answer = device.user.get("/cameras/1/capture", params={"strict": True})

    assert (answer.headers["content-type"], answer.content) == ("image/jpeg", b"\xff\xd8\xff...")
    assert "strict=true" in neighbour.asked[0][1]


def test_a_user_may_look_but_not_move(device: Valley) -> None:
    assert device.user.post("/cameras/1/control/stop").status_code == 403
    assert device.stranger.get("/cameras/1/health").json() == {"detail": "Access forbidden."}
    assert device.agent.post("/cameras/1/control/zoom/65").status_code == 422
