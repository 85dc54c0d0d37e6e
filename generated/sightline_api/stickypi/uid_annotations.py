# Written by `make generate` from openapi.json: change that file, not this one.
"""The uid_annotations operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
    "get_series",
    "get_series_endpoint",
    "put",
    "put_endpoint",
]

get_endpoint: Endpoint[builtins.list[models.UidAnnotation]] = Endpoint(
    operation_id="stickypi.uid_annotations.get",
    service="stickypi",
    tag="uid_annotations",
    verb="get",
    method="POST",
    path="/get_uid_annotations/{what}",
    summary="Read the annotations of pictures",
    parameters=(Parameter("what", "what", "path", models.AnnotationWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.ImageItem]),),
    results=(Result(200, "application/json", builtins.list[models.UidAnnotation]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get(
    what: models.AnnotationWhat | str,
    body: Sequence[models.ImageItem | Mapping[str, Any]],
) -> Call[builtins.list[models.UidAnnotation]]:
    """Read the annotations of pictures.

    One row per version of an algorithm that annotated the picture.

    ``what``: Whether the outlines shall come along

    ``POST /get_uid_annotations/{what}``
    """
    return get_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )


get_series_endpoint: Endpoint[builtins.list[models.UidAnnotation]] = Endpoint(
    operation_id="stickypi.uid_annotations.get_series",
    service="stickypi",
    tag="uid_annotations",
    verb="get_series",
    method="POST",
    path="/get_uid_annotations_series/{what}",
    summary="Read the annotations of the pictures of devices in stretches of time",
    parameters=(Parameter("what", "what", "path", models.AnnotationWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.ImageRange]),),
    results=(Result(200, "application/json", builtins.list[models.UidAnnotation]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get_series(
    what: models.AnnotationWhat | str,
    body: Sequence[models.ImageRange | Mapping[str, Any]],
) -> Call[builtins.list[models.UidAnnotation]]:
    """Read the annotations of the pictures of devices in stretches of time.

    The answers to all ranges one after the other: where ranges overlap, rows repeat.

    ``what``: Whether the outlines shall come along

    ``POST /get_uid_annotations_series/{what}``
    """
    return get_series_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.UidAnnotation]] = Endpoint(
    operation_id="stickypi.uid_annotations.put",
    service="stickypi",
    tag="uid_annotations",
    verb="put",
    method="POST",
    path="/put_uid_annotations",
    summary="Store annotations of pictures",
    bodies=(Body("application/json", builtins.list[models.UidAnnotationPut]),),
    results=(Result(200, "application/json", builtins.list[models.UidAnnotation]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write")},
)


def put(
    body: Sequence[models.UidAnnotationPut | Mapping[str, Any]],
) -> Call[builtins.list[models.UidAnnotation]]:
    """Store annotations of pictures.

    All or nothing, in the order of the request. The picture must be there with this MD5, and no annotation of
    it by this version of the algorithm.

    ``POST /put_uid_annotations``
    """
    return put_endpoint.call(
        body=body,
    )
