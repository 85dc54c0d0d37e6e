"""Streams and connections: read as they come, shared, given back, and left alone after a failure."""

import asyncio
import ssl
import threading
import tracemalloc
from typing import Any

import httpx
import pytest

from sightline_api._runtime._sync.transport import HttpTransport
from sightline_api._runtime.errors import InternalServerError, NotFound
from sightline_api._runtime.tls import needs_trust, nobody_trusted, trust
from sightline_api._runtime.wire import Request
from tests.lowlevel.harbour import create_light, get_picture, list_lights
from tests.support.server import CLOSE, Server, drip, head, reply
from tests.support.twins import Driven, Twin

EMPTY = reply(200, [])


def test_a_stream_is_read_with_flat_memory(server: Server, client: Driven) -> None:
    size, piece = 48 * 1024 * 1024, b"x" * (1 << 20)
    server.replies([head(200, {"content-length": size}), *[piece] * 48])
    client.read_stream(get_picture.call(), lambda chunk: None)
    count = [0]

    def take(chunk: bytes) -> None:
        count[0] += len(chunk)

    tracemalloc.start()
    try:
        assert client.read_stream(get_picture.call(), take) == 200
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == [size]
    assert peak < 8 * 1024 * 1024


def test_a_stream_gives_pieces_before_the_end_has_come(server: Server, client: Driven) -> None:
    server.replies([head(200, {"content-length": 4}), *drip(b"abcd", 1, 0.02)])
    pieces: list[bytes] = []
    client.read_stream(get_picture.call(), pieces.append)
    assert len(pieces) > 1
    assert b"".join(pieces) == b"abcd"


def test_a_stream_of_an_error_raises_it(server: Server, client: Driven) -> None:
    server.replies(reply(404, {"detail": "none"}))
    with pytest.raises(NotFound, match="none"):
        client.read_stream(get_picture.call(), lambda chunk: None)


def test_a_stream_that_is_left_early_does_not_spoil_the_next_call(server: Server, client: Driven) -> None:
    def stop(chunk: bytes) -> None:
        raise KeyError("enough")

    server.replies(reply(200, b"x" * 1_000_000), EMPTY)
    with pytest.raises(KeyError):
        client.read_stream(get_picture.call(), stop)
    assert client.send(list_lights.call()) == []


def test_calls_share_one_connection(server: Server, client: Driven) -> None:
    server.replies(EMPTY)
    for _ in range(3):
        client.send(list_lights.call())
    assert [request.connection for request in server.requests] == [1, 1, 1]


def test_the_connection_of_a_plain_text_500_is_not_used_again(server: Server, client: Driven) -> None:
    server.replies([*reply(500, b"Internal Server Error", content_type="text/plain")], EMPTY)
    with pytest.raises(InternalServerError):
        client.send(create_light.call(body={"name": "x"}))
    assert client.send(list_lights.call()) == []
    assert [request.connection for request in server.requests] == [1, 2]


def test_the_connection_of_a_plain_text_500_is_lent_to_nobody_once_its_body_is_read(server: Server) -> None:
    """Ended later, it would end under the request of another thread, which then waits for its timeout."""
    server.replies([*reply(500, b"Internal Server Error", content_type="text/plain")], EMPTY)
    transport = HttpTransport()
    failed = transport.open(Request(method="GET", url=server.url))
    assert b"".join(failed.chunks()) == b"Internal Server Error"
    meanwhile = transport.open(Request(method="GET", url=server.url))
    failed.close()
    assert b"".join(meanwhile.chunks()) == b"[]"
    meanwhile.close()
    transport.close()
    assert [request.connection for request in server.requests] == [1, 2]


def test_the_silent_close_after_a_plain_text_500_is_not_felt(server: Server, client: Driven) -> None:
    server.replies([*reply(500, b"Internal Server Error", content_type="text/plain"), 0.02, CLOSE], EMPTY)
    with pytest.raises(InternalServerError):
        client.send(create_light.call(body={"name": "x"}))
    assert client.send(list_lights.call()) == []


def test_cookies_of_answers_are_not_replayed(server: Server, client: Driven) -> None:
    server.replies(reply(200, [], set_cookie="session=s1; Path=/"))
    client.send(list_lights.call())
    client.send(list_lights.call())
    assert [request.header("cookie") for request in server.requests] == [None, None]


def test_a_client_is_cheap_until_it_sends(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _counted(monkeypatch)
    twin.client("http://harbour.test")
    assert made == []


def test_sixteen_threads_on_a_fresh_client_build_one_pool(
    server: Server, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _counted(monkeypatch)
    transport, together = twin.transport(), threading.Barrier(16)

    def build() -> None:
        together.wait()
        transport._pool(server.url)

    threads = [threading.Thread(target=build) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    twin.run(transport.aclose() if twin.kind == "async" else transport.close())
    assert len(made) == 1


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    for kind in (httpx.Client, httpx.AsyncClient):
        real = kind.__init__

        def counted(self: Any, *args: Any, _real: Any = real, **options: Any) -> None:
            made.append(type(self).__name__)
            _real(self, *args, **options)

        monkeypatch.setattr(kind, "__init__", counted)
    return made


def test_many_calls_run_at_once(server: Server, twin: Twin) -> None:
    server.replies([0.1, *EMPTY])
    client = twin.client(server.url)
    if twin.kind == "async":

        async def all_at_once() -> None:
            await asyncio.gather(*(client.inner.send(list_lights.call()) for _ in range(8)))

        twin.run(all_at_once())
    else:
        threads = [threading.Thread(target=client.inner.send, args=(list_lights.call(),)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert server.connections == 8


def test_a_closed_client_gives_its_connections_back(server: Server, twin: Twin) -> None:
    server.replies(EMPTY)
    client = twin.client(server.url)
    client.send(list_lights.call())
    transport = client.inner._transport
    twin.run(transport.aclose() if twin.kind == "async" else transport.close())
    assert transport._clients == {}


def test_plain_http_reads_no_certificate_authorities(
    server: Server, client: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust.cache_clear()
    server.replies(EMPTY)
    client.send(list_lights.call())
    assert trust.cache_info().currsize == 0
    monkeypatch.setenv("http_proxy", "https://proxy.test")
    assert needs_trust(server.url)
    assert needs_trust("HTTPS://lights.test")


def test_what_plain_http_takes_trusts_nobody() -> None:
    context = nobody_trusted()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.get_ca_certs() == []
