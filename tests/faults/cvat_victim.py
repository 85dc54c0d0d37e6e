"""A program that gives a task of CVAT its data, for tests that kill it.

    python -m tests.faults.cvat_victim KIND URL TASK FOLDER

KIND is sync or async. It says how many bytes went whenever some did, and in the end how many
frames there are.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

from sightline import AsyncCvat, Cvat
from sightline.core.progress import Advanced, Event
from tests.faults.cvat import PASSWORD
from tests.faults.place import QUICK

_LOGIN = {"username": "admin", "password": PASSWORD, **QUICK, "timeout": 60}


def _tell(event: Event) -> None:
    if isinstance(event, Advanced):
        print(event.amount, flush=True)


async def _work(url: str, number: int, files: list[Path]) -> Any:
    async with AsyncCvat(url, **_LOGIN) as cvat:
        task = await cvat.tasks.get(number)
        return (await (await task.upload_data(files, progress=_tell)).result()).size


def _work_sync(url: str, number: int, files: list[Path]) -> Any:
    with Cvat(url, **_LOGIN) as cvat:
        return cvat.tasks.get(number).upload_data(files, progress=_tell).result().size


def main(kind: str, url: str, number: str, folder: str) -> None:
    """Do it, and say how it ended."""
    given = url, int(number), sorted(Path(folder).iterdir())
    frames = _work_sync(*given) if kind == "sync" else asyncio.run(_work(*given))
    print(f"{frames} frames", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
