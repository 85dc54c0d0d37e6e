# Written by `make generate` from openapi.json: change that file, not this one.
"""The annotations operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create_upload",
    "create_upload_endpoint",
    "commit_upload",
    "commit_upload_endpoint",
]

create_upload_endpoint: Endpoint[models.Upload] = Endpoint(
    operation_id="picterra.annotations.create_upload",
    service="picterra",
    tag="annotations",
    verb="create_upload",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/{kind}/upload/bulk/",
    summary="Get a place for annotations",
    parameters=(
        Parameter("detector_id", "detector_id", "path", str, required=True),
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("kind", "kind", "path", models.AnnotationKind, required=True),
    ),
    results=(Result(201, "application/json", models.Upload),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=models.AreaFeatureCollection,
    extensions={"repeatable": True},
)


def create_upload(
    detector_id: str,
    raster_id: str,
    kind: models.AnnotationKind | str,
) -> Call[models.Upload]:
    """Get a place for annotations.

    PUT a feature collection of polygons and multi-polygons to `upload_url`, then call
    `annotations.commit_upload`.

    ``detector_id``: Id of the detector
    ``raster_id``: Id of the raster
    ``kind``: Kind of the annotations

    ``POST /public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/{kind}/upload/bulk/``
    """
    return create_upload_endpoint.call(
        {
            "detector_id": detector_id,
            "raster_id": raster_id,
            "kind": kind,
        },
    )


commit_upload_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.annotations.commit_upload",
    service="picterra",
    tag="annotations",
    verb="commit_upload",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/{kind}/upload/bulk/{upload_id}/commit/",
    summary="Make the uploaded annotations those of a raster",
    parameters=(
        Parameter("detector_id", "detector_id", "path", str, required=True),
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("kind", "kind", "path", models.AnnotationKind, required=True),
        Parameter("upload_id", "upload_id", "path", str, required=True),
    ),
    bodies=(Body("application/json", models.AnnotationsCommit, required=False),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_upload(
    detector_id: str,
    raster_id: str,
    kind: models.AnnotationKind | str,
    upload_id: str,
    body: models.AnnotationsCommit | Mapping[str, Any] | UnsetType = UNSET,
) -> Call[models.OperationStarted]:
    """Make the uploaded annotations those of a raster.

    All annotations of the same kind that the detector has on the raster are replaced.

    ``detector_id``: Id of the detector
    ``raster_id``: Id of the raster
    ``kind``: Kind of the annotations
    ``upload_id``: Id of the upload

    ``POST /public/api/v2/detectors/{detector_id}/training_rasters/{raster_id}/{kind}/upload/bulk/{upload_id}/commit/``
    """
    return commit_upload_endpoint.call(
        {
            "detector_id": detector_id,
            "raster_id": raster_id,
            "kind": kind,
            "upload_id": upload_id,
        },
        body=body,
    )
