"""The files of a store as the one bucket of the storage origin, and the links that lead there."""

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from sightline.stickypi.local.files import FileStore

from ..presigned import Signer

__all__ = ["BUCKET", "BucketLinks", "StoreBucket"]

BUCKET = "sticky-pi"

_LIFE = 7 * 24 * 3600
_STEADY = int(_LIFE * 0.95)
"""A link is given out again for so long: one may have as little as 8.4 hours left (wire, section 5)."""


class BucketLinks:
    """Presigned links and upload forms: equal ones for equal keys, within the time that one is steady."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer

    def get(self, key: str) -> str:
        """A link to the file."""
        # Counted from fixed moments, so that a restart, or another process, gives out the same.
        begun = self._signer.seconds // _STEADY * _STEADY
        return self._signer.url_until(BUCKET, key, begun + _LIFE)

    def form(self, key: str) -> dict[str, Any]:
        """Where and how to upload the file."""
        fields = self._signer.form(BUCKET, key, _LIFE)
        return {"url": f"{self._signer.address}/{BUCKET}", "fields": fields}


class StoreBucket:
    """One bucket over the files of a store, with the words of the sandbox's file stores."""

    def __init__(self, files: FileStore) -> None:
        self._files = files

    def make_bucket(self, bucket: str) -> None:
        """Nothing: it is there."""

    def has_bucket(self, bucket: str) -> bool:
        """Whether this is the bucket."""
        return bucket == BUCKET

    def drop_bucket(self, bucket: str) -> None:
        """Never: the bucket is the store."""
        raise PermissionError(bucket)

    def put(self, bucket: str, key: str, content: bytes) -> None:
        """Store a file, replacing what was there."""
        self._files.put(key, content)

    @contextmanager
    def receive(self, bucket: str, key: str) -> Iterator[IO[bytes]]:
        """A file to write into: it appears whole when the block ends well."""
        with SpooledTemporaryFile(1 << 20) as target:
            yield target
            target.seek(0)
            self._files.put(key, target)

    def open(self, bucket: str, key: str) -> IO[bytes]:
        """The file, to be read from any position."""
        return self._files.open(key)

    def size(self, bucket: str, key: str) -> int:
        """How many bytes it has."""
        return self._files.stat(key).size

    def modified(self, bucket: str, key: str) -> float:
        """When it was stored, in seconds of the epoch."""
        return self._files.stat(key).modified

    def exists(self, bucket: str, key: str) -> bool:
        """Whether the file is there."""
        try:
            self._files.stat(key)
        except FileNotFoundError:
            return False
        return True

    def delete(self, bucket: str, key: str) -> None:
        """Delete the file; nothing happens where there is none."""
        self._files.delete(key)
