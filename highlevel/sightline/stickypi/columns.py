"""Columns that every row has, in good Python types."""

import datetime as dt
from typing import Any

from .._fields import text
from .times import local_moment, moment

__all__ = ["TIMES", "record", "written"]

TIMES = ("datetime", "start_datetime", "end_datetime", "start_datetime_series", "end_datetime_series")
"""Columns that hold times in UTC."""

_LINKS = frozenset({"url", "tuboid", "metadata", "context"})


def written(raw: Any) -> tuple[dt.datetime | None, str | None, str | int | None]:
    """When a row was written by the server's own clock, by which revision, and by whom (name, or id)."""
    user = getattr(raw, "api_user", None)
    by = user if isinstance(user, str) else getattr(raw, "api_user_id", None)
    stamp = local_moment(getattr(raw, "datetime_created", None))
    return stamp, text(raw.api_version), by if isinstance(by, str | int) else None


def record(raw: Any) -> dict[str, Any]:
    """The columns of a row by the service's own names, times read, without links and what was left out."""
    made = {}
    for name, value in raw.to_dict().items():
        if name in _LINKS:
            continue
        if name in TIMES:
            value = moment(value)
        elif name == "datetime_created":
            value = local_moment(value)
        made[name] = value
    return made
