# Written by `make generate` from highlevel/sightline/cvat/_async/server.py: change that file, not this one.

"""The server itself: what it is, what it can read and write, and the folder that it shares."""

from sightline_api.cvat import models
from sightline_api.cvat import server as calls

from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.paging import WholeList
from ..filters import present
from .records import as_it_is

__all__ = ["Server"]


class Server(Collection):
    """What one can ask the server about itself."""

    def about(self) -> models.About:
        """Name, description and version."""
        return self._shell.send(calls.retrieve_about())

    def version(self) -> str:
        """Its version, such as ``2.54.1``."""
        return str((self.about()).version)

    def formats(self) -> models.DatasetFormats:
        """What it reads (``importers``) and writes (``exporters``): names, endings, dimensions."""
        return self._shell.send(calls.retrieve_annotation_formats())

    def plugins(self) -> models.Plugins:
        """What it has on board."""
        return self._shell.send(calls.retrieve_plugins())

    def share(self, directory: str | None = None, *, search: str | None = None) -> Pager[models.FileInfo]:
        """Files and folders in the folder that it shares, or in one below; BadRequest without it."""
        call = calls.list_share(directory=present(directory), search=present(search))
        return self._shell.pager(WholeList(call=call), as_it_is)
