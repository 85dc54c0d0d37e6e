# Written by `make generate` from openapi.json: change that file, not this one.
"""The requests operations of the cvat service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "create_cancel",
    "create_cancel_endpoint",
]

list_endpoint: Endpoint[models.PaginatedRequestList] = Endpoint(
    operation_id="cvat.requests.list",
    service="cvat",
    tag="requests",
    verb="list",
    method="GET",
    path="/api/requests",
    summary="List the caller's background work",
    parameters=(
        Parameter("action", "action", "query", str),
        Parameter("filter", "filter", "query", str),
        Parameter("format", "format", "query", str),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("sort", "sort", "query", str),
        Parameter("status", "status", "query", models.RequestStatus),
        Parameter("subresource", "subresource", "query", str),
        Parameter("target", "target", "query", str),
        Parameter("task_id", "task_id", "query", int),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedRequestList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": (
            "action",
            "format",
            "job_id",
            "org",
            "org_id",
            "project_id",
            "status",
            "subresource",
            "target",
            "task_id",
        ),
        "sort-fields": ("action", "created_date", "status"),
    },
)


def list(
    *,
    action: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    format: str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    status: models.RequestStatus | str | UnsetType = UNSET,
    subresource: str | UnsetType = UNSET,
    target: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
) -> Call[models.PaginatedRequestList]:
    """List the caller's background work.

    In pages. An unknown status finds nothing; a filter of two conditions joined by `and` is a 500 on servers
    of 2.54.

    ``action``: Only work of this verb, such as `export`
    ``filter``: Which ones, as JSON Logic in text; over action, format, job_id, org, org_id, project_id,
        status, subresource, target, task_id
    ``format``: Only work with this format
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        action, created_date, status
    ``status``: Only those in this state
    ``subresource``: Only work on this part, such as `dataset` or `backup`
    ``target``: Only work on this, such as `task`
    ``task_id``: Only those of this task

    ``GET /api/requests``
    """
    return list_endpoint.call(
        {
            "action": action,
            "filter": filter,
            "format": format,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "sort": sort,
            "status": status,
            "subresource": subresource,
            "target": target,
            "task_id": task_id,
        },
    )


retrieve_endpoint: Endpoint[models.Request] = Endpoint(
    operation_id="cvat.requests.retrieve",
    service="cvat",
    tag="requests",
    verb="retrieve",
    method="GET",
    path="/api/requests/{id}",
    summary="Tell how far background work is",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.Request),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    id: str,
) -> Call[models.Request]:
    """Tell how far background work is.

    Done work vanishes after a while: minutes for uploads and imports, a day for exports. It is a 404 in plain
    text then.

    ``id``: Id of the work, as it was given: it is encoded once

    ``GET /api/requests/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


create_cancel_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.requests.create_cancel",
    service="cvat",
    tag="requests",
    verb="create_cancel",
    method="POST",
    path="/api/requests/{id}/cancel",
    summary="Cancel background work",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_cancel(
    id: str,
) -> Call[None]:
    """Cancel background work.

    Only while it is queued; a 400 in plain text later.

    ``id``: Id of the work, as it was given: it is encoded once

    ``POST /api/requests/{id}/cancel``
    """
    return create_cancel_endpoint.call(
        {
            "id": id,
        },
    )
