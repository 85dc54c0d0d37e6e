"""Rasters from a remote source. There is none here: the picture is drawn."""

from typing import Any
from uuid import uuid4

import shapely
from shapely.geometry import shape
from sqlalchemy.orm import Session

from ..geojson import AREAS, read_features
from ..lookup import find
from ..operations import Failed, Keep, Outcome, work
from ..pictures.drawing import draw_aerial
from ..pictures.placement import Placement
from ..tables import Folder, Raster
from ..uploads import read_upload
from ..world import World
from .rasters import place_raster, read_raster_facts

__all__ = ["import_raster"]

_LONGEST = 640


@work("raster_import")
def import_raster(world: World, arguments: dict[str, Any]) -> Keep:
    """A drawn aerial picture of the box around the uploaded area; a source draws an area always alike."""
    features = read_features(read_upload(world, arguments["upload_id"]), AREAS)
    if not features:
        raise Failed("The uploaded area has no features.")
    left, bottom, right, top = shapely.total_bounds([shape(one["geometry"]) for one in features]).tolist()
    if not (right > left and top > bottom):
        raise Failed("The uploaded area has no extent.")
    step = max(right - left, top - bottom) / _LONGEST
    width, height = max(64, round((right - left) / step)), max(64, round((top - bottom) / step))
    placement = Placement(4326, left, top, ((right - left) / width, 0.0), (0.0, -(top - bottom) / height))
    drawn = draw_aerial((arguments["source_id"], left, bottom, right, top), width, height)
    raster_id = str(uuid4())
    world.files.put("rasters", raster_id, drawn.as_geotiff(placement))
    facts = read_raster_facts(world, raster_id)

    def keep(session: Session) -> Outcome:
        if find(session, Folder, arguments["folder_id"]) is None:
            raise Failed("The folder was deleted in the meantime.")
        raster = Raster(
            id=raster_id,
            name=arguments["name"],
            folder_id=arguments["folder_id"],
            type="streaming",
            multispectral=False,
        )
        place_raster(raster, facts)
        session.add(raster)
        # The id stands here, and not in the results (section 5).
        return Outcome({}, {"raster_id": raster_id, "detector_id": None, "folder_id": raster.folder_id})

    return keep
