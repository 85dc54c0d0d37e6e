# Written by `make generate` from openapi.json: change that file, not this one.
"""The markers operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create_for_detector",
    "create_for_detector_endpoint",
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
]

create_for_detector_endpoint: Endpoint[models.Created] = Endpoint(
    operation_id="picterra.markers.create_for_detector",
    service="picterra",
    tag="markers",
    verb="create_for_detector",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/markers/",
    summary="Pin a comment to a training raster of a detector",
    parameters=(
        Parameter("detector_id", "detector_id", "path", str, required=True),
        Parameter("raster_id", "raster_id", "path", str, required=True),
    ),
    bodies=(Body("application/json", models.MarkerCreate),),
    results=(Result(201, "application/json", models.Created),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create_for_detector(
    detector_id: str,
    raster_id: str,
    body: models.MarkerCreate | Mapping[str, Any],
) -> Call[models.Created]:
    """Pin a comment to a training raster of a detector.

    Experimental.

    ``detector_id``: Id of the detector
    ``raster_id``: Id of the raster

    ``POST /public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/markers/``
    """
    return create_for_detector_endpoint.call(
        {
            "detector_id": detector_id,
            "raster_id": raster_id,
        },
        body=body,
    )


list_endpoint: Endpoint[models.MarkerPage] = Endpoint(
    operation_id="picterra.markers.list",
    service="picterra",
    tag="markers",
    verb="list",
    method="GET",
    path="/public/api/v2/rasters/{raster_id}/markers/",
    summary="List the markers of a raster",
    parameters=(
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.MarkerPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    raster_id: str,
    *,
    page_number: int | UnsetType = UNSET,
) -> Call[models.MarkerPage]:
    """List the markers of a raster.

    Beta.

    ``raster_id``: Id of the raster
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/rasters/{raster_id}/markers/``
    """
    return list_endpoint.call(
        {
            "raster_id": raster_id,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.Created] = Endpoint(
    operation_id="picterra.markers.create",
    service="picterra",
    tag="markers",
    verb="create",
    method="POST",
    path="/public/api/v2/rasters/{raster_id}/markers/",
    summary="Pin a comment to a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    bodies=(Body("application/json", models.MarkerCreate),),
    results=(Result(201, "application/json", models.Created),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    raster_id: str,
    body: models.MarkerCreate | Mapping[str, Any],
) -> Call[models.Created]:
    """Pin a comment to a raster.

    Experimental.

    ``raster_id``: Id of the raster

    ``POST /public/api/v2/rasters/{raster_id}/markers/``
    """
    return create_endpoint.call(
        {
            "raster_id": raster_id,
        },
        body=body,
    )
