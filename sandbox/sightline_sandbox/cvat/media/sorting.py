"""The order of the frames of a task (wire contract, section 4)."""

import random
import re
from collections.abc import Sequence

__all__ = ["METHODS", "in_order"]

METHODS = ("lexicographical", "natural", "predefined", "random")


def in_order(names: Sequence[str], method: str, wanted: Sequence[str] = (), seed: int = 0) -> list[str]:
    """The names as the method has them; ``wanted`` is the order of ``predefined``, the given one without it.

    >>> in_order(["b10", "b9"], "natural")
    ['b9', 'b10']
    """
    if method == "predefined":
        places = {name: place for place, name in enumerate(wanted)}
        return sorted(names, key=lambda name: places.get(name, len(places)))
    if method == "natural":
        return sorted(names, key=_natural)
    if method == "random":
        mixed = sorted(names)
        random.Random(seed).shuffle(mixed)
        return mixed
    return sorted(names)


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(0, int(one), "") if one.isdecimal() else (1, 0, one) for one in parts if one]
