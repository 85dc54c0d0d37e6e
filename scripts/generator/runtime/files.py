"""Files given by the caller, and the multipart bodies that carry them without reading them whole."""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from .errors import InvalidInput

__all__ = ["Content", "File", "FileBody", "MultipartBody", "Part", "is_file"]

Content = bytes | bytearray | memoryview | Path | BinaryIO
_CHUNK = 256 * 1024


def is_file(value: Any) -> bool:
    """Whether a value stands for a file: what ``File`` takes, and a ``File`` itself."""
    return isinstance(value, File | bytes | bytearray | memoryview | Path) or hasattr(value, "seek")


def _guessed(name: str) -> str | None:
    from mimetypes import guess_type  # imported by those who upload

    return guess_type(name)[0]


def _readable(content: Any) -> bool:
    """Whether the bytes can be read twice: a text file has none, a pipe gives them once."""
    if isinstance(content, bytes | bytearray | memoryview | Path):
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
        if not is_file(content) or not _readable(content):
            raise InvalidInput(
                f"a file is bytes, a pathlib.Path or a seekable binary file, not {type(content).__name__}"
            )
        self.content = content
        given = name or (content.name if isinstance(content, Path) else str(getattr(content, "name", "file")))
        self.name = Path(given.replace("\\", "/")).name or "file"
        self.content_type = content_type or _guessed(self.name) or "application/octet-stream"
        if not self.content_type.isprintable():
            raise InvalidInput(
                "content_type: control characters cannot be part of a header", field="content_type"
            )

    @property
    def length(self) -> int:
        """Bytes that will be sent."""
        if isinstance(self.content, bytes | bytearray | memoryview):
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
        return not isinstance(self.content, bytes | bytearray | memoryview)

    def head(self, size: int = 16) -> bytes:
        """The first bytes, to see what kind of file it is."""
        return next(self.chunks(size), b"")

    def chunks(self, size: int = _CHUNK) -> Iterator[bytes]:
        """The content from its first byte, in pieces; it may be asked for again."""
        if isinstance(self.content, bytes | bytearray | memoryview):
            view = memoryview(self.content).cast("B")
            yield from (bytes(view[start : start + size]) for start in range(0, len(view), size))
        elif isinstance(self.content, Path):
            with self.content.open("rb") as stream:
                yield from _read(stream, size)
        else:
            self.content.seek(0)
            yield from _read(self.content, size)

    def __repr__(self) -> str:
        return f"File({self.name}, {self.content_type})"


def _read(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while chunk := stream.read(size):
        yield chunk


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
            len(self._head(part))
            + (part.value.length if isinstance(part.value, File) else len(part.value.encode()))
            + 2
            for part in self._parts
        )
        return sum(sizes) + len(self._tail)

    def chunks(self) -> Iterator[bytes]:
        # Heads and small files go out together: each piece is a call of the system, and a packet or more.
        waiting, size = list[bytes](), 0
        for piece in self._pieces():
            waiting.append(piece)
            size += len(piece)
            if size >= _CHUNK:
                yield waiting[0] if len(waiting) == 1 else b"".join(waiting)
                waiting, size = [], 0
        yield b"".join(waiting)

    def _pieces(self) -> Iterator[bytes]:
        for part in self._parts:
            yield self._head(part)
            if isinstance(part.value, File):
                yield from part.value.chunks()
            else:
                yield part.value.encode()
            yield b"\r\n"
        yield self._tail

    def __repr__(self) -> str:
        return f"MultipartBody({', '.join(part.name for part in self._parts)})"
