"""What the drivers of both releases are given: a folder with files, and facts about the sandbox.

Runs in the environment of an official client: the standard library, and nothing of ours.
"""

import json
import sys
from pathlib import Path
from typing import Any

__all__ = ["facts", "folder", "load", "names", "path"]

folder = Path(sys.argv[1])


def path(name: str) -> str:
    """The path of a file in the folder, as the client takes it."""
    return str(folder / name)


def load(name: str) -> Any:
    """What is in a JSON file of the folder."""
    return json.loads((folder / name).read_text())


def names(page: Any) -> list[Any]:
    """The names in a page."""
    return [one["name"] for one in page]


facts: Any = load("facts.json")
