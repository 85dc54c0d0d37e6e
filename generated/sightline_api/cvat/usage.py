# Written by `make generate` from openapi.json: change that file, not this one.
"""The usage operations of the cvat service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
]

list_endpoint: Endpoint[models.PaginatedUsageList] = Endpoint(
    operation_id="cvat.usage.list",
    service="cvat",
    tag="usage",
    verb="list",
    method="GET",
    path="/api/usage",
    summary="List what has been used",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("sort", "sort", "query", str),
        Parameter("user", "user", "query", str),
        Parameter("user_id", "user_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedUsageList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("user", "user_id"),
        "hosted-only": True,
        "sort-fields": ("user", "user_id"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    user: str | UnsetType = UNSET,
    user_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedUsageList]:
    """List what has been used.

    In pages; without an organization context everything that the caller may see. Hosted service only.

    ``filter``: Which ones, as JSON Logic in text; over user, user_id
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        user, user_id
    ``user``: Only those of this user, by user name
    ``user_id``: Only those of this user, by id
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/usage``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "sort": sort,
            "user": user,
            "user_id": user_id,
            "x_organization": x_organization,
        },
    )
