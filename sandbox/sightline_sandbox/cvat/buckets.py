"""The buckets of cloud storages: folders of the sandbox, as if they were elsewhere."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from .media.kinds import mime_of
from .problems import said
from .tables import CloudStorage

if TYPE_CHECKING:
    from .world import World

__all__ = [
    "Bucket",
    "bucket_named",
    "bucket_of",
    "list_entries",
    "page_of_entries",
    "read_object",
    "walk",
    "write_object",
]

_MOST = 500


class Bucket:
    """A folder that stands for a bucket; nothing outside of it can be named."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder.resolve()

    @property
    def exists(self) -> bool:
        """Whether there is such a bucket."""
        return self.folder.is_dir()

    def path(self, key: str) -> Path:
        """Where an object is; a key that climbs out names nothing."""
        path = (self.folder / key.lstrip("/")).resolve()
        return path if path.is_relative_to(self.folder) else self.folder / "\N{NO ENTRY}"


def bucket_of(world: "World", storage: CloudStorage) -> Bucket:
    """The bucket that a cloud storage names."""
    return bucket_named(world, storage.resource)


def bucket_named(world: "World", name: str) -> Bucket:
    """A bucket by its name."""
    # A name that is no name of a folder is one of no bucket.
    plain = name if name not in (".", "..") and "/" not in name else "\N{NO ENTRY}"
    return Bucket(name, world.buckets / plain)


@contextmanager
def read_object(bucket: Bucket, key: str) -> Iterator[IO[bytes]]:
    """An object to be read; 404 as a JSON string where there is none."""
    path = bucket.path(key)
    if not path.is_file():
        raise said(f"The file '{key}' not found on the cloud storage '{bucket.name}'", 404)
    with path.open("rb") as content:
        yield content


def write_object(bucket: Bucket, key: str, content: bytes) -> None:
    """Put an object, folders and all."""
    path = bucket.path(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def walk(bucket: Bucket, key: str) -> list[str]:
    """The keys below a folder, or the key itself."""
    path = bucket.path(key)
    if not path.is_dir():
        return [key]
    found = sorted(one for one in path.rglob("*") if one.is_file())
    return [one.relative_to(bucket.folder).as_posix() for one in found]


def list_entries(bucket: Bucket, prefix: str) -> list[dict[str, str]]:
    """What begins with the prefix, up to the next slash; names without the folder of the prefix."""
    folder, _, begin = prefix.rpartition("/")
    path = bucket.path(folder)
    if not path.is_dir():
        return []
    return [_entry(one) for one in sorted(path.iterdir()) if one.name.startswith(begin)]


def page_of_entries(
    bucket: Bucket, prefix: str, size: int | None, token: str | None
) -> tuple[list[dict[str, Any]], str | None]:
    """A page, and the token of the next one. Folders come first within a page, as in the recording."""
    entries = list_entries(bucket, prefix)
    tokens = {_token(bucket, prefix, start): start for start in range(len(entries) + 1)} if token else {}
    start = tokens.get(token or "", 0)
    stop = start + (size or _MOST)
    wanted = sorted(entries[start:stop], key=lambda one: one["type"])
    return wanted, _token(bucket, prefix, stop) if stop < len(entries) else None


def _token(bucket: Bucket, prefix: str, start: int) -> str:
    return hashlib.md5(f"{bucket.name}|{prefix}|{start}".encode(), usedforsecurity=False).hexdigest()


def _entry(path: Path) -> dict[str, str]:
    if path.is_dir():
        return {"name": path.name, "type": "DIR", "mime_type": "DIR"}
    return {"name": path.name, "type": "REG", "mime_type": mime_of(path.name)}
