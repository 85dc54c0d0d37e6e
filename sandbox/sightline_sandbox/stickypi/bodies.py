"""Request bodies of any size, on their way from the event loop to a thread."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from tempfile import SpooledTemporaryFile
from typing import IO

from ..asgi import Receive

__all__ = ["TooLarge", "spooled"]

_IN_MEMORY = 4 * 1024 * 1024
_BLOCK = 256 * 1024


class TooLarge(Exception):
    """The body is larger than is allowed; it was read to its end all the same."""


@asynccontextmanager
async def spooled(receive: Receive, limit: int | None = None) -> AsyncIterator[Callable[[], Iterable[bytes]]]:
    """What gives the body in pieces, from its first byte, whenever it is called."""
    with SpooledTemporaryFile(_IN_MEMORY) as target:
        size, more = 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ConnectionAbortedError
            chunk, more = message.get("body", b""), message.get("more_body", False)
            size += len(chunk)
            if limit is None or size <= limit:
                target.write(chunk)
        # Answered over an unread upload, the client would see a broken connection and no answer.
        if limit is not None and size > limit:
            raise TooLarge
        yield lambda: _pieces(target)


def _pieces(source: IO[bytes]) -> Iterator[bytes]:
    source.seek(0)
    while chunk := source.read(_BLOCK):
        yield chunk
