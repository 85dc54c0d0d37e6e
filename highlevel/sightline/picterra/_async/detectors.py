"""Detectors: models that are trained with annotated rasters and find things in others."""

from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen

from sightline_api.picterra import detectors as calls
from sightline_api.picterra import models
from sightline_api.picterra import training_rasters as raster_calls

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._fields import flag, text
from ...core.checks import identifier
from ...core.errors import InvalidInput
from ...core.progress import Listener, silent
from ..keywords import DetectorChanges
from ..paging import flag_filter, pages, text_filter
from ..rasters import named
from ..settings import changes, configuration
from ..values import Training
from .annotations import set_annotations
from .named import AsyncNamed
from .outcomes import as_it_came, found, trained
from .work import begin

if TYPE_CHECKING:
    from .rasters import AsyncRaster
    from .results import AsyncDetections


__all__ = ["AsyncDetector", "AsyncDetectors"]


@frozen(repr=False)
class AsyncDetector(AsyncNamed[models.Detector]):
    """A model that finds things in rasters. One out of a list knows less than one that was got."""

    @property
    def is_runnable(self) -> bool | None:
        """Whether it can search rasters."""
        return flag(self.raw.is_runnable)

    @property
    def user_tag(self) -> str | None:
        """The owner's tag."""
        return text(self.raw.user_tag)

    @property
    def classes(self) -> tuple[models.DetectorClass, ...]:
        """What it tells apart, each with ``id``, ``name`` and ``color``; known of one that was got."""
        return tuple(self.raw.classes) if isinstance(self.raw.classes, list) else ()

    @property
    def configuration(self) -> models.DetectorConfiguration | None:
        """Its settings."""
        known = self.raw.configuration
        return known if isinstance(known, models.DetectorConfiguration) else None

    async def refresh(self) -> "AsyncDetector":
        """The detector as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def update(self, **changed: Unpack[DetectorChanges]) -> "AsyncDetector":
        """The detector with other values: those of ``detectors.update``."""
        await self._all.update(self.id, **changed)
        return await self.refresh()

    async def delete(self) -> None:
        """Nothing; the detector is gone."""
        await self._all.delete(self.id)

    def rasters(self, *, limit: int | None = None) -> "AsyncPager[AsyncRaster]":
        """The rasters that it is trained with (beta)."""
        return self._all.rasters(self.id, limit=limit)

    async def add_raster(self, raster_id: str) -> None:
        """Nothing; the raster is one of those that it is trained with (beta)."""
        await self._all.add_raster(self.id, raster_id)

    async def set_annotations(
        self,
        raster_id: str,
        kind: str,
        annotations: Any,
        *,
        class_id: str | None = None,
        progress: Listener = silent,
    ) -> AsyncOperation[None]:
        """The work of replacing its annotations of a kind on a raster; see ``detectors.set_annotations``."""
        return await self._all.set_annotations(
            self.id, raster_id, kind, annotations, class_id=class_id, progress=progress
        )

    async def train(self) -> AsyncOperation[Training]:
        """The work of training it with its annotations."""
        return await self._all.train(self.id)

    async def recommend_dataset(self) -> AsyncOperation[dict[str, Any]]:
        """The work of suggesting what to annotate next; the web application shows it (experimental)."""
        return await self._all.recommend_dataset(self.id)

    async def run(
        self, raster_id: str, *, secondary_raster_id: str | None = None
    ) -> "AsyncOperation[AsyncDetections]":
        """The work of searching a raster; see ``detectors.run``."""
        return await self._all.run(self.id, raster_id, secondary_raster_id=secondary_raster_id)

    @property
    def _all(self) -> "AsyncDetectors":
        return AsyncDetectors(self._shell)


class AsyncDetectors(AsyncCollection):
    """The detectors that the key can see. What takes an id sends one request."""

    def list(
        self,
        *,
        search: str | None = None,
        user_tag: str | None = None,
        is_shared: bool | None = None,
        limit: int | None = None,
    ) -> AsyncPager[AsyncDetector]:
        """Every detector that all filters let through; ``search`` looks for a part of the name."""
        call = calls.list(
            search=text_filter("search", search),
            user_tag=text_filter("user_tag", user_tag),
            is_shared=flag_filter("is_shared", is_shared),
        )
        return self._shell.pager(pages(call), self._detector, limit=limit)

    async def get(self, detector_id: str) -> AsyncDetector:
        """The detector with this id; raises NotFound."""
        return self._detector(await self._shell.send(calls.get(identifier("detector_id", detector_id))))

    async def create(
        self,
        name: str | None = None,
        *,
        detection_type: str = "count",
        output_type: str = "polygon",
        training_steps: int = 500,
        backbone: str = "resnet34",
        tile_size: int = 256,
        background_sample_ratio: float = 0.25,
    ) -> AsyncDetector:
        """A new detector (beta); a plan may forbid other settings than these.

        ``detection_type`` is ``count`` or ``segmentation``, ``output_type`` ``polygon`` or ``bbox``,
        ``backbone`` ``resnet18``, ``resnet34`` or ``resnet50``; 500 to 40,000 steps, tiles in pixels, and a
        ratio of 0 to 1.
        """
        settings = configuration(
            detection_type=detection_type,
            output_type=output_type,
            training_steps=training_steps,
            backbone=backbone,
            tile_size=tile_size,
            background_sample_ratio=background_sample_ratio,
        )
        body: dict[str, Any] = {"configuration": settings}
        if name is not None:
            body["name"] = named("name", name)
        made = await self._shell.send(calls.create(body))
        return await self.get(str(made.id))

    async def update(self, detector_id: str, **changed: Unpack[DetectorChanges]) -> None:
        """Nothing; the detector has the values that were given, and keeps the others (beta).

        The settings are those of ``create``. A zero is a value, and is sent.
        """
        detector = identifier("detector_id", detector_id)
        settings: dict[str, Any] = {**changed}
        name = settings.pop("name", None)
        body: dict[str, Any] = {"configuration": changes(settings)}
        if name is not None:
            body["name"] = named("name", name)
        if not settings and name is None:
            raise InvalidInput("name: nothing was given to change", field="name")
        await self._shell.send(calls.update(detector, body))

    async def delete(self, detector_id: str) -> None:
        """Nothing; the detector is gone."""
        await self._shell.send(calls.delete(identifier("detector_id", detector_id)))

    def rasters(self, detector_id: str, *, limit: int | None = None) -> "AsyncPager[AsyncRaster]":
        """The rasters that a detector is trained with (beta)."""
        from .rasters import AsyncRaster

        call = raster_calls.list(identifier("detector_id", detector_id))
        return self._shell.pager(
            pages(call), lambda raw: AsyncRaster(raw, connection=self._shell), limit=limit
        )

    async def add_raster(self, detector_id: str, raster_id: str) -> None:
        """Nothing; the raster is one of those that the detector is trained with (beta)."""
        body = {"raster_id": identifier("raster_id", raster_id)}
        await self._shell.send(raster_calls.add(identifier("detector_id", detector_id), body))

    async def set_annotations(
        self,
        detector_id: str,
        raster_id: str,
        kind: str,
        annotations: Any,
        *,
        class_id: str | None = None,
        progress: Listener = silent,
    ) -> AsyncOperation[None]:
        """The work of replacing all annotations of a kind that a detector has on a raster.

        ``kind`` is ``outline``, ``training_area``, ``testing_area`` or ``validation_area``; ``annotations``
        GeoJSON of Polygons or MultiPolygons: a file (``pathlib.Path``), a dict, or shapes. ``class_id`` is
        for outlines alone. InvalidInput names the feature that cannot be uploaded.
        """
        return await set_annotations(
            self._shell, detector_id, raster_id, kind, annotations, class_id=class_id, progress=progress
        )

    async def train(self, detector_id: str) -> AsyncOperation[Training]:
        """The work of training a detector with its annotations; its result tells the score."""
        detector = identifier("detector_id", detector_id)
        started = await self._shell.send(calls.train(detector))
        return begin(self._shell, "training", started, trained, detector_id=detector)

    async def recommend_dataset(self, detector_id: str) -> AsyncOperation[dict[str, Any]]:
        """The work of suggesting what to annotate next; the web application shows it (experimental)."""
        detector = identifier("detector_id", detector_id)
        started = await self._shell.send(calls.recommend_dataset(detector))
        return begin(self._shell, "dataset_recommendation", started, as_it_came, detector_id=detector)

    async def run(
        self, detector_id: str, raster_id: str, *, secondary_raster_id: str | None = None
    ) -> "AsyncOperation[AsyncDetections]":
        """The work of searching a raster; its result reads or saves what was found.

        It costs at least the price of 10 megapixels, and is never sent twice on its own.
        ``secondary_raster_id`` is a second raster of the same place, for detectors of changes.
        """
        detector, raster = identifier("detector_id", detector_id), identifier("raster_id", raster_id)
        body = {"raster_id": raster}
        if secondary_raster_id is not None:
            body["secondary_raster_id"] = identifier("secondary_raster_id", secondary_raster_id)
        started = await self._shell.send(calls.run(detector, body))
        return begin(self._shell, "detection", started, found, detector_id=detector, raster_id=raster)

    def _detector(self, raw: models.Detector) -> AsyncDetector:
        return AsyncDetector(raw, connection=self._shell)
