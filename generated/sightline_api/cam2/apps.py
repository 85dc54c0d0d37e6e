# Written by `make generate` from openapi.json: change that file, not this one.
"""The apps operations of the cam2 service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_by_owner",
    "list_by_owner_endpoint",
    "list_changes",
    "list_changes_endpoint",
    "register",
    "register_endpoint",
    "update",
    "update_endpoint",
    "reset_secret",
    "reset_secret_endpoint",
    "get_usage",
    "get_usage_endpoint",
]

list_by_owner_endpoint: Endpoint[builtins.list[models.AppId]] = Endpoint(
    operation_id="cam2.apps.list_by_owner",
    service="cam2",
    tag="apps",
    verb="list_by_owner",
    method="GET",
    path="/apps/by-owner",
    summary="List the applications of an owner",
    parameters=(Parameter("owner", "owner", "query", str, required=True),),
    results=(Result(200, "application/json", builtins.list[models.AppId]),),
    errors=(401, 403, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def list_by_owner(
    *,
    owner: str,
) -> Call[builtins.list[models.AppId]]:
    """List the applications of an owner.

    An empty list for an owner without any, or one that nobody knows.

    ``owner``: User name of the owner

    ``GET /apps/by-owner``
    """
    return list_by_owner_endpoint.call(
        {
            "owner": owner,
        },
    )


list_changes_endpoint: Endpoint[builtins.list[models.CameraChange]] = Endpoint(
    operation_id="cam2.apps.list_changes",
    service="cam2",
    tag="apps",
    verb="list_changes",
    method="GET",
    path="/apps/db-change",
    summary="List which cameras were written, and when",
    parameters=(
        Parameter("start", "start", "query", str),
        Parameter("end", "end", "query", str),
        Parameter("offset", "offset", "query", Annotated[int, Meta(ge=0)]),
    ),
    results=(Result(200, "application/json", builtins.list[models.CameraChange]),),
    errors=(401, 403, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def list_changes(
    *,
    start: str | UnsetType = UNSET,
    end: str | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
) -> Call[builtins.list[models.CameraChange]]:
    """List which cameras were written, and when.

    In the order of time, both ends of the range included, at most 100 entries; later ones by `offset`.

    ``start``: Earliest time, ISO 8601 such as `2018-08-27T15:53:00.000Z`, UTC; milliseconds and `Z` may be
        left out
    ``end``: Latest time, ISO 8601 such as `2018-08-27T16:53:00.000Z`, UTC; milliseconds and `Z` may be left
        out
    ``offset``: Entries to skip

    ``GET /apps/db-change``
    """
    return list_changes_endpoint.call(
        {
            "start": start,
            "end": end,
            "offset": offset,
        },
    )


register_endpoint: Endpoint[models.AppCredentials] = Endpoint(
    operation_id="cam2.apps.register",
    service="cam2",
    tag="apps",
    verb="register",
    method="POST",
    path="/apps/register",
    summary="Register an application",
    bodies=(Body("application/x-www-form-urlencoded", models.AppRegister),),
    results=(Result(200, "application/json", models.AppCredentials),),
    errors=(401, 403, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def register(
    body: models.AppRegister | Mapping[str, Any],
) -> Call[models.AppCredentials]:
    """Register an application.

    Answers 200, not 201.

    ``POST /apps/register``
    """
    return register_endpoint.call(
        body=body,
    )


update_endpoint: Endpoint[models.Message] = Endpoint(
    operation_id="cam2.apps.update",
    service="cam2",
    tag="apps",
    verb="update",
    method="PUT",
    path="/apps/{clientID}",
    summary="Change the owner or the permission level of an application",
    parameters=(Parameter("clientID", "clientID", "path", str, required=True),),
    bodies=(Body("application/x-www-form-urlencoded", models.AppUpdate),),
    results=(Result(200, "application/json", models.Message),),
    errors=(401, 403, 404, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def update(
    clientID: str,
    body: models.AppUpdate | Mapping[str, Any],
) -> Call[models.Message]:
    """Change the owner or the permission level of an application.

    Tokens that are out already keep what they carry until they end.

    ``clientID``: Id of the application, 96 characters

    ``PUT /apps/{clientID}``
    """
    return update_endpoint.call(
        {
            "clientID": clientID,
        },
        body=body,
    )


reset_secret_endpoint: Endpoint[models.AppSecret] = Endpoint(
    operation_id="cam2.apps.reset_secret",
    service="cam2",
    tag="apps",
    verb="reset_secret",
    method="PUT",
    path="/apps/{clientID}/secret",
    summary="Give an application a new secret",
    parameters=(Parameter("clientID", "clientID", "path", str, required=True),),
    results=(Result(200, "application/json", models.AppSecret),),
    errors=(401, 403, 404, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def reset_secret(
    clientID: str,
) -> Call[models.AppSecret]:
    """Give an application a new secret.

    Sent without a body. The old secret is void at once; tokens that are out already live to their end.

    ``clientID``: Id of the application, 96 characters

    ``PUT /apps/{clientID}/secret``
    """
    return reset_secret_endpoint.call(
        {
            "clientID": clientID,
        },
    )


get_usage_endpoint: Endpoint[models.AppUsage] = Endpoint(
    operation_id="cam2.apps.get_usage",
    service="cam2",
    tag="apps",
    verb="get_usage",
    method="GET",
    path="/apps/{clientID}/usage",
    summary="Count the requests of an application",
    parameters=(
        Parameter("clientID", "clientID", "path", str, required=True),
        Parameter("owner", "owner", "query", str, required=True),
    ),
    results=(Result(200, "application/json", models.AppUsage),),
    errors=(401, 403, 404, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("webUI",)},
)


def get_usage(
    clientID: str,
    *,
    owner: str,
) -> Call[models.AppUsage]:
    """Count the requests of an application.

    Every authenticated call counts, asking for a token does not.

    ``clientID``: Id of the application, 96 characters
    ``owner``: User name of the application's owner; another one is refused (403)

    ``GET /apps/{clientID}/usage``
    """
    return get_usage_endpoint.call(
        {
            "clientID": clientID,
            "owner": owner,
        },
    )
