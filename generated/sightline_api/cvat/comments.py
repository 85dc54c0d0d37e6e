# Written by `make generate` from openapi.json: change that file, not this one.
"""The comments operations of the cvat service."""

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

list_endpoint: Endpoint[models.PaginatedCommentReadList] = Endpoint(
    operation_id="cvat.comments.list",
    service="cvat",
    tag="comments",
    verb="list",
    method="GET",
    path="/api/comments",
    summary="List comments",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("frame_id", "frame_id", "query", int),
        Parameter("issue_id", "issue_id", "query", int),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedCommentReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("frame_id", "id", "issue_id", "job_id", "owner"),
        "search-fields": ("owner",),
        "sort-fields": ("frame_id", "id", "issue_id", "job_id", "owner"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    frame_id: int | UnsetType = UNSET,
    issue_id: int | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedCommentReadList]:
    """List comments.

    In pages; without an organization context everything that the caller may see.

    ``filter``: Which ones, as JSON Logic in text; over frame_id, id, issue_id, job_id, owner
    ``frame_id``: Only those on this frame
    ``issue_id``: Only comments of this issue
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in the field owner
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        frame_id, id, issue_id, job_id, owner
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/comments``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "frame_id": frame_id,
            "issue_id": issue_id,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "search": search,
            "sort": sort,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.CommentRead] = Endpoint(
    operation_id="cvat.comments.create",
    service="cvat",
    tag="comments",
    verb="create",
    method="POST",
    path="/api/comments",
    summary="Comment on an issue",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.CommentWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.CommentRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.CommentWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.CommentRead]:
    """Comment on an issue.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/comments``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.CommentRead] = Endpoint(
    operation_id="cvat.comments.retrieve",
    service="cvat",
    tag="comments",
    verb="retrieve",
    method="GET",
    path="/api/comments/{id}",
    summary="Read a comment",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.CommentRead),),
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
) -> Call[models.CommentRead]:
    """Read a comment.

    ``id``: Id of the comment

    ``GET /api/comments/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.comments.destroy",
    service="cvat",
    tag="comments",
    verb="destroy",
    method="DELETE",
    path="/api/comments/{id}",
    summary="Delete a comment",
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
    """Delete a comment.

    ``id``: Id of the comment

    ``DELETE /api/comments/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.CommentRead] = Endpoint(
    operation_id="cvat.comments.partial_update",
    service="cvat",
    tag="comments",
    verb="partial_update",
    method="PATCH",
    path="/api/comments/{id}",
    summary="Change a comment",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedCommentWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.CommentRead),),
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
    body: models.PatchedCommentWriteRequest | Mapping[str, Any],
) -> Call[models.CommentRead]:
    """Change a comment.

    ``id``: Id of the comment

    ``PATCH /api/comments/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
