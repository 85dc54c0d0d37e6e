"""Runs the drivers of official clients, each in its own environment."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts.official import Missing, find

__all__ = ["run_driver"]

ROOT = Path(__file__).parents[2]
_SECONDS = 300


def run_driver(environment: str, script: Path, *words: str, **variables: str) -> dict[str, Any]:
    """What the driver told at its end; skipped, with the reason, where there is no such environment."""
    try:
        python = find(environment)
    except Missing as missing:
        pytest.skip(str(missing))
    # Nothing of the user's: no proxy, no .netrc, no settings.
    clean = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "HOME": str(script.parent)}
    done = subprocess.run(
        [str(python), "-W", "error::SyntaxWarning", str(script), *words],
        env={**clean, **variables, "NO_PROXY": "*", "NETRC": os.devnull},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
    )
    assert done.returncode == 0, f"{script.name} in {environment}:\n{done.stdout}\n{done.stderr}"
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
