# Written by `make generate` from openapi.json: change that file, not this one.
"""The authorization_grants operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
    "update",
    "update_endpoint",
]

get_endpoint: Endpoint[models.AuthorizationGrants] = Endpoint(
    operation_id="picterra.authorization_grants.get",
    service="picterra",
    tag="authorization_grants",
    verb="get",
    method="GET",
    path="/public/api/v2/authorization/grants/{kind}/{resource_id}/",
    summary="Read who has rights on something",
    parameters=(
        Parameter("kind", "kind", "path", models.GrantKind, required=True),
        Parameter("resource_id", "resource_id", "path", str, required=True),
    ),
    results=(Result(200, "application/json", models.AuthorizationGrants),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    kind: models.GrantKind | str,
    resource_id: str,
) -> Call[models.AuthorizationGrants]:
    """Read who has rights on something.

    Beta.

    ``kind``: What it is
    ``resource_id``: Id of what the grants are on

    ``GET /public/api/v2/authorization/grants/{kind}/{resource_id}/``
    """
    return get_endpoint.call(
        {
            "kind": kind,
            "resource_id": resource_id,
        },
    )


update_endpoint: Endpoint[models.AuthorizationGrants] = Endpoint(
    operation_id="picterra.authorization_grants.update",
    service="picterra",
    tag="authorization_grants",
    verb="update",
    method="POST",
    path="/public/api/v2/authorization/grants/{kind}/{resource_id}/",
    summary="Set who has rights on something",
    parameters=(
        Parameter("kind", "kind", "path", models.GrantKind, required=True),
        Parameter("resource_id", "resource_id", "path", str, required=True),
    ),
    bodies=(Body("application/json", models.AuthorizationGrantsUpdate),),
    results=(Result(201, "application/json", models.AuthorizationGrants),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    extensions={"repeatable": True},
)


def update(
    kind: models.GrantKind | str,
    resource_id: str,
    body: models.AuthorizationGrantsUpdate | Mapping[str, Any],
) -> Call[models.AuthorizationGrants]:
    """Set who has rights on something.

    Beta. The given grants take the place of the present ones: send back what shall stay.

    ``kind``: What it is
    ``resource_id``: Id of what the grants are on

    ``POST /public/api/v2/authorization/grants/{kind}/{resource_id}/``
    """
    return update_endpoint.call(
        {
            "kind": kind,
            "resource_id": resource_id,
        },
        body=body,
    )
