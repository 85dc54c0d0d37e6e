"""Markers."""

from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import markers

from ..lookup import fetch, fetch_training
from ..pages import PageNumber, show_page
from ..registry import serves
from ..schemas import MarkerCreate
from ..tables import Marker, Raster
from ..views import show_marker
from ..world import TheWorld, World

__all__ = ["create", "create_for_detector", "list_all"]


@serves(markers.list_endpoint)
def list_all(
    world: TheWorld, request: Request, raster_id: str, page_number: PageNumber = 1
) -> dict[str, Any]:
    """All markers on the raster, those of detectors too."""
    wanted = select(Marker).where(Marker.raster_id == raster_id).order_by(Marker.number.desc())
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
        return show_page(world, session, request, wanted, page_number, show_marker)


@serves(markers.create_endpoint)
def create(world: TheWorld, raster_id: str, body: MarkerCreate) -> dict[str, str]:
    """A new marker on the raster."""
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
    return _add(world, raster_id, None, body)


@serves(markers.create_for_detector_endpoint)
def create_for_detector(
    world: TheWorld, detector_id: str, raster_id: str, body: MarkerCreate
) -> dict[str, str]:
    """A new marker that belongs to a detector as well."""
    with world.store.reading() as session:
        fetch_training(session, detector_id, raster_id)
    return _add(world, raster_id, detector_id, body)


def _add(world: World, raster_id: str, detector_id: str | None, body: MarkerCreate) -> dict[str, str]:
    lng, lat = body.marker.coordinates
    with world.store.writing() as session:
        marker = Marker(raster_id=raster_id, detector_id=detector_id, lng=lng, lat=lat, text=body.text)
        session.add(marker)
    return {"id": marker.id}
