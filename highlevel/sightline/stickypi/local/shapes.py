"""Rows as answers show them: columns, times and numbers of each revision (wire contract, section 3)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, DateTime, Double, Table

from ..enums import Revision
from .columns import read_float
from .tables import shown

__all__ = ["Shape", "json_time"]

_EXACT = ("lat", "lng")
"""Decimal columns: they keep their digits."""


def json_time(moment: datetime | None, revision: Revision) -> str | None:
    """A naive UTC time as this revision writes it."""
    if moment is None:
        return None
    # Three in every row: what the tables hold is naive already, and needs no looking at its zone.
    stamp = moment.isoformat(timespec="seconds")
    return f"{stamp}Z" if revision is Revision.B else stamp.replace("T", "_").replace(":", "-")


class Shape:
    """The columns of a table that a revision shows, and how."""

    def __init__(self, table: Table, revision: Revision) -> None:
        self.revision = revision
        self.names = shown(table, revision)
        self.columns: list[Column[Any]] = [table.columns[name] for name in self.names]
        self._converted: list[tuple[str, Callable[[Any], Any]]] = []
        for column in self.columns:
            if isinstance(column.type, DateTime):
                self._converted.append((column.name, self._time))
            elif isinstance(column.type, Double) and column.name not in _EXACT:
                self._converted.append((column.name, read_float))

    def read(self, row: Sequence[Any]) -> dict[str, Any]:
        """A row that was read, its columns in the order of ``columns``."""
        shown = dict(zip(self.names, row, strict=False))
        for name, convert in self._converted:
            shown[name] = convert(shown[name])
        return shown

    def written(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """A row that was just written, as it was given: defaults, rounding and often the id come later."""
        row = {name: values.get(name) for name in self.names}
        return {
            name: self._time(value) if isinstance(value, datetime) else value for name, value in row.items()
        }

    def _time(self, moment: datetime | None) -> str | None:
        return json_time(moment, self.revision)
