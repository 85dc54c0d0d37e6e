"""What detectors found, read or saved as GeoJSON."""

from functools import partial
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api.picterra import models, operations

from ..._async._primitives import AsyncItems, bounded_map, in_thread
from ..._async.batch import Outcomes, in_parallel
from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.stored import stored_source, target_of
from ..._fields import text
from ..._files import as_path, write_whole
from ...core.checks import identifier, positive_int
from ...core.errors import Forbidden, Gone, InvalidInput, NotFound
from ...core.names import safe_name
from ...core.operation import Token
from ...core.progress import Finished, Listener, Started, silent
from ..assembly import assembled
from ..features import FeatureCollection
from ..values import Run
from .outcomes import found
from .vector_layers import AsyncVectorLayers
from .work import watch

__all__ = ["AsyncDetections", "AsyncResults"]


@frozen(repr=False)
class AsyncDetections(AsyncEntity[Run]):
    """What one run of a detector found on one raster, class by class."""

    @property
    def operation_id(self) -> str:
        """The operation that found it."""
        return self.raw.operation_id

    @property
    def raster_id(self) -> str | None:
        """The raster that was searched."""
        return self.raw.raster_id

    @property
    def detector_id(self) -> str | None:
        """The detector that searched."""
        return self.raw.detector_id

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes, in the server's order."""
        return tuple(str(one.class_.name) for one in self.raw.results.by_class)

    @property
    def vector_layer_ids(self) -> dict[str, str]:
        """The vector layer of each class, by its name, where the server made one."""
        layers = {str(one.class_.name): text(one.result.vector_layer_id) for one in self.raw.results.by_class}
        return {name: layer for name, layer in layers.items() if layer is not None}

    def _shown(self) -> dict[str, Any]:
        return {"operation_id": self.operation_id, "classes": self.class_names}

    async def read(self, *, by_object: bool = False) -> FeatureCollection:
        """One MultiPolygon feature a class, with ``class_name`` among its properties.

        ``by_object`` gives one Polygon feature for each thing that was found instead.
        """
        return FeatureCollection.from_bytes(await self._assembled(by_object))

    async def download(
        self, into: str | Path, *, by_object: bool = False, progress: Listener = silent
    ) -> Path:
        """The GeoJSON file that ``read()`` was saved in: ``into``, or in that folder, named by operation."""
        target = target_of(into, f"/{safe_name(self.operation_id)}.geojson")
        progress(Started(1, "items", target.name))
        try:
            return await in_thread(write_whole, target, await self._assembled(by_object))
        finally:
            progress(Finished())

    async def download_geometry(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file with everything that was found as one MultiPolygon, without classes: the older form."""
        target = target_of(into, f"/{safe_name(self.operation_id)}.geojson")
        source = stored_source(self._shell, self._address, self.raw.results.url, what="result")
        return await self._shell.downloads.save(source, target, progress=progress)

    async def _assembled(self, by_object: bool) -> bytes:
        """The document of the whole, put together of those of the classes, which come side by side."""
        names = self.class_names
        contents: list[tuple[str, bytes]] = []
        came = await bounded_map(self._content, range(len(names)), self._shell.options.parallel)
        for name, content in zip(names, came, strict=True):
            if isinstance(content, Exception):
                raise content
            contents.append((name, content))
        return await in_thread(partial(assembled, contents, by_object=by_object))

    async def _content(self, index: int) -> bytes:
        result = self.raw.results.by_class[index].result
        has_address, layer = text(result.url) is not None, text(result.vector_layer_id)
        # The vendor's newest client has each layer written out anew: two calls a class more, of a service
        # that takes thirty a minute, and the same geometries.
        if not has_address and layer is not None:
            return await AsyncVectorLayers(self._shell).read_bytes(layer)
        source = stored_source(self._shell, partial(self._address, index), result.url, what="result")
        try:
            return await self._shell.downloads.read(source)
        except (Forbidden, NotFound, Gone):
            if layer is None:
                raise
            return await AsyncVectorLayers(self._shell).read_bytes(layer)

    async def _address(self, index: int | None = None) -> object:
        """A fresh address of a class, or of all: those of a finished operation run out after a while."""
        answer = await self._shell.send(operations.get(self.operation_id))
        if not isinstance(answer.results, models.DetectionResults):
            raise InvalidInput(f"{self!r} is there no more")
        results = answer.results
        return results.url if index is None else results.by_class[index].result.url


class AsyncResults(AsyncCollection):
    """What finished runs found, by the id of their operation."""

    async def get(self, operation_id: str) -> AsyncDetections:
        """What a finished run found.

        OperationFailed for a run that failed, DeadlineExceeded for one that still goes on:
        ``operations.get`` waits for that.
        """
        token = Token("picterra", "detection", {"operation_id": identifier("operation_id", operation_id)})
        raw = await self._shell.send(operations.get(str(token.ids["operation_id"])))
        if not isinstance(raw.results, models.DetectionResults):
            # Nothing found as yet: the ways to say why are those of an operation.
            await watch(self._shell, token, found).wait(0)
        return await found(self._shell, token.ids, raw)

    async def download(
        self,
        operation_id: str,
        into: str | Path,
        *,
        by_object: bool = False,
        progress: Listener = silent,
    ) -> Path:
        """The GeoJSON file that a run's findings were saved in: ``into``, or in that folder by operation."""
        detections = await self.get(operation_id)
        return await detections.download(into, by_object=by_object, progress=progress)

    async def download_many(
        self,
        operation_ids: AsyncItems[str],
        into: str | Path,
        *,
        by_object: bool = False,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> Outcomes:
        """The file of each finished run in their order, or in its place why it did not come.

        Files are named by operation. At most ``parallel`` run side by side.
        """
        folder = as_path(into)

        async def one(operation_id: str) -> Path:
            name = f"{safe_name(identifier('operation_id', operation_id))}.geojson"
            return await self.download(operation_id, folder / name, by_object=by_object)

        most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)
        return await in_parallel(one, operation_ids, most, progress=progress, label="results")
