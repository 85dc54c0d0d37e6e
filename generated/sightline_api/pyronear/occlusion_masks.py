# Written by `make generate` from openapi.json: change that file, not this one.
"""The occlusion_masks operations of the pyronear service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create",
    "create_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "update",
    "update_endpoint",
]

create_endpoint: Endpoint[models.OcclusionMask] = Endpoint(
    operation_id="pyronear.occlusion_masks.create",
    service="pyronear",
    tag="occlusion_masks",
    verb="create",
    method="POST",
    path="/api/v1/occlusion_masks/",
    summary="Create an occlusion mask",
    bodies=(Body("application/json", models.OcclusionMaskCreate),),
    results=(Result(201, "application/json", models.OcclusionMask),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def create(
    body: models.OcclusionMaskCreate | Mapping[str, Any],
) -> Call[models.OcclusionMask]:
    """Create an occlusion mask.

    The address without its final slash is redirected (307).

    ``POST /api/v1/occlusion_masks/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.OcclusionMask] = Endpoint(
    operation_id="pyronear.occlusion_masks.get",
    service="pyronear",
    tag="occlusion_masks",
    verb="get",
    method="GET",
    path="/api/v1/occlusion_masks/{mask_id}",
    summary="Read an occlusion mask",
    parameters=(Parameter("mask_id", "mask_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.OcclusionMask),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def get(
    mask_id: int,
) -> Call[models.OcclusionMask]:
    """Read an occlusion mask.

    ``mask_id``: Id of the occlusion mask

    ``GET /api/v1/occlusion_masks/{mask_id}``
    """
    return get_endpoint.call(
        {
            "mask_id": mask_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.occlusion_masks.delete",
    service="pyronear",
    tag="occlusion_masks",
    verb="delete",
    method="DELETE",
    path="/api/v1/occlusion_masks/{mask_id}",
    summary="Delete an occlusion mask",
    parameters=(Parameter("mask_id", "mask_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def delete(
    mask_id: int,
) -> Call[None]:
    """Delete an occlusion mask.

    ``mask_id``: Id of the occlusion mask

    ``DELETE /api/v1/occlusion_masks/{mask_id}``
    """
    return delete_endpoint.call(
        {
            "mask_id": mask_id,
        },
    )


update_endpoint: Endpoint[models.OcclusionMask] = Endpoint(
    operation_id="pyronear.occlusion_masks.update",
    service="pyronear",
    tag="occlusion_masks",
    verb="update",
    method="PATCH",
    path="/api/v1/occlusion_masks/{mask_id}",
    summary="Change the rectangle of an occlusion mask",
    parameters=(Parameter("mask_id", "mask_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.OcclusionMaskUpdate),),
    results=(Result(200, "application/json", models.OcclusionMask),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent"), "repeatable": True},
)


def update(
    mask_id: int,
    body: models.OcclusionMaskUpdate | Mapping[str, Any],
) -> Call[models.OcclusionMask]:
    """Change the rectangle of an occlusion mask.

    ``mask_id``: Id of the occlusion mask

    ``PATCH /api/v1/occlusion_masks/{mask_id}``
    """
    return update_endpoint.call(
        {
            "mask_id": mask_id,
        },
        body=body,
    )
