"""Whether a server is one that this version of Sightline was tried with."""

import re

__all__ = ["APPENDING", "NEWEST", "OLDEST", "ServerVersionWarning", "is_older", "version_problem"]

OLDEST = (2, 54)
NEWEST = (2, 80)
APPENDING = (2, 72)
"""Since when an import can add to what is there; servers before ignore the wish, and replace."""
_NUMBERS = re.compile(r"(\d+)\.(\d+)", re.ASCII)


class ServerVersionWarning(UserWarning):
    """The server is older or newer than those that were tried; most things work all the same."""


def is_older(version: str | None, than: tuple[int, int]) -> bool:
    """Whether a server of this version is older; False where it cannot be told."""
    found = _NUMBERS.match(version or "")
    return found is not None and (int(found[1]), int(found[2])) < than


def version_problem(version: str | None) -> str:
    """What to warn of for a server of this version; empty where it was tried, or cannot be told."""
    found = _NUMBERS.match(version or "")
    if found is None:
        return f"the server tells no version that can be read: {version!r}"
    numbers = int(found[1]), int(found[2])
    if OLDEST <= numbers <= NEWEST:
        return ""
    low, high = (".".join(map(str, bound)) for bound in (OLDEST, NEWEST))
    kind = "older" if numbers < OLDEST else "newer"
    return (
        f"the server is CVAT {version}, {kind} than what was tried ({low} to {high}); most things will work"
    )
