"""Whether a server is one that this version of Sightline was tried with."""

import re

__all__ = ["NEWEST", "OLDEST", "ServerVersionWarning", "version_problem"]

OLDEST = (2, 54)
NEWEST = (2, 80)
_NUMBERS = re.compile(r"(\d+)\.(\d+)", re.ASCII)


class ServerVersionWarning(UserWarning):
    """The server is older or newer than those that were tried; most things work all the same."""


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
