# Written by `make generate` from scripts/generator/runtime/misfit.py: change that file, not this one.
"""What an input error adds to msgspec's words: the value that was given, and the values there are."""

import re
import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct, UnsetType
from msgspec.structs import fields

from .shown import is_secret, shown
from .unions import OneOf, candidates

__all__ = ["misfit"]

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_SCALARS = (str, int, float, bool, date, type(None))


def misfit(text: str, field: str, value: Any, wanted: Any, path: str) -> str:
    """The words for the part at ``path``, with its value, unless that is a secret or a whole structure.

    ``wanted`` is the type of the whole: what it marks as secret is not shown, and neither is what stands
    where it says nothing.
    """
    found = _part(value, wanted, path)
    if found is None or is_secret(field) or not isinstance(found[0], _SCALARS):
        return text
    given, kind = found
    if isinstance(kind, type) and issubclass(kind, Enum):
        text += f"; there are {', '.join(str(member.value) for member in kind)}"
    elif get_origin(kind) is Literal:
        text += f"; there are {', '.join(map(str, get_args(kind)))}"
    word = shown(given)
    # Some of msgspec's words have the value already.
    return text if isinstance(given, str) and word in text else f"{text} ({word} was given)"


def _part(value: Any, wanted: Any, path: str) -> tuple[Any, Any] | None:
    """The part at the path with its type; None where that is not known, or marked as secret."""
    if _STEP.sub("", path):
        return None
    for name, index in _STEP.findall(path):
        kind = _single(wanted, value)
        try:
            if kind is Any:
                value = value[int(index)] if index else value[name]
            elif get_origin(kind) in (list, tuple, set, frozenset):
                value, wanted = value[int(index)], get_args(kind)[0]
            elif get_origin(kind) is dict:
                value, wanted = value[name], get_args(kind)[1]
            elif isinstance(kind, type) and issubclass(kind, Struct):
                [known] = [one for one in fields(kind) if one.encode_name == name]
                if known.name in getattr(kind, "_hidden", ()):
                    return None
                value, wanted = value[name], known.type
            else:
                return None
        except (IndexError, KeyError, TypeError, ValueError):
            return None
    return value, _single(wanted, value)


def _single(wanted: Any, value: Any) -> Any:
    """The type itself: not what surrounds it, such as ``None``, and of a union the one that is meant."""
    if get_origin(wanted) is Annotated:
        return _single(get_args(wanted)[0], value)
    if get_origin(wanted) in (Union, types.UnionType):
        inside = [part for part in get_args(wanted) if part not in (type(None), UnsetType)]
        return _single(inside[0], value) if len(inside) == 1 else None
    if isinstance(wanted, type) and issubclass(wanted, OneOf) and isinstance(value, Mapping):
        members = candidates(wanted, value)
        return _single(members[0], value) if len(members) == 1 else None
    return wanted
