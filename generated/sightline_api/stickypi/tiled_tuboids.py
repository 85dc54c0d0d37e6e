# Written by `make generate` from openapi.json: change that file, not this one.
"""The tiled_tuboids operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result, Style
from . import models

__all__ = [
    "put",
    "put_endpoint",
    "delete",
    "delete_endpoint",
    "get_series",
    "get_series_endpoint",
]

put_endpoint: Endpoint[builtins.list[builtins.list[models.TiledTuboid]]] = Endpoint(
    operation_id="stickypi.tiled_tuboids.put",
    service="stickypi",
    tag="tiled_tuboids",
    verb="put",
    method="POST",
    path="/_put_tiled_tuboids",
    summary="Store a tuboid",
    bodies=(
        Body(
            "multipart/form-data",
            models.TiledTuboidPut,
            styles={
                "metadata": Style(content_type="application/text", file_name="metadata.txt"),
                "tuboid": Style(content_type="application/octet-stream", file_name="tuboid.jpg"),
                "context": Style(content_type="application/octet-stream", file_name="context.jpg"),
                "tuboid_id": Style(content_type="application/json", file_name="tuboid_id"),
                "series_info": Style(content_type="application/json", file_name="series_info"),
            },
        ),
    ),
    results=(Result(200, "application/json", builtins.list[builtins.list[models.TiledTuboid]]),),
    errors=(401, 403, 404, 413, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write")},
)


def put(
    body: models.TiledTuboidPut | Mapping[str, Any],
) -> Call[builtins.list[builtins.list[models.TiledTuboid]]]:
    """Store a tuboid.

    The series is made when it is not there, and stays even if the tuboid is then refused. A tuboid that
    exists is refused (500), but its files have been replaced. The row is answered in a list in a list.

    ``POST /_put_tiled_tuboids``
    """
    return put_endpoint.call(
        body=body,
    )


delete_endpoint: Endpoint[builtins.list[models.TuboidSeries]] = Endpoint(
    operation_id="stickypi.tiled_tuboids.delete",
    service="stickypi",
    tag="tiled_tuboids",
    verb="delete",
    method="POST",
    path="/delete_tiled_tuboids",
    summary="Delete series of tuboids with their files and labels",
    bodies=(Body("application/json", builtins.list[models.TuboidRange]),),
    results=(Result(200, "application/json", builtins.list[models.TuboidSeries]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin",)},
)


def delete(
    body: Sequence[models.TuboidRange | Mapping[str, Any]],
) -> Call[builtins.list[models.TuboidSeries]]:
    """Delete series of tuboids with their files and labels.

    One row a series.

    ``POST /delete_tiled_tuboids``
    """
    return delete_endpoint.call(
        body=body,
    )


get_series_endpoint: Endpoint[builtins.list[models.TiledTuboid]] = Endpoint(
    operation_id="stickypi.tiled_tuboids.get_series",
    service="stickypi",
    tag="tiled_tuboids",
    verb="get_series",
    method="POST",
    path="/get_tiled_tuboid_series/{what}",
    summary="Read the tuboids of series in stretches of time",
    parameters=(Parameter("what", "what", "path", models.TuboidWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.TuboidRange]),),
    results=(Result(200, "application/json", builtins.list[models.TiledTuboid]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get_series(
    what: models.TuboidWhat | str,
    body: Sequence[models.TuboidRange | Mapping[str, Any]],
) -> Call[builtins.list[models.TiledTuboid]]:
    """Read the tuboids of series in stretches of time.

    One row a tuboid. A series that reaches over an end of the range is passed over as a whole; where ranges
    overlap, rows repeat.

    ``what``: Whether the links to the files shall come along

    ``POST /get_tiled_tuboid_series/{what}``
    """
    return get_series_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )
