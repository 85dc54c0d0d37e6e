"""Programmed failures: what a fault is, and which one a request meets."""

from fnmatch import fnmatchcase
from threading import Lock
from typing import Any

from msgspec import Struct

__all__ = ["Fault", "FaultBook"]


class Fault(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which requests fail, and how; every part of the description may be left out."""

    origin: str = "api"
    """``api``, or ``storage`` for the address that serves pictures."""
    operation: str | None = None
    """An operationId of the contract, such as ``pyronear.cameras.list``."""
    method: str | None = None
    path: str | None = None
    """A path, in which ``*`` stands for anything."""
    nth: int = 1
    """The first matching request that is hit, counted from the moment of programming."""
    times: int | None = 1
    """How many in a row are hit; None for all from then on."""

    status: int | None = None
    """Answer this instead of asking the service; the service never sees the request."""
    body: Any = None
    """Body of that answer: text or bytes as they are, anything else as JSON."""
    headers: dict[str, str] = {}
    """Added to the answer, whoever made it."""
    content_type: str | None = None
    """Content type of the answer, whoever made it."""
    delay: float = 0
    """Seconds to wait before the answer."""
    drip: int | None = None
    """Bytes of body per second."""
    reset_after: int | None = None
    """Reset the connection after that many body bytes; 0 before the status line."""
    reset_request_after: int | None = None
    """Reset the connection after reading that many bytes of the request body."""
    short_body: int | None = None
    """Keep back that many bytes at the end: Content-Length promises more than comes."""
    close: bool = False
    """Close the connection after the answer without announcing it."""

    def matches(self, origin: str, operation: str | None, method: str, path: str) -> bool:
        """Whether this request is one that the fault speaks of."""
        return (
            self.origin == origin
            and self.operation in (None, operation)
            and (self.method is None or self.method.upper() == method)
            and (self.path is None or fnmatchcase(path, self.path))
        )

    @property
    def invents(self) -> bool:
        """Whether the answer is made up instead of asked for."""
        return self.status is not None or self.body is not None


class FaultBook:
    """The programmed faults, each with its count of matching requests."""

    def __init__(self) -> None:
        self._counts: list[tuple[Fault, list[int]]] = []
        self._lock = Lock()

    def add(self, fault: Fault) -> None:
        """Program one more; where several hit the same request the earliest programmed wins."""
        with self._lock:
            self._counts.append((fault, [0]))

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._counts.clear()

    def meet(self, origin: str, operation: str | None, method: str, path: str) -> Fault | None:
        """The fault that this request runs into; counts it for every fault that matches."""
        hit = None
        with self._lock:
            for fault, count in self._counts:
                if not fault.matches(origin, operation, method, path):
                    continue
                count[0] += 1
                late = count[0] - fault.nth
                if hit is None and late >= 0 and (fault.times is None or late < fault.times):
                    hit = fault
        return hit
