"""Where on a raster detectors look."""

from typing import Any

from sightline_api.picterra import detection_areas

from ..lookup import fetch, fetch_upload
from ..operations import begin
from ..registry import serves
from ..tables import Raster
from ..uploads import open_upload
from ..world import TheWorld

__all__ = ["commit_upload", "create_upload", "delete", "get_upload"]

_KIND = "detection_areas"


@serves(detection_areas.create_upload_endpoint)
def create_upload(world: TheWorld, raster_id: str) -> dict[str, Any]:
    """A place for the areas."""
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
    return open_upload(world, "forge", _KIND, raster_id)


@serves(detection_areas.get_upload_endpoint)
def get_upload(world: TheWorld, raster_id: str, upload_id: str) -> dict[str, str]:
    """Whether the areas were taken up."""
    with world.store.reading() as session:
        upload = fetch_upload(session, "forge", _KIND, raster_id, upload_id)
    return {"status": "ready" if upload.ready else "processing"}


@serves(detection_areas.commit_upload_endpoint)
def commit_upload(world: TheWorld, raster_id: str, upload_id: str) -> dict[str, Any]:
    """Begins to take them up."""
    with world.store.reading() as session:
        fetch_upload(session, "forge", _KIND, raster_id, upload_id)
    return begin(world, "forge", "detection_areas_upload", raster_id=raster_id, upload_id=upload_id)


@serves(detection_areas.delete_endpoint)
def delete(world: TheWorld, raster_id: str) -> None:
    """From now on detectors look everywhere."""
    with world.store.writing() as session:
        fetch(session, Raster, raster_id).detection_areas = None
