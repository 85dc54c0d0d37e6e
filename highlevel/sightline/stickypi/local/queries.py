"""Questions to the tables: items by device and time, ranges by pattern and stretch (wire contract, 2.4)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, tuple_

from .columns import database_text
from .dates import loose
from .patterns import like
from .tables import images

__all__ = ["item_chunks", "pairs", "stretch", "taken_in"]

_CHUNK = 1000
"""Pairs in one statement: SQLite takes some 32,000 values."""

Pair = tuple[str, datetime]


def pairs(entries: Sequence[Mapping[str, Any]], *, strict: bool = False) -> list[Pair]:
    """Device in lower case and time of each item, each once; KeyError where one has no such key.

    Items that can match nothing are left out. ``strict`` reads no times but recognised ones and those with
    a blank in the middle, as ``get_images`` of revision 0.1.1.
    """
    found: dict[Pair, None] = {}
    for entry in entries:
        device, given = entry["device"], entry["datetime"]
        moment = loose(given)
        if strict and isinstance(given, str) and " " not in given:
            moment = None
        if device is not None and moment is not None:
            found[database_text(device).lower(), moment] = None
    return list(found)


def item_chunks(wanted: Sequence[Pair]) -> Iterator[ColumnElement[bool]]:
    """Conditions on the images table that together find all of these, some hundred in each."""
    key = tuple_(images.c.device_key, images.c.datetime)
    for start in range(0, len(wanted), _CHUNK):
        yield key.in_(wanted[start : start + _CHUNK])


def stretch(entry: Mapping[str, Any]) -> tuple[str, datetime, datetime] | None:
    """Pattern, start and end of a range query, None where it can match nothing; KeyError for no such key."""
    device, start, end = entry["device"], loose(entry["start_datetime"]), loose(entry["end_datetime"])
    return None if device is None or start is None or end is None else (database_text(device), start, end)


def taken_in(select: Select[Any], entry: Mapping[str, Any]) -> Select[Any] | None:
    """The statement for the images of a range, the end left out; None where it can match nothing."""
    found = stretch(entry)
    if found is None:
        return None
    pattern, start, end = found
    when = and_(images.c.datetime >= start, images.c.datetime < end)
    return select.where(when, like(images.c.device_key, pattern))
