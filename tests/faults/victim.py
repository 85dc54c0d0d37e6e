"""A program that downloads, for tests that kill it, starve it or interrupt it.

    python -m tests.faults.victim KIND ACTION URL TARGET

KIND is sync or async. It says ``begun`` when the first bytes are here, and in the end what became of it.
"""

import asyncio
import resource
import signal
import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from sightline import AsyncPyronear, Pyronear
from sightline.core.progress import Advanced, Event
from sightline.pyronear import AsyncDetection, Detection
from sightline_api.pyronear import models
from tests.faults.place import QUICK, detection

_MIB = 2**20
_PATIENT = {**QUICK, "timeout": 300}  # a GiB takes its time where others work, too


class _Teller:
    """Says when the download has begun, and nothing more."""

    told = False

    def __call__(self, event: Event) -> None:
        if isinstance(event, Advanced) and event.amount > 0 and not self.told:
            self.told = True
            print("begun", flush=True)


def _work(kind: str, url: str, target: str, many: int = 0) -> Any:
    """The download, over when this returns; for async what has to be awaited."""
    raw = models.DetectionWithUrl.from_dict(detection(1, url=url))
    service = url.partition("?")[0]
    if kind == "sync":
        with Pyronear("token", base_url=service, **_PATIENT) as fire:
            return _one_or_many(fire, Detection(raw, connection=fire._shell), target, many)

    async def work() -> Any:
        async with AsyncPyronear("token", base_url=service, **_PATIENT) as fire:
            return await _one_or_many(fire, AsyncDetection(raw, connection=fire._shell), target, many)

    return work()


def _one_or_many(fire: Any, picture: Any, target: str, many: int) -> Any:
    if many:
        return fire.download_many([picture] * many, target, parallel=many)
    return picture.download(target, progress=_Teller())


def _run(result: Any) -> Any:
    if isinstance(result, Awaitable):

        async def wait() -> Any:
            return await result

        return asyncio.run(wait())
    return result


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(kind: str, action: str, url: str, target: str) -> None:
    """Do it, and say how it ended."""
    # A shell that runs the tests behind its back has its children ignore what Ctrl-C sends.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if action == "starve":
        # The file system refuses to let a file grow: what a full disk does, without needing one.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MIB, _MIB))
    if action == "weigh":
        _run(_work(kind, f"{url}?small", f"{target}.small.jpg"))
    before = _peak()
    try:
        _run(_work(kind, url, target, many=4 if action == "many" else 0))
    except OSError as problem:
        print(f"{type(problem).__name__}: {problem}")
    else:
        print(
            f"grew by {_peak() - before} MiB" if action == "weigh" else f"{Path(target).stat().st_size} bytes"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
