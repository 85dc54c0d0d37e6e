# Written by `make generate` from openapi.json: change that file, not this one.
"""The project_series operations of the stickypi service."""

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

delete_endpoint: Endpoint[builtins.list[models.ProjectSeries]] = Endpoint(
    operation_id="stickypi.project_series.delete",
    service="stickypi",
    tag="project_series",
    verb="delete",
    method="POST",
    path="/delete_project_series",
    summary="Delete series of projects",
    bodies=(Body("application/json", builtins.list[models.ProjectSeriesItem]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectSeries]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def delete(
    body: Sequence[models.ProjectSeriesItem | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectSeries]]:
    """Delete series of projects.

    Needs level 3. The right row goes, but the first one of the project is answered. Revision 0.1.1 on; an
    older server answers 404.

    ``POST /delete_project_series``
    """
    return delete_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[builtins.list[models.ProjectSeries]] = Endpoint(
    operation_id="stickypi.project_series.get",
    service="stickypi",
    tag="project_series",
    verb="get",
    method="POST",
    path="/get_project_series",
    summary="Read the series of projects",
    bodies=(Body("application/json", builtins.list[models.ProjectItem]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectSeries]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True, "since": "0.1.1"},
)


def get(
    body: Sequence[models.ProjectItem | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectSeries]]:
    """Read the series of projects.

    Needs level 1, else a 500. Revision 0.1.1 on; an older server answers 404.

    ``POST /get_project_series``
    """
    return get_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.ProjectSeries]] = Endpoint(
    operation_id="stickypi.project_series.put",
    service="stickypi",
    tag="project_series",
    verb="put",
    method="POST",
    path="/put_project_series",
    summary="Add or change series of projects",
    bodies=(Body("application/json", builtins.list[models.ProjectSeriesPut]),),
    results=(Result(200, "application/json", builtins.list[models.ProjectSeries]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def put(
    body: Sequence[models.ProjectSeriesPut | Mapping[str, Any]],
) -> Call[builtins.list[models.ProjectSeries]]:
    """Add or change series of projects.

    Needs level 2. Answered are the rows that equal what was sent. Revision 0.1.1 on; an older server answers
    404.

    ``POST /put_project_series``
    """
    return put_endpoint.call(
        body=body,
    )
