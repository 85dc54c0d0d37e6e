# Written by `make generate` from highlevel/sightline/picterra/_async/operations.py: change that file, not this one.

"""Background work by its id or by its token."""

from typing import Any

from ..._sync.entity import Collection
from ..._sync.operation import Operation
from ..._sync.shell import Shell
from ...core.checks import identifier
from ...core.errors import InvalidInput
from ...core.operation import Token
from . import outcomes, tracer_outcomes, vector_layers
from .work import Finish, named_address, watch

__all__ = ["Operations", "TracerOperations", "resume"]

_FINISHES: dict[str, Finish[Any]] = {
    "advanced_tool": outcomes.as_it_came,
    "annotations": outcomes.nothing,
    "dataset_recommendation": outcomes.as_it_came,
    "detection": outcomes.found,
    "detection_areas": outcomes.raster_made,
    "operation": outcomes.anything,
    "raster_import": outcomes.raster_imported,
    "raster_upload": outcomes.raster_made,
    "training": outcomes.trained,
    "vector_layer_download": named_address,
    "vector_layer_upload": vector_layers.layer_made,
    "tracer_analysis": tracer_outcomes.analysed,
    "tracer_export": named_address,
    "tracer_operation": outcomes.as_it_came,
    "tracer_plots": tracer_outcomes.group_written,
    "tracer_plots_group": tracer_outcomes.group_written,
    "tracer_precheck": tracer_outcomes.prechecked,
    "tracer_report": tracer_outcomes.reported,
    "tracer_report_precheck": outcomes.nothing,
}


def resume(shell: Shell, text: str) -> Operation[Any]:
    """The operation that a token names, as if this process had started it; nothing is sent yet."""
    token = Token.from_text(text)
    if token.service != "picterra" or "operation_id" not in token.ids:
        raise InvalidInput(f"token: it is for {token.service}, not for picterra", field="token")
    if token.operation not in _FINISHES:
        raise InvalidInput(f"token: {token.operation!r} is not known here; update Sightline", field="token")
    return watch(shell, token, _FINISHES[token.operation])


class Operations(Collection):
    """The background work of Forge."""

    def get(self, operation_id: str) -> Operation[Any]:
        """The operation with this id; nothing is asked before it is looked at.

        Its result is what fits the work: detections of a run, a training's score, a new layer; else the
        results as the server wrote them.
        """
        return _operation(self._shell, "operation", operation_id)


class TracerOperations(Collection):
    """The background work of Tracer."""

    def get(self, operation_id: str) -> Operation[dict[str, Any]]:
        """The operation with this id; its result is what the server wrote."""
        return _operation(self._shell, "tracer_operation", operation_id)


def _operation(shell: Shell, kind: str, operation_id: str) -> Operation[Any]:
    token = Token("picterra", kind, {"operation_id": identifier("operation_id", operation_id)})
    return watch(shell, token, _FINISHES[kind])
