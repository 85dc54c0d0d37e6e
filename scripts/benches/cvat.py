"""CVAT beside the official client 2.80.0 in the same run, each side in processes of its own."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from ..official import find
from .cvat_service import PAGE, TASKS, annotations, page_of_tasks, serving
from .measure import Measure, Outcome

__all__ = ["MEASURES"]

_OFFICIAL, _OURS = "cvat-2.80.0", "httpx-0.28.1"
"""Environments that hold what each side needs and nothing else."""
_LATENCY = 0.02
_GIB = 1 << 30
_LIMIT = 64 * 2**20
_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]


def _ours(verb: str, url: str, folder: Path) -> float:
    paths = os.pathsep.join(str(_ROOT / place) for place in ("generated", "highlevel"))
    command = [str(find(_OURS)), "-P", str(_HERE / "cvat_ours.py")]
    return _run(command, verb, url, folder, PYTHONPATH=paths)


def _theirs(verb: str, url: str, folder: Path) -> float:
    # -P: the folder of the script has a module of a name that the client could ask for.
    return _run([str(find(_OFFICIAL)), "-P", str(_HERE / "cvat_theirs.py")], verb, url, folder)


def _run(command: list[str], verb: str, url: str, folder: Path, **variables: str) -> float:
    # The same surroundings for both: nothing of the user's, no proxy, a home of its own.
    clean = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "NO_PROXY": "*"}
    done = subprocess.run(
        [*command, verb, url, str(folder)], env={**clean, **variables}, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{command[-1]} {verb} ended with {done.returncode}:\n{done.stderr}")
    return float(done.stdout)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder with what both sides read: a page of tasks, 10,000 rectangles, 500 pictures of 100 KB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tasks.json").write_text(json.dumps(page_of_tasks("http://127.0.0.1:8080", 1)))
        (folder / "shapes.json").write_text(json.dumps(annotations(10_000)))
        (folder / "pictures").mkdir()
        for number in range(500):
            content = b"\xff\xd8\xff" + bytes([number % 251]) * 100_000
            (folder / "pictures" / f"{number:04}.jpg").write_bytes(content)
        yield folder


def _beside(verb: str, rounds: int, latency: float = 0.0) -> Outcome:
    """The best of each side in so many rounds, in turns."""
    find(_OFFICIAL)
    with _folder() as folder, serving(delay=latency) as url:
        pairs = [(_ours(verb, url, folder), _theirs(verb, url, folder)) for _ in range(rounds)]
    return Outcome(min(ours for ours, _ in pairs), min(theirs for _, theirs in pairs))


def _beside_msgspec(what: str) -> Outcome:
    with _folder() as folder:
        pairs = [
            (_ours(f"decode_{what}", "", folder), _ours(f"msgspec_{what}", "", folder)) for _ in range(3)
        ]
    return Outcome(min(ours for ours, _ in pairs), min(theirs for _, theirs in pairs))


def _memory(verb: str) -> Outcome:
    """Bytes above rest for 1 GiB, beside what is allowed."""
    with tempfile.TemporaryDirectory() as folder, serving(file_bytes=_GIB) as url:
        return Outcome(max(1.0, _ours(f"memory_{verb}", url, Path(folder))), float(_LIMIT))


_SDK = "cvat-sdk 2.80.0"
_BARE = "msgspec into Structs"

MEASURES = (
    Measure(f"decode a page of {PAGE} tasks", _SDK, 50.0, partial(_beside, "decode_tasks", 3)),
    Measure("decode 10,000 rectangles", _SDK, 50.0, partial(_beside, "decode_shapes", 2)),
    Measure(f"decode a page of {PAGE} tasks", _BARE, 0.5, partial(_beside_msgspec, "tasks")),
    Measure("decode 10,000 rectangles", _BARE, 0.5, partial(_beside_msgspec, "shapes")),
    Measure("build and encode 10,000 shapes", _SDK, 40.0, partial(_beside, "encode_shapes", 3)),
    Measure("import, and the first call", "import cvat_sdk", 1.0, partial(_beside, "import", 7)),
    # Requests that follow each other are most of it: four on our side, seven on the other.
    Measure(
        "create a task of 500 images of 100 KB, 20 ms latency",
        _SDK,
        2.0,
        partial(_beside, "upload", 9, _LATENCY),
    ),
    Measure(
        f"list {TASKS:,} tasks in pages of {PAGE}, 20 ms latency",
        _SDK,
        3.0,
        partial(_beside, "walk", 3, _LATENCY),
    ),
    Measure("memory of a 1 GiB upload above rest", "64 MiB", 1.0, partial(_memory, "upload")),
    Measure("memory of a 1 GiB download above rest", "64 MiB", 1.0, partial(_memory, "download")),
)
