"""Where the twins differ: reading a file while it is sent, and deadlines. Written twice by hand."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any

from ..wire import RequestBody

__all__ = ["body_chunks", "until"]


async def body_chunks(body: RequestBody) -> AsyncIterator[bytes]:
    """The body's pieces; those that come from a disk are read in a thread, so that the loop goes on."""
    chunks = body.chunks()
    while True:
        chunk = await asyncio.to_thread(next, chunks, None) if body.blocking else next(chunks, None)
        if chunk is None:
            return
        yield chunk


def until(deadline: float | None) -> AbstractAsyncContextManager[Any]:
    """A block that is left with TimeoutError when ``time.monotonic()`` reaches the deadline."""
    return asyncio.timeout(None if deadline is None else max(0.0, deadline - time.monotonic()))
