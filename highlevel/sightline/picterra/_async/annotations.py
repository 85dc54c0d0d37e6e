"""Annotations: what a detector learns from."""

from typing import Any

from sightline_api.picterra import annotations as calls

from ..._async.operation import AsyncOperation
from ..._async.shell import AsyncShell
from ...core.checks import identifier, one_of
from ...core.errors import InvalidInput
from ...core.progress import Listener
from ..geojson import AREAS
from .documents import geojson_file, put_document
from .outcomes import nothing
from .work import begin

__all__ = ["KINDS", "set_annotations"]

KINDS = ("outline", "training_area", "testing_area", "validation_area")


async def set_annotations(
    shell: AsyncShell,
    detector_id: str,
    raster_id: str,
    kind: str,
    annotations: Any,
    *,
    class_id: str | None,
    progress: Listener,
) -> AsyncOperation[None]:
    """The work of replacing all annotations of a kind that a detector has on a raster."""
    detector, raster = identifier("detector_id", detector_id), identifier("raster_id", raster_id)
    one_of("kind", kind, KINDS)
    commit = {}
    if class_id is not None:
        if kind != "outline":
            raise InvalidInput(f"class_id: only outlines have a class, and this is {kind}", field="class_id")
        commit["class_id"] = identifier("class_id", class_id)
    document = await geojson_file(annotations, field="annotations", kinds=AREAS)
    place = calls.create_upload(detector, raster, kind)
    upload_id = await put_document(shell, place, document, content_type="application/json", progress=progress)
    started = await shell.send(calls.commit_upload(detector, raster, kind, upload_id, commit))
    return begin(shell, "annotations", started, nothing, detector_id=detector, raster_id=raster)
