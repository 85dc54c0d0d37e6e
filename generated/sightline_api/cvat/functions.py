# Written by `make generate` from openapi.json: change that file, not this one.
"""The functions operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "info",
    "info_endpoint",
    "queues_acquire_annotation_request",
    "queues_acquire_annotation_request_endpoint",
    "queues_complete_annotation_request",
    "queues_complete_annotation_request_endpoint",
    "queues_fail_annotation_request",
    "queues_fail_annotation_request_endpoint",
    "queues_update_annotation_request",
    "queues_update_annotation_request_endpoint",
    "queues_watch",
    "queues_watch_endpoint",
    "list_requests",
    "list_requests_endpoint",
    "create_requests",
    "create_requests_endpoint",
    "retrieve_requests",
    "retrieve_requests_endpoint",
    "destroy_requests",
    "destroy_requests_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "retrieve_preview",
    "retrieve_preview_endpoint",
    "create_run",
    "create_run_endpoint",
]

list_endpoint: Endpoint[models.PaginatedFunctionList] = Endpoint(
    operation_id="cvat.functions.list",
    service="cvat",
    tag="functions",
    verb="list",
    method="GET",
    path="/api/functions",
    summary="List functions",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedFunctionList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("id", "labels", "name", "owner", "provider", "type", "updated_date"),
        "hosted-only": True,
        "search-fields": ("labels", "name", "owner", "provider", "type"),
        "sort-fields": ("id", "labels", "name", "owner", "provider", "type", "updated_date"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedFunctionList]:
    """List functions.

    In pages; without an organization context everything that the caller may see. Hosted service only.

    ``filter``: Which ones, as JSON Logic in text; over id, labels, name, owner, provider, type, updated_date
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in any of labels, name, owner, provider, type
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id,
        labels, name, owner, provider, type, updated_date
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/functions``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "search": search,
            "sort": sort,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.Function] = Endpoint(
    operation_id="cvat.functions.create",
    service="cvat",
    tag="functions",
    verb="create",
    method="POST",
    path="/api/functions",
    summary="Register a function",
    bodies=(Body("application/json", models.FunctionRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.Function),),
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
    body: models.FunctionRequest | Mapping[str, Any],
) -> Call[models.Function]:
    """Register a function.

    Hosted service only.

    ``POST /api/functions``
    """
    return create_endpoint.call(
        body=body,
    )


info_endpoint: Endpoint[models.Function] = Endpoint(
    operation_id="cvat.functions.info",
    service="cvat",
    tag="functions",
    verb="info",
    method="GET",
    path="/api/functions/info",
    summary="Read the information on functions",
    results=(Result(200, "application/vnd.cvat+json", models.Function),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def info() -> Call[models.Function]:
    """Read the information on functions.

    Hosted service only.

    ``GET /api/functions/info``
    """
    return info_endpoint.call()


queues_acquire_annotation_request_endpoint: Endpoint[models.QueueRequestAcquireOutput] = Endpoint(
    operation_id="cvat.functions.queues_acquire_annotation_request",
    service="cvat",
    tag="functions",
    verb="queues_acquire_annotation_request",
    method="POST",
    path="/api/functions/queues/{id}/requests/acquire",
    summary="Take a request to work on",
    parameters=(
        Parameter("id", "id", "path", Annotated[str, Meta(pattern="^function:\\d+$")], required=True),
    ),
    bodies=(Body("application/json", models.QueueRequestAcquireInputRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.QueueRequestAcquireOutput),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def queues_acquire_annotation_request(
    id: str,
    body: models.QueueRequestAcquireInputRequest | Mapping[str, Any],
) -> Call[models.QueueRequestAcquireOutput]:
    """Take a request to work on.

    For agents. `ar_assignment` is null when there is none. Hosted service only.

    ``id``: Id of the function's queue, `function:` and the number of the function

    ``POST /api/functions/queues/{id}/requests/acquire``
    """
    return queues_acquire_annotation_request_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


queues_complete_annotation_request_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.functions.queues_complete_annotation_request",
    service="cvat",
    tag="functions",
    verb="queues_complete_annotation_request",
    method="POST",
    path="/api/functions/queues/{id}/requests/{request_id}/complete",
    summary="Hand in the result of a request",
    parameters=(
        Parameter("id", "id", "path", Annotated[str, Meta(pattern="^function:\\d+$")], required=True),
        Parameter(
            "request_id", "request_id", "path", Annotated[str, Meta(pattern="^[a-z0-9-]+$")], required=True
        ),
    ),
    bodies=(Body("application/json", models.QueueRequestCompleteInputRequest),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def queues_complete_annotation_request(
    id: str,
    request_id: str,
    body: models.QueueRequestCompleteInputRequest | Mapping[str, Any],
) -> Call[None]:
    """Hand in the result of a request.

    For agents. Hosted service only.

    ``id``: Id of the function's queue, `function:` and the number of the function
    ``request_id``: Id of the request

    ``POST /api/functions/queues/{id}/requests/{request_id}/complete``
    """
    return queues_complete_annotation_request_endpoint.call(
        {
            "id": id,
            "request_id": request_id,
        },
        body=body,
    )


queues_fail_annotation_request_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.functions.queues_fail_annotation_request",
    service="cvat",
    tag="functions",
    verb="queues_fail_annotation_request",
    method="POST",
    path="/api/functions/queues/{id}/requests/{request_id}/fail",
    summary="Tell that a request failed",
    parameters=(
        Parameter("id", "id", "path", Annotated[str, Meta(pattern="^function:\\d+$")], required=True),
        Parameter(
            "request_id", "request_id", "path", Annotated[str, Meta(pattern="^[a-z0-9-]+$")], required=True
        ),
    ),
    bodies=(Body("application/json", models.QueueRequestFailInputRequest),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def queues_fail_annotation_request(
    id: str,
    request_id: str,
    body: models.QueueRequestFailInputRequest | Mapping[str, Any],
) -> Call[None]:
    """Tell that a request failed.

    For agents. Hosted service only.

    ``id``: Id of the function's queue, `function:` and the number of the function
    ``request_id``: Id of the request

    ``POST /api/functions/queues/{id}/requests/{request_id}/fail``
    """
    return queues_fail_annotation_request_endpoint.call(
        {
            "id": id,
            "request_id": request_id,
        },
        body=body,
    )


queues_update_annotation_request_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.functions.queues_update_annotation_request",
    service="cvat",
    tag="functions",
    verb="queues_update_annotation_request",
    method="POST",
    path="/api/functions/queues/{id}/requests/{request_id}/update",
    summary="Tell how far a request is",
    parameters=(
        Parameter("id", "id", "path", Annotated[str, Meta(pattern="^function:\\d+$")], required=True),
        Parameter(
            "request_id", "request_id", "path", Annotated[str, Meta(pattern="^[a-z0-9-]+$")], required=True
        ),
    ),
    bodies=(Body("application/json", models.QueueRequestUpdateInputRequest),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True, "hosted-only": True},
)


def queues_update_annotation_request(
    id: str,
    request_id: str,
    body: models.QueueRequestUpdateInputRequest | Mapping[str, Any],
) -> Call[None]:
    """Tell how far a request is.

    For agents. Hosted service only.

    ``id``: Id of the function's queue, `function:` and the number of the function
    ``request_id``: Id of the request

    ``POST /api/functions/queues/{id}/requests/{request_id}/update``
    """
    return queues_update_annotation_request_endpoint.call(
        {
            "id": id,
            "request_id": request_id,
        },
        body=body,
    )


queues_watch_endpoint: Endpoint[str] = Endpoint(
    operation_id="cvat.functions.queues_watch",
    service="cvat",
    tag="functions",
    verb="queues_watch",
    method="GET",
    path="/api/functions/queues/{id}/watch",
    summary="Wait for requests",
    parameters=(
        Parameter("id", "id", "path", Annotated[str, Meta(pattern="^function:\\d+$")], required=True),
    ),
    results=(Result(200, "text/event-stream", str),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def queues_watch(
    id: str,
) -> Call[str]:
    """Wait for requests.

    For agents. A stream of events that stays open: read it piece by piece. Hosted service only.

    ``id``: Id of the function's queue, `function:` and the number of the function

    ``GET /api/functions/queues/{id}/watch``
    """
    return queues_watch_endpoint.call(
        {
            "id": id,
        },
    )


list_requests_endpoint: Endpoint[builtins.list[models.AnnotationRequest]] = Endpoint(
    operation_id="cvat.functions.list_requests",
    service="cvat",
    tag="functions",
    verb="list_requests",
    method="GET",
    path="/api/functions/requests/",
    summary="List runs of functions",
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.AnnotationRequest]),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def list_requests() -> Call[builtins.list[models.AnnotationRequest]]:
    """List runs of functions.

    Hosted service only.

    ``GET /api/functions/requests/``
    """
    return list_requests_endpoint.call()


create_requests_endpoint: Endpoint[models.AnnotationRequest] = Endpoint(
    operation_id="cvat.functions.create_requests",
    service="cvat",
    tag="functions",
    verb="create_requests",
    method="POST",
    path="/api/functions/requests/",
    summary="Run a function over a task",
    bodies=(Body("application/json", models.FunctionIdAndArParamsRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.AnnotationRequest),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def create_requests(
    body: models.FunctionIdAndArParamsRequest | Mapping[str, Any],
) -> Call[models.AnnotationRequest]:
    """Run a function over a task.

    Hosted service only.

    ``POST /api/functions/requests/``
    """
    return create_requests_endpoint.call(
        body=body,
    )


retrieve_requests_endpoint: Endpoint[models.AnnotationRequest] = Endpoint(
    operation_id="cvat.functions.retrieve_requests",
    service="cvat",
    tag="functions",
    verb="retrieve_requests",
    method="GET",
    path="/api/functions/requests/{request_id}",
    summary="Read a run of a function",
    parameters=(Parameter("request_id", "request_id", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.AnnotationRequest),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_requests(
    request_id: str,
) -> Call[models.AnnotationRequest]:
    """Read a run of a function.

    Hosted service only.

    ``request_id``: Id of the request

    ``GET /api/functions/requests/{request_id}``
    """
    return retrieve_requests_endpoint.call(
        {
            "request_id": request_id,
        },
    )


destroy_requests_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.functions.destroy_requests",
    service="cvat",
    tag="functions",
    verb="destroy_requests",
    method="DELETE",
    path="/api/functions/requests/{request_id}",
    summary="Cancel a run of a function",
    parameters=(Parameter("request_id", "request_id", "path", str, required=True),),
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


def destroy_requests(
    request_id: str,
) -> Call[None]:
    """Cancel a run of a function.

    Hosted service only.

    ``request_id``: Id of the request

    ``DELETE /api/functions/requests/{request_id}``
    """
    return destroy_requests_endpoint.call(
        {
            "request_id": request_id,
        },
    )


retrieve_endpoint: Endpoint[models.Function] = Endpoint(
    operation_id="cvat.functions.retrieve",
    service="cvat",
    tag="functions",
    verb="retrieve",
    method="GET",
    path="/api/functions/{id}",
    summary="Read a function",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.Function),),
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
) -> Call[models.Function]:
    """Read a function.

    Hosted service only.

    ``id``: Id of the function

    ``GET /api/functions/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.functions.destroy",
    service="cvat",
    tag="functions",
    verb="destroy",
    method="DELETE",
    path="/api/functions/{id}",
    summary="Remove a function",
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
    """Remove a function.

    Hosted service only.

    ``id``: Id of the function

    ``DELETE /api/functions/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_preview_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.functions.retrieve_preview",
    service="cvat",
    tag="functions",
    verb="retrieve_preview",
    method="GET",
    path="/api/functions/{id}/preview",
    summary="Download the picture of a function",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "image/*", builtins.bytes),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_preview(
    id: int,
) -> Call[builtins.bytes]:
    """Download the picture of a function.

    Hosted service only.

    ``id``: Id of the function

    ``GET /api/functions/{id}/preview``
    """
    return retrieve_preview_endpoint.call(
        {
            "id": id,
        },
    )


create_run_endpoint: Endpoint[models.Function] = Endpoint(
    operation_id="cvat.functions.create_run",
    service="cvat",
    tag="functions",
    verb="create_run",
    method="POST",
    path="/api/functions/{id}/run",
    summary="Run a function on one frame",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.ArParamsRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Function),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def create_run(
    id: int,
    body: models.ArParamsRequest | Mapping[str, Any],
) -> Call[models.Function]:
    """Run a function on one frame.

    Hosted service only.

    ``id``: Id of the function

    ``POST /api/functions/{id}/run``
    """
    return create_run_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
