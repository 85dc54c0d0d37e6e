"""The database of a store: SQLite in its folder, or whatever an SQLAlchemy URL names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, create_engine, text
from sqlalchemy.engine import make_url

from .sqlite import burn_id, prepare_sqlite

__all__ = ["Database"]

_BUSY_SECONDS = 60
"""How long a writer waits for another before SQLite gives up."""


class Database:
    """Transactions on one database; many threads and processes may use it at once."""

    def __init__(self, metadata: MetaData, url: str) -> None:
        # Values stay out of errors: some of them are hashes of passwords.
        self._engine = create_engine(_with_driver(url), pool_size=16, max_overflow=-1, hide_parameters=True)
        prepare_sqlite(self._engine, _BUSY_SECONDS)
        self._writing = self._engine.execution_options(writing=True)
        with self._writing.begin() as connection:
            if self._engine.dialect.name == "postgresql":
                # Two processes that make the same table at the same time: the second would fail.
                connection.execute(text("SELECT pg_advisory_xact_lock(7283471)"))
            metadata.create_all(connection)

    @classmethod
    def in_folder(cls, metadata: MetaData, folder: Path) -> "Database":
        """The SQLite file of a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        return cls(metadata, f"sqlite:///{folder / 'sightline.db'}")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database; rows come as they are asked for."""
        with self._engine.connect() as connection:
            yield connection.execution_options(yield_per=1000)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept when the block ends well, and none when it does not."""
        with self._writing.begin() as connection:
            yield connection

    def burn_id(self, table: Table) -> None:
        """Nothing; one id of the table is skipped, as servers do when they refuse an insert."""
        burn_id(self._writing, table)

    def close(self) -> None:
        """Nothing; every connection is closed."""
        self._engine.dispose()


def _with_driver(url: str) -> str:
    """``postgresql://…`` through the driver that the extra brings, unless the URL names another."""
    parts = make_url(url)
    if parts.drivername in ("postgresql", "postgres"):
        parts = parts.set(drivername="postgresql+psycopg")
    return parts.render_as_string(hide_password=False)
