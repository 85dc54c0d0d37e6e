"""Folders: where rasters and detectors are kept, in the web application called projects."""

from datetime import datetime
from typing import TYPE_CHECKING, Unpack

from attrs import frozen

from sightline_api.picterra import folders as calls
from sightline_api.picterra import models

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._fields import moment
from ...core.checks import identifier
from ..keywords import RasterFilters
from ..paging import pages, text_filter
from ..rasters import named
from .named import AsyncNamed
from .rasters import AsyncRaster, AsyncRasters

if TYPE_CHECKING:
    from .detectors import AsyncDetector


__all__ = ["AsyncFolder", "AsyncFolders"]


@frozen(repr=False)
class AsyncFolder(AsyncNamed[models.Folder]):
    """A place for rasters and detectors."""

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_at)

    async def refresh(self) -> "AsyncFolder":
        """The folder as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    def rasters(self, **filters: Unpack[RasterFilters]) -> AsyncPager[AsyncRaster]:
        """The rasters in it; the other filters are those of ``rasters.list``."""
        return AsyncRasters(self._shell).list(folder_id=self.id, **filters)

    def detectors(self, *, limit: int | None = None) -> "AsyncPager[AsyncDetector]":
        """The detectors in it (beta)."""
        return AsyncFolders(self._shell).detectors(self.id, limit=limit)


class AsyncFolders(AsyncCollection):
    """The folders that the key can see."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> AsyncPager[AsyncFolder]:
        """Every folder; ``search`` looks for a part of the name."""
        return self._shell.pager(
            pages(calls.list(search=text_filter("search", search))), self._folder, limit=limit
        )

    async def get(self, folder_id: str) -> AsyncFolder:
        """The folder with this id; raises NotFound."""
        return self._folder(await self._shell.send(calls.get(identifier("folder_id", folder_id))))

    async def create(self, name: str) -> AsyncFolder:
        """A new folder. When it was made, ``refresh()`` tells: the answer holds the id alone."""
        made = await self._shell.send(calls.create({"name": named("name", name)}))
        return self._folder(models.Folder(id=made.id, name=name))

    def detectors(self, folder_id: str, *, limit: int | None = None) -> "AsyncPager[AsyncDetector]":
        """The detectors of a folder (beta)."""
        from .detectors import AsyncDetector

        call = calls.list_detectors(identifier("folder_id", folder_id))
        return self._shell.pager(
            pages(call), lambda raw: AsyncDetector(raw, connection=self._shell), limit=limit
        )

    def _folder(self, raw: models.Folder) -> AsyncFolder:
        return AsyncFolder(raw, connection=self._shell)
