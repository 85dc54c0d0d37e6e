# Written by `make generate` from highlevel/sightline/picterra/_async/outcomes.py: change that file, not this one.

"""What finished work of Forge has made, as values."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sightline_api.picterra import models

from ..._fields import number, text, whole
from ..._sync.shell import Shell
from ...core.errors import UnexpectedContent
from ..values import Run, Training

if TYPE_CHECKING:
    from .rasters import Raster
    from .results import Detections

__all__ = ["anything", "as_it_came", "found", "nothing", "raster_imported", "raster_made", "trained"]


def nothing(shell: Shell, ids: Mapping[str, Any], raw: Any) -> None:
    """Nothing: the work is its own result."""


def as_it_came(shell: Shell, ids: Mapping[str, Any], raw: Any) -> dict[str, Any]:
    """The results as the server wrote them."""
    import msgspec

    results = msgspec.to_builtins(raw.results)
    return results if isinstance(results, dict) else {}


def trained(shell: Shell, ids: Mapping[str, Any], raw: Any) -> Training:
    """The score of a training, and what it learnt from."""
    import msgspec

    stats = msgspec.to_builtins(getattr(raw.results, "stats", None) or {})
    known = {name: value for name, value in stats.items() if whole(value) is not None}
    return Training(number(getattr(raw.results, "score", None)), known)


def found(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Detections":
    """What a detector found."""
    from .results import Detections

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
    return Detections(run, connection=shell)


def anything(shell: Shell, ids: Mapping[str, Any], raw: Any) -> Any:
    """The value that fits what came: detections, a training, a layer, or the results as they are."""
    from .vector_layers import layer_made

    if isinstance(raw.results, models.DetectionResults):
        return found(shell, ids, raw)
    if isinstance(raw.results, models.TrainingResults):
        return trained(shell, ids, raw)
    if isinstance(raw.results, models.VectorLayerUploadResults):
        return layer_made(shell, ids, raw)
    return as_it_came(shell, ids, raw)


def raster_made(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Raster":
    """The raster that the work was about."""
    from .rasters import Rasters

    return Rasters(shell).get(str(ids["raster_id"]))


def raster_imported(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Raster":
    """The raster that was imported; its id is in the metadata, not in the results."""
    from .rasters import Rasters

    return Rasters(shell).get(str(raw.metadata.raster_id))
