# Written by `make generate` from openapi.json: change that file, not this one.
"""The vector_layers operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create_upload",
    "create_upload_endpoint",
    "commit_upload",
    "commit_upload_endpoint",
    "get",
    "get_endpoint",
    "update",
    "update_endpoint",
    "delete",
    "delete_endpoint",
    "download",
    "download_endpoint",
]

list_endpoint: Endpoint[models.VectorLayerPage] = Endpoint(
    operation_id="picterra.vector_layers.list",
    service="picterra",
    tag="vector_layers",
    verb="list",
    method="GET",
    path="/public/api/v2/rasters/{raster_id}/vector_layers/",
    summary="List the vector layers of a raster",
    parameters=(
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("search", "search", "query", str),
        Parameter("detector", "detector", "query", str),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.VectorLayerPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    raster_id: str,
    *,
    search: str | UnsetType = UNSET,
    detector: str | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.VectorLayerPage]:
    """List the vector layers of a raster.

    Beta.

    ``raster_id``: Id of the raster
    ``search``: Part of the name
    ``detector``: Id of the detector that made them
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/rasters/{raster_id}/vector_layers/``
    """
    return list_endpoint.call(
        {
            "raster_id": raster_id,
            "search": search,
            "detector": detector,
            "page_number": page_number,
        },
    )


create_upload_endpoint: Endpoint[models.Upload] = Endpoint(
    operation_id="picterra.vector_layers.create_upload",
    service="picterra",
    tag="vector_layers",
    verb="create_upload",
    method="POST",
    path="/public/api/v2/vector_layers/{raster_id}/upload/",
    summary="Get a place for a vector layer of a raster",
    parameters=(Parameter("raster_id", "raster_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.Upload),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    upload=models.FeatureCollection,
    extensions={"repeatable": True},
)


def create_upload(
    raster_id: str,
) -> Call[models.Upload]:
    """Get a place for a vector layer of a raster.

    PUT a feature collection to `upload_url`, then call `vector_layers.commit_upload`. Beta.

    ``raster_id``: Id of the raster

    ``POST /public/api/v2/vector_layers/{raster_id}/upload/``
    """
    return create_upload_endpoint.call(
        {
            "raster_id": raster_id,
        },
    )


commit_upload_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.vector_layers.commit_upload",
    service="picterra",
    tag="vector_layers",
    verb="commit_upload",
    method="POST",
    path="/public/api/v2/vector_layers/{raster_id}/upload/{upload_id}/commit/",
    summary="Make a vector layer of an upload",
    parameters=(
        Parameter("raster_id", "raster_id", "path", str, required=True),
        Parameter("upload_id", "upload_id", "path", str, required=True),
    ),
    bodies=(Body("application/json", models.VectorLayerCommit),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_upload(
    raster_id: str,
    upload_id: str,
    body: models.VectorLayerCommit | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Make a vector layer of an upload.

    The new layer's id is in the results of the finished operation. Beta.

    ``raster_id``: Id of the raster
    ``upload_id``: Id of the upload

    ``POST /public/api/v2/vector_layers/{raster_id}/upload/{upload_id}/commit/``
    """
    return commit_upload_endpoint.call(
        {
            "raster_id": raster_id,
            "upload_id": upload_id,
        },
        body=body,
    )


get_endpoint: Endpoint[models.VectorLayer] = Endpoint(
    operation_id="picterra.vector_layers.get",
    service="picterra",
    tag="vector_layers",
    verb="get",
    method="GET",
    path="/public/api/v2/vector_layers/{vector_layer_id}/",
    summary="Read a vector layer",
    parameters=(Parameter("vector_layer_id", "vector_layer_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.VectorLayer),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    vector_layer_id: str,
) -> Call[models.VectorLayer]:
    """Read a vector layer.

    The older way to download it: `geojson_urls` names the parts. Beta.

    ``vector_layer_id``: Id of the vector layer

    ``GET /public/api/v2/vector_layers/{vector_layer_id}/``
    """
    return get_endpoint.call(
        {
            "vector_layer_id": vector_layer_id,
        },
    )


update_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.vector_layers.update",
    service="picterra",
    tag="vector_layers",
    verb="update",
    method="PUT",
    path="/public/api/v2/vector_layers/{vector_layer_id}/",
    summary="Change a vector layer",
    parameters=(Parameter("vector_layer_id", "vector_layer_id", "path", str, required=True),),
    bodies=(Body("application/json", models.VectorLayerUpdate),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def update(
    vector_layer_id: str,
    body: models.VectorLayerUpdate | Mapping[str, Any],
) -> Call[None]:
    """Change a vector layer.

    Only what is given changes. Beta.

    ``vector_layer_id``: Id of the vector layer

    ``PUT /public/api/v2/vector_layers/{vector_layer_id}/``
    """
    return update_endpoint.call(
        {
            "vector_layer_id": vector_layer_id,
        },
        body=body,
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.vector_layers.delete",
    service="picterra",
    tag="vector_layers",
    verb="delete",
    method="DELETE",
    path="/public/api/v2/vector_layers/{vector_layer_id}/",
    summary="Delete a vector layer",
    parameters=(Parameter("vector_layer_id", "vector_layer_id", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def delete(
    vector_layer_id: str,
) -> Call[None]:
    """Delete a vector layer.

    Beta.

    ``vector_layer_id``: Id of the vector layer

    ``DELETE /public/api/v2/vector_layers/{vector_layer_id}/``
    """
    return delete_endpoint.call(
        {
            "vector_layer_id": vector_layer_id,
        },
    )


download_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.vector_layers.download",
    service="picterra",
    tag="vector_layers",
    verb="download",
    method="POST",
    path="/public/api/v2/vector_layers/{vector_layer_id}/download/",
    summary="Write a vector layer to a file",
    parameters=(Parameter("vector_layer_id", "vector_layer_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    extensions={"repeatable": True},
)


def download(
    vector_layer_id: str,
) -> Call[models.OperationStarted]:
    """Write a vector layer to a file.

    The results of the finished operation name the address of a feature collection of polygons. Beta.

    ``vector_layer_id``: Id of the vector layer

    ``POST /public/api/v2/vector_layers/{vector_layer_id}/download/``
    """
    return download_endpoint.call(
        {
            "vector_layer_id": vector_layer_id,
        },
    )
