# Written by `make generate` from openapi.json: change that file, not this one.
"""The subscriptions operations of the cvat service."""

from __future__ import annotations

from .._runtime.endpoint import Call, Endpoint, Result
from . import models

__all__ = [
    "user_agreements_retrieve",
    "user_agreements_retrieve_endpoint",
]

user_agreements_retrieve_endpoint: Endpoint[models.UserAgreement] = Endpoint(
    operation_id="cvat.subscriptions.user_agreements_retrieve",
    service="cvat",
    tag="subscriptions",
    verb="user_agreements_retrieve",
    method="GET",
    path="/api/user-agreements",
    summary="Read the agreement that users are asked for",
    results=(Result(200, "application/vnd.cvat+json", models.UserAgreement),),
    errors=(406, 429, 500),
    extensions={"hosted-only": True},
)


def user_agreements_retrieve() -> Call[models.UserAgreement]:
    """Read the agreement that users are asked for.

    Hosted service only.

    ``GET /api/user-agreements``
    """
    return user_agreements_retrieve_endpoint.call()
