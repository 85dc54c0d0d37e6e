# Written by `make generate` from openapi.json: change that file, not this one.
"""The login operations of the stickypi service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Result
from . import models

__all__ = [
    "create_token",
    "create_token_endpoint",
]

create_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="stickypi.login.create_token",
    service="stickypi",
    tag="login",
    verb="create_token",
    method="POST",
    path="/get_token",
    summary="Exchange a user name and password for a token",
    results=(Result(200, "application/json", models.Token),),
    errors=(401, 404, 500, 502),
    security=(("stickypi.password",), ("stickypi.token",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def create_token() -> Call[models.Token]:
    """Exchange a user name and password for a token.

    Sent without a body. A live token may ask for another one too.

    ``POST /get_token``
    """
    return create_token_endpoint.call()
