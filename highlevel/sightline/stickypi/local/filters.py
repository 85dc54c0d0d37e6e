"""Filters by patterns on small tables: users and projects (wire contract, sections 4.6 and 4.8)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, select

from .columns import database_text
from .failures import Refused
from .patterns import fits
from .tables import shown
from .visit import Visit

__all__ = ["fitting"]


def fitting(
    visit: Visit, table: Table, filters: Sequence[Mapping[str, Any]], secret: Sequence[str] = ()
) -> list[Any]:
    """The rows that fit every pattern of a filter, one filter after the other: rows may repeat.

    Refused for a column that is not there or is secret, and for a pattern that is no text. Nulls fit nothing.
    """
    columns = set(shown(table, visit.revision)) - set(secret)
    for one in filters:
        for name, pattern in one.items():
            if name not in columns:
                raise Refused(f"there is no column {name!r}")
            if not isinstance(pattern, str):
                raise Refused(f"{name} is {pattern!r}, where a pattern is wanted")
    with visit.store.reading() as connection:
        rows = list(connection.execute(select(table).order_by(table.c.id)))
    return [row for one in filters for row in rows if _fits(row, one)]


def _fits(row: Any, patterns: Mapping[str, str]) -> bool:
    return all(
        value is not None and fits(pattern, database_text(value))
        for name, pattern in patterns.items()
        for value in [row._mapping[name]]
    )
