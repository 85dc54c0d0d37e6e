"""Cameras that speak TLS: the certificate has to be that of the name, though an address is connected to."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline._async.visit import AsyncVisit
from sightline._sync.visit import Visit
from sightline.core.errors import ConnectionFailed
from sightline.core.visits import VisitRules

CERTIFICATE = Path(__file__).with_name("camera.example.pem")
JPEG = b"\xff\xd8\xff picture"
RULES = VisitRules(allow_private=True, timeout=5)


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a camera with the certificate of camera.example; every name leads to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(connection, server_side=True) as secured:
                    secured.recv(65536)
                    head = f"HTTP/1.1 200 OK\r\ncontent-length: {len(JPEG)}\r\n\r\n"
                    secured.sendall(head.encode() + JPEG)
            except OSError:
                connection.close()  # the client did not like the certificate

    def lookup(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    thread = threading.Thread(target=serve)
    thread.start()
    number = listener.getsockname()[1]
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield number
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


def visit(kind: str, url: str, verify: bool | str) -> bytes:
    if kind == "sync":
        return Visit(RULES, verify=verify).picture(url).content
    return asyncio.run(AsyncVisit(RULES, verify=verify).picture(url)).content


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_the_certificate_has_to_be_that_of_the_name(port: int, kind: str) -> None:
    assert visit(kind, f"https://camera.example:{port}/x", str(CERTIFICATE)) == JPEG
    with pytest.raises(ConnectionFailed, match="certificate"):
        visit(kind, f"https://other.example:{port}/x", str(CERTIFICATE))
    with pytest.raises(ConnectionFailed, match="certificate"):
        visit(kind, f"https://camera.example:{port}/x", True)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_any_certificate_is_taken_where_that_is_asked_for(port: int, kind: str) -> None:
    assert visit(kind, f"https://other.example:{port}/x", False) == JPEG
