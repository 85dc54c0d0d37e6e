# Written by `make generate` from highlevel/sightline/cvat/_async/exports.py: change that file, not this one.

"""Files that the server makes of projects, tasks and jobs: datasets, annotations, backups."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.wire import Headers, Request
from sightline_api.cvat import models

from ..._fields import moment, text
from ..._files import check_folder
from ..._sync._primitives import in_thread
from ..._sync.entity import Entity
from ..._sync.operation import Operation
from ..._sync.shell import Shell
from ..._sync.stored import target_of
from ...core.checks import identifier
from ...core.errors import Gone, InvalidInput, NotFound, UnexpectedContent
from ...core.names import safe_name
from ...core.origin import at_origin
from ...core.progress import Listener, silent
from ..filters import present
from .work import begin, started

__all__ = ["Export", "download_export", "export_made", "start_backup", "start_export", "unpacked"]

_TRIES = 3


@frozen(repr=False)
class Export(Entity[models.Request]):
    """A file that the server made, and keeps for a day; or one that it wrote to a cloud storage."""

    @property
    def id(self) -> str:
        """The id of the work that made it."""
        return str(self.raw.id)

    @property
    def is_here(self) -> bool:
        """Whether it can be downloaded; False for one that went to a cloud storage."""
        return bool(text(self.raw.result_url))

    @property
    def expiry_date(self) -> Any:
        """When the server forgets it (aware), None where it does not say."""
        return moment(self.raw.expiry_date)

    def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that it was saved in: ``into``, or in that folder under a name made of its id.

        It is fetched from the configured server, whatever address the answer names. Raises NotFound where
        it was forgotten, or a newer one took its place.
        """
        url = text(self.raw.result_url)
        if not url:
            raise InvalidInput("there is nothing to download: the file went to a cloud storage")
        target = target_of(into, f"/{_name(self.raw)}")
        client = self._shell.client

        def source() -> Request:
            return Request(
                method="GET",
                url=at_origin(client.base_url, url),
                headers=Headers({**client.headers, "Accept": "*/*"}),
                timeout=client.timeout,
                repeatable=True,
            )

        return self._shell.downloads.save(source, target, progress=progress)


def start_export(
    shell: Shell,
    call: Callable[..., Any],
    id: int,
    format: str,
    *,
    images: bool,
    location: str | None,
    cloud_storage: int | None,
    filename: str | None,
) -> Operation[Export]:
    """The work of making a dataset, or joining the same work where it runs already."""
    rq_id = begin(
        shell,
        call(
            id,
            format=identifier("format", format),
            save_images=images,
            **_where(location, cloud_storage, filename),
        ),
    )
    return started(shell, "export", rq_id, export_made)


def start_backup(
    shell: Shell,
    call: Callable[..., Any],
    id: int,
    *,
    lightweight: bool,
    location: str | None,
    cloud_storage: int | None,
    filename: str | None,
) -> Operation[Export]:
    """The work of making a backup, or joining the same work where it runs already."""
    where = _where(location, cloud_storage, filename)
    rq_id = begin(shell, call(id, lightweight=lightweight, **where))
    return started(shell, "export", rq_id, export_made)


def export_made(shell: Shell, ids: Mapping[str, Any], raw: Any) -> Export:
    """The export that finished work made."""
    if not isinstance(raw, models.Request):
        raise UnexpectedContent("the finished work tells nothing of its file", status=200)
    return Export(raw, connection=shell)


def download_export(
    start: Callable[[], Operation[Export]],
    into: str | Path,
    *,
    timeout: float | None,
    progress: Listener,
) -> Path:
    """The file of work that is started, waited for and brought here.

    Where another export takes the place of this one, and its file or its request is gone, it is started
    again: at most twice.
    """
    # A place that cannot be is found before the server begins to work.
    in_thread(check_folder, target_of(into, "/export.zip").parent)
    for attempt in range(_TRIES):
        try:
            made = (start()).result(timeout, progress=progress)
            return made.download(into, progress=progress)
        except (NotFound, Gone) as gone:
            # NotFound of the start itself means that there is no such task.
            if attempt + 1 == _TRIES or gone.operation.endswith("_export"):
                raise
    raise AssertionError("the last try returns or raises")


def unpacked(archive: Path, into: Path | None) -> Path:
    """The folder that the archive was unpacked into, beside it where none is given."""
    from ..._archives import extract

    folder = archive.with_suffix("") if into is None else into
    if folder == archive:
        folder = archive.with_name(f"{archive.name}.files")
    in_thread(extract, archive, folder)
    return folder


def _where(location: str | None, cloud_storage: int | None, filename: str | None) -> dict[str, Any]:
    if cloud_storage is not None and location is None:
        location = "cloud_storage"
    if location == "cloud_storage" and cloud_storage is None:
        raise InvalidInput(
            "cloud_storage: which one? its id is needed with this location", field="cloud_storage"
        )
    found = {"location": location, "cloud_storage_id": cloud_storage, "filename": filename}
    return {name: present(value) for name, value in found.items()}


def _name(raw: models.Request) -> str:
    """A name that tells what it is: ``task-7-dataset-COCO_1.0.zip``."""
    operation = raw.operation
    target = str(getattr(operation, "target", "") or "export")
    number = next(
        (
            value
            for name in (f"{target}_id", "job_id", "task_id", "project_id")
            if isinstance(value := getattr(operation, name, None), int)
        ),
        None,
    )
    what = str(getattr(operation, "type", "") or "").rpartition(":")[2] or "export"
    format = text(getattr(operation, "format", None))
    parts = [target, number, what, None if format is None else format.replace(" ", "_")]
    return safe_name("-".join(str(part) for part in parts if part not in (None, ""))) + ".zip"
