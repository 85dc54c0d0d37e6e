"""Programs that measures and tests need, from Debian: ``python -m scripts.tools`` installs them.

Needs root and a package mirror. Without a program what needs it says so, and is left out.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from scripts.official import Missing

__all__ = ["PACKAGES", "main", "tool"]

PACKAGES = {
    "aria2c": "aria2",
    "curl": "curl",
    "openssl": "openssl",
    "md5sum": "coreutils",
    "initdb": "postgresql",
}
"""The Debian package of each program."""

_APART = {"initdb": "/usr/lib/postgresql/*/bin"}
"""Programs of which Debian keeps every release in a folder of its own, out of the path."""


def tool(name: str) -> str:
    """Where a program is; Missing, which says how to install it, where it is not."""
    found = _find(name)
    if found is None:
        raise Missing(f"no {name}: `python -m scripts.tools` installs it (Debian package {PACKAGES[name]})")
    return found


def _find(name: str) -> str | None:
    if name not in _APART:
        return shutil.which(name)
    folder, _, below = _APART[name].partition("*")
    releases = sorted(Path(folder).glob(f"*{below}/{name}"), key=lambda path: float(path.parts[-3]))
    return str(releases[-1]) if releases else shutil.which(name)


def main() -> int:
    """0 where every program is there, or was installed."""
    wanted = [package for name, package in PACKAGES.items() if _find(name) is None]
    if not wanted:
        return 0
    return subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *wanted]).returncode


if __name__ == "__main__":
    sys.exit(main())
