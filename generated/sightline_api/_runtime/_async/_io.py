# Written by `make generate` from scripts/generator/runtime/_async/_io.py: change that file, not this one.
"""The one place where the twins differ: how a body is read while it is sent. Written twice by hand."""

import asyncio
from collections.abc import AsyncIterator

from ..wire import RequestBody

__all__ = ["body_chunks"]


async def body_chunks(body: RequestBody) -> AsyncIterator[bytes]:
    """The body's pieces; those that come from a disk are read in a thread, so that the loop goes on."""
    chunks = body.chunks()
    while True:
        chunk = await asyncio.to_thread(next, chunks, None) if body.blocking else next(chunks, None)
        if chunk is None:
            return
        yield chunk
