"""The total of a timeout: nothing that a server does makes a call wait longer."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from sightline_api._runtime._sync import _io
from sightline_api._runtime.errors import TimedOut
from sightline_api._runtime.wire import Request, Timeout
from tests.lowlevel.harbour import get_picture, list_lights
from tests.support.server import SILENCE, Server, drip, head, reply
from tests.support.twins import Driven, Twin


class Network:
    """A connection that notes how long it may wait."""

    def __init__(self) -> None:
        self.allowed: list[float | None] = []

    def read(self, size: int, timeout: float | None = None) -> bytes:
        self.allowed.append(timeout)
        return b"x"


class Slow:
    """A body that a disk gives out piece by piece."""

    content_type, length, blocking = "", 200, True

    def chunks(self) -> Iterator[bytes]:
        for _ in range(self.length):
            time.sleep(0.02)
            yield b"x"


def test_a_wait_never_goes_on_beyond_the_total() -> None:
    network = Network()
    _io.hurried(network, time.monotonic() + 5)
    for timeout in (30, None, 2):
        network.read(1, timeout)
    beyond, endless, within = network.allowed
    assert beyond is not None
    assert beyond <= 5
    assert endless is not None
    assert endless <= 5
    assert within == 2


def test_a_wait_that_would_begin_behind_the_total_ends_at_once() -> None:
    network = Network()
    _io.hurried(network, time.monotonic() - 1)
    network.read(1, 30)
    assert network.allowed == [0.001]


def test_the_next_answer_on_a_connection_has_its_own_time() -> None:
    network = Network()
    release = _io.hurried(network, time.monotonic() - 1)
    assert release is not None
    release()
    network.read(1, 30)
    assert network.allowed == [30]


def test_what_connecting_took_is_not_there_for_the_answer() -> None:
    waits = _io.limits({"connect": 30.0, "read": None, "write": 0.5}, time.monotonic() + 5)
    assert waits.get("connect") <= 5  # type: ignore[operator]
    assert waits.get("read") <= 5  # type: ignore[operator]
    assert waits.get("write") == 0.5


def test_a_body_that_drips_and_then_stops_ends_at_the_total(server: Server, client: Driven) -> None:
    server.replies([head(200, {"content-length": 200}), *drip(b"x" * 5, 1, 0.02), SILENCE])
    with pytest.raises(TimedOut, match=r"longer than the 0\.3 s"):
        client.send(get_picture.call(), timeout=Timeout(total=0.3, read=20))


def test_a_file_that_is_read_too_slowly_ends_at_the_total(server: Server, client: Driven) -> None:
    with pytest.raises(TimedOut, match=r"longer than the 0\.3 s"):
        client.request("PUT", "/anything", body=Slow(), timeout=0.3)


@pytest.mark.parametrize("read", ["whole", "streamed", "left early"])
def test_a_call_in_a_hurry_hurries_no_later_one_on_its_connection(
    server: Server, client: Driven, read: str
) -> None:
    body = b"x" * 100
    slow = [head(200, {"content-length": 100}), body[:50], 0.5, body[50:]]
    server.replies(reply(200, []), reply(200, body, content_type="image/jpeg"), slow)
    client.send(list_lights.call())
    if read == "whole":
        client.send(get_picture.call(), timeout=0.4)
    else:
        take: Any = [].append if read == "streamed" else lambda chunk: 1 / 0
        try:
            client.read_stream(get_picture.call(), take, timeout=0.4)
        except ZeroDivisionError:
            assert read == "left early"
    assert client.send(get_picture.call()) == body
    if read != "left early":
        assert [request.connection for request in server.requests] == [1, 1, 1]


def test_a_call_in_a_hurry_that_fails_spoils_no_later_one(server: Server, twin: Twin) -> None:
    transport = twin.transport()
    server.replies([head(200, {"content-length": 9}), b"x", SILENCE], reply(200, b"done"))
    with pytest.raises(TimedOut):
        twin.run(transport.send(Request(method="GET", url=server.url, timeout=Timeout.of(0.2))))
    assert twin.run(transport.send(Request(method="GET", url=server.url))).content == b"done"
    twin.run(transport.aclose() if twin.kind == "async" else transport.close())
