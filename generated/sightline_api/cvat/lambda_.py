# Written by `make generate` from openapi.json: change that file, not this one.
"""The lambda_ operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_functions",
    "list_functions_endpoint",
    "retrieve_functions",
    "retrieve_functions_endpoint",
    "create_functions",
    "create_functions_endpoint",
    "list_requests",
    "list_requests_endpoint",
    "create_requests",
    "create_requests_endpoint",
    "retrieve_requests",
    "retrieve_requests_endpoint",
    "delete_requests",
    "delete_requests_endpoint",
]

list_functions_endpoint: Endpoint[builtins.list[models.LambdaFunction]] = Endpoint(
    operation_id="cvat.lambda_.list_functions",
    service="cvat",
    tag="lambda_",
    verb="list_functions",
    method="GET",
    path="/api/lambda/functions",
    summary="List the functions of the function backend",
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.LambdaFunction]),),
    errors=(401, 403, 406, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def list_functions() -> Call[builtins.list[models.LambdaFunction]]:
    """List the functions of the function backend.

    All in one answer. 503 where there is no backend.

    ``GET /api/lambda/functions``
    """
    return list_functions_endpoint.call()


retrieve_functions_endpoint: Endpoint[models.LambdaFunction] = Endpoint(
    operation_id="cvat.lambda_.retrieve_functions",
    service="cvat",
    tag="lambda_",
    verb="retrieve_functions",
    method="GET",
    path="/api/lambda/functions/{func_id}",
    summary="Read a function of the function backend",
    parameters=(
        Parameter(
            "func_id", "func_id", "path", Annotated[str, Meta(pattern="^[a-zA-Z0-9_.-]+$")], required=True
        ),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.LambdaFunction),),
    errors=(401, 403, 404, 406, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_functions(
    func_id: str,
) -> Call[models.LambdaFunction]:
    """Read a function of the function backend.

    ``func_id``: Id of the function

    ``GET /api/lambda/functions/{func_id}``
    """
    return retrieve_functions_endpoint.call(
        {
            "func_id": func_id,
        },
    )


create_functions_endpoint: Endpoint[Any] = Endpoint(
    operation_id="cvat.lambda_.create_functions",
    service="cvat",
    tag="lambda_",
    verb="create_functions",
    method="POST",
    path="/api/lambda/functions/{func_id}",
    summary="Run a function of the function backend on one frame",
    parameters=(
        Parameter(
            "func_id", "func_id", "path", Annotated[str, Meta(pattern="^[a-zA-Z0-9_.-]+$")], required=True
        ),
    ),
    bodies=(Body("application/json", models.OnlineFunctionCallRequest),),
    results=(Result(200, "application/vnd.cvat+json", Any),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_functions(
    func_id: str,
    body: models.OnlineFunctionCallRequest | Mapping[str, Any],
) -> Call[Any]:
    """Run a function of the function backend on one frame.

    The answer is the function's own.

    ``func_id``: Id of the function

    ``POST /api/lambda/functions/{func_id}``
    """
    return create_functions_endpoint.call(
        {
            "func_id": func_id,
        },
        body=body,
    )


list_requests_endpoint: Endpoint[builtins.list[models.FunctionCall]] = Endpoint(
    operation_id="cvat.lambda_.list_requests",
    service="cvat",
    tag="lambda_",
    verb="list_requests",
    method="GET",
    path="/api/lambda/requests",
    summary="List runs of functions over tasks",
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.FunctionCall]),),
    errors=(401, 403, 406, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def list_requests() -> Call[builtins.list[models.FunctionCall]]:
    """List runs of functions over tasks.

    All in one answer.

    ``GET /api/lambda/requests``
    """
    return list_requests_endpoint.call()


create_requests_endpoint: Endpoint[models.FunctionCall] = Endpoint(
    operation_id="cvat.lambda_.create_requests",
    service="cvat",
    tag="lambda_",
    verb="create_requests",
    method="POST",
    path="/api/lambda/requests",
    summary="Run a function of the function backend over a task",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.FunctionCallRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.FunctionCall),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_requests(
    body: models.FunctionCallRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.FunctionCall]:
    """Run a function of the function backend over a task.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/lambda/requests``
    """
    return create_requests_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_requests_endpoint: Endpoint[models.FunctionCall] = Endpoint(
    operation_id="cvat.lambda_.retrieve_requests",
    service="cvat",
    tag="lambda_",
    verb="retrieve_requests",
    method="GET",
    path="/api/lambda/requests/{id}",
    summary="Read a run of a function over a task",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.FunctionCall),),
    errors=(401, 403, 404, 406, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_requests(
    id: str,
) -> Call[models.FunctionCall]:
    """Read a run of a function over a task.

    ``id``: Id of the run

    ``GET /api/lambda/requests/{id}``
    """
    return retrieve_requests_endpoint.call(
        {
            "id": id,
        },
    )


delete_requests_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.lambda_.delete_requests",
    service="cvat",
    tag="lambda_",
    verb="delete_requests",
    method="DELETE",
    path="/api/lambda/requests/{id}",
    summary="Cancel a run of a function over a task",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500, 503),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def delete_requests(
    id: str,
) -> Call[None]:
    """Cancel a run of a function over a task.

    ``id``: Id of the run

    ``DELETE /api/lambda/requests/{id}``
    """
    return delete_requests_endpoint.call(
        {
            "id": id,
        },
    )
