# Written by `make generate` from openapi.json: change that file, not this one.
"""The operations operations of the picterra service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
]

get_endpoint: Endpoint[models.Operation] = Endpoint(
    operation_id="picterra.operations.get",
    service="picterra",
    tag="operations",
    verb="get",
    method="GET",
    path="/public/api/v2/operations/{operation_id}/",
    summary="Read how far an operation is",
    parameters=(Parameter("operation_id", "operation_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.Operation),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    operation_id: str,
) -> Call[models.Operation]:
    """Read how far an operation is.

    Wait `poll_interval` seconds between two reads.

    ``operation_id``: Id of the operation

    ``GET /public/api/v2/operations/{operation_id}/``
    """
    return get_endpoint.call(
        {
            "operation_id": operation_id,
        },
    )
