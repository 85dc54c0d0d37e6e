"""``python -m sightline_sandbox SERVICE``: serve one service until interrupted."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
