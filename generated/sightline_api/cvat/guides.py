# Written by `make generate` from openapi.json: change that file, not this one.
"""The guides operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create",
    "create_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
]

create_endpoint: Endpoint[models.AnnotationGuideRead] = Endpoint(
    operation_id="cvat.guides.create",
    service="cvat",
    tag="guides",
    verb="create",
    method="POST",
    path="/api/guides",
    summary="Write a guide",
    bodies=(Body("application/json", models.AnnotationGuideWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.AnnotationGuideRead),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.AnnotationGuideWriteRequest | Mapping[str, Any],
) -> Call[models.AnnotationGuideRead]:
    """Write a guide.

    Of a task or a project. A second one is a 500.

    ``POST /api/guides``
    """
    return create_endpoint.call(
        body=body,
    )


retrieve_endpoint: Endpoint[models.AnnotationGuideRead] = Endpoint(
    operation_id="cvat.guides.retrieve",
    service="cvat",
    tag="guides",
    verb="retrieve",
    method="GET",
    path="/api/guides/{id}",
    summary="Read a guide",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.AnnotationGuideRead),),
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
) -> Call[models.AnnotationGuideRead]:
    """Read a guide.

    ``id``: Id of the guide

    ``GET /api/guides/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.guides.destroy",
    service="cvat",
    tag="guides",
    verb="destroy",
    method="DELETE",
    path="/api/guides/{id}",
    summary="Delete a guide",
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
    """Delete a guide.

    ``id``: Id of the guide

    ``DELETE /api/guides/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.AnnotationGuideRead] = Endpoint(
    operation_id="cvat.guides.partial_update",
    service="cvat",
    tag="guides",
    verb="partial_update",
    method="PATCH",
    path="/api/guides/{id}",
    summary="Change a guide",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedAnnotationGuideWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.AnnotationGuideRead),),
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
    body: models.PatchedAnnotationGuideWriteRequest | Mapping[str, Any],
) -> Call[models.AnnotationGuideRead]:
    """Change a guide.

    ``id``: Id of the guide

    ``PATCH /api/guides/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
