# Written by `make generate` from openapi.json: change that file, not this one.
"""The auth operations of the cam2 service."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "create_token",
    "create_token_endpoint",
]

create_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="cam2.auth.create_token",
    service="cam2",
    tag="auth",
    verb="create_token",
    method="GET",
    path="/auth",
    summary="Exchange an application's id and secret for a token",
    parameters=(
        Parameter(
            "clientID", "clientID", "query", Annotated[str, Meta(max_length=96, min_length=96)], required=True
        ),
        Parameter(
            "clientSecret", "clientSecret", "query", Annotated[str, Meta(min_length=71)], required=True
        ),
    ),
    results=(Result(200, "application/json", models.Token),),
    errors=(401, 404, 500),
    extensions={"scopes": ()},
)


def create_token(
    *,
    clientID: str,
    clientSecret: str,
) -> Call[models.Token]:
    """Exchange an application's id and secret for a token.

    The secret travels in the query: keep the address out of logs. The address with a final slash is served
    too.

    ``clientID``: Id of the application, exactly 96 characters
    ``clientSecret``: Secret of the application, at least 71 characters

    ``GET /auth``
    """
    return create_token_endpoint.call(
        {
            "clientID": clientID,
            "clientSecret": clientSecret,
        },
    )
