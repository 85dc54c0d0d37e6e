"""Bundles for machine learning: files under ``ml/<bundle>/`` (wire contract, section 4.7)."""

import posixpath
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sightline_api.stickypi import ml_bundles as calls

from ..failures import Refused
from ..files import safe_key
from ..registry import handles
from ..visit import Visit

__all__ = ["get_upload_links", "list_files"]

_SUFFIXES = (".yaml", ".yml", "model_final.pth", ".svg", ".jpeg", ".jpg", ".txt", ".db")
_FOLDERS = {"data": ("data", "config"), "model": ("output", "config")}


@handles(calls.list_files_endpoint)
def list_files(visit: Visit) -> Iterator[dict[str, Any]]:
    """The files of a bundle, and of those whose names begin like its name (trap 9)."""
    name = visit.plain_json
    if not isinstance(name, str):
        raise Refused("the name of a bundle is wanted")
    return _listed(visit, name)


def _listed(visit: Visit, name: str) -> Iterator[dict[str, Any]]:
    for stat in visit.store.stats(f"ml/{safe_key(name)}"):
        if not stat.key.endswith(_SUFFIXES) or not _is_in(visit.what, stat.key):
            continue
        yield {
            "key": posixpath.relpath(stat.key, f"ml/{name}"),
            "path": stat.key,
            "md5": stat.md5,
            "mtime": stat.modified,
            "url": visit.links.get(stat.key),
        }


def _is_in(what: str, key: str) -> bool:
    """Whether a file is among those asked for: the name of its last folder decides."""
    folder = key.split("/")[-2]
    return folder != ".cache" and (what == "all" or folder in _FOLDERS.get(what, ()))


@handles(calls.get_upload_links_endpoint)
def get_upload_links(visit: Visit) -> list[dict[str, Any]]:
    """The entries that are wanted, each with the form to send it by; nothing is stored yet."""
    wanted = []
    for entry in visit.entries:
        key = safe_key(f"ml/{entry['bundle_name']}/{entry['key']}")
        if _is_wanted(visit, key, entry["md5"], entry["mtime"]):
            wanted.append({**entry, "url": visit.links.form(key)})
    return wanted


def _is_wanted(visit: Visit, key: str, md5: Any, mtime: Any) -> bool:
    """Whether a file is new, or other and later than the one that is there."""
    with suppress(FileNotFoundError):
        stat = visit.store.files.stat(key)
        return bool(visit.store.md5(stat) != md5 and float(mtime) > stat.modified)
    return True
