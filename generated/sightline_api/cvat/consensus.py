# Written by `make generate` from openapi.json: change that file, not this one.
"""The consensus operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create_merge",
    "create_merge_endpoint",
    "list_settings",
    "list_settings_endpoint",
    "retrieve_settings",
    "retrieve_settings_endpoint",
    "partial_update_settings",
    "partial_update_settings_endpoint",
]

create_merge_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.consensus.create_merge",
    service="cvat",
    tag="consensus",
    verb="create_merge",
    method="POST",
    path="/api/consensus/merges",
    summary="Merge the copies of a task's jobs",
    bodies=(Body("application/json", models.ConsensusMergeCreateRequest),),
    results=(Result(202, "application/vnd.cvat+json", models.RqId),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_merge(
    body: models.ConsensusMergeCreateRequest | Mapping[str, Any],
) -> Call[models.RqId]:
    """Merge the copies of a task's jobs.

    Answers with the id of background work; `requests.retrieve` tells how far it is. 400 where the task has
    none.

    ``POST /api/consensus/merges``
    """
    return create_merge_endpoint.call(
        body=body,
    )


list_settings_endpoint: Endpoint[models.PaginatedConsensusSettingsList] = Endpoint(
    operation_id="cvat.consensus.list_settings",
    service="cvat",
    tag="consensus",
    verb="list_settings",
    method="GET",
    path="/api/consensus/settings",
    summary="List how annotations are merged",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedConsensusSettingsList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"filter-fields": ("id", "task_id"), "sort-fields": ("id",)},
)


def list_settings(
    *,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedConsensusSettingsList]:
    """List how annotations are merged.

    In pages; one entry a task with copies.

    ``filter``: Which ones, as JSON Logic in text; over id, task_id
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id
    ``task_id``: Only those of this task
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/consensus/settings``
    """
    return list_settings_endpoint.call(
        {
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "sort": sort,
            "task_id": task_id,
            "x_organization": x_organization,
        },
    )


retrieve_settings_endpoint: Endpoint[models.ConsensusSettings] = Endpoint(
    operation_id="cvat.consensus.retrieve_settings",
    service="cvat",
    tag="consensus",
    verb="retrieve_settings",
    method="GET",
    path="/api/consensus/settings/{id}",
    summary="Read how annotations of a task are merged",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.ConsensusSettings),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_settings(
    id: int,
) -> Call[models.ConsensusSettings]:
    """Read how annotations of a task are merged.

    ``id``: Id of the settings

    ``GET /api/consensus/settings/{id}``
    """
    return retrieve_settings_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_settings_endpoint: Endpoint[models.ConsensusSettings] = Endpoint(
    operation_id="cvat.consensus.partial_update_settings",
    service="cvat",
    tag="consensus",
    verb="partial_update_settings",
    method="PATCH",
    path="/api/consensus/settings/{id}",
    summary="Change how annotations of a task are merged",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedConsensusSettingsRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.ConsensusSettings),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def partial_update_settings(
    id: int,
    body: models.PatchedConsensusSettingsRequest | Mapping[str, Any],
) -> Call[models.ConsensusSettings]:
    """Change how annotations of a task are merged.

    ``id``: Id of the settings

    ``PATCH /api/consensus/settings/{id}``
    """
    return partial_update_settings_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
