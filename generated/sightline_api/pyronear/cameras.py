# Written by `make generate` from openapi.json: change that file, not this one.
"""The cameras operations of the pyronear service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "heartbeat",
    "heartbeat_endpoint",
    "update_image",
    "update_image_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "update_device_config",
    "update_device_config_endpoint",
    "update_location",
    "update_location_endpoint",
    "update_name",
    "update_name_endpoint",
    "create_token",
    "create_token_endpoint",
    "update_trustable",
    "update_trustable_endpoint",
]

list_endpoint: Endpoint[builtins.list[models.CameraRead]] = Endpoint(
    operation_id="pyronear.cameras.list",
    service="pyronear",
    tag="cameras",
    verb="list",
    method="GET",
    path="/api/v1/cameras/",
    summary="List the cameras of the organization with their active poses",
    parameters=(Parameter("include_non_trustable", "include_non_trustable", "query", bool),),
    results=(Result(200, "application/json", builtins.list[models.CameraRead]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list(
    *,
    include_non_trustable: bool | UnsetType = UNSET,
) -> Call[builtins.list[models.CameraRead]]:
    """List the cameras of the organization with their active poses.

    Everything in one answer, by id; an admin sees all organizations. The address without its final slash is
    redirected (307).

    ``include_non_trustable``: Also list the cameras whose trust flag is off

    ``GET /api/v1/cameras/``
    """
    return list_endpoint.call(
        {
            "include_non_trustable": include_non_trustable,
        },
    )


create_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.create",
    service="pyronear",
    tag="cameras",
    verb="create",
    method="POST",
    path="/api/v1/cameras/",
    summary="Register a camera",
    bodies=(Body("application/json", models.CameraCreate),),
    results=(Result(201, "application/json", models.Camera),),
    errors=(401, 403, 406, 409, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def create(
    body: models.CameraCreate | Mapping[str, Any],
) -> Call[models.Camera]:
    """Register a camera.

    The address without its final slash is redirected (307).

    ``POST /api/v1/cameras/``
    """
    return create_endpoint.call(
        body=body,
    )


heartbeat_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.heartbeat",
    service="pyronear",
    tag="cameras",
    verb="heartbeat",
    method="PATCH",
    path="/api/v1/cameras/heartbeat",
    summary="Tell that the calling camera is alive",
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("camera",), "repeatable": True},
)


def heartbeat() -> Call[models.Camera]:
    """Tell that the calling camera is alive.

    Sets `last_active_at` to the server's time.

    ``PATCH /api/v1/cameras/heartbeat``
    """
    return heartbeat_endpoint.call()


update_image_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.update_image",
    service="pyronear",
    tag="cameras",
    verb="update_image",
    method="PATCH",
    path="/api/v1/cameras/image",
    summary="Store the latest picture of the calling camera",
    bodies=(Body("multipart/form-data", models.ImageUpload),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("camera",)},
)


def update_image(
    body: models.ImageUpload | Mapping[str, Any],
) -> Call[models.Camera]:
    """Store the latest picture of the calling camera.

    Replaces the picture before and counts as a heartbeat; makes no detection. The same bytes twice within one
    second lose the picture.

    ``PATCH /api/v1/cameras/image``
    """
    return update_image_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.CameraRead] = Endpoint(
    operation_id="pyronear.cameras.get",
    service="pyronear",
    tag="cameras",
    verb="get",
    method="GET",
    path="/api/v1/cameras/{camera_id}",
    summary="Read a camera with its active poses",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.CameraRead),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get(
    camera_id: int,
) -> Call[models.CameraRead]:
    """Read a camera with its active poses.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}``
    """
    return get_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.cameras.delete",
    service="pyronear",
    tag="cameras",
    verb="delete",
    method="DELETE",
    path="/api/v1/cameras/{camera_id}",
    summary="Delete a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    camera_id: int,
) -> Call[None]:
    """Delete a camera.

    Fails with 500 while poses or detections refer to it.

    ``camera_id``: Id of the camera

    ``DELETE /api/v1/cameras/{camera_id}``
    """
    return delete_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


update_device_config_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.update_device_config",
    service="pyronear",
    tag="cameras",
    verb="update_device_config",
    method="PATCH",
    path="/api/v1/cameras/{camera_id}/device_config",
    summary="Set the addresses used by the camera proxy",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.CameraDeviceConfigUpdate),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update_device_config(
    camera_id: int,
    body: models.CameraDeviceConfigUpdate | Mapping[str, Any],
) -> Call[models.Camera]:
    """Set the addresses used by the camera proxy.

    ``camera_id``: Id of the camera

    ``PATCH /api/v1/cameras/{camera_id}/device_config``
    """
    return update_device_config_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


update_location_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.update_location",
    service="pyronear",
    tag="cameras",
    verb="update_location",
    method="PATCH",
    path="/api/v1/cameras/{camera_id}/location",
    summary="Move a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.CameraLocationUpdate),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update_location(
    camera_id: int,
    body: models.CameraLocationUpdate | Mapping[str, Any],
) -> Call[models.Camera]:
    """Move a camera.

    ``camera_id``: Id of the camera

    ``PATCH /api/v1/cameras/{camera_id}/location``
    """
    return update_location_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


update_name_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.update_name",
    service="pyronear",
    tag="cameras",
    verb="update_name",
    method="PATCH",
    path="/api/v1/cameras/{camera_id}/name",
    summary="Rename a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.CameraNameUpdate),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update_name(
    camera_id: int,
    body: models.CameraNameUpdate | Mapping[str, Any],
) -> Call[models.Camera]:
    """Rename a camera.

    A name that is taken is a 500 in plain text here, not a conflict.

    ``camera_id``: Id of the camera

    ``PATCH /api/v1/cameras/{camera_id}/name``
    """
    return update_name_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


create_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="pyronear.cameras.create_token",
    service="pyronear",
    tag="cameras",
    verb="create_token",
    method="POST",
    path="/api/v1/cameras/{camera_id}/token",
    summary="Issue a token for a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.Token),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def create_token(
    camera_id: int,
) -> Call[models.Token]:
    """Issue a token for a camera.

    Older tokens of the camera stay valid.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/token``
    """
    return create_token_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


update_trustable_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="pyronear.cameras.update_trustable",
    service="pyronear",
    tag="cameras",
    verb="update_trustable",
    method="PATCH",
    path="/api/v1/cameras/{camera_id}/trustable",
    summary="Set the trust flag of a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.CameraTrustableUpdate),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update_trustable(
    camera_id: int,
    body: models.CameraTrustableUpdate | Mapping[str, Any],
) -> Call[models.Camera]:
    """Set the trust flag of a camera.

    ``camera_id``: Id of the camera

    ``PATCH /api/v1/cameras/{camera_id}/trustable``
    """
    return update_trustable_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )
