"""All that a detector is taught with: its rasters, and what people drew on them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry import shape
from sqlalchemy import select
from sqlalchemy.orm import Session

from .detection.learning import Lesson
from .looking import look_at
from .tables import Annotations, DetectorClass, Raster, TrainingRaster
from .world import World

__all__ = ["Taught", "gather", "make_lessons", "raster_ids"]


@dataclass
class Taught:
    """The annotations of one raster: outlines by class, areas by kind, as GeoJSON features."""

    raster: Raster
    outlines: dict[str, list[Any]] = field(default_factory=dict)
    areas: dict[str, list[Any]] = field(default_factory=dict)

    def count(self, kind: str) -> int:
        """How many areas of this kind there are."""
        return len(self.areas.get(kind, ()))

    def outlined(self, kind: str | None = None) -> int:
        """How many outlines there are; with a kind, how many touch its areas."""
        shapes = [shape(one["geometry"]) for listed in self.outlines.values() for one in listed]
        if kind is None:
            return len(shapes)
        areas = [shape(one["geometry"]) for one in self.areas.get(kind, ())]
        return sum(any(one.intersects(area) for area in areas) for one in shapes)


def raster_ids(detector_id: str) -> Any:
    """A query for the ids of the rasters that a detector is taught on."""
    return select(TrainingRaster.raster_id).where(TrainingRaster.detector_id == detector_id)


def gather(session: Session, detector_id: str) -> tuple[list[str], list[Taught]]:
    """The ids of the detector's classes, and what there is on each of its rasters."""
    of_it = select(DetectorClass.id).where(DetectorClass.detector_id == detector_id)
    classes = list(session.scalars(of_it.order_by(DetectorClass.number)))
    wanted = select(Raster).where(Raster.id.in_(raster_ids(detector_id))).order_by(Raster.number)
    taught = {raster.id: Taught(raster) for raster in session.scalars(wanted)}
    for one in session.scalars(select(Annotations).where(Annotations.detector_id == detector_id)):
        place = taught.get(one.raster_id)
        if place is None:
            continue
        if one.kind == "outline" and one.class_id is not None:
            place.outlines[one.class_id] = one.features
        else:
            place.areas[one.kind] = one.features
    return classes, list(taught.values())


def make_lessons(world: World, taught: list[Taught]) -> Iterator[Lesson]:
    """Each raster's pixels with the shapes on them, one after the other."""
    for one in taught:
        look = look_at(world, one.raster)
        yield Lesson(
            look.pixels,
            look.pixel_area,
            {name: look.to_pixels(listed) for name, listed in one.outlines.items()},
            {kind: look.to_pixels(listed) for kind, listed in one.areas.items()},
        )
