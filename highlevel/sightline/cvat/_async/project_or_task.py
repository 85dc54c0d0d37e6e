"""What projects and tasks have in common: people, dates, labels of their own, backups."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from attrs import frozen

from ..._fields import moment, text
from ...core.progress import Listener, silent
from .media import AsyncExporting
from .records import body_of, user_name

if TYPE_CHECKING:
    from ..._async.operation import AsyncOperation
    from .exports import AsyncExport

__all__ = ["AsyncProjectOrTask"]


class _ProjectOrTask(Protocol):
    @property
    def name(self) -> object: ...
    @property
    def owner(self) -> object: ...
    @property
    def assignee(self) -> object: ...
    @property
    def status(self) -> object: ...
    @property
    def created_date(self) -> object: ...
    @property
    def updated_date(self) -> object: ...


M = TypeVar("M", bound=_ProjectOrTask)


@frozen(repr=False)
class AsyncProjectOrTask(AsyncExporting[M]):
    """A thing with an owner and labels of its own, of which a backup can be made."""

    @property
    def name(self) -> str | None:
        """What people call it."""
        return text(self.raw.name)

    @property
    def owner(self) -> str | None:
        """The user name of whom it belongs to."""
        return user_name(self.raw.owner)

    @property
    def assignee(self) -> str | None:
        """The user name of who looks after it."""
        return user_name(self.raw.assignee)

    @property
    def status(self) -> str | None:
        """``annotation``, ``validation`` or ``completed``."""
        return text(self.raw.status)

    @property
    def created_date(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_date)

    @property
    def updated_date(self) -> datetime | None:
        """When it was changed (aware)."""
        return moment(self.raw.updated_date)

    async def update(self, values: Mapping[str, Any] | None = None, /, **changes: Any) -> Self:
        """The same with other values: ``name``, ``assignee_id``, ``owner_id``, ``labels``, ``subset`` …

        ``labels`` adds those without an id, changes those with one, and removes those with
        ``deleted=True``; only tasks have a ``subset``.
        """
        body = body_of(values, changes)
        if "labels" in body:
            from ..labels import label_bodies

            body["labels"] = label_bodies(body["labels"])
        return self._with(await self._shell.send(self._calls.partial_update(self.id, body)))

    async def start_backup(
        self,
        *,
        lightweight: bool = False,
        location: str | None = None,
        cloud_storage: int | None = None,
        filename: str | None = None,
    ) -> "AsyncOperation[AsyncExport]":
        """The work of making a backup; ``lightweight`` leaves out pictures that are in a cloud storage."""
        from .exports import start_backup

        return await start_backup(
            self._shell,
            self._calls.create_backup_export,
            self.id,
            lightweight=lightweight,
            location=location,
            cloud_storage=cloud_storage,
            filename=filename,
        )

    async def download_backup(
        self,
        into: str | Path,
        *,
        lightweight: bool = False,
        timeout: float | None = None,
        progress: Listener = silent,
    ) -> Path:
        """The file that a backup was saved in, made and waited for; ``create_from_backup`` reads it."""
        from .exports import download_export

        start = partial(self.start_backup, lightweight=lightweight, location="local")
        return await download_export(start, into, timeout=timeout, progress=progress)
