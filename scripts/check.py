"""What has to hold before a change lands, the tests apart: ``python scripts/check.py [step …]``."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

__all__ = ["main"]

ROOT = Path(__file__).parent.parent
GENERATED = ("generated", "highlevel", "tests")

STEPS = (
    ("lint", ("ruff", "check", ".")),
    ("format", ("ruff", "format", "--check", "--quiet", ".")),
    ("types", ("mypy",)),
    ("imports", ("scripts.imports",)),
    ("contract", ("scripts.schema", "--check")),
)


def _run(command: tuple[str, ...]) -> bool:
    module, *arguments = command
    paths = os.pathsep.join(str(ROOT / place) for place in ("generated", "highlevel", "sandbox", "."))
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


def _states() -> dict[Path, bytes]:
    files = [path for place in GENERATED for path in (ROOT / place).rglob("*") if path.is_file()]
    return {
        path: path.read_bytes()
        for path in files
        if "__pycache__" not in path.parts and path.suffix in (".py", "")
    }


def _up_to_date() -> bool:
    """Whether generating changes nothing: no file more, none fewer, none other than it was."""
    before = _states()
    if not _run(("scripts.generate",)):
        return False
    after = _states()
    changed = sorted(
        str(path.relative_to(ROOT))
        for path in before.keys() | after.keys()
        if before.get(path) != after.get(path)
    )
    if changed:
        print("not up to date with openapi.json and _async/ (now they are; commit them):")
        print("\n".join(f"  {name}" for name in changed))
    return not changed


def _committed() -> bool:
    """Whether git has every generated file as it is: on a clean clone, nothing may have been left out."""
    if not (ROOT / ".git").exists() or not os.environ.get("CI"):
        return True
    told = subprocess.run(
        ["git", "status", "--porcelain", "--", *GENERATED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    if told:
        print(f"git does not have these as they are:\n{told}")
    return not told


def main(names: list[str]) -> int:
    """0, or 1 where one of the named steps, or of all, failed; each says what it found."""
    failed = []
    steps: dict[str, Callable[[], bool]] = {name: partial(_run, command) for name, command in STEPS}
    steps |= {"generated": _up_to_date, "committed": _committed}
    for name in names or steps:
        passed = steps[name]
        started = time.monotonic()
        good = passed()
        print(f"{'ok  ' if good else 'FAIL'} {name} ({time.monotonic() - started:.1f} s)", flush=True)
        failed += [] if good else [name]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
