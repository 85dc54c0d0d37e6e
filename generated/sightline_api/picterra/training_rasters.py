# Written by `make generate` from openapi.json: change that file, not this one.
"""The training_rasters operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "add",
    "add_endpoint",
]

list_endpoint: Endpoint[models.RasterPage] = Endpoint(
    operation_id="picterra.training_rasters.list",
    service="picterra",
    tag="training_rasters",
    verb="list",
    method="GET",
    path="/public/api/v2/detectors/{detector_id}/training_rasters/",
    summary="List the rasters that a detector is trained with",
    parameters=(
        Parameter("detector_id", "detector_id", "path", str, required=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.RasterPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    detector_id: str,
    *,
    page_number: int | UnsetType = UNSET,
) -> Call[models.RasterPage]:
    """List the rasters that a detector is trained with.

    Beta.

    ``detector_id``: Id of the detector
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/detectors/{detector_id}/training_rasters/``
    """
    return list_endpoint.call(
        {
            "detector_id": detector_id,
            "page_number": page_number,
        },
    )


add_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.training_rasters.add",
    service="picterra",
    tag="training_rasters",
    verb="add",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/training_rasters/",
    summary="Train a detector with one more raster",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    bodies=(Body("application/json", models.TrainingRasterAdd),),
    results=(Result(201, None, None),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def add(
    detector_id: str,
    body: models.TrainingRasterAdd | Mapping[str, Any],
) -> Call[None]:
    """Train a detector with one more raster.

    Whether there is a body is not published. Beta.

    ``detector_id``: Id of the detector

    ``POST /public/api/v2/detectors/{detector_id}/training_rasters/``
    """
    return add_endpoint.call(
        {
            "detector_id": detector_id,
        },
        body=body,
    )
