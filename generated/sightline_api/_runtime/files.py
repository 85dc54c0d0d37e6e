# Written by `make generate` from scripts/generator/runtime/files.py: change that file, not this one.
"""Files given by the caller, and the multipart bodies that carry them without reading them whole."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from .errors import InvalidInput
from .shown import shown

__all__ = ["NO_FILE", "Content", "File", "FileBody", "MultipartBody", "Part", "is_file"]

Content = bytes | bytearray | memoryview | Path | BinaryIO
Fill = Callable[[memoryview], int]
_CHUNK, _MOST = 256 * 1024, 1024 * 1024
_STEPS = 48
"""Pieces that a form has at least where it can: who shows progress hears of each."""
_IN_MEMORY = (bytes, bytearray, memoryview)
NO_FILE = (
    "a file is bytes, a pathlib.Path or a seekable binary file, and not a text: give a path as "
    "pathlib.Path(…), the content as bytes"
)


def is_file(value: Any) -> bool:
    """Whether a value stands for a file: what ``File`` takes, and a ``File`` itself."""
    return isinstance(value, (*_IN_MEMORY, File, Path)) or hasattr(value, "seek")


@lru_cache(64)
def _guessed(endings: str) -> str | None:
    from mimetypes import guess_type  # imported by those who upload

    return guess_type(f"file{endings}")[0]


def _base_name(given: str) -> str:
    if "/" not in given and "\\" not in given and given not in ("", "."):
        return given  # which is most, and thousands go up at once
    return Path(given.replace("\\", "/")).name or "file"


def _readable(content: Any) -> bool:
    """Whether the bytes can be read twice: a text file has none, a pipe gives them once."""
    if isinstance(content, (*_IN_MEMORY, Path)):
        return True
    return bool(content.seekable()) and isinstance(content.read(0), bytes)


class File:
    """Something to upload: bytes, a path, or a seekable binary file, with the name the server is told.

    The name is the base name alone: no path of this machine travels. A text is refused as content,
    since it could be a path or the content itself.
    """

    __slots__ = ("content", "content_type", "name")

    content: Content
    name: str
    content_type: str

    def __init__(
        self, content: "Content | File", name: str | None = None, content_type: str | None = None
    ) -> None:
        if isinstance(content, File):
            name, content_type = name or content.name, content_type or content.content_type
            content = content.content
        if isinstance(content, str):
            raise InvalidInput(f"{NO_FILE} ({shown(content)} was given)")
        if not is_file(content) or not _readable(content):
            raise InvalidInput(
                f"a file is bytes, a pathlib.Path or a seekable binary file, not {type(content).__name__}"
            )
        self.content = content
        given = name or (content.name if isinstance(content, Path) else str(getattr(content, "name", "file")))
        self.name = _base_name(given)
        endings = "".join(self.name.partition(".")[1:])
        self.content_type = content_type or _guessed(endings) or "application/octet-stream"
        if not self.content_type.isprintable():
            raise InvalidInput(
                "content_type: control characters cannot be part of a header", field="content_type"
            )

    @property
    def length(self) -> int:
        """Bytes that will be sent."""
        if isinstance(self.content, _IN_MEMORY):
            return memoryview(self.content).nbytes
        if isinstance(self.content, Path):
            return self.content.stat().st_size
        here = self.content.tell()
        end = self.content.seek(0, os.SEEK_END)
        self.content.seek(here)
        return end

    @property
    def blocking(self) -> bool:
        """Whether reading waits for a disk."""
        return not isinstance(self.content, _IN_MEMORY)

    def head(self, size: int = 16) -> bytes:
        """The first bytes, to see what kind of file it is."""
        return next(self.chunks(size), b"")

    def chunks(self, size: int = _CHUNK) -> Iterator[bytes]:
        """The content from its first byte, in pieces; it may be asked for again."""
        if isinstance(self.content, _IN_MEMORY):
            view = memoryview(self.content).cast("B")
            yield from (bytes(view[start : start + size]) for start in range(0, len(view), size))
        elif isinstance(self.content, Path):
            with self.content.open("rb") as stream:
                yield from _read(stream, size)
        else:
            self.content.seek(0)
            yield from _read(self.content, size)

    def fills(self) -> Iterator[Fill]:
        """What fills room with the next bytes and tells how many, 0 at the end; it is open until the next."""
        if isinstance(self.content, _IN_MEMORY):
            yield _filling(self.content)
        elif isinstance(self.content, Path):
            with FileIO(self.content) as stream:
                yield stream.readinto
        else:
            self.content.seek(0)
            yield getattr(self.content, "readinto", None) or _reading(self.content)

    def __repr__(self) -> str:
        return f"File({self.name}, {self.content_type})"


def _read(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while chunk := stream.read(size):
        yield chunk


def _filling(content: bytes | bytearray | memoryview) -> Fill:
    left = memoryview(content).cast("B")

    def fill(room: memoryview) -> int:
        nonlocal left
        taken, left = left[: len(room)], left[len(room) :]
        room[: len(taken)] = taken
        return len(taken)

    return fill


def _reading(stream: BinaryIO) -> Fill:
    def fill(room: memoryview) -> int:
        taken = stream.read(len(room))
        room[: len(taken)] = taken
        return len(taken)

    return fill


class FileBody(Struct, frozen=True):
    """A request body that is one file."""

    file: File
    content_type: str

    @property
    def length(self) -> int:
        return self.file.length

    @property
    def blocking(self) -> bool:
        return self.file.blocking

    def chunks(self) -> Iterator[bytes]:
        return self.file.chunks()


class Part(Struct, frozen=True):
    """One part of a multipart body: a field's text, or a file."""

    name: str
    value: str | File
    content_type: str | None = None


def _quoted(text: str) -> str:
    # RFC 7578 keeps to the escapes that browsers use: a raw quote or line end would open a second header.
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


class MultipartBody:
    """A multipart/form-data body with a boundary drawn at random, streamed part by part."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = tuple(parts)
        # Drawn at random, so that no content can contain it on purpose and add fields of its own.
        self._boundary = os.urandom(16).hex()
        self.content_type = f"multipart/form-data; boundary={self._boundary}"
        self.blocking = any(isinstance(part.value, File) and part.value.blocking for part in self._parts)

    @cached_property
    def _heads(self) -> tuple[bytes, ...]:
        return tuple(self._head(part) for part in self._parts)

    def _head(self, part: Part) -> bytes:
        lines = [f"--{self._boundary}", f'Content-Disposition: form-data; name="{_quoted(part.name)}"']
        if isinstance(part.value, File):
            lines[1] += f'; filename="{_quoted(part.value.name)}"'
            lines.append(f"Content-Type: {part.content_type or part.value.content_type}")
        elif part.content_type:
            lines.append(f"Content-Type: {part.content_type}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    @property
    def _tail(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()

    @cached_property
    def length(self) -> int:
        # Asked for several times a request, and each file has to be looked at for it.
        sizes = (
            len(head) + (part.value.length if isinstance(part.value, File) else len(part.value.encode())) + 2
            for head, part in zip(self._heads, self._parts, strict=True)
        )
        return sum(sizes) + len(self._tail)

    def chunks(self) -> Iterator[bytes]:
        # Heads and small files go out together: each piece is a call of the system, and a packet or more.
        # They are put together in one place: memory asked for anew for each file costs more than the copy.
        size = min(_MOST, max(_CHUNK, self.length // _STEPS))
        room, filled = memoryview(bytearray(size)), 0
        for fill in self._fills():
            while count := fill(room[filled:]):
                filled += count
                if filled == size:
                    yield bytes(room)
                    filled = 0
        yield bytes(room[:filled])

    def _fills(self) -> Iterator[Fill]:
        end = b""
        for head, part in zip(self._heads, self._parts, strict=True):
            if isinstance(part.value, File):
                yield _filling(end + head)
                yield from part.value.fills()
            else:
                yield _filling(end + head + part.value.encode())
            end = b"\r\n"
        yield _filling(end + self._tail)

    def __repr__(self) -> str:
        return f"MultipartBody({', '.join(part.name for part in self._parts)})"
