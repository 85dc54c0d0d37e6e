"""What finished work of Forge has made, as values."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sightline_api.picterra import models

from ..._async.shell import AsyncShell
from ..._fields import number, text, whole
from ...core.errors import UnexpectedContent
from ..values import Run, Training

if TYPE_CHECKING:
    from .rasters import AsyncRaster
    from .results import AsyncDetections

__all__ = ["anything", "as_it_came", "found", "nothing", "raster_imported", "raster_made", "trained"]


async def nothing(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> None:
    """Nothing: the work is its own result."""


async def as_it_came(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> dict[str, Any]:
    """The results as the server wrote them."""
    import msgspec

    results = msgspec.to_builtins(raw.results)
    return results if isinstance(results, dict) else {}


async def trained(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> Training:
    """The score of a training, and what it learnt from."""
    import msgspec

    stats = msgspec.to_builtins(getattr(raw.results, "stats", None) or {})
    known = {name: value for name, value in stats.items() if whole(value) is not None}
    return Training(number(getattr(raw.results, "score", None)), known)


async def found(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncDetections":
    """What a detector found."""
    from .results import AsyncDetections

    if not isinstance(raw.results, models.DetectionResults):
        raise UnexpectedContent(
            f"operation {ids['operation_id']} is no run of a detector: it has no detections", status=200
        )
    metadata = raw.metadata or None
    run = Run(
        str(ids["operation_id"]),
        raw.results,
        text(getattr(metadata, "raster_id", None)),
        text(getattr(metadata, "detector_id", None)),
    )
    return AsyncDetections(run, connection=shell)


async def anything(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> Any:
    """The value that fits what came: detections, a training, a layer, or the results as they are."""
    from .vector_layers import layer_made

    if isinstance(raw.results, models.DetectionResults):
        return await found(shell, ids, raw)
    if isinstance(raw.results, models.TrainingResults):
        return await trained(shell, ids, raw)
    if isinstance(raw.results, models.VectorLayerUploadResults):
        return await layer_made(shell, ids, raw)
    return await as_it_came(shell, ids, raw)


async def raster_made(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncRaster":
    """The raster that the work was about."""
    from .rasters import AsyncRasters

    return await AsyncRasters(shell).get(str(ids["raster_id"]))


async def raster_imported(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncRaster":
    """The raster that was imported; its id is in the metadata, not in the results."""
    from .rasters import AsyncRasters

    return await AsyncRasters(shell).get(str(raw.metadata.raster_id))
