"""The SQL types that a project's column may have, and the names: what MariaDB would take, and no more."""

import re
from typing import Any

from sqlalchemy import Boolean, DateTime, Double, Integer, SmallInteger, String, Text
from sqlalchemy.sql.type_api import TypeEngine

from .failures import Refused

__all__ = ["is_column_name", "sql_type"]

_TYPE = re.compile(r"([A-Za-z]+) ?(?:\(([0-9]+)(?:, ?[0-9]+)?\))?")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")

_KINDS: dict[str, TypeEngine[Any]] = {
    **dict.fromkeys(("INT", "INTEGER", "MEDIUMINT"), Integer()),
    **dict.fromkeys(("SMALLINT", "TINYINT"), SmallInteger()),
    **dict.fromkeys(("FLOAT", "DOUBLE", "REAL", "DECIMAL", "NUMERIC", "BIGINT"), Double()),
    **dict.fromkeys(("BOOL", "BOOLEAN"), Boolean()),
    **dict.fromkeys(("DATETIME", "TIMESTAMP", "DATE"), DateTime()),
    **dict.fromkeys(("TEXT", "MEDIUMTEXT", "LONGTEXT"), Text()),
}


def is_column_name(name: object) -> bool:
    """Whether this can be the name of a column."""
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def sql_type(text: object) -> TypeEngine[Any]:
    """The type that a text such as ``VARCHAR(16)`` means; Refused for any other text."""
    found = _TYPE.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise Refused(f"column_SQL_type: {text!r} is no type")
    name, length = found[1].upper(), found[2]
    if name in ("VARCHAR", "CHAR") and (length or name == "CHAR"):
        return String(int(length or 1))
    if name not in _KINDS:
        raise Refused(f"column_SQL_type: {text!r} is not one of {', '.join([*_KINDS, 'VARCHAR(n)'])}")
    return _KINDS[name]
