"""The days that a list is asked for."""

from datetime import date, timedelta

from sightline_api._runtime.model import UNSET, UnsetType

from ..core.checks import not_negative_int, refuse
from ..core.errors import InvalidInput
from ..core.times import day

__all__ = ["each_day", "skipped", "span"]


def span(from_date: date | str, to_date: date | str | None) -> tuple[date, date]:
    """First and last UTC day, the same one without ``to_date``; InvalidInput for the wrong order."""
    first = day(from_date, "from_date")
    last = first if to_date is None else day(to_date, "to_date")
    if last < first:
        raise refuse("to_date", last.isoformat(), f"on or after from_date, {first.isoformat()}")
    return first, last


def skipped(offset: int, first: date, last: date) -> int | UnsetType:
    """How many rows of a day are left out; InvalidInput with several days: the server counts in each."""
    if not_negative_int("offset", offset) and first != last:
        raise InvalidInput("offset: goes with one day, and to_date names another one", field="offset")
    return offset or UNSET


def each_day(first: date, last: date) -> list[date]:
    """Every day from the first to the last, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
