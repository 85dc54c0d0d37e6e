"""Checks of what callers give: ``InvalidInput`` names the field, the value, and what would be right."""

from collections.abc import Iterable, Sized
from enum import Enum
from math import isnan, nan
from operator import index
from typing import Any, SupportsIndex, TypeVar

from sightline_api._runtime.shown import shown

from .errors import FileRefused, InvalidInput

__all__ = [
    "did_you_mean",
    "identifier",
    "image_jpeg",
    "in_range",
    "known_length",
    "length",
    "member",
    "not_carried",
    "not_negative_int",
    "one_of",
    "positive_int",
    "refuse",
]

S = TypeVar("S", bound=Sized)
E = TypeVar("E", bound=Enum)
_JPEG = b"\xff\xd8\xff"


def refuse(field: str, value: object, wanted: str) -> InvalidInput:
    """The error to raise for a value: field, value (cut where it is long), and what would be right.

    Under a name such as ``password`` the value is not shown.
    """
    return InvalidInput(f"{field}: {shown(value, field)} is not {wanted}", field=field)


def not_carried(what: object) -> TypeError:
    """The error to raise where something with a connection is to be pickled, or copied with all it holds."""
    return TypeError(
        f"{what!r} is not pickled or copied: it holds a connection. Make a client in the other process, "
        "with a profile or the environment; entities can travel, and work that goes on at the server by "
        "operation.token, for client.resume() there"
    )


def positive_int(field: str, value: SupportsIndex) -> int:
    """``value`` as an int of at least 1."""
    return _int(field, value, 1, "a whole number of at least 1")


def not_negative_int(field: str, value: SupportsIndex) -> int:
    """``value`` as an int of at least 0."""
    return _int(field, value, 0, "a whole number of at least 0")


def in_range(field: str, value: Any, low: float | None = None, high: float | None = None) -> float:
    """``value`` as a float between ``low`` and ``high``, both allowed; None leaves a side open."""
    if low is None:
        wanted = "a number" if high is None else f"a number up to {high:g}"
    else:
        wanted = f"a number of at least {low:g}" if high is None else f"a number from {low:g} to {high:g}"
    try:
        # A text that reads as a number is none: it would be refused later, far from here.
        number = nan if isinstance(value, str | bytes | bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        number = nan
    if isnan(number) or (low is not None and number < low) or (high is not None and number > high):
        raise refuse(field, value, wanted)
    return number


def length(field: str, value: S, low: int = 0, high: int | None = None) -> S:
    """``value`` itself where it has between ``low`` and ``high`` members or characters."""
    count = known_length(value)
    if count is None:
        raise refuse(field, value, "a text")  # which all are so far, and a list has a length
    if count < low or (high is not None and count > high):
        allowed = (
            f"at least {low}" if high is None else f"{low} to {high}" if low != high else f"exactly {low}"
        )
        raise InvalidInput(
            f"{field}: {shown(value, field)} has a length of {count}, {allowed} needed", field=field
        )
    return value


def known_length(things: object) -> int | None:
    """How many they are; None where they do not tell, such as a pager."""
    try:
        return len(things)  # type: ignore[arg-type]
    except TypeError:
        return None


def identifier(field: str, value: Any) -> str:
    """``value`` as the text of an id: a text that is not empty, a whole number, or a UUID."""
    from uuid import UUID

    whole = isinstance(value, int) and not isinstance(value, bool)
    text = str(value).strip() if whole or isinstance(value, str | UUID) else ""
    if not text:
        raise refuse(field, value, "an id")
    return text


def one_of(field: str, value: str, allowed: Iterable[str]) -> str:
    """``value`` itself where it is among ``allowed``; else the error suggests the nearest spelling."""
    known = list(allowed)
    if value in known:
        return value
    raise refuse(field, value, f"one of {', '.join(known)}{did_you_mean(value, known)}")


def member(field: str, kind: type[E], value: Any) -> E:
    """The member of an enum of texts; one that the contract does not know is refused, whatever it is."""
    return kind(one_of(field, value, [str(known.value) for known in kind]))


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """``" (did you mean 'x'?)"`` for a misspelt word, or nothing where none comes near."""
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    near = get_close_matches(str(word).casefold(), folded, n=1)
    return f" (did you mean {folded[near[0]]!r}?)" if near else ""


def image_jpeg(
    head: bytes, size: int, limit: int | None = None, *, field: str = "image", path: str = ""
) -> None:
    """Nothing where a file of ``size`` bytes beginning with ``head`` is a JPEG of at most ``limit`` bytes."""
    if not size:
        raise FileRefused(f"{field}: the file is empty; a JPEG image is needed", field=field, path=path)
    if not head.startswith(_JPEG):
        raise FileRefused(
            f"{field}: this is no JPEG image (it begins with {head[:4].hex(' ')}); convert it first",
            field=field,
            path=path,
        )
    if limit is not None and size > limit:
        raise FileRefused(
            f"{field}: {_mebibytes(size)} are more than the {_mebibytes(limit)} allowed; "
            "compress the image more, or make it smaller",
            field=field,
            path=path,
        )


def _int(field: str, value: SupportsIndex, low: int, wanted: str) -> int:
    if isinstance(value, bool):
        raise refuse(field, value, wanted)
    try:
        number = index(value)
    except TypeError:
        raise refuse(field, value, wanted) from None
    if number < low:
        raise refuse(field, value, wanted)
    return number


def _mebibytes(size: int) -> str:
    return f"{size} bytes ({size / 2**20:.2f} MiB)"
