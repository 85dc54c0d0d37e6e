# Written by `make generate` from openapi.json: change that file, not this one.
"""The poses operations of the pyronear service."""

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
    "update",
    "update_endpoint",
    "update_image",
    "update_image_endpoint",
    "list_masks",
    "list_masks_endpoint",
]

list_endpoint: Endpoint[builtins.list[models.PoseRead]] = Endpoint(
    operation_id="pyronear.poses.list",
    service="pyronear",
    tag="poses",
    verb="list",
    method="GET",
    path="/api/v1/poses/",
    summary="List the active poses of the calling camera",
    results=(Result(200, "application/json", builtins.list[models.PoseRead]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("camera",)},
)


def list() -> Call[builtins.list[models.PoseRead]]:
    """List the active poses of the calling camera.

    By id; `image_url` is always null here. People read the poses of a camera with the camera. The address
    without its final slash is redirected (307).

    ``GET /api/v1/poses/``
    """
    return list_endpoint.call()


create_endpoint: Endpoint[models.PoseRead] = Endpoint(
    operation_id="pyronear.poses.create",
    service="pyronear",
    tag="poses",
    verb="create",
    method="POST",
    path="/api/v1/poses/",
    summary="Create a pose",
    bodies=(Body("application/json", models.PoseCreate),),
    results=(Result(201, "application/json", models.PoseRead),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "camera")},
)


def create(
    body: models.PoseCreate | Mapping[str, Any],
) -> Call[models.PoseRead]:
    """Create a pose.

    The address without its final slash is redirected (307).

    ``POST /api/v1/poses/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.PoseRead] = Endpoint(
    operation_id="pyronear.poses.get",
    service="pyronear",
    tag="poses",
    verb="get",
    method="GET",
    path="/api/v1/poses/{pose_id}",
    summary="Read a pose",
    parameters=(Parameter("pose_id", "pose_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.PoseRead),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get(
    pose_id: int,
) -> Call[models.PoseRead]:
    """Read a pose.

    Also a 404 when the stored picture has vanished.

    ``pose_id``: Id of the pose

    ``GET /api/v1/poses/{pose_id}``
    """
    return get_endpoint.call(
        {
            "pose_id": pose_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.poses.delete",
    service="pyronear",
    tag="poses",
    verb="delete",
    method="DELETE",
    path="/api/v1/poses/{pose_id}",
    summary="Delete a pose",
    parameters=(Parameter("pose_id", "pose_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    pose_id: int,
) -> Call[None]:
    """Delete a pose.

    Fails with 500 while masks, detections or sequences refer to it.

    ``pose_id``: Id of the pose

    ``DELETE /api/v1/poses/{pose_id}``
    """
    return delete_endpoint.call(
        {
            "pose_id": pose_id,
        },
    )


update_endpoint: Endpoint[models.PoseRead] = Endpoint(
    operation_id="pyronear.poses.update",
    service="pyronear",
    tag="poses",
    verb="update",
    method="PATCH",
    path="/api/v1/poses/{pose_id}",
    summary="Change a pose",
    parameters=(Parameter("pose_id", "pose_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.PoseUpdate),),
    results=(Result(200, "application/json", models.PoseRead),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "camera"), "repeatable": True},
)


def update(
    pose_id: int,
    body: models.PoseUpdate | Mapping[str, Any],
) -> Call[models.PoseRead]:
    """Change a pose.

    ``pose_id``: Id of the pose

    ``PATCH /api/v1/poses/{pose_id}``
    """
    return update_endpoint.call(
        {
            "pose_id": pose_id,
        },
        body=body,
    )


update_image_endpoint: Endpoint[models.Pose] = Endpoint(
    operation_id="pyronear.poses.update_image",
    service="pyronear",
    tag="poses",
    verb="update_image",
    method="PATCH",
    path="/api/v1/poses/{pose_id}/image",
    summary="Store the reference picture of a pose",
    parameters=(Parameter("pose_id", "pose_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("multipart/form-data", models.ImageUpload),),
    results=(Result(200, "application/json", models.Pose),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "camera")},
)


def update_image(
    pose_id: int,
    body: models.ImageUpload | Mapping[str, Any],
) -> Call[models.Pose]:
    """Store the reference picture of a pose.

    Replaces the picture before. The same bytes twice within one second lose the picture.

    ``pose_id``: Id of the pose

    ``PATCH /api/v1/poses/{pose_id}/image``
    """
    return update_image_endpoint.call(
        {
            "pose_id": pose_id,
        },
        body=body,
    )


list_masks_endpoint: Endpoint[builtins.list[models.OcclusionMask]] = Endpoint(
    operation_id="pyronear.poses.list_masks",
    service="pyronear",
    tag="poses",
    verb="list_masks",
    method="GET",
    path="/api/v1/poses/{pose_id}/occlusion_masks",
    summary="List the occlusion masks of a pose",
    parameters=(Parameter("pose_id", "pose_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", builtins.list[models.OcclusionMask]),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user", "camera")},
)


def list_masks(
    pose_id: int,
) -> Call[builtins.list[models.OcclusionMask]]:
    """List the occlusion masks of a pose.

    Everything in one answer, in no particular order.

    ``pose_id``: Id of the pose

    ``GET /api/v1/poses/{pose_id}/occlusion_masks``
    """
    return list_masks_endpoint.call(
        {
            "pose_id": pose_id,
        },
    )
