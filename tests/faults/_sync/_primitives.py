"""Waiting in the tests, synchronous half. Written twice by hand."""

import time
from collections.abc import Callable

__all__ = ["wait_until"]


def wait_until(happened: Callable[[], object], seconds: float = 5) -> None:
    """Nothing, as soon as it happened; fails where it does not."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.001)
