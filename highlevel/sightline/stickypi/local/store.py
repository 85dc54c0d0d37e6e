"""A store: the rows and the files of one collection of traps, whoever asks for them."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from hashlib import md5
from pathlib import Path
from typing import IO, Self

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import IntegrityError

from ..._files import as_path
from ...core.errors import InvalidInput
from .database import Database
from .files import Stat, open_files
from .tables import digests, metadata, settings

__all__ = ["Store"]

_BLOCK = 1024 * 1024


class Store:
    """Rows in a database and files beside it.

    ``Store("folder")`` keeps both in the folder (``sightline.db``, ``raw_images/…``, ``tiled_tuboids/…``,
    ``ml/…``). ``database`` is an SQLAlchemy URL to keep the rows elsewhere, such as
    ``postgresql://user@host/traps``; ``files`` a folder or an fsspec URL for the files, such as
    ``s3://bucket/traps``. Threads and processes may share one.
    """

    def __init__(
        self,
        folder: str | Path | None = None,
        *,
        database: str | None = None,
        files: str | Path | None = None,
    ) -> None:
        for name, place in (("folder", folder), ("files", files)):
            if place is not None:
                as_path(place, name)
        if folder is not None and "://" in str(folder):
            if database is None:
                raise InvalidInput(
                    f"folder: {str(folder)!r} can hold files, but no database: give database= as well, "
                    "such as sqlite:////home/me/traps.db or postgresql://…, or a folder and files=",
                    field="folder",
                )
            folder, files = None, files or str(folder)
        if folder is None and (database is None or files is None):
            raise InvalidInput("folder: give a folder, or both database= and files=", field="folder")
        self._files_at = files if files is not None else Path(str(folder))
        self.files = open_files(self._files_at)
        if database is not None:
            self.database = Database(metadata, database)
        else:
            self.database = Database.in_folder(metadata, Path(str(folder)))

    def __repr__(self) -> str:
        return f"Store({self.place!r})"

    @property
    def place(self) -> str:
        """Where the files are, without the credentials that an address may hold."""
        return re.sub(r"(?<=://)[^/]*@", "", str(self._files_at)).partition("?")[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the rows."""
        return self.database.reading()

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection whose changes are all kept when the block ends well, and none when it does not."""
        return self.database.writing()

    def burn_id(self, table: Table) -> None:
        """Nothing; one id of the table is skipped."""
        self.database.burn_id(table)

    def md5(self, stat: Stat) -> str:
        """The MD5 of a file: what its storage tells, what is remembered, or read from it now."""
        if stat.md5 is not None:
            return stat.md5
        key = digests.c.key == stat.key
        with self.reading() as connection:
            known = connection.execute(select(digests).where(key)).first()
        if known is not None and (known.size, known.modified) == (stat.size, stat.modified):
            return str(known.md5)
        with self.files.open(stat.key) as source:
            digest = _md5_of(source)
        with self.writing() as connection:
            connection.execute(digests.delete().where(key))
            row = {"key": stat.key, "size": stat.size, "modified": stat.modified, "md5": digest}
            connection.execute(digests.insert().values(row))
        return digest

    def setting(self, name: str, fresh: str) -> str:
        """A value that is kept; ``fresh`` becomes it where there is none yet."""
        wanted = select(settings.c.value).where(settings.c.name == name)
        with self.reading() as connection:
            found = connection.scalar(wanted)
        if found is None:
            try:
                with self.writing() as connection:
                    connection.execute(settings.insert().values(name=name, value=fresh))
            except IntegrityError:
                pass  # another process was first
            with self.reading() as connection:
                found = connection.scalar(wanted)
        return str(found)

    def stats(self, prefix: str) -> Iterator[Stat]:
        """Every file whose key begins so, with its MD5."""
        for stat in self.files.find(prefix):
            yield stat._replace(md5=self.md5(stat))

    def close(self) -> None:
        """Nothing; the connections to the database are closed."""
        self.database.close()


def _md5_of(source: IO[bytes]) -> str:
    total = md5(usedforsecurity=False)
    while block := source.read(_BLOCK):
        total.update(block)
    return total.hexdigest()
