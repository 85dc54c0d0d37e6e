"""Zip files of strangers: nothing climbs out, nothing grows without end."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

__all__ = ["BadArchive", "members", "open_zip", "read_member"]

_MOST_FILES = 100_000
_MOST_BYTES, _MOST_IN_ONE = 8 << 30, 1 << 30
_PIECE = 1 << 20


class BadArchive(Exception):
    """The file is no zip, or one that is not to be trusted."""


def members(packed: zipfile.ZipFile) -> Iterator[str]:
    """The names of its files; BadArchive for one that would climb out of a folder."""
    entries = [one for one in packed.infolist() if not one.is_dir()]
    sizes = [one.file_size for one in entries]
    if len(sizes) > _MOST_FILES or sum(sizes) > _MOST_BYTES or max(sizes, default=0) > _MOST_IN_ONE:
        raise BadArchive("The archive is too large.")
    for one in entries:
        path = PurePosixPath(one.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in one.filename.partition("/")[0]:
            raise BadArchive(f"The archive has a member that leaves its folder: {one.filename!r}")
        yield one.filename


def read_member(packed: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a member, no more than it says; BadArchive for one that lies or is broken."""
    said, pieces, read = packed.getinfo(name).file_size, [], 0
    try:
        with packed.open(name) as source:
            while piece := source.read(_PIECE):
                read += len(piece)
                if read > said:
                    raise BadArchive(f"The member {name!r} is longer than the archive says.")
                pieces.append(piece)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise BadArchive(f"The member {name!r} cannot be read: {error}") from error
    return b"".join(pieces)


def open_zip(content: IO[bytes]) -> zipfile.ZipFile:
    """The archive, looked over; BadArchive where it is none."""
    try:
        packed = zipfile.ZipFile(content)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadArchive(f"The file is no zip: {error}") from error
    list(members(packed))
    return packed
