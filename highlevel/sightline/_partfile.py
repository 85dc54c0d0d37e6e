"""The file that a download grows in, until it takes its name in one step."""

import hashlib
import os
import secrets
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ._files import make_folder, place_refused
from .core.errors import DigestMismatch, FileRefused
from .core.transfer import PartState, check_length

__all__ = ["PartFile", "has_digest", "md5_of"]

_TRIES = 10
"""How often a part may turn out to be a target; where inode numbers change it would never end."""

try:
    import fcntl
except ImportError:  # Windows: every part is private there, and nothing is resumed by another process
    _TRIES = 0


def _lock(descriptor: int) -> bool:
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


# A link that somebody put in the part's place is not followed: it would have another file overwritten.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LONGEST = 200


class PartFile:
    """A hidden file beside the target, with what is known of it in another; used as a ``with`` block.

    One process at a time goes on with a part; a second one for the same target works in a private file.
    That rests on a file lock, and nothing else does: bytes are written at their own offset, so that where
    a lock lies two writers of the same file write the same bytes in the same places.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.state: PartState | None = None
        # Room for the endings, whatever the longest name is that the file system takes.
        name = target.name
        if len(os.fsencode(name)) > _LONGEST:
            name = hashlib.sha256(os.fsencode(name)).hexdigest()
        self._path = target.with_name(f".{name}.part")
        self._notes = target.with_name(f".{name}.part.json")
        self._file: FileIO | None = None
        self._shared = False
        self._noted = False
        """Whether there may be notes on the disk."""
        self._due = False
        """Whether they have to be written before a part of the content is."""
        self._hash: Any = None
        """The digest of what was written from the beginning on without a gap, and up to where."""
        self._hashed = 0

    def __enter__(self) -> Self:
        try:
            return self._begun()
        except OSError as problem:
            raise place_refused(problem, self.target) from None

    def _begun(self) -> Self:
        self._check_place()
        for _ in range(_TRIES):
            descriptor = os.open(self._path, _FLAGS, 0o666)
            if not _lock(descriptor):
                os.close(descriptor)
                break
            if _is_at(descriptor, self._path):
                self._file, self._shared = FileIO(descriptor, "r+b"), True
                # Notes without content are of no use, so that most parts need not look for any.
                if self.size:
                    self._noted = True
                    with suppress(OSError, UnicodeDecodeError):
                        self.state = PartState.from_text(self._notes.read_text())
                return self
            # Whoever had the lock before gave the file its name meanwhile: it is a target now.
            os.close(descriptor)
        self._path = self._path.with_name(f"{self._path.name}.{secrets.token_hex(8)}")
        self._file = FileIO(os.open(self._path, _FLAGS | os.O_EXCL, 0o666), "r+b")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        # What cannot be gone on with is not left lying about. It goes while the lock is still held, or it
        # would be the part of the process that comes next; a private one is locked by nobody.
        keep = self._shared and self.state is not None and self.state.etag is not None and self.size > 0
        if keep and self._due:
            self._note()
        if self._shared and not keep:
            self._path.unlink(missing_ok=True)
            self._notes.unlink(missing_ok=True)
        self._file.close()
        if not self._shared:
            self._path.unlink(missing_ok=True)

    @property
    def size(self) -> int:
        """Bytes that are there."""
        return os.fstat(self._opened.fileno()).st_size

    def begin(self, state: PartState, offset: int, algorithm: str | None = None) -> None:
        """Nothing; from now on the part belongs to ``state``, and what lies beyond ``offset`` is gone.

        ``algorithm`` is the digest that ``finish`` will ask for: counted while the content is written, so
        that it need not be read again.
        """
        self._opened.truncate(offset)
        self.state = state
        self._hash = hashlib.new(algorithm, usedforsecurity=False) if algorithm and not offset else None
        self._hashed = 0
        self._due = self._shared
        if self._noted:
            self._note()

    def drop(self) -> None:
        """Nothing; what is there is of no use, and goes."""
        self.begin(PartState.of(""), 0)

    def write(self, offset: int, data: bytes | bytearray) -> int:
        """The offset after the data, which are on their way to the disk."""
        total = self.state.total if self.state is not None else None
        # Content that comes whole takes its name at once: there is nothing that another could go on with.
        if self._due and (offset or total is None or len(data) < total):
            self._note()
        if self._hash is not None and offset == self._hashed:
            self._hash.update(data)
            self._hashed += len(data)
        self._opened.seek(offset)
        rest = memoryview(data)
        while rest:
            rest = rest[self._opened.write(rest) :]
        return offset + len(data)

    def head(self, count: int) -> bytes:
        """The first bytes of what is there."""
        self._opened.seek(0)
        return self._opened.read(count)

    def finish(self, total: int | None, digest: tuple[str, str] | None) -> Path:
        """The target, which now has the content; Truncated or DigestMismatch leave it as it was."""
        check_length(total, self.size, self.target.name)
        self._check_digest(digest)
        os.fsync(self._opened.fileno())
        if not self._shared:
            self._opened.close()  # Windows gives no new name to an open file
        self._path.replace(self.target)
        if self._shared:
            if self._noted:
                self._notes.unlink(missing_ok=True)
            self._opened.close()
        self._file = None
        return self.target

    def _note(self) -> None:
        if self.state is not None:
            self._noted, self._due = True, False
            self._notes.write_text(self.state.to_text())

    @property
    def _opened(self) -> FileIO:
        assert self._file is not None, "used as a with block"
        return self._file

    def _check_place(self) -> None:
        make_folder(self.target.parent)
        if self.target.is_dir():
            raise FileRefused(
                f"into: {str(self.target)!r} is a folder, and would have to be replaced by the file",
                field="into",
                path=str(self.target),
            )

    def _check_digest(self, digest: tuple[str, str] | None) -> None:
        if digest is None:
            return
        algorithm, expected = digest
        if self._hash is not None and self._hash.name == algorithm and self._hashed == self.size:
            got = self._hash.hexdigest()
        else:
            self._opened.seek(0)
            got = hashlib.file_digest(self._opened, algorithm).hexdigest()
        if got != expected.lower():
            raise DigestMismatch(algorithm, expected, got, where=self.target.name)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def md5_of(path: Path) -> str | None:
    """The md5 of a file in hex, or None where there is none."""
    try:
        with path.open("rb") as content:
            return hashlib.file_digest(content, "md5").hexdigest()
    except OSError:
        return None


def has_digest(path: Path, digest: tuple[str, str]) -> bool:
    """Whether there is a file with this digest, (name for hashlib, hex)."""
    algorithm, expected = digest
    try:
        with path.open("rb") as content:
            return hashlib.file_digest(content, algorithm).hexdigest() == expected.lower()
    except OSError:
        return False
