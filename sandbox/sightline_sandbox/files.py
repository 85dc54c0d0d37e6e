"""Where a service keeps its files: buckets of objects, in a folder by default."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import md5
from importlib import import_module
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, Protocol
from urllib.parse import quote
from uuid import uuid4

__all__ = ["Files", "FolderFiles", "FsspecFiles", "digest", "open_files"]

_CHUNK = 1 << 20


class Files(Protocol):
    """Objects by bucket and key. A missing object or bucket is a FileNotFoundError."""

    def make_bucket(self, bucket: str) -> None:
        """Create the bucket; nothing happens where it exists."""

    def has_bucket(self, bucket: str) -> bool:
        """Whether the bucket exists."""

    def drop_bucket(self, bucket: str) -> None:
        """Delete the bucket with everything in it."""

    def put(self, bucket: str, key: str, content: bytes) -> None:
        """Store an object, replacing what was there."""

    def receive(self, bucket: str, key: str) -> AbstractContextManager[IO[bytes]]:
        """A file to write an object into, piece by piece: it appears whole when the block ends well."""

    def open(self, bucket: str, key: str) -> IO[bytes]:
        """The object, to be read from any position."""

    def size(self, bucket: str, key: str) -> int:
        """How many bytes it has."""

    def modified(self, bucket: str, key: str) -> float:
        """When it was stored, in seconds of the epoch."""

    def exists(self, bucket: str, key: str) -> bool:
        """Whether the object is there."""

    def delete(self, bucket: str, key: str) -> None:
        """Delete the object; nothing happens where there is none."""


def open_files(folder: Path, url: str | None) -> Files:
    """The files of a sandbox: in the folder, or where an fsspec URL points."""
    if url is None or "://" not in url:
        return FolderFiles(Path(url) if url else folder)
    return FsspecFiles(url)


def digest(files: Files, bucket: str, key: str) -> str:
    """MD5 of an object in hexadecimal digits, as storage names it in its ETag."""
    total = md5(usedforsecurity=False)
    with files.open(bucket, key) as source:
        while chunk := source.read(_CHUNK):
            total.update(chunk)
    return total.hexdigest()


class FolderFiles:
    """Files in a folder: one subfolder a bucket, one file an object."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def make_bucket(self, bucket: str) -> None:
        """Create the bucket; nothing happens where it exists."""
        self._path(bucket).mkdir(exist_ok=True)

    def has_bucket(self, bucket: str) -> bool:
        """Whether the bucket exists."""
        return self._path(bucket).is_dir()

    def drop_bucket(self, bucket: str) -> None:
        """Delete the bucket with everything in it."""
        shutil.rmtree(self._path(bucket))

    def put(self, bucket: str, key: str, content: bytes) -> None:
        """Store an object, replacing what was there."""
        with self.receive(bucket, key) as target:
            target.write(content)

    @contextmanager
    def receive(self, bucket: str, key: str) -> Iterator[IO[bytes]]:
        """A file to write an object into, piece by piece: it appears whole when the block ends well."""
        path = self._path(bucket, key)
        if not path.parent.is_dir():
            raise FileNotFoundError(bucket)
        partial = path.with_name(f"{path.name}.{uuid4().hex}.part")
        try:
            with partial.open("wb") as target:
                yield target
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)

    def open(self, bucket: str, key: str) -> IO[bytes]:
        """The object, to be read from any position."""
        return self._path(bucket, key).open("rb")

    def size(self, bucket: str, key: str) -> int:
        """How many bytes it has."""
        return self._path(bucket, key).stat().st_size

    def modified(self, bucket: str, key: str) -> float:
        """When it was stored, in seconds of the epoch."""
        return self._path(bucket, key).stat().st_mtime

    def exists(self, bucket: str, key: str) -> bool:
        """Whether the object is there."""
        return self._path(bucket, key).is_file()

    def delete(self, bucket: str, key: str) -> None:
        """Delete the object; nothing happens where there is none."""
        self._path(bucket, key).unlink(missing_ok=True)

    def _path(self, bucket: str, key: str | None = None) -> Path:
        """Quoted, so that no key can name anything outside its bucket."""
        folder = self._folder / _quote(bucket)
        return folder / _quote(key) if key is not None else folder


class FsspecFiles:
    """Files wherever fsspec reaches, such as ``memory://pictures`` or ``s3://bucket/prefix``."""

    def __init__(self, url: str) -> None:
        try:
            url_to_fs = import_module("fsspec.core").url_to_fs
        except ImportError as error:
            raise RuntimeError("a files URL needs the package fsspec: pip install fsspec") from error
        self._fs: Any
        self._fs, self._root = url_to_fs(url)

    def make_bucket(self, bucket: str) -> None:
        """Create the bucket; nothing happens where it exists."""
        self._fs.makedirs(self._path(bucket), exist_ok=True)
        # Some stores have no empty folders: the marker keeps the bucket.
        self._fs.pipe(self._path(bucket, ".bucket"), b"")

    def has_bucket(self, bucket: str) -> bool:
        """Whether the bucket exists."""
        return bool(self._fs.exists(self._path(bucket, ".bucket")))

    def drop_bucket(self, bucket: str) -> None:
        """Delete the bucket with everything in it."""
        self._fs.rm(self._path(bucket), recursive=True)

    def put(self, bucket: str, key: str, content: bytes) -> None:
        """Store an object, replacing what was there."""
        if not self.has_bucket(bucket):
            raise FileNotFoundError(bucket)
        self._fs.pipe(self._path(bucket, key), content)

    @contextmanager
    def receive(self, bucket: str, key: str) -> Iterator[IO[bytes]]:
        """A file to write an object into, piece by piece: it appears whole when the block ends well."""
        if not self.has_bucket(bucket):
            raise FileNotFoundError(bucket)
        # Many stores would keep what was written before a failure: only what is whole is sent there.
        with NamedTemporaryFile() as local:
            yield local
            local.flush()
            self._fs.put_file(local.name, self._path(bucket, key))

    def open(self, bucket: str, key: str) -> IO[bytes]:
        """The object, to be read from any position."""
        source: IO[bytes] = self._fs.open(self._path(bucket, key), "rb")
        return source

    def size(self, bucket: str, key: str) -> int:
        """How many bytes it has."""
        return int(self._fs.size(self._path(bucket, key)))

    def modified(self, bucket: str, key: str) -> float:
        """When it was stored, in seconds of the epoch."""
        return float(self._fs.modified(self._path(bucket, key)).timestamp())

    def exists(self, bucket: str, key: str) -> bool:
        """Whether the object is there."""
        return bool(self._fs.isfile(self._path(bucket, key)))

    def delete(self, bucket: str, key: str) -> None:
        """Delete the object; nothing happens where there is none."""
        if self.exists(bucket, key):
            self._fs.rm(self._path(bucket, key))

    def _path(self, bucket: str, key: str | None = None) -> str:
        parts = [self._root, _quote(bucket)] + ([_quote(key)] if key is not None else [])
        return "/".join(parts)


def _quote(name: str) -> str:
    quoted = quote(name, safe="")
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E")
