# Written by `make generate` from openapi.json: change that file, not this one.
"""The assets operations of the cvat service."""

from __future__ import annotations

import builtins
import uuid as _uuid
from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create",
    "create_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
]

create_endpoint: Endpoint[models.AssetRead] = Endpoint(
    operation_id="cvat.assets.create",
    service="cvat",
    tag="assets",
    verb="create",
    method="POST",
    path="/api/assets",
    summary="Store a picture for a guide",
    bodies=(Body("multipart/form-data", models.AssetCreateRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.AssetRead),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.AssetCreateRequest | Mapping[str, Any],
) -> Call[models.AssetRead]:
    """Store a picture for a guide.

    ``POST /api/assets``
    """
    return create_endpoint.call(
        body=body,
    )


retrieve_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.assets.retrieve",
    service="cvat",
    tag="assets",
    verb="retrieve",
    method="GET",
    path="/api/assets/{uuid}",
    summary="Download a picture of a guide",
    parameters=(Parameter("uuid", "uuid", "path", _uuid.UUID, required=True),),
    results=(Result(200, "image/*", builtins.bytes),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    uuid: _uuid.UUID | str,
) -> Call[builtins.bytes]:
    """Download a picture of a guide.

    ``uuid``: Id of the picture

    ``GET /api/assets/{uuid}``
    """
    return retrieve_endpoint.call(
        {
            "uuid": uuid,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.assets.destroy",
    service="cvat",
    tag="assets",
    verb="destroy",
    method="DELETE",
    path="/api/assets/{uuid}",
    summary="Delete a picture of a guide",
    parameters=(Parameter("uuid", "uuid", "path", _uuid.UUID, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def destroy(
    uuid: _uuid.UUID | str,
) -> Call[None]:
    """Delete a picture of a guide.

    Servers of 2.54 fail with 500.

    ``uuid``: Id of the picture

    ``DELETE /api/assets/{uuid}``
    """
    return destroy_endpoint.call(
        {
            "uuid": uuid,
        },
    )
