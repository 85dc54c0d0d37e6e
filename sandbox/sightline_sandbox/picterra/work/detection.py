"""Running a detector on a raster."""

from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..detection.finding import find_shapes
from ..detection.shapes import draw_mask
from ..documents import keep_json
from ..geojson import multipolygon
from ..layers import add_layer
from ..looking import Look, look_at
from ..lookup import remaining
from ..models import read_model
from ..operations import Keep, Outcome, work
from ..tables import Detector, DetectorClass, Raster
from ..world import World

__all__ = ["run_detector"]

Geometries = list[dict[str, Any]]


@work("detector_run")
def run_detector(world: World, arguments: dict[str, Any]) -> Keep:
    """What was found, as one document for all, one a class, and one vector layer a class.

    A secondary raster has to exist, and is not looked at.
    """
    with world.store.reading() as session:
        detector = remaining(session, Detector, arguments["detector_id"])
        raster = remaining(session, Raster, arguments["raster_id"])
        of_it = select(DetectorClass).where(DetectorClass.detector_id == detector.id)
        classes = list(session.scalars(of_it.order_by(DetectorClass.number)))
    found = _find(world, detector, raster)
    everything = [one for listed in found.values() for one in listed]
    url = keep_json(world, multipolygon(everything))
    documents = {name: keep_json(world, multipolygon(listed)) for name, listed in found.items()}

    def keep(session: Session) -> Outcome:
        by_class = []
        for one in classes:
            features = [
                {"type": "Feature", "properties": {"class_name": one.name}, "geometry": geometry}
                for geometry in found.get(one.id, [])
            ]
            given = {"name": f"{detector.name}: {one.name}", "color": one.color, "detector_id": detector.id}
            layer = add_layer(world, session, raster.id, features, **given)
            result = {"url": documents[one.id], "vector_layer_id": layer.id}
            by_class.append({"class": {"name": one.name}, "result": result})
        told = {"raster_id": raster.id, "detector_id": detector.id, "folder_id": raster.folder_id}
        return Outcome({"url": url, "by_class": by_class}, told)

    return keep


def _find(world: World, detector: Detector, raster: Raster) -> dict[str, Geometries]:
    """By class, the polygons in longitude and latitude."""
    votes = read_model(world, detector.id)
    look = look_at(world, raster)
    inside = _inside(look, raster)
    shapes = find_shapes(votes, look.pixels, inside, look.pixel_area, detector.configuration)
    return {name: look.to_geometries(listed) for name, listed in shapes.items()}


def _inside(look: Look, raster: Raster) -> Any:
    """The pixels in the detection areas, all where there are none."""
    shape = look.pixels.shape[:2]
    if not raster.detection_areas:
        return np.ones(shape, dtype=np.bool_)
    return draw_mask(look.to_pixels(raster.detection_areas), *shape)
