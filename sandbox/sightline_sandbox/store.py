"""The database of one service: SQLite in the data folder, or whatever SQLAlchemy URL is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from sqlalchemy import MetaData, Table, create_engine
from sqlalchemy.orm import Session

from sightline.stickypi.local.sqlite import burn_id, prepare_sqlite

__all__ = ["Store", "keep_secret"]

_BUSY_SECONDS = 30


class Store:
    """Sessions on the database; rows stay readable after their session is over."""

    def __init__(self, metadata: MetaData, folder: Path, url: str | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._engine = create_engine(url or f"sqlite:///{folder / 'sandbox.db'}")
        prepare_sqlite(self._engine, _BUSY_SECONDS)
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
        burn_id(self._writing, table)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def keep_secret(path: Path) -> str:
    """The secret in this file, made the first time: what was signed with it survives a restart."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(token_hex(32))
    return path.read_text()
