"""Inserting a row; and the 409 with the raw SQL in it, where the database refuses."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Table, UniqueConstraint, insert, inspect, select
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from ..store import Store
from .problems import conflict
from .tables import Base

__all__ = ["insert_row"]

_DRIVER = "sqlalchemy.dialects.postgresql.asyncpg"


def insert_row(store: Store, row: Base) -> None:
    """Store a new row; 409 for a duplicate or an unknown foreign key, and the id is burnt."""
    try:
        with store.writing() as session:
            session.add(row)
    except IntegrityError as error:
        table = inspect(type(row)).local_table
        assert isinstance(table, Table)
        values = {column.key: getattr(row, column.key) for column in table.columns if column.key != "id"}
        store.burn_id(table)
        with store.reading() as session:
            raise conflict(_explain(session, table, values)) from error


def _explain(session: Session, table: Table, values: dict[str, Any]) -> str:
    """What the real service says, which runs on PostgreSQL."""
    kind, reason = next(_violations(session, table, values), ("Integrity", "constraint violated"))
    dialect = asyncpg.dialect()  # type: ignore[no-untyped-call]
    statement = insert(table).values(values).compile(dialect=dialect, column_keys=list(values))
    shown = tuple(_parameter(value) for value in values.values())
    return (
        f"An entry with the same index already exists : ({_DRIVER}.IntegrityError) "
        f"<class 'asyncpg.exceptions.{kind}ViolationError'>: {reason}\n"
        f"[SQL: {statement}]\n[parameters: {shown!r}]\n"
        "(Background on this error at: https://sqlalche.me/e/20/gkpj)"
    )


def _violations(session: Session, table: Table, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            (column,) = constraint.columns
            if session.scalar(select(column).where(column == values[column.key])) is not None:
                yield (
                    "Unique",
                    f'duplicate key value violates unique constraint "{table.name}_{column.key}_key"\n'
                    f"DETAIL:  Key ({column.key})=({values[column.key]}) already exists.",
                )
    for key in table.foreign_keys:
        local, target = key.parent.key, key.column
        if session.scalar(select(target).where(target == values[local])) is None:
            yield (
                "ForeignKey",
                f'insert or update on table "{table.name}" violates foreign key constraint '
                f'"{table.name}_{local}_fkey"\n'
                f'DETAIL:  Key ({local})=({values[local]}) is not present in table "{target.table.name}".',
            )


def _parameter(value: Any) -> Any:
    """A value as the driver would show it: enums by name, times in full."""
    return value.name if hasattr(value, "name") and not isinstance(value, datetime) else value
