"""Training: the votes of the annotated pixels."""

from typing import Any

from sqlalchemy.orm import Session

from ..detection.learning import learn, score
from ..lessons import Taught, gather, make_lessons
from ..lookup import remaining
from ..operations import Failed, Keep, Outcome, work
from ..tables import Detector
from ..world import World

__all__ = ["train"]


@work("detector_training")
def train(world: World, arguments: dict[str, Any]) -> Keep:
    """The detector can be run from now on; the results say how well it finds what it was shown."""
    detector_id = arguments["detector_id"]
    with world.store.reading() as session:
        classes, taught = gather(session, detector_id)
    if not taught:
        raise Failed("The detector has no training rasters.")
    if not any(one.outlined() for one in taught):
        raise Failed("The detector has no outlines: it needs some on at least one of its training rasters.")
    votes = learn(make_lessons(world, taught), classes)
    world.files.put("models", detector_id, votes.keep())
    results = {"score": score(votes, make_lessons(world, taught)), "stats": _count(taught)}

    def keep(session: Session) -> Outcome:
        detector = remaining(session, Detector, detector_id)
        detector.is_runnable = True
        first = taught[0].raster
        told = {"raster_id": None, "detector_id": detector_id, "folder_id": first.folder_id}
        return Outcome(results, told)

    return keep


def _count(taught: list[Taught]) -> dict[str, int]:
    """What there was to learn from, in the words of the service."""
    return {
        "rasters_count": len(taught),
        "training_areas_count": sum(one.count("training_area") for one in taught),
        "assessment_areas_count": sum(one.count("testing_area") for one in taught),
        "validation_areas_count": sum(one.count("validation_area") for one in taught),
        "total_annotations_count": sum(one.outlined() for one in taught),
        "training_annotations_count": sum(one.outlined("training_area") for one in taught),
        "validation_annotations_count": sum(one.outlined("validation_area") for one in taught),
    }
