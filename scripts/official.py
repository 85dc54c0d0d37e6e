"""Environments of the official clients, which clash with our pins and with each other.

``python scripts/official.py [NAME …]`` makes ``.venv-official/NAME`` for each file in
``tests/official/requirements/`` (or those named), pinned as the file says. What is there already and
fits its file stays. Needs a package index; where none is reachable the reason is kept beside the
environments, and the tests that need them are skipped with it.
"""

import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

__all__ = ["Missing", "find", "main", "names"]

ROOT = Path(__file__).parent.parent
REQUIREMENTS = ROOT / "tests" / "official" / "requirements"
ENVIRONMENTS = ROOT / ".venv-official"
_STAMP = "requirements.txt"
"""Copy of the requirements inside of an environment, written when it is complete."""


class Missing(Exception):
    """There is no such environment; the message says what to do, and why it could not be made."""


def names() -> list[str]:
    """Every environment that there are requirements for, such as ``picterra-4.0.0``."""
    return sorted(path.stem for path in REQUIREMENTS.glob("*.txt"))


def find(name: str) -> Path:
    """The Python of a complete environment; Missing where there is none that fits its requirements."""
    stamp = ENVIRONMENTS / name / _STAMP
    if stamp.is_file() and stamp.read_text() == _wanted(name):
        return _python(name)
    failure = _failure(name)
    last = f"; the last attempt ended with: {failure.read_text().strip()}" if failure.is_file() else ""
    raise Missing(f"no environment {stamp.parent.relative_to(ROOT)}: `make official` makes it{last}")


def make(name: str) -> None:
    """Make one environment anew; CalledProcessError where pip fails."""
    folder = ENVIRONMENTS / name
    shutil.rmtree(folder, ignore_errors=True)
    _failure(name).unlink(missing_ok=True)
    # Without a pip of its own: ours installs into it, which takes half of the time.
    venv.create(folder, with_pip=False, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(_python(name)), "--disable-pip-version-check"]
    install = ["install", "--quiet", "--no-input", "--retries", "1", "--timeout", "15"]
    done = subprocess.run(
        [*pip, *install, "-r", str(REQUIREMENTS / f"{name}.txt")], capture_output=True, text=True
    )
    if done.returncode:
        told = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or ["pip failed"]
        _failure(name).write_text(told[-1] + "\n")
        done.check_returncode()
    (folder / _STAMP).write_text(_wanted(name))


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 1 where an environment could not be made."""
    wanted = list(sys.argv[1:] if arguments is None else arguments) or names()
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"no requirements for {', '.join(unknown)}: there are {', '.join(names())}", file=sys.stderr)
        return 2
    failed = False
    for name in wanted:
        try:
            find(name)
            print(f"ok   {name} (was there)")
        except Missing:
            try:
                make(name)
                print(f"ok   {name}")
            except subprocess.CalledProcessError as error:
                failed = True
                print(f"FAIL {name}\n{error.stderr}", file=sys.stderr)
    return 1 if failed else 0


def _wanted(name: str) -> str:
    return (REQUIREMENTS / f"{name}.txt").read_text()


def _python(name: str) -> Path:
    scripts = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    return ENVIRONMENTS / name / scripts


def _failure(name: str) -> Path:
    return ENVIRONMENTS / f"{name}.failed"


if __name__ == "__main__":
    sys.exit(main())
