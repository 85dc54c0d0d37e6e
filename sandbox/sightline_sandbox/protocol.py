"""A uvicorn protocol that hands its socket to the application, for faults that need it."""

import asyncio
import socket
import struct
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from .asgi import Receive, Scope, Send

__all__ = ["EXTENSION", "TransportProtocol", "close_silently", "flush", "reset"]

EXTENSION = "sightline.transport"
_POLL_SECONDS = 0.005


class TransportProtocol(H11Protocol):
    """HTTP by h11, with the connection's transport in ``scope["extensions"]``."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        inner = self.app

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[EXTENSION] = self.transport
            await inner(scope, receive, send)

        self.app = app


async def flush(transport: asyncio.Transport) -> None:
    """Return when everything written has been handed to the operating system."""
    # The transport tells its protocol when the buffer is low, but nobody when it is empty.
    while transport.get_write_buffer_size() and not transport.is_closing():  # noqa: ASYNC110
        await asyncio.sleep(_POLL_SECONDS)


async def reset(transport: asyncio.Transport) -> None:
    """Send what was written, then a TCP reset instead of an orderly end."""
    await flush(transport)
    # A peer may drop bytes that arrive together with the reset: leave it the time to read them.
    await asyncio.sleep(4 * _POLL_SECONDS)
    raw = transport.get_extra_info("socket")
    if raw is not None and not transport.is_closing():
        # A linger time of zero turns the close into a reset.
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


async def close_silently(transport: asyncio.Transport) -> None:
    """Send what was written, then end the connection."""
    await flush(transport)
    transport.close()
