# Written by `make generate` from openapi.json: change that file, not this one.
"""The project_permissions operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
    "put",
    "put_endpoint",
]

get_endpoint: Endpoint[builtins.list[models.ProjectPermission]] = Endpoint(
    operation_id="stickypi.project_permissions.get",
    service="stickypi",
    tag="project_permissions",
    verb="get",
    method="POST",
    path="/get_project_permissions",
    summary="Read who may do what in projects",
    bodies=(Body("application/json", builtins.list[models.ProjectFilter]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectPermission]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True, "since": "0.1.1"},
)


def get(
    body: Sequence[models.ProjectFilter | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectPermission]]:
    """Read who may do what in projects.

    All permissions of the projects that fit and that the user may read. Revision 0.1.1 on; an older server
    answers 404.

    ``POST /get_project_permissions``
    """
    return get_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.ProjectPermissionStored]] = Endpoint(
    operation_id="stickypi.project_permissions.put",
    service="stickypi",
    tag="project_permissions",
    verb="put",
    method="POST",
    path="/put_project_permissions",
    summary="Let users into projects",
    bodies=(Body("application/json", builtins.list[models.ProjectPermissionPut]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectPermissionStored]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def put(
    body: Sequence[models.ProjectPermissionPut | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectPermissionStored]]:
    """Let users into projects.

    Needs level 3. A second permission of a user is refused (500), so a level cannot be changed. Revision
    0.1.1 on; an older server answers 404.

    ``POST /put_project_permissions``
    """
    return put_endpoint.call(
        body=body,
    )
