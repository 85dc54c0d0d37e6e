"""Times in requests: what the service recognises, and what its database would read (wire contract, 2.3)."""

import re
from datetime import datetime
from typing import Any

from ..names import read_stamp

__all__ = ["loose", "recognise", "recognised"]

_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})Z?)?")
_NEWER = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def recognised(text: str, *, newer: bool) -> datetime | None:
    """The naive time that a text is taken for wherever it stands; ``newer`` adds the form of 0.1.1."""
    if newer and _NEWER.fullmatch(text):
        return _iso(text)
    moment = read_stamp(text)
    return None if moment is None else moment.replace(tzinfo=None)


def recognise(value: Any, *, newer: bool) -> Any:
    """A JSON value with every text in it that looks like a time replaced by that naive time."""
    if isinstance(value, str):
        return recognised(value, newer=newer) or value
    if isinstance(value, list):
        return [recognise(one, newer=newer) for one in value]
    if isinstance(value, dict):
        return {name: recognise(one, newer=newer) for name, one in value.items()}
    return value


def loose(value: Any) -> datetime | None:
    """The naive time that the database reads in a value, None where it reads none."""
    if isinstance(value, datetime):
        return value
    return _iso(value) if isinstance(value, str) else None


def _iso(text: str) -> datetime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00:00'}")
    except ValueError:
        return None
