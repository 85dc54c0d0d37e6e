"""What is asked for: one or many pictures, one or many stretches of time, however they are given.

A pair, a list of pairs, rows of earlier answers, dicts with the service's keys, and data frames are taken.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from ..core.checks import refuse
from ..core.errors import InvalidInput
from .enums import Revision
from .texts import device, device_pattern
from .times import second, span, write

__all__ = ["Item", "Items", "Range", "Ranges", "each_item", "item_of", "items", "many", "ranges"]

Items: TypeAlias = Any
"""A (device, time) pair, something with ``device`` and ``datetime``, many of either, or a data frame."""
Ranges: TypeAlias = Any
"""A device or pattern, a (device, start, end) triple, a dict, a data frame, or many of them."""


@frozen
class Item:
    """One picture, by the device and the time that took it."""

    device: str
    datetime: dt.datetime

    def body(self, revision: Revision | None = None) -> dict[str, Any]:
        """As it is sent."""
        return {"device": self.device, "datetime": write(self.datetime, revision)}

    @property
    def key(self) -> tuple[str, dt.datetime]:
        """What it is told apart by: letter case of a device does not count."""
        return self.device.lower(), self.datetime


@frozen
class Range:
    """A device or pattern, and a stretch of time."""

    device: str
    start: dt.datetime
    end: dt.datetime

    def body(self, revision: Revision | None = None) -> dict[str, Any]:
        """As it is sent."""
        return {
            "device": self.device,
            "start_datetime": write(self.start, revision),
            "end_datetime": write(self.end, revision),
        }


def many(field: str, value: Any, wanted: str) -> list[Any]:
    """The members of a list, or of anything else that can be walked; InvalidInput for what cannot."""
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise refuse(field, value, wanted)
    return list(value)


def items(query: Items, field: str = "items") -> Iterator[Item]:
    """Each picture asked for, one after the other; ``InvalidInput`` says which one is none."""
    for index, row in enumerate(each_item(query)):
        yield item_of(row, f"{field}[{index}]")


def each_item(query: Items) -> Iterable[Any]:
    """What stands for a picture each, as it was given."""
    return _rows(query, ("device", "datetime"), "items", "a (device, time) pair, a row, or many of them")


def item_of(row: Any, where: str) -> Item:
    """The picture that something stands for: a pair, a dict, or a row; ``InvalidInput`` names ``where``."""
    whose, when = _parts(row, ("device", "datetime"), where, "a (device, time) pair")
    return Item(device(f"{where}.device", whose), second(f"{where}.datetime", when))


def ranges(
    query: Ranges, start: Any = None, end: Any = None, *, end_included: bool = False, field: str = "ranges"
) -> list[Range]:
    """Each stretch of time asked for; ``start`` and ``end`` hold for devices that come without their own."""
    made = []
    names = ("device", "start_datetime", "end_datetime")
    wanted = "a device, a (device, start, end) triple, or many of them"
    for index, row in enumerate(_rows(query, names, field, wanted)):
        where = f"{field}[{index}]"
        if isinstance(row, str):
            whose, first, last = row, start, end
        else:
            if start is not None or end is not None:
                raise InvalidInput("start, end: each range has its own already", field="start")
            whose, first, last = _triple(row, where)
        pattern = device_pattern(f"{where}.device", whose)
        made.append(Range(pattern, *span(first, last, end_included=end_included)))
    return made


def _rows(query: Any, columns: tuple[str, ...], field: str, wanted: str) -> Iterable[Any]:
    if isinstance(query, str | Mapping) or _has(query, columns):
        return [query]
    if hasattr(query, "columns") and hasattr(query, "to_dict"):
        return _frame(query, columns)
    if isinstance(query, tuple | list) and len(query) == len(columns) and isinstance(query[0], str):
        # A triple of texts is a range as well as three devices: only the first of a range is a device.
        if len(columns) == 2 or not all(isinstance(one, str) and _is_device(one) for one in query):
            return [query]
        return query
    if not isinstance(query, Iterable):
        raise refuse(field, query, f"{wanted} (a data frame will do)")
    return query


def _is_device(text: str) -> bool:
    try:
        device_pattern("device", text)
    except InvalidInput:
        return False
    return True


def _has(row: Any, names: tuple[str, ...]) -> bool:
    return not hasattr(row, "columns") and all(hasattr(row, name) for name in names)


def _frame(frame: Any, columns: tuple[str, ...]) -> Iterable[Any]:
    missing = [name for name in columns if name not in frame.columns]
    if missing:
        raise InvalidInput(f"the data frame has no column {missing[0]!r}", field=missing[0])
    return zip(*(frame[name].tolist() for name in columns), strict=True)


def _triple(row: Any, where: str) -> tuple[Any, Any, Any]:
    names = ("device", "start_datetime", "end_datetime")
    whose, first, last = _parts(row, names, where, "a (device, start, end) triple")
    return whose, first, last


def _parts(row: Any, names: tuple[str, ...], where: str, wanted: str) -> list[Any]:
    if isinstance(row, Mapping):
        missing = [name for name in names if name not in row]
        if missing:
            raise InvalidInput(f"{where}.{missing[0]}: missing", field=f"{where}.{missing[0]}")
        return [row[name] for name in names]
    if _has(row, names):
        return [getattr(row, name) for name in names]
    if isinstance(row, tuple | list) and len(row) == len(names):
        return list(row)
    raise InvalidInput(f"{where}: {row!r} is not {wanted}", field=where)
