"""Areas of a raster, or for a new one, that are uploaded as GeoJSON."""

from typing import TYPE_CHECKING, Any

from sightline_api.picterra import detection_areas as area_calls
from sightline_api.picterra import imports as import_calls

from ..._async.operation import AsyncOperation
from ..._async.shell import AsyncShell
from ...core.checks import identifier
from ...core.progress import Listener
from ..geojson import AREAS
from ..rasters import import_method, named
from .documents import geojson_file, put_document
from .outcomes import raster_imported, raster_made
from .work import begin

if TYPE_CHECKING:
    from .rasters import AsyncRaster

__all__ = ["import_remote", "set_detection_areas"]


async def import_remote(
    shell: AsyncShell,
    name: str,
    area: Any,
    folder_id: str,
    source_id: str,
    method: str,
    *,
    progress: Listener,
) -> "AsyncOperation[AsyncRaster]":
    """The work of importing a raster for an area from a remote source."""
    commit = {
        "method": import_method(method),
        "source_id": identifier("source_id", source_id),
        "folder_id": identifier("folder_id", folder_id),
        "name": named("name", name),
    }
    document = await geojson_file(area, field="area", kinds=AREAS)
    upload_id = await put_document(shell, import_calls.create_upload(), document, progress=progress)
    started = await shell.send(import_calls.commit_upload(upload_id, commit))
    return begin(shell, "raster_import", started, raster_imported)


async def set_detection_areas(
    shell: AsyncShell, raster_id: str, areas: Any, *, progress: Listener
) -> "AsyncOperation[AsyncRaster]":
    """The work of making these the only places of a raster where detectors look."""
    raster = identifier("raster_id", raster_id)
    document = await geojson_file(areas, field="areas", kinds=AREAS)
    upload_id = await put_document(shell, area_calls.create_upload(raster), document, progress=progress)
    started = await shell.send(area_calls.commit_upload(raster, upload_id))
    return begin(shell, "detection_areas", started, raster_made, raster_id=raster)
