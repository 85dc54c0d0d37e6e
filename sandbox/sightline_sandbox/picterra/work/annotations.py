"""What people drew to teach a detector."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from ..geojson import AREAS, read_features
from ..lookup import remaining
from ..operations import Keep, Outcome, work
from ..tables import Annotations, Detector, Raster, Upload
from ..uploads import read_upload
from ..world import World

__all__ = ["take_annotations"]


@work("annotations_upload")
def take_annotations(world: World, arguments: dict[str, Any]) -> Keep:
    """The uploaded shapes replace all of their kind, and of their class, on this raster for this detector."""
    features = read_features(read_upload(world, arguments["upload_id"]), AREAS)
    place = {name: arguments[name] for name in ("detector_id", "raster_id", "kind", "class_id")}

    def keep(session: Session) -> Outcome:
        detector = remaining(session, Detector, place["detector_id"])
        raster = remaining(session, Raster, place["raster_id"])
        upload = remaining(session, Upload, arguments["upload_id"])
        session.execute(delete(Annotations).filter_by(**place))
        session.add(Annotations(**place, features=features))
        upload.ready = True
        told = {"raster_id": raster.id, "detector_id": detector.id, "folder_id": raster.folder_id}
        return Outcome({"annotations_count": len(features)}, told)

    return keep
