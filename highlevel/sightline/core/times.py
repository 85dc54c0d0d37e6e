"""Instants and days: whatever a service writes, Python gets aware datetimes, and naive ones mean UTC.

None of the services writes local time, so a datetime without a zone means UTC here, coming and going.
"""

from datetime import UTC, date, datetime, timedelta

from .checks import refuse

__all__ = ["aware", "day", "maybe_aware", "maybe_parse", "naive_utc", "parse"]


def aware(value: datetime) -> datetime:
    """The same instant with a zone: a naive datetime is taken as UTC, an aware one is left as it is."""
    return value.replace(tzinfo=UTC) if value.utcoffset() is None else value


def naive_utc(value: datetime) -> datetime:
    """The same instant in UTC and without a zone, as services that write naive times want it."""
    return _utc(value).replace(tzinfo=None)


def parse(text: str, field: str = "time") -> datetime:
    """The aware datetime that an ISO 8601 text means; without an offset it is UTC.

    ``InvalidInput`` names ``field`` where the text is none.
    """
    # Imported here: dateutil costs milliseconds that a program without dates should not pay.
    from dateutil.parser import isoparse

    try:
        value: datetime = aware(isoparse(text))
    except (ValueError, TypeError, OverflowError):
        raise refuse(field, text, "a time in ISO 8601, such as 2024-05-31T08:30:00Z") from None
    # One zone object for UTC, so that what is printed does not depend on how the text spelt it.
    return value.replace(tzinfo=UTC) if value.utcoffset() == timedelta(0) else value


def day(value: date | str, field: str = "day") -> date:
    """The UTC day of a date, datetime (naive: UTC) or ISO 8601 text; ``InvalidInput`` names ``field``."""
    if isinstance(value, str):
        value = parse(value, field)
    if isinstance(value, datetime):
        return _utc(value).date()
    if not isinstance(value, date):
        raise refuse(field, value, "a date, a datetime, or a text such as 2024-05-31")
    return value


def maybe_aware(value: datetime | None) -> datetime | None:
    """``aware(value)``, and None for None."""
    return None if value is None else aware(value)


def maybe_parse(text: str | None) -> datetime | None:
    """``parse(text)``, and None for None or a text that is no time: servers drift, entities do not fail."""
    if text is None:
        return None
    try:
        return parse(text)
    except ValueError:
        return None


def _utc(value: datetime) -> datetime:
    try:
        return aware(value).astimezone(UTC)
    except OverflowError:
        raise refuse("time", value, "a time that can be written in UTC (years 1 to 9999)") from None
