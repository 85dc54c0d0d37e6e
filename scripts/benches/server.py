"""A server in a process of its own that answers prepared bodies after a delay: the network, made even."""

import multiprocessing
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from urllib.parse import parse_qsl, urlencode, urlsplit

__all__ = ["prepared"]

Prepared = Mapping[str, tuple[str, bytes]]


def _key(target: str) -> str:
    """The path with where in a list it asks, whatever else is asked and in which order."""
    parts = urlsplit(target)
    place = {name: value for name, value in parse_qsl(parts.query) if name in ("limit", "offset", "page")}
    return f"{parts.path}?{urlencode(sorted(place.items()))}".rstrip("?")


def _serve(answers: Prepared, delay: float, ready: Connection) -> None:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            # Without it the kernel holds back the second small packet, and 40 ms of that would be measured.
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def do_GET(self) -> None:
            content_type, body = answers[_key(self.path)]
            time.sleep(delay)
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            self.wfile.write(head.encode() + body)

        def log_message(self, format: str, *args: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        ready.send(server.server_address[1])
        server.serve_forever()


@contextmanager
def prepared(answers: Prepared, *, delay: float = 0.0) -> Iterator[str]:
    """The address of a server that answers each path, with limit and offset, after ``delay`` seconds."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(
        target=_serve, args=(answers, delay, there), daemon=True
    )
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.terminate()
        process.join()
