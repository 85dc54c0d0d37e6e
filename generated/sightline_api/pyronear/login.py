# Written by `make generate` from openapi.json: change that file, not this one.
"""The login operations of the pyronear service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Result
from . import models

__all__ = [
    "create_token",
    "create_token_endpoint",
    "validate",
    "validate_endpoint",
]

create_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="pyronear.login.create_token",
    service="pyronear",
    tag="login",
    verb="create_token",
    method="POST",
    path="/api/v1/login/creds",
    summary="Exchange a login and password for a token",
    bodies=(Body("application/x-www-form-urlencoded", models.LoginForm),),
    results=(Result(200, "application/json", models.Token),),
    errors=(401, 422),
    extensions={"scopes": (), "repeatable": True},
)


def create_token(
    body: models.LoginForm | Mapping[str, Any],
) -> Call[models.Token]:
    """Exchange a login and password for a token.

    JSON is refused. The token carries the role and the organization the user has now, and keeps both.

    ``POST /api/v1/login/creds``
    """
    return create_token_endpoint.call(
        body=body,
    )


validate_endpoint: Endpoint[models.TokenPayload] = Endpoint(
    operation_id="pyronear.login.validate",
    service="pyronear",
    tag="login",
    verb="validate",
    method="GET",
    path="/api/v1/login/validate",
    summary="Check the token and tell whom it speaks for",
    results=(Result(200, "application/json", models.TokenPayload),),
    errors=(401, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user", "camera")},
)


def validate() -> Call[models.TokenPayload]:
    """Check the token and tell whom it speaks for.

    The signature, the expiry and the payload are checked, not the database: the token of a deleted user still
    passes.

    ``GET /api/v1/login/validate``
    """
    return validate_endpoint.call()
