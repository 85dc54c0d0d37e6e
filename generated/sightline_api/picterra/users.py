# Written by `make generate` from openapi.json: change that file, not this one.
"""The users operations of the picterra service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Result
from . import models

__all__ = [
    "me",
    "me_endpoint",
]

me_endpoint: Endpoint[models.User] = Endpoint(
    operation_id="picterra.users.me",
    service="picterra",
    tag="users",
    verb="me",
    method="GET",
    path="/public/api/v2/users/me/",
    summary="Read whom the key stands for",
    results=(Result(200, "application/json", models.User),),
    errors=(401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def me() -> Call[models.User]:
    """Read whom the key stands for.

    Alpha: the service may change it without notice.

    ``GET /public/api/v2/users/me/``
    """
    return me_endpoint.call()
