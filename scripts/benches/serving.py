"""Servers of the benches, each in a process of its own: what they do is not on the client's bill."""

import multiprocessing
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection

__all__ = ["QuickHandler", "in_process"]


class QuickHandler(BaseHTTPRequestHandler):
    """Keeps connections open, and holds nothing back."""

    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        # Without it the kernel holds back the second small packet, and 40 ms of that would be measured.
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @property
    def base(self) -> str:
        """The address that was asked, without a final slash."""
        return f"http://{self.headers['Host']}"

    def log_message(self, format: str, *args: object) -> None:
        return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def _serve(make: Callable[[], type[BaseHTTPRequestHandler]], ready: Connection) -> None:
    with _Server(("127.0.0.1", 0), make()) as server:
        ready.send(server.server_address[1])
        server.serve_forever()


@contextmanager
def in_process(make: Callable[[], type[BaseHTTPRequestHandler]]) -> Iterator[str]:
    """The address of a server, without a final slash; in its process the handler is made."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(make, there), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.terminate()
        process.join()
