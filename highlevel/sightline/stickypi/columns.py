"""Columns that every row has, in good Python types."""

import datetime as dt
from typing import Any

from msgspec import Struct

from .._fields import text
from .enums import Revision
from .times import local_moment, moment

__all__ = ["TIMES", "columns", "record", "written"]

TIMES = ("datetime", "start_datetime", "end_datetime", "start_datetime_series", "end_datetime_series")
"""Columns that hold times in UTC."""

_LINKS = frozenset({"url", "tuboid", "metadata", "context"})
_OF_ONE = {
    "no_flash_shutter_speed": Revision.A,
    "no_flash_exposure_time": Revision.A,
    "no_flash_bv": Revision.A,
    "no_flash_iso": Revision.A,
    "api_user": Revision.A,
    "lum": Revision.B,
    "bat": Revision.B,
    "but": Revision.B,
    "api_user_id": Revision.B,
}
"""Columns that one revision alone has."""


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


def columns(model: type[Struct], revision: Revision | None) -> list[str]:
    """The columns of ``record``, row or no row; those of one revision alone only where that is spoken."""
    return [
        name
        for name in model.__struct_fields__
        if name not in _LINKS and _OF_ONE.get(name, revision) is revision
    ]
