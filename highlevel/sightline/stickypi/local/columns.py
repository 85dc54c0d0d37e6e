"""Values on their way into a table and out of it, as MariaDB in its strict mode treats them."""

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Double, Integer, SmallInteger, String, Table, Text
from sqlalchemy.sql.type_api import TypeEngine

from .dates import loose
from .failures import Refused

__all__ = ["database_text", "fit", "fit_row", "read_float"]

_SMALL, _BIG = 2**15, 2**31
_PLACES = {"lat": 6, "lng": 6}
"""Digits after the point that the service keeps of these columns."""


def fit_row(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the table takes them; Refused for what it does not take, or lacks."""
    fitted = {name: fit(table.columns[name], value) for name, value in values.items()}
    for column in table.columns:
        if (
            column.name not in fitted
            and not column.nullable
            and column.default is None
            and not column.primary_key
        ):
            raise Refused(f"{column.name} is missing")
    return fitted


def fit(column: "Column[Any]", value: Any) -> Any:
    """One value as its column takes it; Refused where it takes no such value."""
    if value is None:
        if not column.nullable:
            raise Refused(f"{column.name} must not be null")
        return None
    fitted = fit_type(column.type, column.name, value)
    return round(fitted, _PLACES[column.name]) if column.name in _PLACES else fitted


def fit_type(kind: TypeEngine[Any], name: str, value: Any) -> Any:
    """A value as this type takes it; Refused where it takes no such value."""
    if isinstance(kind, Text):
        return database_text(value)
    if isinstance(kind, String):
        text = database_text(value)
        if kind.length is not None and len(text) > kind.length:
            raise Refused(f"{name} is longer than {kind.length} characters")
        return text
    if isinstance(kind, Boolean):
        return bool(_number(name, value))
    if isinstance(kind, DateTime):
        moment = loose(value)
        if moment is None:
            raise Refused(f"{name} is {value!r}, which is no time")
        return moment
    number = _number(name, value)
    if isinstance(kind, Double):
        return number
    if isinstance(kind, Integer):
        limit = _SMALL if isinstance(kind, SmallInteger) else _BIG
        # Halves are rounded away from zero.
        whole = math.floor(abs(number) + 0.5) * (1 if number >= 0 else -1)
        if not -limit <= whole < limit:
            raise Refused(f"{name} is {value!r}, which is out of range")
        return whole
    return value


def _number(name: str, value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise Refused(f"{name} is {value!r:.60}, which is no number")
    return number


def database_text(value: Any) -> str:
    """A value as a database reads it where a text is wanted; Refused for what is no single value."""
    if isinstance(value, datetime):
        # What looks like a time becomes one, wherever it stands (wire contract, section 8, trap 12).
        return value.isoformat(" ")
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, str | int | float):
        return str(value)
    raise Refused(f"{value!r:.60} is no text")


def read_float(value: float | None) -> float | None:
    """A number as later reads show it: six digits, which is what a 32-bit column tells."""
    return None if value is None else float(f"{value:.6g}")
