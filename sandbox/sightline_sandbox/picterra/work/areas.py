"""Where on a raster detectors shall look."""

from typing import Any

from sqlalchemy.orm import Session

from ..geojson import AREAS, read_features
from ..lookup import remaining
from ..operations import Keep, Outcome, work
from ..tables import Raster, Upload
from ..uploads import read_upload
from ..world import World

__all__ = ["take_areas"]


@work("detection_areas_upload")
def take_areas(world: World, arguments: dict[str, Any]) -> Keep:
    """The uploaded areas replace those of before."""
    features = read_features(read_upload(world, arguments["upload_id"]), AREAS)

    def keep(session: Session) -> Outcome:
        raster = remaining(session, Raster, arguments["raster_id"])
        upload = remaining(session, Upload, arguments["upload_id"])
        raster.detection_areas, upload.ready = features, True
        return Outcome({}, {"raster_id": raster.id, "detector_id": None, "folder_id": raster.folder_id})

    return keep
