# Written by `make generate` from openapi.json: change that file, not this one.
"""The growth operations of the cvat service."""

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
    "partial_update",
    "partial_update_endpoint",
]

list_endpoint: Endpoint[models.PaginatedUserGrowthDataList] = Endpoint(
    operation_id="cvat.growth.list",
    service="cvat",
    tag="growth",
    verb="list",
    method="GET",
    path="/api/growth",
    summary="List what the caller has been shown",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("sort", "sort", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedUserGrowthDataList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
) -> Call[models.PaginatedUserGrowthDataList]:
    """List what the caller has been shown.

    From 2.80 on.

    ``filter``: Which ones, as JSON Logic in text; over the fields of the items
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored

    ``GET /api/growth``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "page": page,
            "page_size": page_size,
            "sort": sort,
        },
    )


retrieve_endpoint: Endpoint[models.UserGrowthData] = Endpoint(
    operation_id="cvat.growth.retrieve",
    service="cvat",
    tag="growth",
    verb="retrieve",
    method="GET",
    path="/api/growth/{id}",
    summary="Read what the caller has been shown",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.UserGrowthData),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def retrieve(
    id: str,
) -> Call[models.UserGrowthData]:
    """Read what the caller has been shown.

    From 2.80 on.

    ``id``: Id of the entry

    ``GET /api/growth/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.UserGrowthData] = Endpoint(
    operation_id="cvat.growth.partial_update",
    service="cvat",
    tag="growth",
    verb="partial_update",
    method="PATCH",
    path="/api/growth/{id}",
    summary="Note what the caller has been shown",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    bodies=(Body("application/json", models.PatchedUserGrowthDataRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.UserGrowthData),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True, "since": "2.80"},
)


def partial_update(
    id: str,
    body: models.PatchedUserGrowthDataRequest | Mapping[str, Any],
) -> Call[models.UserGrowthData]:
    """Note what the caller has been shown.

    From 2.80 on.

    ``id``: Id of the entry

    ``PATCH /api/growth/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
