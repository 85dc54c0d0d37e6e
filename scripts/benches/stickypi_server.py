"""A Sticky Pi server of pictures over TLS, far away: every round trip takes its time.

What a connection costs is played: a round trip for TCP and one for TLS before its first request, and slow
start, in which a fresh one carries ten segments and twice as many after each further round trip (RFC 6928).
Loopback has neither, and a client that opens a connection for every file would get them for nothing.
"""

import json
import multiprocessing
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from attrs import frozen

from ..tools import tool

__all__ = ["FarAway", "far_away"]

_DEVICE = "0a1b2c3d"
_FIRST_WINDOW = 10 * 1460


@frozen
class FarAway:
    """A server that runs: its address, the file with the authority to trust, and the pictures that it has."""

    url: str
    authority: str
    names: tuple[str, ...]

    def link(self, name: str) -> str:
        """The address of a picture."""
        return f"{self.url}/files/{name}"


def _name(index: int) -> str:
    return f"{_DEVICE}.2021-06-{1 + index // 1440:02}_{index // 60 % 24:02}-{index % 60:02}-00.jpg"


def _picture(index: int, size: int) -> bytes:
    return b"\xff\xd8\xff" + index.to_bytes(4, "big") + b"\x5a" * (size - 9) + b"\xff\xd9"


def _row(index: int, content: bytes, url: str) -> dict[str, Any]:
    stamp = _name(index).split(".")[1]
    day, _, clock = stamp.partition("_")
    return {
        "id": index + 1, "device": _DEVICE, "datetime": f"{day}T{clock.replace('-', ':')}Z",
        "md5": md5(content, usedforsecurity=False).hexdigest(), "device_version": "3.1.0", "width": 4056,
        "height": 3040, "lat": None, "lng": None, "alt": None, "temp": 20.5, "hum": 70.0, "lum": 1.0,
        "bat": 90, "but": 0, "url": f"{url}/files/{_name(index)}?Signature=x&Expires=4102444800",
        "datetime_created": "2026-11-20T03:59:31Z", "api_version": "0.1.1", "api_user_id": 1,
    }  # fmt: skip


def _serve(count: int, size: int, delay: float, folder: str, ready: Connection) -> None:
    contents = {_name(index): _picture(index, size) for index in range(count)}
    tags = {name: md5(content, usedforsecurity=False).hexdigest() for name, content in contents.items()}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/server.pem")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            time.sleep(2 * delay)
            self.window = _FIRST_WINDOW
            self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def do_GET(self) -> None:
            name = self.path.partition("?")[0].rpartition("/")[2]
            self._answer("binary/octet-stream", contents[name], f'ETag: "{tags[name]}"\r\n')

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answer: Any = {"token": "bench", "expiration": 4102444800}
            if self.path != "/get_token":
                url = f"https://{self.headers['Host']}"
                pairs = enumerate(contents.values())
                answer = [_row(index, content, url) for index, content in pairs]
            self._answer("application/json", json.dumps(answer).encode())

        def _answer(self, kind: str, body: bytes, more: str = "") -> None:
            time.sleep(delay)
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
            rest = memoryview(head.encode() + body)
            while len(rest) > self.window:
                self.wfile.write(rest[: self.window])
                rest, self.window = rest[self.window :], 2 * self.window
                time.sleep(delay)
            self.wfile.write(rest)

        def log_message(self, format: str, *args: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, request: Any, client_address: Any) -> None:
            return  # a client that goes away in the middle of a handshake

    with Server(("127.0.0.1", 0), Handler) as server:
        ready.send(server.server_address[1])
        server.serve_forever()


@contextmanager
def far_away(count: int, size: int, delay: float) -> Iterator[FarAway]:
    """A server of ``count`` pictures of ``size`` bytes, ``delay`` seconds away."""
    with tempfile.TemporaryDirectory() as folder:
        _certificate(Path(folder))
        here, there = multiprocessing.Pipe()
        process = multiprocessing.get_context("fork").Process(
            target=_serve, args=(count, size, delay, folder, there), daemon=True
        )
        process.start()
        try:
            names = tuple(_name(index) for index in range(count))
            yield FarAway(f"https://127.0.0.1:{here.recv()}", f"{folder}/cert.pem", names)
        finally:
            process.terminate()
            process.join()


def _certificate(folder: Path) -> None:
    """A key and a certificate for this machine alone, good for a day."""
    made = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"), "-days", "1", "-nodes"]
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=127.0.0.1"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([tool("openssl"), "req", *kind, *names, *made], check=True, capture_output=True)
    both = (folder / "key.pem").read_text() + (folder / "cert.pem").read_text()
    (folder / "server.pem").write_text(both)
