"""Times of both revisions: aware UTC in Python, whole seconds on the wire.

0.1.0 writes ``2020-06-20_21-33-24``, 0.1.1 ``2020-06-20T21:33:24Z``; both read the first form, which also
stands in file names and tuboid ids of both (wire contract, section 2.3).
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ..core.checks import refuse
from ..core.times import aware, maybe_parse, naive_utc, parse
from .enums import Revision

__all__ = [
    "EARLIEST",
    "LATEST",
    "instant",
    "left",
    "local_moment",
    "looks_like_time",
    "moment",
    "second",
    "span",
    "write",
]

_A = "%Y-%m-%d_%H-%M-%S"
_B = "%Y-%m-%dT%H:%M:%SZ"
_A_TEXT = re.compile(r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d", re.ASCII)
_B_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
"""Before any picture: a range without a start begins here."""
LATEST = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""After any picture: a range without an end goes on to here."""


def write(when: datetime, revision: Revision | None = None) -> str:
    """An aware time as a revision writes it; without one in the form that both read."""
    # Not strftime: it does not fill up years before 1000.
    stamp = naive_utc(when).replace(microsecond=0).isoformat()
    return f"{stamp}Z" if revision is Revision.B else stamp.replace("T", "_").replace(":", "-")


def moment(value: Any) -> datetime | None:
    """The aware time in a field of an answer of either revision, or None where a server drifted."""
    if isinstance(value, datetime):
        return aware(value)
    if not isinstance(value, str):
        return None
    try:
        if _B_TEXT.fullmatch(value):
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        if _A_TEXT.fullmatch(value):
            return datetime.strptime(value, _A).replace(tzinfo=UTC)
    except ValueError:
        return None
    return maybe_parse(value)


def local_moment(value: Any) -> datetime | None:
    """The naive time in ``datetime_created``: the server's own clock, in a zone that it does not tell."""
    read = moment(value)
    return None if read is None else read.replace(tzinfo=None)


def left(date: str | None, expiration: int) -> float | None:
    """Seconds that a token lives, by the server's clock alone: its ``Date``, and its word of the end."""
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, expiration - aware(parsedate_to_datetime(date or "")).timestamp())
    except (TypeError, ValueError):
        return None


def looks_like_time(text: str) -> bool:
    """Whether the service would take a text for a time, wherever it stands."""
    return bool(_A_TEXT.fullmatch(text) or _B_TEXT.fullmatch(text))


def instant(field: str, value: Any) -> datetime:
    """A time that somebody gave, aware in UTC: a datetime (naive: UTC), a day, or a text of either form.

    Other ISO 8601 texts are read too; ``InvalidInput`` names ``field``. Pandas' timestamps are datetimes.
    """
    if isinstance(value, str):
        read = moment(value)
    elif isinstance(value, datetime):
        read = aware(value) if value == value else None  # NaT equals nothing, not even itself
    elif isinstance(value, date):
        read = datetime(value.year, value.month, value.day, tzinfo=UTC)
    else:
        # What numpy keeps of times.
        made = value.item() if hasattr(value, "dtype") and hasattr(value, "item") else None
        read = aware(made) if isinstance(made, datetime) else None
    if read is None:
        raise refuse(field, value, "a time: an aware datetime, or a text such as 2020-06-20_21-33-24")
    if isinstance(value, str) and not looks_like_time(value):
        parse(value)
    return _plain(read)


def second(field: str, value: Any) -> datetime:
    """A time of a picture, which has no fraction of a second; one with a fraction could match nothing."""
    when = instant(field, value)
    if when.microsecond:
        raise refuse(field, value, "a whole second, as times of pictures are")
    return when


def span(start: Any, end: Any, *, end_included: bool = False) -> tuple[datetime, datetime]:
    """A stretch of time in whole seconds that holds the same whole seconds as the given one.

    None is open. ``end_included`` says whether the end belongs to it, as with tuboids and unlike pictures.
    """
    first = EARLIEST if start is None else _up(instant("start", start))
    last = LATEST if end is None else instant("end", end)
    last = last.replace(microsecond=0) if end_included else _up(last)
    if first > last:
        raise refuse("start", write(first), f"before the end, {write(last)}")
    return first, last


def _up(when: datetime) -> datetime:
    whole = when.replace(microsecond=0)
    return whole + timedelta(seconds=1) if when.microsecond and whole < LATEST else whole


def _plain(when: datetime) -> datetime:
    # A datetime itself: subclasses with nanoseconds would compare and print in their own way.
    utc = naive_utc(when)
    return datetime(
        utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, utc.microsecond, tzinfo=UTC
    )
