"""Times as the log keeps and shows them."""

from datetime import UTC, datetime, timedelta

__all__ = ["milliseconds", "stamp"]

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(now: datetime) -> int:
    """A naive UTC time as milliseconds since 1970."""
    return (now.replace(tzinfo=UTC) - _BEGIN) // _MILLISECOND


def stamp(at: int) -> str:
    """The same as a text: UTC, milliseconds, ``Z``."""
    return (_BEGIN + at * _MILLISECOND).isoformat(timespec="milliseconds").replace("+00:00", "Z")
