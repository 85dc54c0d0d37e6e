"""Programs of the tests in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["running", "said"]

ROOT = Path(__file__).parents[2]


@contextmanager
def running(module: str, *words: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """A process at work on a module of the tests; gone at the end of the block, whatever happened.

    ``variables`` are added to its environment.
    """
    paths = os.pathsep.join([str(ROOT), *(path for path in sys.path if path)])
    process = subprocess.Popen(
        [sys.executable, "-m", module, *words],
        env={**os.environ, "PYTHONPATH": paths, **variables},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str], seconds: float = 30) -> list[str]:
    """The lines of a process that ended well."""
    out, err = process.communicate(timeout=seconds)
    assert process.returncode == 0, err
    return out.splitlines()
