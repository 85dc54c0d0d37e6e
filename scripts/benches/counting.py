"""A relay that counts what goes through it: bytes on the wire, whatever a client says that it sends."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

__all__ = ["Relay", "counted"]


class Relay:
    """Listens on this machine, and hands everything on to one server and back."""

    def __init__(self, host: str, port: int) -> None:
        self.sent = 0
        """Bytes that went to the server."""
        self._there = (host, port)
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._socket.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._socket.accept()
                there = socket.create_connection(self._there)
                for one, other, counts in ((here, there, True), (there, here, False)):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    threading.Thread(target=self._pump, args=(one, other, counts), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, counts: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                if counts:
                    with self._lock:
                        self.sent += len(piece)
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)


@contextmanager
def counted(url: str) -> Iterator[Relay]:
    """A relay to the server at this address."""
    parts = urlsplit(url)
    relay = Relay(parts.hostname or "", parts.port or 80)
    try:
        yield relay
    finally:
        relay.close()
