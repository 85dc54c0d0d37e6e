"""The database of one service: SQLite in the data folder, or whatever SQLAlchemy URL is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

from sqlalchemy import Engine, MetaData, Table, create_engine, event, text
from sqlalchemy.orm import Session

__all__ = ["Store", "keep_secret"]

_BUSY_SECONDS = 30


class Store:
    """Sessions on the database; rows stay readable after their session is over."""

    def __init__(self, metadata: MetaData, folder: Path, url: str | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._engine = create_engine(url or f"sqlite:///{folder / 'sandbox.db'}")
        if self._engine.dialect.name == "sqlite":
            _prepare_sqlite(self._engine)
        self._writing = self._engine.execution_options(writing=True)
        metadata.create_all(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are all kept when the block ends well, and none when it does not."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    def burn_id(self, table: Table) -> None:
        """Skip one id of the table, as PostgreSQL does when it refuses an insert."""
        if self._engine.dialect.name != "sqlite":
            return
        with self._writing.begin() as connection:
            name = {"name": table.name}
            changed = connection.execute(
                text("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = :name"), name
            )
            if changed.rowcount == 0:
                connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, 1)"), name)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def keep_secret(path: Path) -> str:
    """The secret in this file, made the first time: what was signed with it survives a restart."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(token_hex(32))
    return path.read_text()


def _prepare_sqlite(engine: Engine) -> None:
    """Several readers beside one writer, foreign keys that hold, transactions that are ours."""

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        # The driver would begin transactions late, at the first write: then two of them can deadlock.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
