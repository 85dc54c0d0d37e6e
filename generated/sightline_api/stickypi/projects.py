# Written by `make generate` from openapi.json: change that file, not this one.
"""The projects operations of the stickypi service."""

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

delete_endpoint: Endpoint[builtins.list[models.Project]] = Endpoint(
    operation_id="stickypi.projects.delete",
    service="stickypi",
    tag="projects",
    verb="delete",
    method="POST",
    path="/delete_projects",
    summary="Delete projects with their series and permissions",
    bodies=(Body("application/json", builtins.list[models.ProjectFilter]),),
    results=(Result(200, "application/json", builtins.list[models.Project]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def delete(
    body: Sequence[models.ProjectFilter | Mapping[str, Any]],
) -> Call[builtins.list[models.Project]]:
    """Delete projects with their series and permissions.

    Those that the user runs (level 3); others are passed over. Administrators reach those with at least one
    permission. Revision 0.1.1 on; an older server answers 404.

    ``POST /delete_projects``
    """
    return delete_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[builtins.list[models.Project]] = Endpoint(
    operation_id="stickypi.projects.get",
    service="stickypi",
    tag="projects",
    verb="get",
    method="POST",
    path="/get_projects",
    summary="Read projects",
    bodies=(Body("application/json", builtins.list[models.ProjectFilter]),),
    results=(Result(200, "application/json", builtins.list[models.Project]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True, "since": "0.1.1"},
)


def get(
    body: Sequence[models.ProjectFilter | Mapping[str, Any]],
) -> Call[builtins.list[models.Project]]:
    """Read projects.

    Those that the user may read; administrators see all. Revision 0.1.1 on; an older server answers 404.

    ``POST /get_projects``
    """
    return get_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.Project]] = Endpoint(
    operation_id="stickypi.projects.put",
    service="stickypi",
    tag="projects",
    verb="put",
    method="POST",
    path="/put_projects",
    summary="Create projects",
    bodies=(Body("application/json", builtins.list[models.ProjectPut]),),
    results=(Result(200, "application/json", builtins.list[models.Project]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def put(
    body: Sequence[models.ProjectPut | Mapping[str, Any]],
) -> Call[builtins.list[models.Project]]:
    """Create projects.

    Whoever makes one runs it (level 3). Revision 0.1.1 on; an older server answers 404.

    ``POST /put_projects``
    """
    return put_endpoint.call(
        body=body,
    )
