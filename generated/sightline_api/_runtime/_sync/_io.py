# Written by `make generate` from scripts/generator/runtime/_sync/_io.py: change that file, not this one.
"""Where the twins differ: files while they are sent, deadlines, where connections belong. Written twice."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from ..wire import RequestBody

__all__ = ["body_chunks", "home", "hurried", "limits", "until"]


def body_chunks(body: RequestBody, deadline: float | None) -> Iterator[bytes]:
    """The body's pieces; TimeoutError in place of one that the deadline has passed."""
    for chunk in body.chunks():
        if deadline is not None and time.monotonic() >= deadline:
            raise TimeoutError
        yield chunk


def home() -> object:
    """What connections cannot leave: the process that opened them."""
    return os.getpid()


def until(deadline: float | None) -> AbstractContextManager[Any]:
    """A block without an end of its own: nobody can wake a thread that waits for a socket.

    The socket's own timeouts bound each wait (``limits``, ``hurried``), and the deadline is looked at
    between them.
    """
    return nullcontext()


def limits(seconds: dict[str, float | None], deadline: float | None) -> dict[str, float | None]:
    """The longest waits by their names; each looks at what is left of the whole when it begins."""
    return seconds if deadline is None else _Limits(seconds, deadline)


class _Limits(dict[str, float | None]):
    def __init__(self, seconds: dict[str, float | None], deadline: float) -> None:
        super().__init__(seconds)
        self._deadline = deadline

    def get(self, name: str, default: Any = None) -> Any:
        return _at_most(super().get(name, default), self._deadline)


def hurried(network: Any, deadline: float | None) -> Callable[[], None] | None:
    """Has each read of a connection end at the deadline; gives what ends that, for the next to use it.

    One timeout is told to the connection when a body begins: a body that drips to just before the deadline
    and then stops would be waited for that long once more.
    """
    if deadline is None:
        return None
    read = network.read

    def read_in_time(size: int, timeout: float | None = None) -> bytes:
        chunk: bytes = read(size, _at_most(timeout, deadline))
        return chunk

    def release() -> None:
        del network.read

    network.read = read_in_time
    return release


def _at_most(seconds: float | None, deadline: float) -> float:
    # Never 0, which would mean not to wait, and to fail in another way.
    left = max(deadline - time.monotonic(), 0.001)
    return left if seconds is None else min(seconds, left)
