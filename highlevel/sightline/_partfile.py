"""The file that a download grows in, until it takes its name in one step."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from io import BufferedRandom
from pathlib import Path
from types import TracebackType
from typing import Self

from .core.errors import DigestMismatch
from .core.transfer import PartState, check_length

__all__ = ["PartFile"]

_lock: Callable[[int], bool]
try:
    import fcntl
except ImportError:  # Windows: the part is then always private, and nothing is resumed by another process

    def _lock(descriptor: int) -> bool:
        return False
else:

    def _lock(descriptor: int) -> bool:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False


class PartFile:
    """A hidden file beside the target, with what is known of it in another; used as a ``with`` block.

    One process at a time goes on with a part; a second one for the same target works in a private file.
    That rests on a file lock, and nothing else does: bytes are written at their own offset, so that where
    a lock lies two writers of the same file write the same bytes in the same places.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.state: PartState | None = None
        self._path = target.with_name(f".{target.name}.part")
        self._notes = target.with_name(f".{target.name}.part.json")
        self._file: BufferedRandom
        self._shared = True

    def __enter__(self) -> Self:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        if _lock(descriptor):
            self._file = os.fdopen(descriptor, "r+b")
            with suppress(OSError, UnicodeDecodeError):
                self.state = PartState.from_text(self._notes.read_text())
        else:
            os.close(descriptor)
            self._shared = False
            private, name = tempfile.mkstemp(prefix=f".{self.target.name}.", dir=self.target.parent)
            self._path = Path(name)
            self._file = os.fdopen(private, "r+b")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        # What cannot be gone on with is not left lying about.
        if not self._shared or self.state is None or self.state.etag is None:
            self._path.unlink(missing_ok=True)
            if self._shared:
                self._notes.unlink(missing_ok=True)

    @property
    def size(self) -> int:
        """Bytes that are there."""
        return os.fstat(self._file.fileno()).st_size

    def begin(self, state: PartState, offset: int) -> None:
        """Nothing; from now on the part belongs to ``state``, and what lies beyond ``offset`` is gone."""
        self._file.truncate(offset)
        self.state = state
        if self._shared:
            self._notes.write_text(state.to_text())

    def write(self, offset: int, data: bytes) -> int:
        """The offset after the data."""
        self._file.seek(offset)
        self._file.write(data)
        return offset + len(data)

    def flush(self) -> None:
        """Nothing; what was written is counted by ``size``."""
        self._file.flush()

    def finish(self, total: int | None, digest: tuple[str, str] | None) -> Path:
        """The target, which now has the content; Truncated or DigestMismatch leave it as it was."""
        self._file.flush()
        try:
            check_length(total, self.size, self.target.name)
            self._check_digest(digest)
        except Exception:
            # Going on with wrong bytes would never end well.
            self.begin(PartState.of(""), 0)
            raise
        os.fsync(self._file.fileno())
        self._path.replace(self.target)
        if self._shared:
            self._notes.unlink(missing_ok=True)
        self.state = None
        return self.target

    def _check_digest(self, digest: tuple[str, str] | None) -> None:
        if digest is None:
            return
        algorithm, expected = digest
        self._file.seek(0)
        got = hashlib.file_digest(self._file, algorithm).hexdigest()
        if got != expected:
            raise DigestMismatch(algorithm, expected, got, where=self.target.name)
