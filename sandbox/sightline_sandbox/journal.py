"""The requests that a sandbox answered, for tests to look at."""

from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from threading import Lock
from typing import Any

__all__ = ["Journal", "Seen"]


@dataclass(frozen=True)
class Seen:
    """One request: no query, no headers and no bodies, because those carry credentials."""

    origin: str
    method: str
    path: str
    operation: str | None
    status: int | None
    """None where no status line was sent."""
    connection: int
    """The client's port: equal numbers mean one kept-alive connection."""


class Journal:
    """The last 10,000 requests, oldest first; iterate it, or compare ``list(journal)``."""

    def __init__(self) -> None:
        self._seen: deque[Seen] = deque(maxlen=10_000)
        self._lock = Lock()

    def add(self, seen: Seen) -> None:
        """Note a request that is over."""
        with self._lock:
            self._seen.append(seen)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._seen.clear()

    def __iter__(self) -> Iterator[Seen]:
        with self._lock:
            return iter(list(self._seen))

    def __len__(self) -> int:
        return len(self._seen)

    def as_json(self) -> list[dict[str, Any]]:
        """What ``GET /_sandbox/requests`` answers."""
        return [asdict(seen) for seen in self]
