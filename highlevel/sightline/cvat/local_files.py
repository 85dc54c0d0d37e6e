"""Files of this machine that become the data of a task, looked at before anything is sent."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from sightline_api._runtime.files import Content, File

from ..core.checks import refuse
from ..core.errors import FileRefused, InvalidInput

__all__ = ["FileLike", "as_content", "collect"]

FileLike: TypeAlias = str | Path | bytes | BinaryIO | File
"""A file to send: its path as text or Path, bytes, an open binary file, or a ``File`` that has a name."""


def as_content(file: Any) -> Content | File:
    """The content that is meant; a text is a path here."""
    if isinstance(file, str):
        return Path(file)
    if isinstance(file, Path | bytes | bytearray | memoryview | File) or hasattr(file, "read"):
        content: Content | File = file
        return content
    raise refuse("file", file, "a path, bytes, an open binary file, or a File")


def collect(images: Iterable[Any]) -> list[File]:
    """The files in order, those of a folder by their names.

    FileRefused where one cannot be read or is empty; InvalidInput where two have one base name: the server
    keeps base names alone, puts files of one name behind each other, and fails (wire contract, section 5).
    """
    if isinstance(images, str | bytes | Path):
        images = [images]
    files = [_checked(at, file) for at, given in enumerate(images) for file in _files(at, given)]
    if not files:
        raise InvalidInput("images: none given; a task needs data", field="images")
    _refuse_collisions(files)
    return files


def _files(at: int, given: Any) -> Iterator[File]:
    content = as_content(given)
    if isinstance(content, Path) and content.is_dir():
        found = sorted(
            path for path in content.rglob("*") if path.is_file() and not path.name.startswith(".")
        )
        if not found:
            raise FileRefused(
                f"images[{at}]: no files lie in {str(content)!r}", field="images", path=str(content)
            )
        yield from (File(path) for path in found)
        return
    if not isinstance(content, Path | File) and not getattr(content, "name", None):
        raise InvalidInput(
            f"images[{at}]: bytes have no name; give File(content, 'name.jpg')", field=f"images[{at}]"
        )
    yield content if isinstance(content, File) else File(content)


def _checked(at: int, file: File) -> File:
    path = str(file.content) if isinstance(file.content, Path) else file.name
    try:
        empty = not file.length
        # Asked for, not opened: there may be thousands, and each is opened when it is sent.
        if isinstance(file.content, Path) and not os.access(file.content, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as problem:
        raise FileRefused(
            f"images[{at}]: {path!r} cannot be read ({problem.strerror})", field="images", path=path
        ) from None
    if empty:
        raise FileRefused(f"images[{at}]: {path!r} is empty", field="images", path=path)
    return file


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
