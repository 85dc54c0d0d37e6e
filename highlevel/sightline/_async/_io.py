"""The network where the twins differ: names, and work that may take so long. Written twice by hand."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from typing import TypeVar

__all__ = ["addresses_of", "within"]

R = TypeVar("R")


async def addresses_of(host: str, port: int) -> list[str]:
    """The IP addresses of a host, each once, in the order to try them; OSError without one."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


async def within(seconds: float, work: Callable[[], Awaitable[R]]) -> R:
    """What the work returns, or TimeoutError after so many seconds, whatever it hangs on."""
    async with asyncio.timeout(seconds):
        return await work()
