# Written by `make generate` from openapi.json: change that file, not this one.
"""The tracer_methodologies operations of the picterra service."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
]

list_endpoint: Endpoint[models.MethodologyPage] = Endpoint(
    operation_id="picterra.tracer_methodologies.list",
    service="picterra",
    tag="tracer_methodologies",
    verb="list",
    method="GET",
    path="/public/api/plots_analysis/v1/methodologies/",
    summary="List the methodologies",
    parameters=(
        Parameter("search", "search", "query", str),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.MethodologyPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    *,
    search: str | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.MethodologyPage]:
    """List the methodologies.

    ``search``: Part of the name
    ``page_number``: Page to read, from 1

    ``GET /public/api/plots_analysis/v1/methodologies/``
    """
    return list_endpoint.call(
        {
            "search": search,
            "page_number": page_number,
        },
    )
