# Written by `make generate` from highlevel/sightline/picterra/_async/folders.py: change that file, not this one.

"""Folders: where rasters and detectors are kept, in the web application called projects."""

from datetime import datetime
from typing import TYPE_CHECKING, Unpack

from attrs import frozen

from sightline_api.picterra import folders as calls
from sightline_api.picterra import models

from ..._fields import moment
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import identifier
from ..keywords import RasterFilters
from ..paging import pages, text_filter
from ..rasters import named
from .named import Named
from .rasters import Raster, Rasters

if TYPE_CHECKING:
    from .detectors import Detector


__all__ = ["Folder", "Folders"]


@frozen(repr=False)
class Folder(Named[models.Folder]):
    """A place for rasters and detectors."""

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_at)

    def refresh(self) -> "Folder":
        """The folder as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def rasters(self, **filters: Unpack[RasterFilters]) -> Pager[Raster]:
        """The rasters in it; the other filters are those of ``rasters.list``."""
        return Rasters(self._shell).list(folder_id=self.id, **filters)

    def detectors(self, *, limit: int | None = None) -> "Pager[Detector]":
        """The detectors in it (beta)."""
        return Folders(self._shell).detectors(self.id, limit=limit)


class Folders(Collection):
    """The folders that the key can see."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> Pager[Folder]:
        """Every folder; ``search`` looks for a part of the name."""
        return self._shell.pager(
            pages(calls.list(search=text_filter("search", search))), self._folder, limit=limit
        )

    def get(self, folder_id: str) -> Folder:
        """The folder with this id; raises NotFound."""
        return self._folder(self._shell.send(calls.get(identifier("folder_id", folder_id))))

    def create(self, name: str) -> Folder:
        """A new folder. When it was made, ``refresh()`` tells: the answer holds the id alone."""
        made = self._shell.send(calls.create({"name": named("name", name)}))
        return self._folder(models.Folder(id=made.id, name=name))

    def detectors(self, folder_id: str, *, limit: int | None = None) -> "Pager[Detector]":
        """The detectors of a folder (beta)."""
        from .detectors import Detector

        call = calls.list_detectors(identifier("folder_id", folder_id))
        return self._shell.pager(pages(call), lambda raw: Detector(raw, connection=self._shell), limit=limit)

    def _folder(self, raw: models.Folder) -> Folder:
        return Folder(raw, connection=self._shell)
