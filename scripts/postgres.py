"""Find PostgreSQL on this machine; ``--install`` brings the Debian package where there is none.

Prints the folder of its programs, or says what to do and returns 1. Tests that need a real PostgreSQL look
in the same way, and are skipped where there is none.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["MISSING", "find_postgres", "main"]

MISSING = "there is no PostgreSQL on this machine (no initdb): python scripts/postgres.py --install"

_DEBIAN = Path("/usr/lib/postgresql")
"""Debian keeps the programs of each release apart, out of the path."""


def find_postgres() -> Path | None:
    """The folder with ``initdb`` and ``postgres`` of the newest release, None where there is none."""
    releases = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]), reverse=True)
    if releases:
        return releases[0].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def main(arguments: list[str] | None = None) -> int:
    """0 where PostgreSQL is there, or was installed now."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--install", action="store_true", help="install the Debian package if missing")
    install: bool = parser.parse_args(arguments).install
    if find_postgres() is None and install:
        before = [] if os.geteuid() == 0 else ["sudo"]
        # Without a cluster of its own: tests make theirs, in a folder that goes with them.
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*before, "apt-get", "install", "--yes", "postgresql"], env=quiet, check=True)
    place = find_postgres()
    print(place if place is not None else MISSING, file=sys.stdout if place else sys.stderr)
    return 0 if place is not None else 1


if __name__ == "__main__":
    sys.exit(main())
