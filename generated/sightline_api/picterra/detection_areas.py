# Written by `make generate` from openapi.json: change that file, not this one.
"""The detection_areas operations of the picterra service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "delete",
    "delete_endpoint",
    "create_upload",
    "create_upload_endpoint",
    "get_upload",
    "get_upload_endpoint",
    "commit_upload",
    "commit_upload_endpoint",
]

delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.detection_areas.delete",
    service="picterra",
    tag="detection_areas",
    verb="delete",
    method="DELETE",
    path="/public/api/v2/rasters/{raster_id}/detection_areas/",
    summary="Remove the detection areas of a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def delete(
    raster_id: str,
) -> Call[None]:
    """Remove the detection areas of a raster.

    Experimental.

    ``raster_id``: Id of the raster

    ``DELETE /public/api/v2/rasters/{raster_id}/detection_areas/``
    """
    return delete_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


create_upload_endpoint: Endpoint[models.Upload] = Endpoint(
    operation_id="picterra.detection_areas.create_upload",
    service="picterra",
    tag="detection_areas",
    verb="create_upload",
    method="POST",
    path="/public/api/v2/rasters/{raster_id}/detection_areas/upload/file/",
    summary="Get a place for detection areas",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.Upload),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=models.AreaFeatureCollection,
    extensions={"repeatable": True},
)


def create_upload(
    raster_id: str,
) -> Call[models.Upload]:
    """Get a place for detection areas.

    PUT a feature collection of polygons and multi-polygons to `upload_url`, then call
    `detection_areas.commit_upload`. Experimental.

    ``raster_id``: Id of the raster

    ``POST /public/api/v2/rasters/{raster_id}/detection_areas/upload/file/``
    """
    return create_upload_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


get_upload_endpoint: Endpoint[models.UploadState] = Endpoint(
    operation_id="picterra.detection_areas.get_upload",
    service="picterra",
    tag="detection_areas",
    verb="get_upload",
    method="GET",
    path="/public/api/v2/rasters/{raster_id}/detection_areas/upload/{upload_id}/",
    summary="Read how far an upload of detection areas is",
    parameters=(
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("upload_id", "upload_id", "path", str, required=True),
    ),
    results=(Result(200, "application/json", models.UploadState),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get_upload(
    raster_id: str,
    upload_id: str,
) -> Call[models.UploadState]:
    """Read how far an upload of detection areas is.

    No official client asks for it; watch the operation instead.

    ``raster_id``: Id of the raster
    ``upload_id``: Id of the upload

    ``GET /public/api/v2/rasters/{raster_id}/detection_areas/upload/{upload_id}/``
    """
    return get_upload_endpoint.call(
        {
            "raster_id": raster_id,
            "upload_id": upload_id,
        },
    )


commit_upload_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.detection_areas.commit_upload",
    service="picterra",
    tag="detection_areas",
    verb="commit_upload",
    method="POST",
    path="/public/api/v2/rasters/{raster_id}/detection_areas/upload/{upload_id}/commit/",
    summary="Make the uploaded areas the detection areas of a raster",
    parameters=(
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("upload_id", "upload_id", "path", str, required=True),
    ),
    results=(Result(200, "application/json", models.OperationStarted),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_upload(
    raster_id: str,
    upload_id: str,
) -> Call[models.OperationStarted]:
    """Make the uploaded areas the detection areas of a raster.

    Experimental.

    ``raster_id``: Id of the raster
    ``upload_id``: Id of the upload

    ``POST /public/api/v2/rasters/{raster_id}/detection_areas/upload/{upload_id}/commit/``
    """
    return commit_upload_endpoint.call(
        {
            "raster_id": raster_id,
            "upload_id": upload_id,
        },
    )
