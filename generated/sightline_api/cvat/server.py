# Written by `make generate` from openapi.json: change that file, not this one.
"""The server operations of the cvat service."""

from __future__ import annotations

import builtins

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "retrieve_about",
    "retrieve_about_endpoint",
    "retrieve_annotation_formats",
    "retrieve_annotation_formats_endpoint",
    "retrieve_plugins",
    "retrieve_plugins_endpoint",
    "list_share",
    "list_share_endpoint",
]

retrieve_about_endpoint: Endpoint[models.About] = Endpoint(
    operation_id="cvat.server.retrieve_about",
    service="cvat",
    tag="server",
    verb="retrieve_about",
    method="GET",
    path="/api/server/about",
    summary="Tell name and version of the server",
    results=(Result(200, "application/vnd.cvat+json", models.About),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_about() -> Call[models.About]:
    """Tell name and version of the server.

    Needs no login.

    ``GET /api/server/about``
    """
    return retrieve_about_endpoint.call()


retrieve_annotation_formats_endpoint: Endpoint[models.DatasetFormats] = Endpoint(
    operation_id="cvat.server.retrieve_annotation_formats",
    service="cvat",
    tag="server",
    verb="retrieve_annotation_formats",
    method="GET",
    path="/api/server/annotation/formats",
    summary="List the formats of annotations",
    results=(Result(200, "application/vnd.cvat+json", models.DatasetFormats),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_annotation_formats() -> Call[models.DatasetFormats]:
    """List the formats of annotations.

    CVAT's own format has other names for reading and for writing.

    ``GET /api/server/annotation/formats``
    """
    return retrieve_annotation_formats_endpoint.call()


retrieve_plugins_endpoint: Endpoint[models.Plugins] = Endpoint(
    operation_id="cvat.server.retrieve_plugins",
    service="cvat",
    tag="server",
    verb="retrieve_plugins",
    method="GET",
    path="/api/server/plugins",
    summary="Tell which parts are switched on",
    results=(Result(200, "application/vnd.cvat+json", models.Plugins),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_plugins() -> Call[models.Plugins]:
    """Tell which parts are switched on.

    ``GET /api/server/plugins``
    """
    return retrieve_plugins_endpoint.call()


list_share_endpoint: Endpoint[builtins.list[models.FileInfo]] = Endpoint(
    operation_id="cvat.server.list_share",
    service="cvat",
    tag="server",
    verb="list_share",
    method="GET",
    path="/api/server/share",
    summary="List a folder of the server's share",
    parameters=(
        Parameter("directory", "directory", "query", str),
        Parameter("search", "search", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.FileInfo]),),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def list_share(
    *,
    directory: str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
) -> Call[builtins.list[models.FileInfo]]:
    """List a folder of the server's share.

    All in one answer. An unknown folder is a 400.

    ``directory``: Folder of the share, such as `/plots/`; its top where left out
    ``search``: Part of the names that are wanted

    ``GET /api/server/share``
    """
    return list_share_endpoint.call(
        {
            "directory": directory,
            "search": search,
        },
    )
