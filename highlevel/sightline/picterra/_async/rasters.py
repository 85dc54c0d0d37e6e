"""Rasters: pictures of the ground, uploaded, looked after, and brought back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen

from sightline_api._runtime.files import Content, File
from sightline_api.picterra import detection_areas as area_calls
from sightline_api.picterra import models
from sightline_api.picterra import rasters as calls

from ..._async._primitives import AsyncItems
from ..._async.batch import AsyncWanted, Outcomes
from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._fields import flag, moment, text, whole
from ..._files import as_path
from ...core.checks import identifier, positive_int, refuse
from ...core.progress import Listener, silent
from ..keywords import RasterChanges
from ..paging import flag_filter, id_filter, pages, text_filter, time_of
from ..rasters import changes, new_raster, percent
from .area_uploads import import_remote, set_detection_areas
from .named import AsyncNamed
from .outcomes import raster_made
from .raster_files import commit_raster, put_raster, raster_place, raster_url, raster_wanted
from .work import begin

if TYPE_CHECKING:
    from .markers import AsyncMarker
    from .vector_layers import AsyncVectorLayer


__all__ = ["AsyncRaster", "AsyncRasters"]


@frozen(repr=False)
class AsyncRaster(AsyncNamed[models.Raster]):
    """A picture of the ground. One out of a list knows less than one that was got: None where it does not."""

    @property
    def status(self) -> str:
        """``ready`` where it can be used; ``processing`` before."""
        return str(getattr(self.raw.status, "value", self.raw.status))

    @property
    def folder_id(self) -> str | None:
        """The folder that holds it."""
        return text(self.raw.folder_id)

    @property
    def captured_at(self) -> datetime | None:
        """When the picture was taken (aware); None where nobody said."""
        return moment(self.raw.captured_at)

    @property
    def identity_key(self) -> str | None:
        """The owner's own key for it."""
        return text(self.raw.identity_key)

    @property
    def user_tag(self) -> str | None:
        """The owner's tag."""
        return text(self.raw.user_tag)

    @property
    def cloud_coverage(self) -> int | None:
        """Share of the picture under clouds in percent."""
        return whole(self.raw.cloud_coverage)

    @property
    def multispectral(self) -> bool | None:
        """Whether it can have a band specification."""
        return flag(self.raw.multispectral)

    @property
    def footprint(self) -> dict[str, Any] | None:
        """Its outline on the ground as a GeoJSON Polygon; None in rows of a list, until ``refresh()``."""
        import msgspec

        outline = self.raw.footprint
        return msgspec.to_builtins(outline) if isinstance(outline, models.Polygon) else None

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name, "status": self.status}

    async def refresh(self) -> "AsyncRaster":
        """The raster as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def update(self, **changed: Unpack[RasterChanges]) -> "AsyncRaster":
        """The raster with other values: those of ``rasters.update``."""
        await AsyncRasters(self._shell).update(self.id, **changed)
        return await self.refresh()

    async def delete(self) -> None:
        """Nothing; the raster is gone."""
        await AsyncRasters(self._shell).delete(self.id)

    async def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that the picture was saved in: ``into``, or in that folder under the storage's name."""
        return await AsyncRasters(self._shell).download(self.id, into, progress=progress)

    async def set_detection_areas(
        self, areas: Any, *, progress: Listener = silent
    ) -> "AsyncOperation[AsyncRaster]":
        """The work of making these the places where detectors look; see ``rasters.set_detection_areas``."""
        return await AsyncRasters(self._shell).set_detection_areas(self.id, areas, progress=progress)

    async def delete_detection_areas(self) -> None:
        """Nothing; detectors look everywhere again."""
        await AsyncRasters(self._shell).delete_detection_areas(self.id)

    def markers(self, *, limit: int | None = None) -> "AsyncPager[AsyncMarker]":
        """The comments that are pinned to it."""
        from .markers import AsyncMarkers

        return AsyncMarkers(self._shell).list(self.id, limit=limit)

    def vector_layers(
        self, *, search: str | None = None, detector_id: str | None = None, limit: int | None = None
    ) -> "AsyncPager[AsyncVectorLayer]":
        """The vector layers on it: ``search`` looks for a part of the name."""
        from .vector_layers import AsyncVectorLayers

        return AsyncVectorLayers(self._shell).list(
            self.id, search=search, detector_id=detector_id, limit=limit
        )


class AsyncRasters(AsyncCollection):
    """The pictures of the ground that the key can see. What takes an id sends one request."""

    def list(
        self,
        *,
        folder_id: str | None = None,
        search: str | None = None,
        user_tag: str | None = None,
        max_cloud_coverage: int | None = None,
        captured_before: datetime | str | None = None,
        captured_after: datetime | str | None = None,
        has_vector_layers: bool | None = None,
        limit: int | None = None,
    ) -> AsyncPager[AsyncRaster]:
        """Every raster that all filters let through, newest first.

        ``search`` looks for a part of the name, ``max_cloud_coverage`` is in percent. A raster without a
        time or a known coverage is let through by no filter on that.
        """
        filters: dict[str, Any] = {}
        if captured_before is not None:
            filters["captured_before"] = time_of("captured_before", captured_before)
        if captured_after is not None:
            filters["captured_after"] = time_of("captured_after", captured_after)
        if max_cloud_coverage is not None:
            filters["max_cloud_coverage"] = percent("max_cloud_coverage", max_cloud_coverage)
        call = calls.list(
            folder=id_filter("folder_id", folder_id),
            search=text_filter("search", search),
            user_tag=text_filter("user_tag", user_tag),
            has_vector_layers=flag_filter("has_vector_layers", has_vector_layers),
            **filters,
        )
        return self._shell.pager(pages(call), self._raster, limit=limit)

    async def get(self, raster_id: str) -> AsyncRaster:
        """The raster with this id; raises NotFound."""
        return self._raster(await self._shell.send(calls.get(identifier("raster_id", raster_id))))

    async def upload(
        self,
        file: Content | File,
        name: str,
        *,
        folder_id: str | None = None,
        captured_at: datetime | str | None = None,
        identity_key: str | None = None,
        multispectral: bool = False,
        cloud_coverage: int | None = None,
        user_tag: str | None = None,
        progress: Listener = silent,
    ) -> AsyncOperation[AsyncRaster]:
        """The work of making a raster of a file, whose bytes are at the service by then.

        ``file`` is streamed, however large; ``cloud_coverage`` is in percent; without ``folder_id`` it lands
        in the folder "Picterra API Project". Where the upload fails, the raster that was begun is deleted
        again. Raises InvalidInput and FileRefused before anything is sent.
        """
        body = new_raster(
            name,
            multispectral,
            folder_id=folder_id,
            captured_at=captured_at,
            identity_key=identity_key,
            cloud_coverage=cloud_coverage,
            user_tag=user_tag,
        )
        raster_id = await put_raster(self._shell, body, file, progress)
        started = await commit_raster(self._shell, raster_id)
        return begin(self._shell, "raster_upload", started, raster_made, raster_id=raster_id)

    async def import_remote(
        self,
        name: str,
        area: Any,
        *,
        folder_id: str,
        source_id: str,
        method: str = "streaming",
        progress: Listener = silent,
    ) -> AsyncOperation[AsyncRaster]:
        """The work of importing a raster for an area from a remote source of imagery (experimental).

        ``area`` is GeoJSON of Polygons or MultiPolygons: a file, a dict, or shapes.
        """
        return await import_remote(self._shell, name, area, folder_id, source_id, method, progress=progress)

    async def update(self, raster_id: str, **changed: Unpack[RasterChanges]) -> None:
        """Nothing; the raster has the values that were given, and keeps the others.

        These can be given: ``name``, ``folder_id``, ``captured_at`` (a datetime, or ISO 8601),
        ``identity_key``, ``multispectral_band_specification`` (``ranges`` with ``vizbands`` or
        ``display_bands``), ``cloud_coverage`` (percent) and ``user_tag``.
        """
        await self._shell.send(calls.update(identifier("raster_id", raster_id), changes(changed)))

    async def delete(self, raster_id: str) -> None:
        """Nothing; the raster is gone, with its layers and markers."""
        await self._shell.send(calls.delete(identifier("raster_id", raster_id)))

    async def download_url(self, raster_id: str) -> str:
        """A presigned address of the raster's file, good for minutes; it needs no key, so keep it secret."""
        return await raster_url(self._shell, identifier("raster_id", raster_id))

    async def download(self, raster_id: str, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that the picture was saved in: ``into``, or in that folder under the storage's name.

        Goes on after a break, and asks for another address where the first one ran out.
        """
        raster = identifier("raster_id", raster_id)
        source, target = await raster_place(self._shell, raster, into)
        return await self._shell.downloads.save(source, target, etag_is_md5=True, progress=progress)

    async def download_many(
        self,
        rasters: AsyncItems[AsyncRaster],
        into: str | Path,
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> Outcomes:
        """The file of each raster in their order, or in its place why it did not come.

        ``rasters`` is a list, a pager or any iterator; files are named by id. At most ``parallel`` run side
        by side. Files that are there already and whole are not fetched again.
        """
        folder = as_path(into)
        most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)

        def plan(raster: AsyncRaster) -> AsyncWanted:
            if not isinstance(raster, AsyncRaster):
                raise refuse("rasters", raster, "a raster that was read: rasters.get() gives one by its id")
            return raster_wanted(self._shell, raster.id, raster.name, folder)

        batch = self._shell.batch(plan, etag_is_md5=True, progress=progress)
        return await batch.run(rasters, most, "rasters")

    async def set_detection_areas(
        self, raster_id: str, areas: Any, *, progress: Listener = silent
    ) -> AsyncOperation[AsyncRaster]:
        """The work of making these the only places of a raster where detectors look (experimental).

        ``areas`` is GeoJSON of Polygons or MultiPolygons: a file (``pathlib.Path``), a dict, or shapes.
        """
        return await set_detection_areas(self._shell, raster_id, areas, progress=progress)

    async def delete_detection_areas(self, raster_id: str) -> None:
        """Nothing; detectors look everywhere on the raster again."""
        await self._shell.send(area_calls.delete(identifier("raster_id", raster_id)))

    def _raster(self, raw: models.Raster) -> AsyncRaster:
        return AsyncRaster(raw, connection=self._shell)
