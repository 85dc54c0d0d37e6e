# Written by `make generate` from openapi.json: change that file, not this one.
"""The organizations operations of the cvat service."""

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

list_endpoint: Endpoint[models.PaginatedOrganizationReadList] = Endpoint(
    operation_id="cvat.organizations.list",
    service="cvat",
    tag="organizations",
    verb="list",
    method="GET",
    path="/api/organizations",
    summary="List the caller's organizations",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("name", "name", "query", str),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("slug", "slug", "query", str),
        Parameter("sort", "sort", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedOrganizationReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("id", "name", "owner", "slug"),
        "search-fields": ("name", "owner", "slug"),
        "sort-fields": ("id", "name", "owner", "slug"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    slug: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
) -> Call[models.PaginatedOrganizationReadList]:
    """List the caller's organizations.

    In pages.

    ``filter``: Which ones, as JSON Logic in text; over id, name, owner, slug
    ``name``: Only those of this name
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in any of name, owner, slug
    ``slug``: Only the organization of this slug
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id,
        name, owner, slug

    ``GET /api/organizations``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "name": name,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "search": search,
            "slug": slug,
            "sort": sort,
        },
    )


create_endpoint: Endpoint[models.OrganizationRead] = Endpoint(
    operation_id="cvat.organizations.create",
    service="cvat",
    tag="organizations",
    verb="create",
    method="POST",
    path="/api/organizations",
    summary="Found an organization",
    bodies=(Body("application/json", models.OrganizationWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.OrganizationRead),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.OrganizationWriteRequest | Mapping[str, Any],
) -> Call[models.OrganizationRead]:
    """Found an organization.

    ``POST /api/organizations``
    """
    return create_endpoint.call(
        body=body,
    )


retrieve_endpoint: Endpoint[models.OrganizationRead] = Endpoint(
    operation_id="cvat.organizations.retrieve",
    service="cvat",
    tag="organizations",
    verb="retrieve",
    method="GET",
    path="/api/organizations/{id}",
    summary="Read an organization",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.OrganizationRead),),
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
) -> Call[models.OrganizationRead]:
    """Read an organization.

    A 404, not a 403, for strangers.

    ``id``: Id of the organization

    ``GET /api/organizations/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.organizations.destroy",
    service="cvat",
    tag="organizations",
    verb="destroy",
    method="DELETE",
    path="/api/organizations/{id}",
    summary="Delete an organization with all that it has",
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
    """Delete an organization with all that it has.

    ``id``: Id of the organization

    ``DELETE /api/organizations/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.OrganizationRead] = Endpoint(
    operation_id="cvat.organizations.partial_update",
    service="cvat",
    tag="organizations",
    verb="partial_update",
    method="PATCH",
    path="/api/organizations/{id}",
    summary="Change an organization",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedOrganizationWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.OrganizationRead),),
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
    body: models.PatchedOrganizationWriteRequest | Mapping[str, Any],
) -> Call[models.OrganizationRead]:
    """Change an organization.

    ``id``: Id of the organization

    ``PATCH /api/organizations/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
