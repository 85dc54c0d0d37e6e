"""A server on loopback that does what a script says, byte for byte, and keeps what it was sent.

A reply is a list of steps: bytes are sent, a number is a pause in seconds, ``RESET``, ``CLOSE`` and
``SILENCE`` end the connection or leave it hanging::

    with Server() as server:
        server.replies(reply(body=b"{}"), [b"HTTP/1.1 200 OK\\r\\n", 0.1, RESET])
        ...
        assert server.requests[0].target == "/lights"
"""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self

__all__ = [
    "CLOSE",
    "RESET",
    "SILENCE",
    "Recorded",
    "Server",
    "closed_port",
    "drip",
    "head",
    "reply",
    "unaccepting",
]

RESET, CLOSE, SILENCE = "reset", "close", "silence"
Step = bytes | float | str
Reply = Sequence[Step]


def head(status: int, fields: dict[str, Any] | None = None, reason: str = "Scripted") -> bytes:
    """A status line and header fields."""
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in (fields or {}).items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def reply(status: int = 200, body: Any = b"", *, length: int | None = None, **fields: Any) -> list[Step]:
    """A whole answer. A body that is no bytes is JSON; ``content_type="…"`` names another header field.

    ``length`` announces another length than the body has.
    """
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    if content and "content-type" not in named:
        named["content-type"] = "application/json"
    if status != 204:
        named["content-length"] = len(content) if length is None else length
    return [head(status, named) + content]


def drip(content: bytes, size: int, pause: float) -> list[Step]:
    """The bytes in pieces with pauses between them."""
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return [step for piece in pieces for step in (piece, pause)]


@dataclass(frozen=True)
class Recorded:
    """One request as it came."""

    raw: bytes
    """Every byte of it; without the body where the server does not keep bodies."""
    length: int
    """Bytes of the body."""
    connection: int
    """Which connection it came on, counted from 1."""

    @property
    def method(self) -> str:
        return self.raw.split(b" ", 1)[0].decode()

    @property
    def target(self) -> str:
        return self.raw.split(b" ", 2)[1].decode("latin-1")

    @property
    def body(self) -> bytes:
        return self.raw.partition(b"\r\n\r\n")[2]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Header fields in order, names in lower case."""
        lines = self.raw.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
        return [(name.lower(), value) for name, _, value in (line.partition(": ") for line in lines)]

    def header(self, name: str) -> str | None:
        """The header field, which must not be there twice."""
        values = [value for key, value in self.fields if key == name.lower()]
        assert len(values) < 2, f"{name} came {len(values)} times"
        return values[0] if values else None

    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """Listens on a free port of loopback; every connection has a thread of its own."""

    def __init__(self, *, keep_bodies: bool = True) -> None:
        self.requests: list[Recorded] = []
        self.connections = 0
        self.handler: Callable[[Recorded], Reply] | None = None
        self._keep_bodies = keep_bodies
        self._script: list[Reply] = []
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def replies(self, *replies: Reply) -> None:
        """What the next requests are answered with, in order; the last one is repeated."""
        self._script = list(replies)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                _shut(connection)
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.add(connection)
                number = self.connections
            self._start(self._serve, connection, number)

    def _serve(self, connection: socket.socket, number: int) -> None:
        try:
            for request in self._read(connection, number):
                with self._lock:
                    self.requests.append(request)
                    steps = self._next()
                if self.handler is not None:
                    steps = self.handler(request)
                if not self._play(connection, steps):
                    return
        except OSError:
            pass  # the client went away, which some tests want
        finally:
            with self._lock:
                self._open.discard(connection)
                connection.close()

    def _next(self) -> Reply:
        if not self._script:
            return reply(200, {})
        return self._script.pop(0) if len(self._script) > 1 else self._script[0]

    def _play(self, connection: socket.socket, steps: Reply) -> bool:
        """Whether the connection goes on after these steps."""
        for step in steps:
            if isinstance(step, bytes):
                connection.sendall(step)
            elif step == RESET:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return False
            elif step == CLOSE:
                return False
            elif step == SILENCE:
                self._stopped.wait(30)
            elif self._stopped.wait(float(step)):
                return False
        return True

    def _read(self, connection: socket.socket, number: int) -> Iterator[Recorded]:
        buffer = b""
        while True:
            while b"\r\n\r\n" not in buffer:
                piece = connection.recv(65536)
                if not piece:
                    return
                buffer += piece
            start, _, rest = buffer.partition(b"\r\n\r\n")
            length = _length(start)
            kept, count = [rest[:length]], min(len(rest), length)
            buffer = rest[length:]
            while count < length:
                piece = connection.recv(min(1 << 20, length - count))
                if not piece:
                    return
                count += len(piece)
                if self._keep_bodies:
                    kept.append(piece)
            body = b"".join(kept) if self._keep_bodies else b""
            yield Recorded(start + b"\r\n\r\n" + body, length, number)


def _length(start: bytes) -> int:
    for line in start.lower().split(b"\r\n"):
        # What is sent in chunks has no length to check against: nothing of ours sends so.
        assert not line.startswith(b"transfer-encoding:"), "a body without a length"
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def closed_port() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


class unaccepting:  # noqa: N801
    """An address that takes no connection and refuses none: its queue is full."""

    def __enter__(self) -> str:
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(0)
        address = self._listener.getsockname()
        self._waiting = [socket.socket() for _ in range(4)]
        for waiting in self._waiting:
            waiting.setblocking(False)
            waiting.connect_ex(address)
        return f"http://127.0.0.1:{address[1]}"

    def __exit__(self, *_: object) -> None:
        for waiting in [*self._waiting, self._listener]:
            waiting.close()
