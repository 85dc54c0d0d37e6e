# Written by `make generate` from highlevel/sightline/stickypi/_async/ml_bundles.py: change that file, not this one.

"""Folders of data and models for machine learning: only what changed travels, and no key climbs."""

import builtins
import datetime as dt
import os
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import File, MultipartBody, Part
from sightline_api._runtime.wire import Request
from sightline_api.stickypi import ml_bundles as calls
from sightline_api.stickypi import models

from ..._fields import text
from ..._files import as_path
from ..._partfile import md5_of
from ..._rows import Rows
from ..._sync._primitives import bounded_map, in_thread
from ..._sync.download import Source
from ..._sync.stored import stored_source
from ...core.checks import positive_int
from ...core.errors import FileRefused, Forbidden
from ...core.origin import judge
from ...core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started, silent
from ..bundles import belongs, bundle_name, inside, local_files, wanted_here
from ..enums import BundleWhat, bundle_what
from .link import LONG, PiCollection, PiEntity, PiShell

__all__ = ["BundleFile", "MlBundles"]


@frozen(repr=False)
class BundleFile(PiEntity[models.BundleFile]):
    """A file of a bundle."""

    @property
    def key(self) -> str:
        """Its path inside of the bundle, with slashes."""
        return self.raw.key

    @property
    def md5(self) -> str:
        """Its MD5 in hex, or what the store has in its place for files that came in pieces."""
        return self.raw.md5

    @property
    def modified(self) -> dt.datetime:
        """When it was stored (aware, UTC)."""
        return dt.datetime.fromtimestamp(self.raw.mtime, dt.UTC)

    def read(self) -> bytes:
        """Its content in memory."""
        return self._pi.downloads.read(_source(self._pi, self))

    def _shown(self) -> dict[str, Any]:
        return {"key": self.raw.key, "md5": self.raw.md5}

    def record(self) -> dict[str, Any]:
        """Its columns, without the link."""
        return {"key": self.key, "path": self.raw.path, "md5": self.md5, "mtime": self.modified}


class MlBundles(PiCollection):
    """The bundles, each by its name."""

    def list(self, name: str, what: BundleWhat | str = BundleWhat.ALL) -> Rows[BundleFile]:
        """The files of a bundle, none for an unknown one. ``what`` is ``all``, ``data`` or ``model``.

        The server lists files of bundles whose names begin alike too; those are left out.
        """
        rows = self._shell.send(calls.list_files(bundle_what(what), bundle_name(name)), timeout=LONG)
        return Rows(BundleFile(row, connection=self._shell) for row in belongs(rows))

    def download(
        self,
        name: str,
        into: str | Path,
        what: BundleWhat | str = BundleWhat.ALL,
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> "builtins.list[Path | Exception]":
        """The files that were fetched into the folder, in the order of the list, or why one was not.

        Fetched are files that are missing, and those that differ and are later there than here; each is
        checked by its MD5 and gets the time of its original. A key that leads out of the folder is refused
        (FileRefused) before anything is fetched.
        """
        folder = as_path(into)
        files = self.list(name, what)
        targets = [(one, inside(folder, one.key)) for one in files]
        wanted = [
            (one, target)
            for one, target in targets
            if in_thread(_differs, target, one.raw.md5, one.raw.mtime)
        ]

        def fetch(pair: tuple[BundleFile, Path]) -> Path:
            one, target = pair
            _save(self._shell, one, target)
            return target

        return _each(fetch, wanted, self._most(parallel), progress, lambda pair: pair[0].key)

    def upload(
        self,
        name: str,
        folder: str | Path,
        what: BundleWhat | str = BundleWhat.ALL,
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> "builtins.list[Path | Exception]":
        """The files that were sent, by key, or why one was not.

        The service takes ``.yaml .yml .svg .jpeg .jpg .txt .db`` and ``model_final.pth``, and leaves out
        ``.cache`` folders. It wants what is new, and what differs and is later here than there.
        """
        place = as_path(folder, "folder")
        kind, bundle = bundle_what(what), bundle_name(name)
        announced = in_thread(_announced, bundle, place, kind)
        if not announced:
            return []
        links = self._shell.send(calls.get_upload_links(announced), timeout=LONG)

        def send(link: models.BundleUpload) -> Path:
            path = inside(place, link.key)
            try:
                _post(self._shell, link.url, path)
            except Forbidden:
                # The link ran out: another one, once.
                mine = [one for one in announced if one["key"] == link.key]
                fresh = self._shell.send(calls.get_upload_links(mine))
                if fresh:
                    _post(self._shell, fresh[0].url, path)
            return path

        return _each(send, links, self._most(parallel), progress, lambda link: link.key)

    def _most(self, parallel: int | None) -> int:
        return self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)


def _each(work: Any, items: Any, most: int, progress: Listener, key: Any) -> list[Path | Exception]:
    def tell(index: int, outcome: Path | Exception) -> None:
        progress(Advanced(1))
        name = key(items[index])
        if isinstance(outcome, Exception):
            progress(ItemFailed(index, name, outcome))
        else:
            progress(ItemDone(index, name))

    progress(Started(len(items), "items", "files"))
    try:
        return bounded_map(work, items, most, tell)
    finally:
        progress(Finished())


def _source(shell: PiShell, file: BundleFile) -> Source:
    def sign() -> str | None:
        # The object's name tells the bundle's: ``ml/<bundle>/<key>``.
        bundle = file.raw.path.removesuffix(f"/{file.key}").removeprefix("ml/")
        rows = shell.send(calls.list_files(BundleWhat.ALL, bundle), timeout=LONG)
        return next((row.url for row in rows if row.key == file.key), None)

    return stored_source(shell, sign, text(file.raw.url), what="file of the bundle")


def _save(shell: PiShell, file: BundleFile, target: Path) -> None:
    digest = ("md5", file.md5) if _is_md5(file.md5) else None
    shell.downloads.save(_source(shell, file), target, digest=digest)
    in_thread(os.utime, target, (file.raw.mtime, file.raw.mtime))


def _post(shell: PiShell, form: models.UploadForm, path: Path) -> None:
    # Another server than the service is meant here, but never one without encryption where that has it.
    judge(shell.client.base_url, form.url, allow_other=True)
    # The store reads no field behind the file.
    fields = [Part(name, value) for name, value in form.fields.items()]
    body = MultipartBody([*fields, Part("file", File(path, "file", "application/octet-stream"))])
    shell.client.execute(
        Request(
            method="POST",
            url=form.url,
            body=body,
            timeout=shell.client.timeout,
            # The same object with the same content: twice is the same as once.
            repeatable=True,
            sign=False,
        )
    )


def _announced(bundle: str, folder: Path, what: BundleWhat) -> list[dict[str, Any]]:
    if not folder.is_dir():
        raise FileRefused(f"folder: {str(folder)!r} is no folder", field="folder", path=str(folder))
    return [
        {
            "bundle_name": bundle,
            "key": key,
            "md5": md5_of(path) or "",
            "mtime": path.stat().st_mtime,
        }
        for key, path in local_files(folder, what)
    ]


def _differs(path: Path, md5: str, mtime: float) -> bool:
    try:
        here = path.stat().st_mtime
    except OSError:
        here = 0.0
    return wanted_here(md5_of(path), here, md5, mtime)


def _is_md5(tag: str) -> bool:
    return len(tag) == 32 and all(one in "0123456789abcdef" for one in tag.lower())
