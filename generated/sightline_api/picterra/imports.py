# Written by `make generate` from openapi.json: change that file, not this one.
"""The imports operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create_upload",
    "create_upload_endpoint",
    "commit_upload",
    "commit_upload_endpoint",
]

create_upload_endpoint: Endpoint[models.Upload] = Endpoint(
    operation_id="picterra.imports.create_upload",
    service="picterra",
    tag="imports",
    verb="create_upload",
    method="POST",
    path="/public/api/v2/rasters/import/",
    summary="Get a place for an area of interest",
    results=(Result(201, "application/json", models.Upload),),
    errors=(401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=models.AreaFeatureCollection,
    extensions={"repeatable": True},
)


def create_upload() -> Call[models.Upload]:
    """Get a place for an area of interest.

    PUT a feature collection of polygons and multi-polygons to `upload_url`, then call
    `imports.commit_upload`. Experimental.

    ``POST /public/api/v2/rasters/import/``
    """
    return create_upload_endpoint.call()


commit_upload_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.imports.commit_upload",
    service="picterra",
    tag="imports",
    verb="commit_upload",
    method="POST",
    path="/public/api/v2/rasters/import/{upload_id}/commit/",
    summary="Import a raster for the uploaded area",
    parameters=(Parameter("upload_id", "upload_id", "path", str, required=True),),
    bodies=(Body("application/json", models.ImportCommit),),
    results=(Result(200, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_upload(
    upload_id: str,
    body: models.ImportCommit | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Import a raster for the uploaded area.

    The new raster's id is in the metadata of the finished operation. Experimental.

    ``upload_id``: Id of the upload

    ``POST /public/api/v2/rasters/import/{upload_id}/commit/``
    """
    return commit_upload_endpoint.call(
        {
            "upload_id": upload_id,
        },
        body=body,
    )
