"""Who imports whom, held against the contracts in .importlinter: ``python -m scripts.imports``."""

import sys

from importlinter.cli import lint_imports

__all__ = ["main"]


def main() -> int:
    """0 where every contract is kept, 1 with what broke one."""
    return lint_imports(no_logo=True)


if __name__ == "__main__":
    sys.exit(main())
