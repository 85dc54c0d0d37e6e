# Written by `make generate` from scripts/generator/runtime/_async/_io.py: change that file, not this one.
"""Where the twins differ: files while they are sent, deadlines, where connections belong. Written twice."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from ..wire import RequestBody

__all__ = ["body_chunks", "home", "hurried", "limits", "until"]


async def body_chunks(body: RequestBody, deadline: float | None) -> AsyncIterator[bytes]:
    """The body's pieces; those that come from a disk are read in a thread, so that the loop goes on.

    Here the deadline is looked at by ``until``.
    """
    chunks = body.chunks()
    while True:
        chunk = await asyncio.to_thread(next, chunks, None) if body.blocking else next(chunks, None)
        if chunk is None:
            return
        yield chunk


def home() -> object:
    """What connections cannot leave: the process, and the event loop that opened them."""
    try:
        return os.getpid(), asyncio.get_running_loop()
    except RuntimeError:  # no loop runs: nothing can be opened from here
        return os.getpid(), None


def until(deadline: float | None) -> AbstractAsyncContextManager[Any]:
    """A block that is left with TimeoutError when ``time.monotonic()`` reaches the deadline."""
    return asyncio.timeout(None if deadline is None else max(0.0, deadline - time.monotonic()))


def limits(seconds: dict[str, float | None], deadline: float | None) -> dict[str, float | None]:
    """The longest waits by their names, as they are: what ends them at the deadline is ``until``."""
    return seconds


def hurried(network: Any, deadline: float | None) -> Callable[[], Awaitable[None]] | None:
    """Nothing: what ends a read at the deadline is ``until``."""
    return None
