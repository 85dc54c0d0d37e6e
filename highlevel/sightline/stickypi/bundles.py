"""Files of ML bundles: which of them count, where they may be written, and which have changed."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from ..core.checks import refuse
from ..core.errors import FileRefused
from ..core.names import safe_name
from .enums import BundleWhat

__all__ = ["belongs", "bundle_name", "inside", "is_wanted", "local_files", "of_other_bundle", "wanted_here"]

_SUFFIXES = (".yaml", ".yml", "model_final.pth", ".svg", ".jpeg", ".jpg", ".txt", ".db")
_FOLDERS = {BundleWhat.DATA: ("data", "config"), BundleWhat.MODEL: ("output", "config")}


def bundle_name(value: object) -> str:
    """The name of a bundle: a plain folder name."""
    if not isinstance(value, str) or not value or safe_name(value, "") != value or value.startswith("."):
        raise refuse("name", value, "a name of a bundle: a plain folder name")
    return value


def of_other_bundle(key: str) -> bool:
    """Whether a listed file is one of another bundle, whose name begins alike (wire contract, trap 9)."""
    return key.startswith("../")


def inside(folder: Path, key: object) -> Path:
    """Where a file with this key is in the folder; ``FileRefused`` for one that would be anywhere else.

    Every part has to be a plain name on every system: no ``..``, drive, backslash, or hidden twin.
    """
    parts = key.split("/") if isinstance(key, str) else []
    if not parts or any(not part or safe_name(part, "") != part for part in parts):
        raise FileRefused(
            f"key: {key!r} leads out of the bundle, or is no plain path; it was not written", field="key"
        )
    return folder.joinpath(*parts)


def is_wanted(key: str, what: BundleWhat) -> bool:
    """Whether the service keeps a file with this key, and counts it among ``what``."""
    path = PurePosixPath(key)
    if not path.name.endswith(_SUFFIXES) or ".cache" in path.parts:
        return False
    # The folder has to be exactly that: the service does not look into folders below it.
    return what is BundleWhat.ALL or str(path.parent) in _FOLDERS[what]


def local_files(folder: Path, what: BundleWhat) -> Iterator[tuple[str, Path]]:
    """Key and path of every file of a bundle's folder that the service would keep, by key."""
    for path in sorted(folder.rglob("*")):
        key = path.relative_to(folder).as_posix()
        if path.is_file() and is_wanted(key, what):
            yield key, path


def belongs(files: Iterable[Any]) -> list[Any]:
    """The listed files without those of other bundles."""
    return [one for one in files if not of_other_bundle(str(one.key))]


def wanted_here(local_md5: str | None, local_mtime: float, remote_md5: str, remote_mtime: float) -> bool:
    """Whether a file is to be fetched: it is missing here, or another and later one is there."""
    return local_md5 is None or (local_md5 != remote_md5.lower() and remote_mtime > local_mtime)
