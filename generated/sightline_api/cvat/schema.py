# Written by `make generate` from openapi.json: change that file, not this one.
"""The schema operations of the cvat service."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "retrieve",
    "retrieve_endpoint",
]

retrieve_endpoint: Endpoint[models.OpenApiDocument] = Endpoint(
    operation_id="cvat.schema.retrieve",
    service="cvat",
    tag="schema",
    verb="retrieve",
    method="GET",
    path="/api/schema/",
    summary="Read the server's OpenAPI document",
    parameters=(
        Parameter("lang", "lang", "query", str),
        Parameter("scheme", "scheme", "query", models.SchemaFormat),
    ),
    results=(Result(200, "application/vnd.oai.openapi+json", models.OpenApiDocument),),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    *,
    lang: str | UnsetType = UNSET,
    scheme: models.SchemaFormat | str | UnsetType = UNSET,
) -> Call[models.OpenApiDocument]:
    """Read the server's OpenAPI document.

    ``lang``: Language of the description
    ``scheme``: How the description is written

    ``GET /api/schema/``
    """
    return retrieve_endpoint.call(
        {
            "lang": lang,
            "scheme": scheme,
        },
    )
