"""Markers: comments that are pinned to places."""

from typing import Any

from attrs import frozen

from sightline_api.picterra import markers as calls
from sightline_api.picterra import models

from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.pager import AsyncPager
from ..._fields import text
from ...core.checks import identifier, in_range
from ..paging import pages
from ..rasters import named

__all__ = ["AsyncMarker", "AsyncMarkers"]


@frozen(repr=False)
class AsyncMarker(AsyncEntity[models.Marker]):
    """A comment at a place. Nothing can be asked of it: the service only makes and lists them."""

    @property
    def id(self) -> str:
        """The marker's id."""
        return str(self.raw.id)

    @property
    def text(self) -> str | None:
        """The comment; None where a server does not tell it."""
        return text(self.raw.text)

    @property
    def place(self) -> tuple[float, float] | None:
        """Longitude and latitude in degrees; None where a server does not tell them."""
        point = self.raw.marker
        if not isinstance(point, models.Point) or len(point.coordinates) < 2:
            return None
        return point.coordinates[0], point.coordinates[1]

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "place": self.place}


class AsyncMarkers(AsyncCollection):
    """Comments on rasters (beta)."""

    def list(self, raster_id: str, *, limit: int | None = None) -> AsyncPager[AsyncMarker]:
        """Every marker on a raster."""
        call = calls.list(identifier("raster_id", raster_id))
        return self._shell.pager(pages(call), self._marker, limit=limit)

    async def create(
        self, raster_id: str, lng: float, lat: float, text: str, *, detector_id: str | None = None
    ) -> AsyncMarker:
        """A new marker at a longitude and latitude in degrees, longitude first.

        With ``detector_id`` it belongs to the raster as one that this detector is trained with.
        """
        place = [in_range("lng", lng, -180, 180), in_range("lat", lat, -90, 90)]
        body = {"marker": {"type": "Point", "coordinates": place}, "text": named("text", text)}
        raster = identifier("raster_id", raster_id)
        made = await self._shell.send(
            calls.create(raster, body)
            if detector_id is None
            else calls.create_for_detector(identifier("detector_id", detector_id), raster, body)
        )
        point = models.Point(type="Point", coordinates=place)
        return self._marker(models.Marker(id=made.id, marker=point, text=text))

    def _marker(self, raw: models.Marker) -> AsyncMarker:
        return AsyncMarker(raw, connection=self._shell)
