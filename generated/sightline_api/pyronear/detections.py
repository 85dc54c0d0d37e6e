# Written by `make generate` from openapi.json: change that file, not this one.
"""The detections operations of the pyronear service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "get_url",
    "get_url_endpoint",
]

list_endpoint: Endpoint[builtins.list[models.Detection]] = Endpoint(
    operation_id="pyronear.detections.list",
    service="pyronear",
    tag="detections",
    verb="list",
    method="GET",
    path="/api/v1/detections/",
    summary="List every detection of the organization",
    results=(Result(200, "application/json", builtins.list[models.Detection]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list() -> Call[builtins.list[models.Detection]]:
    """List every detection of the organization.

    The whole history in one answer, by id, without paging or filter; an admin sees all organizations. Prefer
    the detections of a sequence. The address without its final slash is redirected (307).

    ``GET /api/v1/detections/``
    """
    return list_endpoint.call()


create_endpoint: Endpoint[models.Detection | None] = Endpoint(
    operation_id="pyronear.detections.create",
    service="pyronear",
    tag="detections",
    verb="create",
    method="POST",
    path="/api/v1/detections/",
    summary="Upload a frame with the boxes found in it",
    bodies=(Body("multipart/form-data", models.DetectionCreate),),
    results=(
        Result(201, "application/json", models.Detection),
        Result(204, None, None),
    ),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("camera",)},
)


def create(
    body: models.DetectionCreate | Mapping[str, Any],
) -> Call[models.Detection | None]:
    """Upload a frame with the boxes found in it.

    Each box becomes a row; three that overlap within 300 s found a sequence, later ones extend it. A frame
    without boxes is kept only to continue a recent sequence. The address without its final slash is
    redirected (307).

    ``POST /api/v1/detections/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.Detection] = Endpoint(
    operation_id="pyronear.detections.get",
    service="pyronear",
    tag="detections",
    verb="get",
    method="GET",
    path="/api/v1/detections/{detection_id}",
    summary="Read a detection",
    parameters=(
        Parameter("detection_id", "detection_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", models.Detection),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get(
    detection_id: int,
) -> Call[models.Detection]:
    """Read a detection.

    ``detection_id``: Id of the detection

    ``GET /api/v1/detections/{detection_id}``
    """
    return get_endpoint.call(
        {
            "detection_id": detection_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.detections.delete",
    service="pyronear",
    tag="detections",
    verb="delete",
    method="DELETE",
    path="/api/v1/detections/{detection_id}",
    summary="Delete a detection",
    parameters=(
        Parameter("detection_id", "detection_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    detection_id: int,
) -> Call[None]:
    """Delete a detection.

    Its frame goes only with the last row that uses it.

    ``detection_id``: Id of the detection

    ``DELETE /api/v1/detections/{detection_id}``
    """
    return delete_endpoint.call(
        {
            "detection_id": detection_id,
        },
    )


get_url_endpoint: Endpoint[models.DetectionUrl] = Endpoint(
    operation_id="pyronear.detections.get_url",
    service="pyronear",
    tag="detections",
    verb="get_url",
    method="GET",
    path="/api/v1/detections/{detection_id}/url",
    summary="Read the picture addresses of a detection",
    parameters=(
        Parameter("detection_id", "detection_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", models.DetectionUrl),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_url(
    detection_id: int,
) -> Call[models.DetectionUrl]:
    """Read the picture addresses of a detection.

    ``detection_id``: Id of the detection

    ``GET /api/v1/detections/{detection_id}/url``
    """
    return get_url_endpoint.call(
        {
            "detection_id": detection_id,
        },
    )
