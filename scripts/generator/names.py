"""Wire names to Python names, without two of them becoming one."""

import keyword
import re
import unicodedata
from collections.abc import Iterable

__all__ = ["FIELD_WORDS", "member_names", "python_name", "python_names"]

FIELD_WORDS = frozenset(
    {"bool", "builtins", "dict", "float", "from_dict", "int", "str", "to_dict", "to_json", "UNSET"}
)
"""What a field may not be called: annotations beside it are read with the fields in scope."""


def python_name(wire: str, *, reserved: frozenset[str] = frozenset()) -> str:
    """The name in Python: the wire's own unless it is no identifier, a keyword or reserved."""
    name = re.sub(r"\W+", "_", wire).strip("_")
    if name != wire:
        name = name.lower()
    if not name or name[0].isdigit():
        name = f"field_{name}".rstrip("_")
    return f"{name}_" if keyword.iskeyword(name) or name in reserved else name


def python_names(wires: Iterable[str], *, reserved: frozenset[str] = frozenset()) -> list[str]:
    """The names of things that stand side by side; a wire name that needs no change keeps it."""
    wires = list(wires)
    wanted = [python_name(wire, reserved=reserved) for wire in wires]
    return _apart(wanted, [name == wire for name, wire in zip(wanted, wires, strict=True)])


def member_names(values: Iterable[str | int]) -> list[str]:
    """The names of an enum's members, in capitals."""
    return _apart([_member_name(value) for value in values])


def _member_name(value: str | int) -> str:
    text = f"minus_{-value}" if isinstance(value, int) and value < 0 else str(value)
    name = re.sub(r"\W+", "_", text).strip("_").upper()
    if not name:
        # A sign, such as "*": Unicode knows what it is called.
        spelt = "_".join(unicodedata.name(letter, "sign") for letter in text)
        name = re.sub(r"\W+", "_", spelt).upper() or "EMPTY"
    return f"VALUE_{name}" if name[0].isdigit() else name


def _apart(names: list[str], settled: list[bool] | None = None) -> list[str]:
    settled = settled or [False] * len(names)
    taken = {name for name, keeps in zip(names, settled, strict=True) if keeps}
    made = []
    for name, keeps in zip(names, settled, strict=True):
        candidate, number = name, 2
        while not keeps and candidate in taken:
            candidate, number = f"{name}_{number}", number + 1
        taken.add(candidate)
        made.append(candidate)
    return made
