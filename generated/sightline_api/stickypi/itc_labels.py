# Written by `make generate` from openapi.json: change that file, not this one.
"""The itc_labels operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
    "put",
    "put_endpoint",
]

get_endpoint: Endpoint[builtins.list[models.ItcLabel]] = Endpoint(
    operation_id="stickypi.itc_labels.get",
    service="stickypi",
    tag="itc_labels",
    verb="get",
    method="POST",
    path="/_get_itc_labels",
    summary="Read the labels of tuboids",
    bodies=(Body("application/json", builtins.list[models.TuboidItem]),),
    results=(Result(200, "application/json", builtins.list[models.ItcLabel]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get(
    body: Sequence[models.TuboidItem | Mapping[str, Any]],
) -> Call[builtins.list[models.ItcLabel]]:
    """Read the labels of tuboids.

    Where none of the tuboids is known, every label of the server is answered: drop rows of tuboids that were
    not asked for. An empty list gives an empty one.

    ``POST /_get_itc_labels``
    """
    return get_endpoint.call(
        body=body,
    )


put_endpoint: Endpoint[builtins.list[models.ItcLabelStored]] = Endpoint(
    operation_id="stickypi.itc_labels.put",
    service="stickypi",
    tag="itc_labels",
    verb="put",
    method="POST",
    path="/put_itc_labels",
    summary="Store labels of tuboids",
    bodies=(Body("application/json", builtins.list[models.ItcLabelPut]),),
    results=(Result(200, "application/json", builtins.list[models.ItcLabelStored]),),
    errors=(400, 401, 403, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_write")},
)


def put(
    body: Sequence[models.ItcLabelPut | Mapping[str, Any]],
) -> Call[builtins.list[models.ItcLabelStored]]:
    """Store labels of tuboids.

    Each is stored for itself: a failure leaves those before it stored. A second one by the same version for a
    tuboid is refused (500), and so is one for an unknown tuboid.

    ``POST /put_itc_labels``
    """
    return put_endpoint.call(
        body=body,
    )
