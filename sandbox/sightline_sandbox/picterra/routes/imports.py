"""Rasters from remote sources."""

from typing import Any

from sightline_api.picterra import imports

from ..lookup import fetch_upload, named
from ..operations import begin
from ..registry import serves
from ..schemas import ImportCommit
from ..tables import Folder
from ..uploads import open_upload
from ..world import TheWorld

__all__ = ["commit_upload", "create_upload"]


@serves(imports.create_upload_endpoint)
def create_upload(world: TheWorld) -> dict[str, Any]:
    """A place for the area of interest."""
    return open_upload(world, "forge", "import")


@serves(imports.commit_upload_endpoint)
def commit_upload(world: TheWorld, upload_id: str, body: ImportCommit) -> dict[str, Any]:
    """Begins to draw the picture of that area."""
    with world.store.reading() as session:
        fetch_upload(session, "forge", "import", "", upload_id)
        named(session, Folder, body.folder_id, "folder_id")
    return begin(world, "forge", "raster_import", upload_id=upload_id, **body.model_dump())
