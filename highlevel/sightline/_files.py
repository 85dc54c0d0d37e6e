"""Files that are there as a whole, or not at all."""

import os
import secrets
from pathlib import Path
from typing import Self

from .core.checks import refuse
from .core.errors import FileRefused

__all__ = ["Growing", "as_path", "check_folder", "make_folder", "write_whole"]


def as_path(given: str | os.PathLike[str], field: str = "into") -> Path:
    """The path that somebody gave as a text or a path; ``InvalidInput`` names ``field`` for anything else."""
    if not isinstance(given, str | os.PathLike):
        raise refuse(field, given, "a path")
    return Path(given)


def make_folder(folder: Path, field: str = "into") -> Path:
    """The folder, which is there now; FileRefused where its name, or one above it, is that of a file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise _no_folder(folder, field) from None
    return folder


def check_folder(folder: Path, field: str = "into") -> None:
    """Nothing where a file can be put into the folder, which may still have to be made; else FileRefused.

    For work that takes a server long: what its result is for should be found out before.
    """
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        raise _no_folder(folder, field)
    if not os.access(there, os.W_OK | os.X_OK):
        raise FileRefused(
            f"{field}: nothing can be written into {str(there)!r} by this user", field=field, path=str(there)
        )


def _no_folder(folder: Path, field: str) -> FileRefused:
    return FileRefused(
        f"{field}: {str(folder)!r} is, or lies below, a file; name another folder",
        field=field,
        path=str(folder),
    )


def write_whole(path: Path, content: bytes) -> Path:
    """The path, which now has the content; whatever happens, it never has half of it."""
    make_folder(path.parent)
    private = _beside(path)
    try:
        with private.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        private.replace(path)
    finally:
        private.unlink(missing_ok=True)
    return path


class Growing:
    """A text file that grows piece by piece under another name, and has its own once it is finished."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._private = _beside(path)

    def __enter__(self) -> Self:
        make_folder(self._path.parent)
        self._stream = self._private.open("x", encoding="utf-8", newline="")
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._private.unlink(missing_ok=True)

    def add(self, text: str) -> None:
        """Nothing: the text stands behind what is there."""
        self._stream.write(text)

    def finish(self) -> None:
        """Nothing: the file is whole, on the disk, and has its name."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._private.replace(self._path)


def _beside(path: Path) -> Path:
    """Another name in the same folder; FileRefused before any work where the name is that of a folder."""
    if path.is_dir():
        raise FileRefused(f"{str(path)!r} is a folder: the name of a file is needed", path=str(path))
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}")
