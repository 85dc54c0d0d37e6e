"""The network where the twins differ: names, and work that may take so long. Written twice by hand."""

import socket
from collections.abc import Callable
from typing import TypeVar

from ._primitives import Task

__all__ = ["addresses_of", "within"]

R = TypeVar("R")


def addresses_of(host: str, port: int) -> list[str]:
    """The IP addresses of a host, each once, in the order to try them; OSError without one."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def within(seconds: float, work: Callable[[], R]) -> R:
    """What the work returns, or TimeoutError after so many seconds, whatever it hangs on.

    In a thread of its own: nobody can wake one that waits for a socket. It ends when its connection does.
    """
    task = Task(work)
    if not task.wait(seconds):
        raise TimeoutError
    return task.result()
