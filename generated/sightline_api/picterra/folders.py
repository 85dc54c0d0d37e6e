# Written by `make generate` from openapi.json: change that file, not this one.
"""The folders operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "get",
    "get_endpoint",
    "list_detectors",
    "list_detectors_endpoint",
]

list_endpoint: Endpoint[models.FolderPage] = Endpoint(
    operation_id="picterra.folders.list",
    service="picterra",
    tag="folders",
    verb="list",
    method="GET",
    path="/public/api/v2/folders/",
    summary="List the folders",
    parameters=(
        Parameter("search", "search", "query", str),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.FolderPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    *,
    search: str | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.FolderPage]:
    """List the folders.

    ``search``: Part of the name
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/folders/``
    """
    return list_endpoint.call(
        {
            "search": search,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.Created] = Endpoint(
    operation_id="picterra.folders.create",
    service="picterra",
    tag="folders",
    verb="create",
    method="POST",
    path="/public/api/v2/folders/",
    summary="Make a folder",
    bodies=(Body("application/json", models.FolderCreate),),
    results=(Result(201, "application/json", models.Created),),
    errors=(400, 401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    body: models.FolderCreate | Mapping[str, Any],
) -> Call[models.Created]:
    """Make a folder.

    ``POST /public/api/v2/folders/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.Folder] = Endpoint(
    operation_id="picterra.folders.get",
    service="picterra",
    tag="folders",
    verb="get",
    method="GET",
    path="/public/api/v2/folders/{folder_id}/",
    summary="Read a folder",
    parameters=(Parameter("folder_id", "folder_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.Folder),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    folder_id: str,
) -> Call[models.Folder]:
    """Read a folder.

    ``folder_id``: Id of the folder

    ``GET /public/api/v2/folders/{folder_id}/``
    """
    return get_endpoint.call(
        {
            "folder_id": folder_id,
        },
    )


list_detectors_endpoint: Endpoint[models.DetectorPage] = Endpoint(
    operation_id="picterra.folders.list_detectors",
    service="picterra",
    tag="folders",
    verb="list_detectors",
    method="GET",
    path="/public/api/v2/folders/{folder_id}/detectors/",
    summary="List the detectors of a folder",
    parameters=(
        Parameter("folder_id", "folder_id", "path", str, required=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.DetectorPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list_detectors(
    folder_id: str,
    *,
    page_number: int | UnsetType = UNSET,
) -> Call[models.DetectorPage]:
    """List the detectors of a folder.

    Beta.

    ``folder_id``: Id of the folder
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/folders/{folder_id}/detectors/``
    """
    return list_detectors_endpoint.call(
        {
            "folder_id": folder_id,
            "page_number": page_number,
        },
    )
