"""Programmed failures really happen, on the wire."""

import http.client
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from sightline_sandbox import Fault, Sandbox
from tests.sandbox.people import PICTURE, Valley, box


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox("pyronear") as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Iterator[Sandbox]:
    yield running
    running.clear_faults()
    running.requests.clear()


def talk(sandbox: Sandbox, request: bytes = b"GET /status HTTP/1.1\r\nHost: x\r\n\r\n") -> tuple[bytes, bool]:
    """What came back over a plain socket, and whether it ended in a reset."""
    address = urlsplit(sandbox.url)
    received = b""
    with socket.create_connection((address.hostname, address.port), timeout=5) as connection:
        try:
            connection.sendall(request)
            while chunk := connection.recv(65536):
                received += chunk
        except ConnectionResetError:
            return received, True
    return received, False


def test_reset_before_the_status_line(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", reset_after=0)

    assert talk(sandbox) == (b"", True)


def test_reset_after_some_bytes_of_the_body(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", reset_after=5)

    received, was_reset = talk(sandbox)

    assert was_reset
    assert received.partition(b"\r\n\r\n")[2] == b'{"sta'


def test_reset_while_the_request_is_read(sandbox: Sandbox) -> None:
    sandbox.fault(operation="pyronear.login.create_token", reset_request_after=1000)
    head = b"POST /api/v1/login/creds HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"

    assert talk(sandbox, head + b"x" * 2000) == (b"", True)


def test_a_short_body_ends_early_without_a_reset(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", short_body=4)

    received, was_reset = talk(sandbox)

    assert not was_reset
    assert b"content-length: 15\r\n" in received
    assert received.endswith(b'{"status":"')


def test_close_is_not_announced(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", close=True)

    received, was_reset = talk(sandbox)

    assert not was_reset
    assert received.endswith(b'{"status":"ok"}')
    assert b"connection: close" not in received.lower()


def test_an_unhandled_error_closes_silently_as_well(valley: Valley) -> None:
    address = urlsplit(valley.sandbox.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=5)
    token = valley.user.headers["Authorization"]
    path = "/api/v1/alerts/all/fromdate?from_date=2026-06-01&offset=-1"
    connection.request("GET", path, headers={"Authorization": token})
    answer = connection.getresponse()

    assert (answer.status, answer.read()) == (500, b"Internal Server Error")
    assert answer.getheader("Connection") is None
    assert answer.getheader("X-Process-Time") is None
    connection.sock.settimeout(5)
    assert connection.sock.recv(1) == b""
    connection.close()


def test_an_invented_answer_with_retry_after(sandbox: Sandbox) -> None:
    body = {"detail": "slow down"}
    sandbox.fault(path="/status", status=429, body=body, headers={"Retry-After": "7"})

    answer = httpx.get(f"{sandbox.url}/status")

    assert (answer.status_code, answer.json(), answer.headers["retry-after"]) == (429, body, "7")
    assert httpx.get(f"{sandbox.url}/status").status_code == 200


def test_html_with_status_200(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", body="<html>proxy</html>", content_type="text/html")

    answer = httpx.get(f"{sandbox.url}/status")

    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")
    assert answer.text == "<html>proxy</html>"


def test_only_the_content_type_can_be_wrong(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", content_type="text/plain")

    answer = httpx.get(f"{sandbox.url}/status")

    assert (answer.headers["content-type"], answer.text) == ("text/plain", '{"status":"ok"}')


def test_the_nth_call_and_so_many_in_a_row(sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/status", status=503, nth=2, times=2))

    seen = [httpx.get(f"{sandbox.url}/status").status_code for _ in range(4)]

    assert seen == [200, 503, 503, 200]


def test_a_delay_comes_before_the_answer(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", delay=0.2)
    begun = time.perf_counter()
    httpx.get(f"{sandbox.url}/status")

    assert time.perf_counter() - begun >= 0.2


def test_a_body_can_drip(sandbox: Sandbox) -> None:
    sandbox.fault(path="/status", drip=50)
    begun = time.perf_counter()
    answer = httpx.get(f"{sandbox.url}/status")

    assert answer.json() == {"status": "ok"}
    assert time.perf_counter() - begun >= 0.2


def test_pictures_fail_too(valley: Valley) -> None:
    row = valley.upload(valley.north, box()).json()
    url = valley.user.get(f"/detections/{row['id']}/url").json()["url"]
    valley.sandbox.fault(origin="storage", reset_after=100)

    with pytest.raises(httpx.ReadError), httpx.stream("GET", url) as answer:
        answer.read()
    assert httpx.get(url).content == PICTURE


def test_an_answer_lost_after_the_work_was_done(valley: Valley) -> None:
    valley.sandbox.fault(operation="pyronear.detections.create", reset_after=0)

    with pytest.raises(httpx.HTTPError):
        valley.upload(valley.north, box())
    assert len(valley.user.get("/detections/").json()) == 1


def test_a_request_reset_before_the_service_saw_it(valley: Valley) -> None:
    valley.sandbox.fault(operation="pyronear.detections.create", reset_request_after=0)

    with pytest.raises(httpx.HTTPError):
        valley.upload(valley.north, box())
    assert valley.user.get("/detections/").json() == []


def test_faults_over_http(sandbox: Sandbox) -> None:
    control = f"{sandbox.url}/_sandbox/faults"
    faults = [{"path": "/status", "status": 500, "times": None}, {"path": "/docs", "status": 418}]

    assert httpx.post(control, json=faults).json() == {"faults": 2}
    assert httpx.get(f"{sandbox.url}/status").status_code == 500
    assert httpx.get(f"{sandbox.url}/docs").status_code == 418
    httpx.delete(control)
    assert httpx.get(f"{sandbox.url}/status").status_code == 200


def test_a_misspelt_fault_is_refused_by_name(sandbox: Sandbox) -> None:
    answer = httpx.post(f"{sandbox.url}/_sandbox/faults", json={"statsu": 500})

    assert answer.status_code == 422
    assert "statsu" in answer.json()["detail"]


def test_an_unknown_control_is_404(sandbox: Sandbox) -> None:
    assert httpx.get(f"{sandbox.url}/_sandbox/nothing").status_code == 404
    assert httpx.post(f"{sandbox.url}/_sandbox/settle").json() == {"settled": True}
