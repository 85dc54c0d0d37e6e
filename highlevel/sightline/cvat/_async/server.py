"""The server itself: what it is, what it can read and write, and the folder that it shares."""

from sightline_api.cvat import models
from sightline_api.cvat import server as calls

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ...core.paging import WholeList
from ..filters import present
from .records import as_it_is

__all__ = ["AsyncServer"]


class AsyncServer(AsyncCollection):
    """What one can ask the server about itself."""

    async def about(self) -> models.About:
        """Name, description and version."""
        return await self._shell.send(calls.retrieve_about())

    async def version(self) -> str:
        """Its version, such as ``2.54.1``."""
        return str((await self.about()).version)

    async def formats(self) -> models.DatasetFormats:
        """What it reads (``importers``) and writes (``exporters``): names, endings, dimensions."""
        return await self._shell.send(calls.retrieve_annotation_formats())

    async def plugins(self) -> models.Plugins:
        """What it has on board."""
        return await self._shell.send(calls.retrieve_plugins())

    def share(
        self, directory: str | None = None, *, search: str | None = None
    ) -> AsyncPager[models.FileInfo]:
        """Files and folders in the folder that it shares, or in one below; BadRequest without it."""
        call = calls.list_share(directory=present(directory), search=present(search))
        return self._shell.pager(WholeList(call=call), as_it_is)
