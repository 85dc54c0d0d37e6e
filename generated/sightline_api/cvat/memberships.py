# Written by `make generate` from openapi.json: change that file, not this one.
"""The memberships operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
]

list_endpoint: Endpoint[models.PaginatedMembershipReadList] = Endpoint(
    operation_id="cvat.memberships.list",
    service="cvat",
    tag="memberships",
    verb="list",
    method="GET",
    path="/api/memberships",
    summary="List members of organizations",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("role", "role", "query", models.RoleEnum),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("user", "user", "query", str),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedMembershipReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("id", "role", "user"),
        "search-fields": ("user",),
        "sort-fields": ("id", "role", "user"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    role: models.RoleEnum | str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    user: str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedMembershipReadList]:
    """List members of organizations.

    In pages; without an organization context everything that the caller may see.

    ``filter``: Which ones, as JSON Logic in text; over id, role, user
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``role``: Only members in this role
    ``search``: Text to find in the field user
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id,
        role, user
    ``user``: Only those of this user, by user name
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/memberships``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "role": role,
            "search": search,
            "sort": sort,
            "user": user,
            "x_organization": x_organization,
        },
    )


retrieve_endpoint: Endpoint[models.MembershipRead] = Endpoint(
    operation_id="cvat.memberships.retrieve",
    service="cvat",
    tag="memberships",
    verb="retrieve",
    method="GET",
    path="/api/memberships/{id}",
    summary="Read a membership",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.MembershipRead),),
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
) -> Call[models.MembershipRead]:
    """Read a membership.

    ``id``: Id of the membership

    ``GET /api/memberships/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.memberships.destroy",
    service="cvat",
    tag="memberships",
    verb="destroy",
    method="DELETE",
    path="/api/memberships/{id}",
    summary="Remove a member from an organization",
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
    """Remove a member from an organization.

    ``id``: Id of the membership

    ``DELETE /api/memberships/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.MembershipRead] = Endpoint(
    operation_id="cvat.memberships.partial_update",
    service="cvat",
    tag="memberships",
    verb="partial_update",
    method="PATCH",
    path="/api/memberships/{id}",
    summary="Change the role of a member",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedMembershipWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.MembershipRead),),
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
    body: models.PatchedMembershipWriteRequest | Mapping[str, Any],
) -> Call[models.MembershipRead]:
    """Change the role of a member.

    Who was made an owner cannot be removed any more.

    ``id``: Id of the membership

    ``PATCH /api/memberships/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
