"""What SQLite needs to be told before it serves many threads and processes; the sandbox's stores, too."""

from typing import Any

from sqlalchemy import Engine, Table, event, text

__all__ = ["burn_id", "prepare_sqlite"]


def prepare_sqlite(engine: Engine, busy_seconds: int) -> None:
    """Several readers beside one writer, foreign keys that hold, transactions that are ours.

    Nothing where the engine is of another database. A writer waits ``busy_seconds`` for another one. What is
    executed with the option ``writing`` takes the lock of a writer when it begins.
    """
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        # The driver would begin transactions late, at the first write: then two of them can deadlock.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={busy_seconds * 1000}")
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def burn_id(writing: Engine, table: Table) -> None:
    """Nothing; one id of the table is skipped, as PostgreSQL does by itself when it refuses an insert."""
    if writing.dialect.name != "sqlite":
        return
    name = {"name": table.name}
    with writing.begin() as connection:
        changed = connection.execute(
            text("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = :name"), name
        )
        if changed.rowcount == 0:
            connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, 1)"), name)
