# Written by `make generate` from openapi.json: change that file, not this one.
"""The limits operations of the cvat service."""

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
    "retrieve_default",
    "retrieve_default_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
]

list_endpoint: Endpoint[models.PaginatedLimitList] = Endpoint(
    operation_id="cvat.limits.list",
    service="cvat",
    tag="limits",
    verb="list",
    method="GET",
    path="/api/limits",
    summary="List limits",
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
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedLimitList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("id", "user", "user_id"),
        "hosted-only": True,
        "sort-fields": ("id", "user", "user_id"),
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
) -> Call[models.PaginatedLimitList]:
    """List limits.

    In pages; without an organization context everything that the caller may see. Hosted service only.

    ``filter``: Which ones, as JSON Logic in text; over id, user, user_id
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id,
        user, user_id
    ``user``: Only those of this user, by user name
    ``user_id``: Only those of this user, by id
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/limits``
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


create_endpoint: Endpoint[models.Limit] = Endpoint(
    operation_id="cvat.limits.create",
    service="cvat",
    tag="limits",
    verb="create",
    method="POST",
    path="/api/limits",
    summary="Set limits",
    bodies=(Body("application/json", models.LimitRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.Limit),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def create(
    body: models.LimitRequest | Mapping[str, Any],
) -> Call[models.Limit]:
    """Set limits.

    Hosted service only.

    ``POST /api/limits``
    """
    return create_endpoint.call(
        body=body,
    )


retrieve_default_endpoint: Endpoint[models.Limit] = Endpoint(
    operation_id="cvat.limits.retrieve_default",
    service="cvat",
    tag="limits",
    verb="retrieve_default",
    method="GET",
    path="/api/limits/default",
    summary="Read the limits of whoever has none of his own",
    results=(Result(200, "application/vnd.cvat+json", models.Limit),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_default() -> Call[models.Limit]:
    """Read the limits of whoever has none of his own.

    Hosted service only.

    ``GET /api/limits/default``
    """
    return retrieve_default_endpoint.call()


retrieve_endpoint: Endpoint[models.Limit] = Endpoint(
    operation_id="cvat.limits.retrieve",
    service="cvat",
    tag="limits",
    verb="retrieve",
    method="GET",
    path="/api/limits/{id}",
    summary="Read limits",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.Limit),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve(
    id: int,
) -> Call[models.Limit]:
    """Read limits.

    Hosted service only.

    ``id``: Id of the limit

    ``GET /api/limits/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.limits.destroy",
    service="cvat",
    tag="limits",
    verb="destroy",
    method="DELETE",
    path="/api/limits/{id}",
    summary="Remove limits",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def destroy(
    id: int,
) -> Call[None]:
    """Remove limits.

    Hosted service only.

    ``id``: Id of the limit

    ``DELETE /api/limits/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.Limit] = Endpoint(
    operation_id="cvat.limits.partial_update",
    service="cvat",
    tag="limits",
    verb="partial_update",
    method="PATCH",
    path="/api/limits/{id}",
    summary="Change limits",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedLimitRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Limit),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True, "hosted-only": True},
)


def partial_update(
    id: int,
    body: models.PatchedLimitRequest | Mapping[str, Any],
) -> Call[models.Limit]:
    """Change limits.

    Hosted service only.

    ``id``: Id of the limit

    ``PATCH /api/limits/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
