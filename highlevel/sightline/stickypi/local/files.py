"""The files of a store: a folder, or what an fsspec URL names, such as ``s3://bucket/traps``.

Keys are paths with slashes, those of the service (wire contract, section 6.3), so that a folder can be
looked at, and backed up, as it is.
"""

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol

from ..._files import make_folder
from ...core.errors import ExtraMissing, InvalidInput
from .failures import Refused

__all__ = ["FileStore", "FolderFiles", "FsspecFiles", "Stat", "open_files", "safe_key"]

_BLOCK = 1024 * 1024
_ATTEMPTS = 5
_STALE_SECONDS = 24 * 3600


class Stat(NamedTuple):
    """What is known of a file without reading it."""

    key: str
    size: int
    modified: float
    """Unix time in seconds."""
    md5: str | None = None
    """Hexadecimal, where the storage itself tells it."""


class FileStore(Protocol):
    """Files by key. A missing one is a FileNotFoundError; whoever reads never sees half of one."""

    def put(self, key: str, content: bytes | IO[bytes]) -> None:
        """Store a file, replacing what was there, in one step."""

    def open(self, key: str) -> IO[bytes]:
        """The file, to be read from any position."""

    def stat(self, key: str) -> Stat:
        """Size and time of the file."""

    def find(self, prefix: str) -> list[Stat]:
        """Every file whose key begins so, by key."""

    def delete(self, key: str) -> None:
        """Delete the file; nothing happens where there is none."""


def open_files(place: str | Path) -> FileStore:
    """The files in a folder, or where an fsspec URL points; ExtraMissing names what has to be installed."""
    text = str(place)
    if "://" not in text:
        return FolderFiles(Path(place))
    return FsspecFiles(text)


def safe_key(key: str) -> str:
    """The key itself; Refused where it could name something outside of its folder."""
    parts = key.split("/")
    if not all(parts) or any(part in (".", "..") for part in parts) or "\\" in key or not key.isprintable():
        raise Refused(f"{key!r} is no name of a file: it climbs, is empty somewhere, or cannot be written")
    return key


class FolderFiles:
    """Files in a folder of this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = make_folder(folder.absolute(), "files")
        # Beside the files, since a name can only be given within one file system.
        self._incoming = self._folder / ".incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)
        _sweep(self._incoming)

    def put(self, key: str, content: bytes | IO[bytes]) -> None:
        """Store a file, replacing what was there; it is on the disk before it has its name."""
        path, private = self._path(key), self._incoming / secrets.token_hex(16)
        try:
            with private.open("xb") as target:
                if isinstance(content, bytes):
                    target.write(content)
                else:
                    shutil.copyfileobj(content, target, _BLOCK)
                target.flush()
                os.fsync(target.fileno())
            _name(private, path)
        finally:
            private.unlink(missing_ok=True)

    def open(self, key: str) -> IO[bytes]:
        """The file, to be read from any position."""
        return self._path(key).open("rb")

    def stat(self, key: str) -> Stat:
        """Size and time of the file."""
        found = self._path(key).stat()
        return Stat(key, found.st_size, found.st_mtime)

    def find(self, prefix: str) -> list[Stat]:
        """Every file whose key begins so, by key; hidden ones are parts of uploads, and none."""
        start = self._path(prefix.rpartition("/")[0]) if "/" in prefix else self._folder
        keys = (path.relative_to(self._folder).as_posix() for path in _visible(start))
        return [self.stat(key) for key in sorted(keys) if key.startswith(prefix)]

    def delete(self, key: str) -> None:
        """Delete the file and the folders that it leaves empty."""
        path = self._path(key)
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == self._folder or not _remove_empty(folder):
                return

    def _path(self, key: str) -> Path:
        return self._folder / safe_key(key)


def _name(private: Path, path: Path) -> None:
    for attempt in range(_ATTEMPTS):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            private.replace(path)
        except FileNotFoundError:
            # Whoever deleted the last file of the folder meanwhile took the folder along.
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            return


def _sweep(folder: Path) -> None:
    """Nothing is left of what was being written when a process was killed, a day ago or earlier."""
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < time.time() - _STALE_SECONDS:
                path.unlink()


def _visible(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _remove_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True


class FsspecFiles:
    """Files wherever fsspec reaches."""

    def __init__(self, url: str) -> None:
        scheme = url.partition("://")[0]
        try:
            url_to_fs = import_module("fsspec.core").url_to_fs
            self._fs: Any
            # What another process wrote has to be seen: nothing is remembered here.
            self._fs, root = url_to_fs(url, use_listings_cache=False)
        except ImportError:
            extra = "s3" if scheme == "s3" else "local"
            raise ExtraMissing(f"what opens {scheme}:// addresses", extra) from None
        except (OSError, ValueError, TypeError) as problem:
            # Not the address itself, nor words of whoever read it: a key may be in them.
            why = getattr(problem, "strerror", None) or "no such kind of address, or it lacks something"
            raise InvalidInput(
                f"files: a {scheme}:// address cannot be opened ({why})", field="files"
            ) from None
        self._root = root.rstrip("/")

    def put(self, key: str, content: bytes | IO[bytes]) -> None:
        """Store a file, replacing what was there."""
        path = self._path(key)
        if isinstance(content, bytes):
            self._fs.pipe_file(path, content)
            return
        self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        with self._fs.open(path, "wb") as target:
            shutil.copyfileobj(content, target, _BLOCK)

    def open(self, key: str) -> IO[bytes]:
        """The file, to be read from any position."""
        source: IO[bytes] = self._fs.open(self._path(key), "rb")
        return source

    def stat(self, key: str) -> Stat:
        """Size and time of the file."""
        return self._stat(self._fs.info(self._path(key)))

    def find(self, prefix: str) -> list[Stat]:
        """Every file whose key begins so, by key."""
        start = self._path(prefix.rpartition("/")[0]) if "/" in prefix else self._root
        found = self._fs.find(start, detail=True).values()
        stats = [self._stat(info) for info in found if info["type"] == "file"]
        return sorted(one for one in stats if one.key.startswith(prefix))

    def delete(self, key: str) -> None:
        """Delete the file; nothing happens where there is none."""
        try:
            self._fs.rm_file(self._path(key))
        except FileNotFoundError:
            return

    def _path(self, key: str) -> str:
        return f"{self._root}/{safe_key(key)}"

    def _stat(self, info: dict[str, Any]) -> Stat:
        if info["type"] != "file":
            raise FileNotFoundError(info["name"])
        key = str(info["name"]).removeprefix(f"{self._root}/")
        time = info.get("LastModified") or info.get("created") or info.get("mtime") or 0.0
        modified = time if isinstance(time, int | float) else time.timestamp()
        # An object that came in several parts has another ETag, with a hyphen.
        etag = str(info.get("ETag", "")).strip('"')
        return Stat(key, int(info["size"]), float(modified), etag if len(etag) == 32 else None)
