"""The database of a store: SQLite in its folder, or whatever an SQLAlchemy URL names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, InterfaceError

from ..._files import make_folder
from ...core.errors import ExtraMissing, FileRefused, InvalidInput
from .sqlite import burn_id, prepare_sqlite

__all__ = ["Database"]

_BUSY_SECONDS = 60
"""How long a writer waits for another before SQLite gives up."""


class Database:
    """Transactions on one database; many threads and processes may use it at once."""

    def __init__(self, metadata: MetaData, url: str) -> None:
        self._engine = _engine(url)
        prepare_sqlite(self._engine, _BUSY_SECONDS)
        self._writing = self._engine.execution_options(writing=True)
        try:
            self._make(metadata)
        except (DatabaseError, InterfaceError) as problem:
            self._engine.dispose()
            raise FileRefused(
                f"database: {self._engine.url.render_as_string()} cannot be used ({_first_line(problem)})",
                field="database",
            ) from None

    def _make(self, metadata: MetaData) -> None:
        with self._writing.begin() as connection:
            if self._engine.dialect.name == "postgresql":
                # Two processes that make the same table at the same time: the second would fail.
                connection.execute(text("SELECT pg_advisory_xact_lock(7283471)"))
            metadata.create_all(connection)

    @classmethod
    def in_folder(cls, metadata: MetaData, folder: Path) -> "Database":
        """The SQLite file of a folder, which is made where it is missing."""
        make_folder(folder, "folder")
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


def _engine(url: str) -> Engine:
    try:
        # Values stay out of errors: some of them are hashes of passwords.
        return create_engine(_with_driver(url), pool_size=16, max_overflow=-1, hide_parameters=True)
    except (ArgumentError, TypeError, AttributeError):
        # Not the text itself: it may hold a password.
        raise InvalidInput(
            "database: this is no address of a database; it looks like sqlite:////home/me/traps.db or "
            "postgresql://user@host/traps",
            field="database",
        ) from None
    except ImportError as problem:
        driver = problem.name or "the driver"
        raise ExtraMissing(f"the driver of this database, {driver},", "postgres") from None


def _first_line(problem: DBAPIError) -> str:
    return (str(problem.orig).strip() or type(problem.orig).__name__).splitlines()[0]


def _with_driver(url: str) -> str:
    """``postgresql://…`` through the driver that the extra brings, unless the URL names another."""
    parts = make_url(url)
    if parts.drivername in ("postgresql", "postgres"):
        parts = parts.set(drivername="postgresql+psycopg")
    return parts.render_as_string(hide_password=False)
