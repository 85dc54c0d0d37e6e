"""Where more annotations would help most."""

from typing import Any

from shapely.geometry import Point
from sqlalchemy import delete
from sqlalchemy.orm import Session

from ..detection.finding import most_doubtful
from ..lessons import gather
from ..looking import look_at
from ..lookup import remaining
from ..models import read_model
from ..operations import Failed, Keep, Outcome, work
from ..tables import Detector, Marker
from ..world import World

__all__ = ["recommend"]

_MOST = 3
"""Markers on one raster."""
_TEXT = "Recommended: annotate here, the colours are in doubt"
_TILE = 64


@work("dataset_recommendation")
def recommend(world: World, arguments: dict[str, Any]) -> Keep:
    """Markers on the training rasters, at the tiles whose colours the detector is least sure of."""
    detector_id = arguments["detector_id"]
    with world.store.reading() as session:
        _, taught = gather(session, detector_id)
    if not taught:
        raise Failed("The detector has no training rasters.")
    votes = read_model(world, detector_id)
    places: list[tuple[str, float, float]] = []
    for one in taught:
        look = look_at(world, one.raster)
        for middle in most_doubtful(votes, look.pixels, _TILE, _MOST):
            point = look.placement.to_earth(Point(middle)).centroid
            places.append((one.raster.id, point.x, point.y))

    def keep(session: Session) -> Outcome:
        remaining(session, Detector, detector_id)
        session.execute(delete(Marker).filter_by(detector_id=detector_id, text=_TEXT))
        session.add_all(
            Marker(raster_id=raster, detector_id=detector_id, lng=lng, lat=lat, text=_TEXT)
            for raster, lng, lat in places
        )
        told = {"raster_id": None, "detector_id": detector_id, "folder_id": taught[0].raster.folder_id}
        return Outcome({"markers_count": len(places)}, told)

    return keep
