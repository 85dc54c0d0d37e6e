# Written by `make generate` from openapi.json: change that file, not this one.
"""The rasters operations of the picterra service."""

from __future__ import annotations

import datetime as _dt
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from .._runtime.files import File
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create_upload",
    "create_upload_endpoint",
    "get",
    "get_endpoint",
    "update",
    "update_endpoint",
    "delete",
    "delete_endpoint",
    "commit_upload",
    "commit_upload_endpoint",
    "download",
    "download_endpoint",
]

list_endpoint: Endpoint[models.RasterPage] = Endpoint(
    operation_id="picterra.rasters.list",
    service="picterra",
    tag="rasters",
    verb="list",
    method="GET",
    path="/public/api/v2/rasters/",
    summary="List the rasters",
    parameters=(
        Parameter("folder", "folder", "query", str),
        Parameter("search", "search", "query", str),
        Parameter("user_tag", "user_tag", "query", str),
        Parameter("max_cloud_coverage", "max_cloud_coverage", "query", Annotated[int, Meta(ge=0, le=100)]),
        Parameter("captured_before", "captured_before", "query", _dt.datetime),
        Parameter("captured_after", "captured_after", "query", _dt.datetime),
        Parameter("has_vector_layers", "has_vector_layers", "query", bool, python_bool=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.RasterPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    *,
    folder: str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    user_tag: str | UnsetType = UNSET,
    max_cloud_coverage: int | UnsetType = UNSET,
    captured_before: _dt.datetime | str | UnsetType = UNSET,
    captured_after: _dt.datetime | str | UnsetType = UNSET,
    has_vector_layers: bool | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.RasterPage]:
    """List the rasters.

    Newest first.

    ``folder``: Id of the folder to look in
    ``search``: Part of the name
    ``user_tag``: Tag that they have (beta)
    ``max_cloud_coverage``: Largest share under clouds, percent (beta)
    ``captured_before``: Time before which they were taken
    ``captured_after``: Time after which they were taken
    ``has_vector_layers``: Whether they have a vector layer (beta)
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/rasters/``
    """
    return list_endpoint.call(
        {
            "folder": folder,
            "search": search,
            "user_tag": user_tag,
            "max_cloud_coverage": max_cloud_coverage,
            "captured_before": captured_before,
            "captured_after": captured_after,
            "has_vector_layers": has_vector_layers,
            "page_number": page_number,
        },
    )


create_upload_endpoint: Endpoint[models.RasterUpload] = Endpoint(
    operation_id="picterra.rasters.create_upload",
    service="picterra",
    tag="rasters",
    verb="create_upload",
    method="POST",
    path="/public/api/v2/rasters/upload/file/",
    summary="Make a raster and get a place for its bytes",
    bodies=(Body("application/json", models.RasterCreate),),
    results=(Result(200, "application/json", models.RasterUpload),),
    errors=(400, 401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=File,
)


def create_upload(
    body: models.RasterCreate | Mapping[str, Any],
) -> Call[models.RasterUpload]:
    """Make a raster and get a place for its bytes.

    PUT the picture to `upload_url`, then call `rasters.commit_upload`. Each call names a raster of its own.

    ``POST /public/api/v2/rasters/upload/file/``
    """
    return create_upload_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.Raster] = Endpoint(
    operation_id="picterra.rasters.get",
    service="picterra",
    tag="rasters",
    verb="get",
    method="GET",
    path="/public/api/v2/rasters/{raster_id}/",
    summary="Read a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.Raster),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    raster_id: str,
) -> Call[models.Raster]:
    """Read a raster.

    ``raster_id``: Id of the raster

    ``GET /public/api/v2/rasters/{raster_id}/``
    """
    return get_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


update_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.rasters.update",
    service="picterra",
    tag="rasters",
    verb="update",
    method="PUT",
    path="/public/api/v2/rasters/{raster_id}/",
    summary="Change a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    bodies=(Body("application/json", models.RasterUpdate),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def update(
    raster_id: str,
    body: models.RasterUpdate | Mapping[str, Any],
) -> Call[None]:
    """Change a raster.

    Only what is given changes.

    ``raster_id``: Id of the raster

    ``PUT /public/api/v2/rasters/{raster_id}/``
    """
    return update_endpoint.call(
        {
            "raster_id": raster_id,
        },
        body=body,
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.rasters.delete",
    service="picterra",
    tag="rasters",
    verb="delete",
    method="DELETE",
    path="/public/api/v2/rasters/{raster_id}/",
    summary="Delete a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def delete(
    raster_id: str,
) -> Call[None]:
    """Delete a raster.

    ``raster_id``: Id of the raster

    ``DELETE /public/api/v2/rasters/{raster_id}/``
    """
    return delete_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


commit_upload_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.rasters.commit_upload",
    service="picterra",
    tag="rasters",
    verb="commit_upload",
    method="POST",
    path="/public/api/v2/rasters/{raster_id}/commit/",
    summary="Tell that the bytes of a raster are there",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_upload(
    raster_id: str,
) -> Call[models.OperationStarted]:
    """Tell that the bytes of a raster are there.

    The operation ends when the raster is ready.

    ``raster_id``: Id of the raster

    ``POST /public/api/v2/rasters/{raster_id}/commit/``
    """
    return commit_upload_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


download_endpoint: Endpoint[models.Download] = Endpoint(
    operation_id="picterra.rasters.download",
    service="picterra",
    tag="rasters",
    verb="download",
    method="GET",
    path="/public/api/v2/rasters/{raster_id}/download/",
    summary="Get the address of a raster's file",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.Download),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def download(
    raster_id: str,
) -> Call[models.Download]:
    """Get the address of a raster's file.

    ``raster_id``: Id of the raster

    ``GET /public/api/v2/rasters/{raster_id}/download/``
    """
    return download_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )
