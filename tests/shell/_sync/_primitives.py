"""What goes on in the background, synchronous half. Written twice by hand."""

import threading
import time
from collections.abc import Callable

__all__ = ["background", "wait_until"]


def background() -> int:
    """How many threads of ours there are."""
    return sum(thread.name == "sightline" for thread in threading.enumerate())


def wait_until(happened: Callable[[], object], seconds: float = 5) -> None:
    """Nothing, as soon as it happened; fails where it does not."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.001)
