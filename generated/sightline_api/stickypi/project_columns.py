# Written by `make generate` from openapi.json: change that file, not this one.
"""The project_columns operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Result
from . import models

__all__ = [
    "delete",
    "delete_endpoint",
    "put",
    "put_endpoint",
]

delete_endpoint: Endpoint[builtins.list[models.ProjectColumn]] = Endpoint(
    operation_id="stickypi.project_columns.delete",
    service="stickypi",
    tag="project_columns",
    verb="delete",
    method="POST",
    path="/delete_project_columns",
    summary="Delete columns of projects",
    bodies=(Body("application/json", builtins.list[models.ProjectColumnItem]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectColumn]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def delete(
    body: Sequence[models.ProjectColumnItem | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectColumn]]:
    """Delete columns of projects.

    Needs level 3. Revision 0.1.1 on; an older server answers 404.

    ``POST /delete_project_columns``
    """
    return delete_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.ProjectColumn]] = Endpoint(
    operation_id="stickypi.project_columns.put",
    service="stickypi",
    tag="project_columns",
    verb="put",
    method="POST",
    path="/put_project_columns",
    summary="Add columns to projects, or rename them",
    bodies=(Body("application/json", builtins.list[models.ProjectColumnPut]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectColumn]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def put(
    body: Sequence[models.ProjectColumnPut | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectColumn]]:
    """Add columns to projects, or rename them.

    Needs level 2. Revision 0.1.1 on; an older server answers 404.

    ``POST /put_project_columns``
    """
    return put_endpoint.call(
        body=body,
    )
