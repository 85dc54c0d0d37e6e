# Written by `make generate` from openapi.json: change that file, not this one.
"""The tracer_uploads operations of the picterra service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Result
from . import models

__all__ = [
    "create",
    "create_endpoint",
]

create_endpoint: Endpoint[models.Upload] = Endpoint(
    operation_id="picterra.tracer_uploads.create",
    service="picterra",
    tag="tracer_uploads",
    verb="create",
    method="POST",
    path="/public/api/plots_analysis/v1/upload/file/",
    summary="Get a place for a file",
    results=(Result(201, "application/json", models.Upload),),
    errors=(401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=models.PlotsUpload,
    extensions={"repeatable": True},
)


def create() -> Call[models.Upload]:
    """Get a place for a file.

    PUT a file of plots, or a document with ids of plots, to `upload_url`; then name `upload_id` in the call
    that shall use it.

    ``POST /public/api/plots_analysis/v1/upload/file/``
    """
    return create_endpoint.call()
