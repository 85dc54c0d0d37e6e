# Written by `make generate` from openapi.json: change that file, not this one.
"""The users operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Result
from . import models

__all__ = [
    "delete",
    "delete_endpoint",
    "get",
    "get_endpoint",
    "put",
    "put_endpoint",
]

delete_endpoint: Endpoint[builtins.list[models.User]] = Endpoint(
    operation_id="stickypi.users.delete",
    service="stickypi",
    tag="users",
    verb="delete",
    method="POST",
    path="/delete_users",
    summary="Delete accounts",
    bodies=(Body("application/json", builtins.list[models.UserFilter]),),
    results=(Result(200, "application/json", builtins.list[models.User]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def delete(
    body: Sequence[models.UserFilter | Mapping[str, Any]],
) -> Call[builtins.list[models.User]]:
    """Delete accounts.

    An empty filter deletes everybody. Revision 0.1.1 on; an older server answers 404.

    ``POST /delete_users``
    """
    return delete_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[builtins.list[models.User]] = Endpoint(
    operation_id="stickypi.users.get",
    service="stickypi",
    tag="users",
    verb="get",
    method="POST",
    path="/get_users",
    summary="Read accounts",
    bodies=(Body("application/json", builtins.list[models.UserFilter] | None),),
    results=(Result(200, "application/json", builtins.list[models.User]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={
        "scopes": ("admin", "read_only", "read_write"),
        "repeatable": True,
        "scopes-until": {"0.1.0": ("admin",)},
    },
)


def get(
    body: Sequence[models.UserFilter | Mapping[str, Any]] | None,
) -> Call[builtins.list[models.User]]:
    """Read accounts.

    Null, or one empty filter, for everybody; an empty list for nobody. Who fits several filters comes several
    times. For administrators alone in revision 0.1.0.

    ``POST /get_users``
    """
    return get_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.User]] = Endpoint(
    operation_id="stickypi.users.put",
    service="stickypi",
    tag="users",
    verb="put",
    method="POST",
    path="/put_users",
    summary="Create accounts",
    bodies=(Body("application/json", builtins.list[models.UserPut]),),
    results=(Result(200, "application/json", builtins.list[models.User]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin",)},
)


def put(
    body: Sequence[models.UserPut | Mapping[str, Any]],
) -> Call[builtins.list[models.User]]:
    """Create accounts.

    Each is made for itself: a failure leaves those before it made. Only the last one is answered, together
    with any other user whom its name fits as a pattern.

    ``POST /put_users``
    """
    return put_endpoint.call(
        body=body,
    )
