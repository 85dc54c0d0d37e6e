# Written by `make generate` from openapi.json: change that file, not this one.
"""The images operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "put",
    "put_endpoint",
    "delete",
    "delete_endpoint",
    "get_series",
    "get_series_endpoint",
    "get",
    "get_endpoint",
    "reserve_to_annotate",
    "reserve_to_annotate_endpoint",
]

put_endpoint: Endpoint[builtins.list[models.ImageStored]] = Endpoint(
    operation_id="stickypi.images.put",
    service="stickypi",
    tag="images",
    verb="put",
    method="POST",
    path="/_put_new_images",
    summary="Upload pictures",
    bodies=(Body("multipart/form-data", models.ImageUploads),),
    results=(Result(200, "application/json", builtins.list[models.ImageStored]),),
    errors=(401, 403, 404, 413, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write")},
)


def put(
    body: models.ImageUploads | Mapping[str, Any],
) -> Call[builtins.list[models.ImageStored]]:
    """Upload pictures.

    Device and time are read from the names of the parts. Ask first which are there: one that is refused as a
    duplicate (500) has overwritten the stored file and its thumbnails all the same, while the row keeps
    the old MD5. Parts are stored one after the other: what came before a bad one stays.

    ``POST /_put_new_images``
    """
    return put_endpoint.call(
        body=body,
    )


delete_endpoint: Endpoint[builtins.list[models.ImageDeleted]] = Endpoint(
    operation_id="stickypi.images.delete",
    service="stickypi",
    tag="images",
    verb="delete",
    method="POST",
    path="/delete_images",
    summary="Delete pictures with their files and annotations",
    bodies=(Body("application/json", builtins.list[models.ImageItem]),),
    results=(Result(200, "application/json", builtins.list[models.ImageDeleted]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin",)},
)


def delete(
    body: Sequence[models.ImageItem | Mapping[str, Any]],
) -> Call[builtins.list[models.ImageDeleted]]:
    """Delete pictures with their files and annotations.

    Unknown ones are passed over. Each is deleted for itself: a failure leaves those before it deleted.

    ``POST /delete_images``
    """
    return delete_endpoint.call(
        body=body,
    )


get_series_endpoint: Endpoint[builtins.list[models.Image]] = Endpoint(
    operation_id="stickypi.images.get_series",
    service="stickypi",
    tag="images",
    verb="get_series",
    method="POST",
    path="/get_image_series/{what}",
    summary="Read the pictures of devices in stretches of time",
    parameters=(Parameter("what", "what", "path", models.ImageWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.ImageRange]),),
    results=(Result(200, "application/json", builtins.list[models.Image]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get_series(
    what: models.ImageWhat | str,
    body: Sequence[models.ImageRange | Mapping[str, Any]],
) -> Call[builtins.list[models.Image]]:
    """Read the pictures of devices in stretches of time.

    The answers to all ranges one after the other: where ranges overlap, rows repeat. There is no limit and
    there are no pages.

    ``what``: What the links shall lead to

    ``POST /get_image_series/{what}``
    """
    return get_series_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )


get_endpoint: Endpoint[builtins.list[models.Image]] = Endpoint(
    operation_id="stickypi.images.get",
    service="stickypi",
    tag="images",
    verb="get",
    method="POST",
    path="/get_images/{what}",
    summary="Read pictures by device and time",
    parameters=(Parameter("what", "what", "path", models.ImageWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.ImageItem]),),
    results=(Result(200, "application/json", builtins.list[models.Image]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get(
    what: models.ImageWhat | str,
    body: Sequence[models.ImageItem | Mapping[str, Any]],
) -> Call[builtins.list[models.Image]]:
    """Read pictures by device and time.

    Rows come in no promised order; a picture that is asked for twice comes once, one that is unknown is left
    out. An empty list is answered with an empty list by revision 0.1.0, with a 500 by 0.1.1, where a time
    that is not in one of the forms matches nothing.

    ``what``: What the links shall lead to

    ``POST /get_images/{what}``
    """
    return get_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )


reserve_to_annotate_endpoint: Endpoint[builtins.list[models.Image]] = Endpoint(
    operation_id="stickypi.images.reserve_to_annotate",
    service="stickypi",
    tag="images",
    verb="reserve_to_annotate",
    method="POST",
    path="/get_images_to_annotate/{what}",
    summary="Reserve pictures that an algorithm has not annotated yet",
    parameters=(Parameter("what", "what", "path", models.ImageWhat, required=True),),
    bodies=(Body("application/json", builtins.list[models.ImagesToAnnotateRange]),),
    results=(Result(200, "application/json", builtins.list[models.Image]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write"), "since": "0.1.1"},
)


def reserve_to_annotate(
    what: models.ImageWhat | str,
    body: Sequence[models.ImagesToAnnotateRange | Mapping[str, Any]],
) -> Call[builtins.list[models.Image]]:
    """Reserve pictures that an algorithm has not annotated yet.

    At most eight in all. They are then kept from everybody, whatever the algorithm, for six hours: asking
    again gives others. Revision 0.1.1 on; an older server answers 404.

    ``what``: What the links shall lead to

    ``POST /get_images_to_annotate/{what}``
    """
    return reserve_to_annotate_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )
