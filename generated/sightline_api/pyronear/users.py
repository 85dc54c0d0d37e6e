# Written by `make generate` from openapi.json: change that file, not this one.
"""The users operations of the pyronear service."""

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
]

list_endpoint: Endpoint[builtins.list[models.User]] = Endpoint(
    operation_id="pyronear.users.list",
    service="pyronear",
    tag="users",
    verb="list",
    method="GET",
    path="/api/v1/users/",
    summary="List all users of all organizations",
    results=(Result(200, "application/json", builtins.list[models.User]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def list() -> Call[builtins.list[models.User]]:
    """List all users of all organizations.

    Everything in one answer, in no particular order. The address without its final slash is redirected (307).

    ``GET /api/v1/users/``
    """
    return list_endpoint.call()


create_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="pyronear.users.create",
    service="pyronear",
    tag="users",
    verb="create",
    method="POST",
    path="/api/v1/users/",
    summary="Create a user",
    bodies=(Body("application/json", models.UserCreate),),
    results=(Result(201, "application/json", models.User),),
    errors=(401, 403, 406, 409, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def create(
    body: models.UserCreate | Mapping[str, Any],
) -> Call[models.User]:
    """Create a user.

    Any organization may be named. The address without its final slash is redirected (307).

    ``POST /api/v1/users/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="pyronear.users.get",
    service="pyronear",
    tag="users",
    verb="get",
    method="GET",
    path="/api/v1/users/{user_id}",
    summary="Read a user",
    parameters=(Parameter("user_id", "user_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.User),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def get(
    user_id: int,
) -> Call[models.User]:
    """Read a user.

    ``user_id``: Id of the user

    ``GET /api/v1/users/{user_id}``
    """
    return get_endpoint.call(
        {
            "user_id": user_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.users.delete",
    service="pyronear",
    tag="users",
    verb="delete",
    method="DELETE",
    path="/api/v1/users/{user_id}",
    summary="Delete a user",
    parameters=(Parameter("user_id", "user_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    user_id: int,
) -> Call[None]:
    """Delete a user.

    Tokens issued before stay valid.

    ``user_id``: Id of the user

    ``DELETE /api/v1/users/{user_id}``
    """
    return delete_endpoint.call(
        {
            "user_id": user_id,
        },
    )


update_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="pyronear.users.update",
    service="pyronear",
    tag="users",
    verb="update",
    method="PATCH",
    path="/api/v1/users/{user_id}",
    summary="Change the password of a user",
    parameters=(Parameter("user_id", "user_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.UserUpdate),),
    results=(Result(200, "application/json", models.User),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update(
    user_id: int,
    body: models.UserUpdate | Mapping[str, Any],
) -> Call[models.User]:
    """Change the password of a user.

    Nothing else of a user can change. Tokens issued before stay valid.

    ``user_id``: Id of the user

    ``PATCH /api/v1/users/{user_id}``
    """
    return update_endpoint.call(
        {
            "user_id": user_id,
        },
        body=body,
    )
