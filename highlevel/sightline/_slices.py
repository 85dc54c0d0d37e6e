"""Parts of files as request bodies, and what tells one file from another without reading all of it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from sightline_api._runtime.files import File
from sightline_api._runtime.wire import RequestBody

from .core.errors import FileRefused

__all__ = ["Slice", "Watched", "fingerprint", "label_of", "unreadable"]

_BLOCK = 256 * 1024
_SAMPLE = 64 * 1024


class Slice:
    """Some bytes of a file as a request body, read while they are sent; asked for again, they come again."""

    def __init__(
        self,
        file: File,
        start: int,
        length: int,
        content_type: str,
        tell: Callable[[int], None] | None = None,
    ) -> None:
        self.content_type = content_type
        self.length = length
        self.blocking = file.blocking
        self._file = file
        self._start = start
        self._tell = tell
        self._told = 0

    def chunks(self) -> Iterator[bytes]:
        """The bytes from the first of the slice; a listener sees it go back where they come again."""
        if self._told and self._tell is not None:
            self._tell(-self._told)
        self._told = 0
        pieces = _pieces(self._file, self._start, self.length)
        for piece in _as_announced(pieces, self.length, self._file.name):
            yield piece
            # Here the piece before has been taken by the connection.
            self._told += len(piece)
            if self._tell is not None:
                self._tell(len(piece))


def _pieces(file: File, start: int, length: int) -> Iterator[bytes]:
    content = file.content
    if isinstance(content, bytes | bytearray | memoryview):
        view = memoryview(content).cast("B")[start : start + length]
        yield from (bytes(view[at : at + _BLOCK]) for at in range(0, len(view), _BLOCK))
    elif isinstance(content, Path):
        with content.open("rb") as stream:
            stream.seek(start)
            yield from _read(stream, length)
    else:
        content.seek(start)
        yield from _read(content, length)


def _read(stream: BinaryIO, length: int) -> Iterator[bytes]:
    while length > 0 and (piece := stream.read(min(_BLOCK, length))):
        length -= len(piece)
        yield piece


def unreadable(problem: OSError, name: str = "a file") -> FileRefused:
    """The error for a file that was there a moment ago, or whose disk fails."""
    path = str(problem.filename or "")
    why = problem.strerror or type(problem).__name__
    return FileRefused(f"{path or name!r} could be read no more while it was sent ({why})", path=path)


def _as_announced(pieces: Iterable[bytes], length: int, name: str) -> Iterator[bytes]:
    """The pieces; FileRefused where they cannot be read, or are not as many bytes as were announced."""
    left, each = length, iter(pieces)
    while True:
        try:
            piece = next(each, None)
        except OSError as problem:
            raise unreadable(problem, name) from None
        left -= len(piece or b"")
        if left < 0 or (piece is None and left):
            much = f"{abs(left)} bytes {'longer' if left < 0 else 'shorter'}"
            raise FileRefused(
                f"{name} changed while it was sent: it is {much} than when that began. "
                "Send it again when nothing writes to it"
            )
        if piece is None:
            return
        yield piece


def fingerprint(file: File) -> str:
    """What tells this file from others, in hex: its name, size and age, and samples of what is in it.

    A large file is not read as a whole: its beginning, its middle and its end count.
    """
    size = file.length
    digest = hashlib.sha256(f"{file.name}\n{size}\n".encode())
    if isinstance(file.content, Path):
        digest.update(str(file.content.stat().st_mtime_ns).encode())
    for start in sorted({0, max(0, size // 2), max(0, size - _SAMPLE)}):
        for piece in _pieces(file, start, min(_SAMPLE, size - start)):
            digest.update(piece)
    return digest.hexdigest()


def label_of(file: File) -> str:
    """What tells a small file from others: its name and size, and its age or, without one, its fingerprint.

    Reading samples of many small files takes as long as sending them.
    """
    if isinstance(file.content, Path):
        told = file.content.stat()
        return f"{file.name}\n{told.st_size}\n{told.st_mtime_ns}\n{told.st_ino}"
    return fingerprint(file)


class Watched:
    """A request body that tells how far it is; asked for again, the listener sees it go back."""

    def __init__(self, body: RequestBody, tell: Callable[[int], None]) -> None:
        self.content_type = body.content_type
        self.length = body.length
        self.blocking = body.blocking
        self.handed = 0
        """Bytes that the connection was given; of the last piece it may have sent any part."""
        self._body = body
        self._tell = tell
        self._told = 0

    def chunks(self) -> Iterator[bytes]:
        """The pieces of the body."""
        if self._told:
            self._tell(-self._told)
        self._told = self.handed = 0
        for piece in _as_announced(self._body.chunks(), self.length, "a file"):
            self.handed += len(piece)
            yield piece
            # Here the piece before has been taken by the connection.
            self._told += len(piece)
            self._tell(len(piece))
