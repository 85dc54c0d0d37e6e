# Written by `make generate` from openapi.json: change that file, not this one.
"""The issues operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
]

list_endpoint: Endpoint[models.PaginatedIssueReadList] = Endpoint(
    operation_id="cvat.issues.list",
    service="cvat",
    tag="issues",
    verb="list",
    method="GET",
    path="/api/issues",
    summary="List issues",
    parameters=(
        Parameter("assignee", "assignee", "query", str),
        Parameter("filter", "filter", "query", str),
        Parameter("frame_id", "frame_id", "query", int),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("resolved", "resolved", "query", bool),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedIssueReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("assignee", "frame_id", "id", "job_id", "owner", "resolved", "task_id"),
        "search-fields": ("assignee", "owner"),
        "sort-fields": ("assignee", "frame_id", "id", "job_id", "owner", "resolved", "task_id"),
    },
)


def list(
    *,
    assignee: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    frame_id: int | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    resolved: bool | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedIssueReadList]:
    """List issues.

    In pages; without an organization context everything that the caller may see.

    ``assignee``: Only those of this assignee, by user name
    ``filter``: Which ones, as JSON Logic in text; over assignee, frame_id, id, job_id, owner, resolved,
        task_id
    ``frame_id``: Only those on this frame
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``resolved``: Only issues that are settled, or are not
    ``search``: Text to find in any of assignee, owner
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        assignee, frame_id, id, job_id, owner, resolved, task_id
    ``task_id``: Only those of this task
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/issues``
    """
    return list_endpoint.call(
        {
            "assignee": assignee,
            "filter": filter,
            "frame_id": frame_id,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "resolved": resolved,
            "search": search,
            "sort": sort,
            "task_id": task_id,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.IssueRead] = Endpoint(
    operation_id="cvat.issues.create",
    service="cvat",
    tag="issues",
    verb="create",
    method="POST",
    path="/api/issues",
    summary="Raise an issue",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.IssueWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.IssueRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.IssueWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.IssueRead]:
    """Raise an issue.

    With its first comment. A frame outside of the job is taken.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/issues``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.IssueRead] = Endpoint(
    operation_id="cvat.issues.retrieve",
    service="cvat",
    tag="issues",
    verb="retrieve",
    method="GET",
    path="/api/issues/{id}",
    summary="Read an issue",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.IssueRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    id: int,
) -> Call[models.IssueRead]:
    """Read an issue.

    ``id``: Id of the issue

    ``GET /api/issues/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.issues.destroy",
    service="cvat",
    tag="issues",
    verb="destroy",
    method="DELETE",
    path="/api/issues/{id}",
    summary="Delete an issue with its comments",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def destroy(
    id: int,
) -> Call[None]:
    """Delete an issue with its comments.

    ``id``: Id of the issue

    ``DELETE /api/issues/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.IssueRead] = Endpoint(
    operation_id="cvat.issues.partial_update",
    service="cvat",
    tag="issues",
    verb="partial_update",
    method="PATCH",
    path="/api/issues/{id}",
    summary="Change an issue",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedIssueWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.IssueRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def partial_update(
    id: int,
    body: models.PatchedIssueWriteRequest | Mapping[str, Any],
) -> Call[models.IssueRead]:
    """Change an issue.

    ``id``: Id of the issue

    ``PATCH /api/issues/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
