"""Programs that measures hold us against, from Debian: ``python -m scripts.tools`` installs them.

Needs root and a package mirror. Without a program what needs it says so, and is left out.
"""

import shutil
import subprocess
import sys

from scripts.official import Missing

__all__ = ["PACKAGES", "main", "tool"]

PACKAGES = {"aria2c": "aria2", "curl": "curl", "openssl": "openssl", "md5sum": "coreutils"}
"""The Debian package of each program."""


def tool(name: str) -> str:
    """Where a program is; Missing, which says how to install it, where it is not."""
    found = shutil.which(name)
    if found is None:
        raise Missing(f"no {name}: `python -m scripts.tools` installs it (Debian package {PACKAGES[name]})")
    return found


def main() -> int:
    """0 where every program is there, or was installed."""
    wanted = [package for name, package in PACKAGES.items() if shutil.which(name) is None]
    if not wanted:
        return 0
    return subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *wanted]).returncode


if __name__ == "__main__":
    sys.exit(main())
