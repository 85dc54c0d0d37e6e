"""Files of this machine that become the data of a task, looked at before anything is sent."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from sightline_api._runtime.files import Content, File

from ..core.checks import refuse
from ..core.errors import FileRefused, InvalidInput

__all__ = ["FileLike", "as_content", "as_given", "collect"]

FileLike: TypeAlias = str | Path | bytes | BinaryIO | File
"""A file to send: its path as text or Path, bytes, an open binary file, or a ``File`` that has a name."""


_ALONE = (str, bytes, bytearray, memoryview, Path, File)


def as_content(file: Any, field: str = "file") -> Content | File:
    """The content that is meant; a text is a path here."""
    if isinstance(file, str):
        return Path(file)
    if getattr(file, "closed", False):
        raise refuse(field, file, "an open file: it was closed")
    if isinstance(file, _ALONE) or hasattr(file, "read"):
        content: Content | File = file
        return content
    raise refuse(field, file, "a path, bytes, an open binary file, or a File")


def as_given(images: Any) -> Any:
    """What was given, as a list where it is many: a generator is asked once, a single file stays as it is.

    InvalidInput where it is neither.
    """
    if isinstance(images, _ALONE) or hasattr(images, "read") or hasattr(images, "body"):
        return images
    if isinstance(images, Mapping) or not isinstance(images, Iterable):
        raise refuse("images", images, "a file, a list of files, or a Share, Remote or CloudFiles")
    return list(images)


def collect(images: Any) -> list[tuple[File, int]]:
    """The files in order, those of a folder by their names, each with its bytes.

    FileRefused where one cannot be read or is empty; InvalidInput where two have one base name: the server
    keeps base names alone, puts files of one name behind each other, and fails (wire contract, section 5).
    """
    given = as_given(images)
    given = given if isinstance(given, list) else [given]
    files = [file for at, one in enumerate(given) for file in _files(at, one)]
    if not files:
        raise InvalidInput("images: none given; a task needs data", field="images")
    _refuse_collisions([file for file, _ in files])
    return files


def _files(at: int, given: Any) -> Iterator[tuple[File, int]]:
    content = as_content(given, f"images[{at}]")
    if isinstance(content, Path):
        yield from _of_path(at, content)
        return
    # A file without a name in the file system has a number there, or an empty text.
    name = getattr(content, "name", None)
    if not isinstance(content, File) and not (name and isinstance(name, str)):
        raise InvalidInput(
            f"images[{at}]: it has no name; give File(content, 'name.jpg')", field=f"images[{at}]"
        )
    try:
        file = content if isinstance(content, File) else File(content)
    except InvalidInput as problem:
        raise InvalidInput(f"images[{at}]: {problem}", field=f"images[{at}]") from None
    if isinstance(file.content, Path):
        yield file, _look(at, file.content).st_size
        return
    if not file.length:
        raise _empty(at, file.name)
    yield file, file.length


def _of_path(at: int, path: Path) -> Iterator[tuple[File, int]]:
    told = _look(at, path)
    if not stat.S_ISDIR(told.st_mode):
        yield File(path), told.st_size
        return
    found = sorted(below for below in path.rglob("*") if not below.name.startswith(".") and below.is_file())
    if not found:
        raise FileRefused(f"images[{at}]: no files lie in {str(path)!r}", field="images", path=str(path))
    for below in found:
        yield File(below), _look(at, below).st_size


def _look(at: int, path: Path) -> os.stat_result:
    """What is known of a folder, or of a file with something in it that can be read; else FileRefused."""
    try:
        told = path.stat()
        # Asked for, not opened: there may be thousands, and each is opened when it is sent.
        if not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as problem:
        raise FileRefused(
            f"images[{at}]: {str(path)!r} cannot be read ({problem.strerror})", field="images", path=str(path)
        ) from None
    if not told.st_size and not stat.S_ISDIR(told.st_mode):
        raise _empty(at, str(path))
    return told


def _empty(at: int, path: str) -> FileRefused:
    return FileRefused(f"images[{at}]: {path!r} is empty", field="images", path=path)


def _refuse_collisions(files: list[File]) -> None:
    places: dict[str, list[str]] = {}
    for file in files:
        shown = str(file.content) if isinstance(file.content, Path) else file.name
        places.setdefault(file.name, []).append(shown)
    twice = {name: found for name, found in places.items() if len(found) > 1}
    if twice:
        name, found = next(iter(twice.items()))
        raise InvalidInput(
            f"images: {len(twice)} file names are taken more than once, such as {name!r} by "
            f"{', '.join(found[:3])}; the server keeps base names alone. "
            "Rename them, or send one zip archive to keep the folders",
            field="images",
        )
