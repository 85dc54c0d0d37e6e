# Written by `make generate` from openapi.json: change that file, not this one.
"""The labels operations of the cvat service."""

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

list_endpoint: Endpoint[models.PaginatedLabelList] = Endpoint(
    operation_id="cvat.labels.list",
    service="cvat",
    tag="labels",
    verb="list",
    method="GET",
    path="/api/labels",
    summary="List labels",
    parameters=(
        Parameter("color", "color", "query", str),
        Parameter("filter", "filter", "query", str),
        Parameter("job_id", "job_id", "query", int),
        Parameter("name", "name", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("parent", "parent", "query", str),
        Parameter("parent_id", "parent_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("type", "type", "query", models.LabelType),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedLabelList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("color", "id", "name", "parent", "parent_id", "type"),
        "search-fields": ("name", "parent"),
        "sort-fields": ("color", "id", "name", "parent", "parent_id", "type"),
    },
)


def list(
    *,
    color: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    parent: str | UnsetType = UNSET,
    parent_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    type: models.LabelType | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedLabelList]:
    """List labels.

    In pages. One of task, project and job at most; an unknown task is a 500.

    ``color``: Only labels of this colour, as `#rrggbb`
    ``filter``: Which ones, as JSON Logic in text; over color, id, name, parent, parent_id, type
    ``job_id``: Labels of this job; one of job, task and project at most
    ``name``: Only those of this name
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``parent``: Only parts of the skeleton label of this name
    ``parent_id``: Only those below this one
    ``project_id``: Labels of this project; one of job, task and project at most
    ``search``: Text to find in any of name, parent
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        color, id, name, parent, parent_id, type
    ``task_id``: Labels of this task; one of job, task and project at most
    ``type``: Only those of this kind
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/labels``
    """
    return list_endpoint.call(
        {
            "color": color,
            "filter": filter,
            "job_id": job_id,
            "name": name,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "parent": parent,
            "parent_id": parent_id,
            "project_id": project_id,
            "search": search,
            "sort": sort,
            "task_id": task_id,
            "type": type,
            "x_organization": x_organization,
        },
    )


retrieve_endpoint: Endpoint[models.Label] = Endpoint(
    operation_id="cvat.labels.retrieve",
    service="cvat",
    tag="labels",
    verb="retrieve",
    method="GET",
    path="/api/labels/{id}",
    summary="Read a label",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.Label),),
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
) -> Call[models.Label]:
    """Read a label.

    ``id``: Id of the label

    ``GET /api/labels/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.labels.destroy",
    service="cvat",
    tag="labels",
    verb="destroy",
    method="DELETE",
    path="/api/labels/{id}",
    summary="Delete a label",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
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
    """Delete a label.

    ``id``: Id of the label

    ``DELETE /api/labels/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.Label] = Endpoint(
    operation_id="cvat.labels.partial_update",
    service="cvat",
    tag="labels",
    verb="partial_update",
    method="PATCH",
    path="/api/labels/{id}",
    summary="Change a label",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedLabelRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Label),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def partial_update(
    id: int,
    body: models.PatchedLabelRequest | Mapping[str, Any],
) -> Call[models.Label]:
    """Change a label.

    The labels of a task in a project belong to the project.

    ``id``: Id of the label

    ``PATCH /api/labels/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
