"""Where the twins differ: files while they are sent, deadlines, where connections belong. Written twice."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from ..wire import RequestBody

__all__ = ["body_chunks", "home", "until"]


def body_chunks(body: RequestBody) -> Iterator[bytes]:
    """The body's pieces."""
    return body.chunks()


def home() -> object:
    """What connections cannot leave: the process that opened them."""
    return os.getpid()


def until(deadline: float | None) -> AbstractContextManager[Any]:
    """A block without an end of its own: nobody can wake a thread that waits for a socket.

    The socket's own timeouts bound each wait, and the deadline is looked at between them.
    """
    return nullcontext()
