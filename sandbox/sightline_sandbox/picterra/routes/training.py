"""The rasters that a detector is taught on."""

from typing import Any

from fastapi import Request, Response
from sqlalchemy import select

from sightline_api.picterra import training_rasters

from ..lessons import raster_ids
from ..lookup import fetch, named
from ..pages import PageNumber, show_page
from ..registry import serves
from ..schemas import TrainingRasterAdd
from ..tables import Detector, Raster, TrainingRaster
from ..views import show_listed_raster
from ..world import TheWorld

__all__ = ["add", "list_all"]


@serves(training_rasters.list_endpoint)
def list_all(
    world: TheWorld, request: Request, detector_id: str, page_number: PageNumber = 1
) -> dict[str, Any]:
    """The rasters, newest first."""
    wanted = select(Raster).where(Raster.id.in_(raster_ids(detector_id))).order_by(Raster.number.desc())
    with world.store.reading() as session:
        fetch(session, Detector, detector_id)
        return show_page(world, session, request, wanted, page_number, show_listed_raster)


@serves(training_rasters.add_endpoint)
def add(world: TheWorld, detector_id: str, body: TrainingRasterAdd) -> Response:
    """One more; nothing happens where it is among them."""
    with world.store.writing() as session:
        fetch(session, Detector, detector_id)
        raster = named(session, Raster, body.raster_id, "raster_id")
        if raster.id not in session.scalars(raster_ids(detector_id)).all():
            session.add(TrainingRaster(detector_id=detector_id, raster_id=raster.id))
    return Response(status_code=201)
