"""A program that moves pictures, for tests that kill it or let its disk fill up.

    python -m tests.stickypi.victim KIND ACTION URL FOLDER DEVICE

KIND is sync or async, ACTION put, download or starve. It tells every picture that is done, and how it ended.
"""

import asyncio
import resource
import signal
import sys
from collections import Counter
from typing import Any

from sightline import AsyncStickyPi, StickyPi
from sightline.core.progress import Event, ItemDone
from tests.stickypi.conftest import PASSWORD

_LARGEST = 16 * 1024


def _tell(event: Event) -> None:
    if isinstance(event, ItemDone):
        print("done", event.name, flush=True)


def _move(pi: Any, action: str, folder: str, device: str) -> Any:
    if action == "put":
        return pi.images.put(folder, parallel=2, progress=_tell)
    if isinstance(pi, StickyPi):
        return pi.images.download(pi.images.series(device), folder, parallel=2, progress=_tell)

    async def down() -> Any:
        rows = await pi.images.series(device)
        return await pi.images.download(rows, folder, parallel=2, progress=_tell)

    return down()


def _run(kind: str, action: str, url: str, folder: str, device: str) -> Any:
    settings: dict[str, Any] = {"username": "admin", "password": PASSWORD, "retries": 0}
    if kind == "sync":
        with StickyPi(url, **settings) as pi:
            return _move(pi, action, folder, device)

    async def work() -> Any:
        async with AsyncStickyPi(url, **settings) as pi:
            return await _move(pi, action, folder, device)

    return asyncio.run(work())


def main(kind: str, action: str, url: str, folder: str, device: str) -> None:
    """Do it, and say how it ended."""
    if action == "starve":
        # The file system refuses to let a file grow: what a full disk does, without needing one.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST, _LARGEST))
    outcome = _run(kind, action, url, folder, device)
    kinds = Counter(type(one).__name__ if isinstance(one, Exception) else "done" for one in outcome)
    print("ended", dict(sorted(kinds.items())))


if __name__ == "__main__":
    main(*sys.argv[1:])
