"""Files that are there as a whole, or not at all."""

import errno
import os
import secrets
from pathlib import Path
from typing import IO, Any, Self

from .core.checks import refuse
from .core.errors import FileRefused

__all__ = ["Growing", "as_path", "check_folder", "is_folder", "make_folder", "place_refused", "write_whole"]

# What speaks of the place, whatever is written there. Not a full disk: that place is good, and may be again.
_BAD_PLACE = frozenset(
    {errno.EACCES, errno.EINVAL, errno.ENAMETOOLONG, errno.ENOENT, errno.ENOTDIR, errno.EPERM, errno.EROFS}
)


def as_path(given: str | os.PathLike[str], field: str = "into") -> Path:
    """The path that somebody gave as a text or a path; ``InvalidInput`` names ``field`` for anything else."""
    if not isinstance(given, str | os.PathLike) or "\0" in str(given):
        raise refuse(field, given, "a path")
    return Path(given)


def place_refused(problem: OSError, path: Path, field: str = "into") -> Exception:
    """FileRefused where the system says that nothing can be written there; else the problem itself."""
    if problem.errno not in _BAD_PLACE:
        return problem
    return FileRefused(
        f"{field}: {str(path)!r} cannot be written ({problem.strerror}); name another place",
        field=field,
        path=str(path),
    )


def is_folder(path: Path) -> bool:
    """Whether a folder is there; False for a name that cannot be, too."""
    try:
        return path.is_dir()
    except OSError:
        return False


def make_folder(folder: Path, field: str = "into") -> Path:
    """The folder, which is there now; FileRefused where its name, or one above it, is that of a file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise _no_folder(folder, field) from None
    except OSError as problem:
        raise place_refused(problem, folder, field) from None
    return folder


def check_folder(folder: Path, field: str = "into") -> None:
    """Nothing where a file can be put into the folder, which may still have to be made; else FileRefused.

    For work that takes a server long: what its result is for should be found out before.
    """
    there = folder
    try:
        while not there.exists() and there != there.parent:
            there = there.parent
    except OSError as problem:
        raise place_refused(problem, folder, field) from None
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
        with _opened(private, path, "xb") as stream:
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
        self._stream = _opened(self._private, self._path, "x", encoding="utf-8", newline="")
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
    if is_folder(path):
        raise FileRefused(f"{str(path)!r} is a folder: the name of a file is needed", path=str(path))
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}")


def _opened(private: Path, path: Path, mode: str, **settings: Any) -> IO[Any]:
    try:
        return private.open(mode, **settings)
    except OSError as problem:
        raise place_refused(problem, path) from None
