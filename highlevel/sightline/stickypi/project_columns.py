"""Columns that a project adds to its series: the server pastes names, types and values into SQL unchecked."""

import re
from math import isfinite
from typing import Any

from ..core.checks import refuse
from .texts import plain

__all__ = ["cell", "sql_type"]

_TYPE = re.compile(r"[A-Za-z]+( ?\(\d+(, ?\d+)?\))?", re.ASCII)


def sql_type(value: object) -> str:
    """A type in SQL, such as ``INT``, ``FLOAT`` or ``VARCHAR(16)``."""
    if not isinstance(value, str) or not _TYPE.fullmatch(value):
        raise refuse("type", value, "a type in SQL, such as INT, FLOAT or VARCHAR(16)")
    return value


def cell(name: str, value: Any) -> Any:
    """A value for such a column: a text without quotes, a number, a truth value, or None."""
    if isinstance(value, str):
        return plain(name, value, 4096) if value else value
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and isfinite(value)):
        return value
    raise refuse(name, value, "a text, a number, True, False or None")
