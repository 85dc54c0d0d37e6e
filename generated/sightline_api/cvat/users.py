# Written by `make generate` from openapi.json: change that file, not this one.
"""The users operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "retrieve_self",
    "retrieve_self_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
]

list_endpoint: Endpoint[models.PaginatedUserList] = Endpoint(
    operation_id="cvat.users.list",
    service="cvat",
    tag="users",
    verb="list",
    method="GET",
    path="/api/users",
    summary="List users",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("first_name", "first_name", "query", str),
        Parameter("is_active", "is_active", "query", bool),
        Parameter("last_name", "last_name", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("username", "username", "query", str),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedUserList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("first_name", "id", "is_active", "last_name", "username"),
        "search-fields": ("first_name", "last_name", "username"),
        "sort-fields": ("first_name", "id", "is_active", "last_name", "username"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    first_name: str | UnsetType = UNSET,
    is_active: bool | UnsetType = UNSET,
    last_name: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    username: str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedUserList]:
    """List users.

    In pages; without an organization context everything that the caller may see. In a personal workspace the
    caller alone.

    ``filter``: Which ones, as JSON Logic in text; over first_name, id, is_active, last_name, username
    ``first_name``: Only users with this first name
    ``is_active``: Only accounts that may be used, or may not
    ``last_name``: Only users with this last name
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in any of first_name, last_name, username
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        first_name, id, is_active, last_name, username
    ``username``: Only the user of this name
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/users``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "first_name": first_name,
            "is_active": is_active,
            "last_name": last_name,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "search": search,
            "sort": sort,
            "username": username,
            "x_organization": x_organization,
        },
    )


retrieve_self_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="cvat.users.retrieve_self",
    service="cvat",
    tag="users",
    verb="retrieve_self",
    method="GET",
    path="/api/users/self",
    summary="Read the caller's own account",
    results=(Result(200, "application/vnd.cvat+json", models.User),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_self() -> Call[models.User]:
    """Read the caller's own account.

    ``GET /api/users/self``
    """
    return retrieve_self_endpoint.call()


retrieve_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="cvat.users.retrieve",
    service="cvat",
    tag="users",
    verb="retrieve",
    method="GET",
    path="/api/users/{id}",
    summary="Read a user",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.User),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    id: int,
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.User]:
    """Read a user.

    ``id``: Id of the user
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/users/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.users.destroy",
    service="cvat",
    tag="users",
    verb="destroy",
    method="DELETE",
    path="/api/users/{id}",
    summary="Delete a user",
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
    """Delete a user.

    ``id``: Id of the user

    ``DELETE /api/users/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="cvat.users.partial_update",
    service="cvat",
    tag="users",
    verb="partial_update",
    method="PATCH",
    path="/api/users/{id}",
    summary="Change a user",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedUserRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.User),),
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
    body: models.PatchedUserRequest | Mapping[str, Any],
) -> Call[models.User]:
    """Change a user.

    ``id``: Id of the user

    ``PATCH /api/users/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
