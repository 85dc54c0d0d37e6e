"""What goes on in the background, asynchronous half. Written twice by hand."""

import asyncio
import time
from collections.abc import Callable

__all__ = ["background", "wait_until"]


def background() -> int:
    """How many tasks there are beside the one that asks."""
    return len(asyncio.all_tasks()) - 1


async def wait_until(happened: Callable[[], object], seconds: float = 5) -> None:
    """Nothing, as soon as it happened; fails where it does not."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        await asyncio.sleep(0.001)
