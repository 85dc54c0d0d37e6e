"""Picterra beside the vendor's client 4.0.0 in the same run: walking lists, downloads; and memory."""

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sightline import Picterra
from sightline.picterra import Forge

from ..official import find
from .measure import Measure, Outcome
from .picterra_service import RASTERS, serving

__all__ = ["MEASURES"]

_LATENCY = 0.02
_FILES = 100
_PARALLEL = 8
_GIB = 1 << 30
_LIMIT = 64 * 2**20
_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]


def _walk(forge: Forge, folder: Path) -> int:
    return sum(1 for _ in forge.rasters.list())


def _layers(forge: Forge, folder: Path) -> int:
    ids = [f"v-{number}" for number in range(_FILES)]
    return _came(forge.vector_layers.download_many(ids, folder, parallel=_PARALLEL))


def _results(forge: Forge, folder: Path) -> int:
    ids = [f"run-{number}" for number in range(_FILES)]
    return _came(forge.results.download_many(ids, folder, parallel=_PARALLEL))


def _came(outcomes: list[Path | Exception]) -> int:
    return sum(isinstance(outcome, Path) and outcome.stat().st_size > 900_000 for outcome in outcomes)


def _beside(verb: str, ours: Callable[[Forge, Path], int], count: int, rounds: int) -> Outcome:
    """The best of each side in so many rounds, in turns, each on a folder of its own."""
    python = find("picterra-4.0.0")
    best = [float("inf"), float("inf")]
    with serving(delay=_LATENCY) as url:
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as folder, Picterra("bench", base_url=url) as picterra:
                gc.collect()
                started = time.perf_counter()
                assert ours(picterra.forge, Path(folder)) == count
                best[0] = min(best[0], time.perf_counter() - started)
            with tempfile.TemporaryDirectory() as folder:
                done, seconds = _theirs(python, verb, folder, url)
                assert done == count
                best[1] = min(best[1], seconds)
    return Outcome(*best)


def _theirs(python: Path, verb: str, folder: str, url: str) -> tuple[int, float]:
    environment = {"PATH": os.environ.get("PATH", ""), "PICTERRA_API_KEY": "bench", "NO_PROXY": "*"}
    done = subprocess.run(
        # -P: the folder of the script has a module of the client's name.
        [str(python), "-P", str(_HERE / "picterra_theirs.py"), verb, folder],
        env={**environment, "PICTERRA_BASE_URL": f"{url}/"},
        capture_output=True,
        text=True,
        check=True,
    )
    count, seconds = done.stdout.split()
    return int(count), float(seconds)


def _memory(verb: str) -> Outcome:
    """Bytes above rest for 1 GiB, beside what is allowed."""
    with serving(raster_bytes=_GIB) as url, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "raster.tif"
        if verb == "upload":
            with path.open("wb") as file:
                file.truncate(_GIB)
        paths = os.pathsep.join(str(_ROOT / place) for place in ("generated", "highlevel"))
        done = subprocess.run(
            [sys.executable, "-P", str(_HERE / "picterra_memory.py"), verb, url, str(path)],
            env={**os.environ, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        )
        assert path.stat().st_size == _GIB
        return Outcome(max(1.0, float(done.stdout)), float(_LIMIT))


MEASURES = (
    Measure(
        f"walk {RASTERS:,} rasters, 20 ms latency",
        "picterra 4.0.0",
        2.0,
        partial(_beside, "walk", _walk, RASTERS, 3),
    ),
    Measure(
        f"download {_FILES} layers of 1 MB, 20 ms latency",
        "picterra 4.0.0",
        4.0,
        partial(_beside, "layers", _layers, _FILES, 2),
    ),
    Measure(
        f"download {_FILES} results of 1 MB as feature collections, 20 ms latency",
        "picterra 4.0.0",
        4.0,
        partial(_beside, "results", _results, _FILES, 2),
    ),
    Measure("memory of a 1 GiB upload above rest", "64 MiB", 1.0, partial(_memory, "upload")),
    Measure("memory of a 1 GiB download above rest", "64 MiB", 1.0, partial(_memory, "download")),
)
