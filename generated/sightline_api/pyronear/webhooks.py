# Written by `make generate` from openapi.json: change that file, not this one.
"""The webhooks operations of the pyronear service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
]

list_endpoint: Endpoint[builtins.list[models.Webhook]] = Endpoint(
    operation_id="pyronear.webhooks.list",
    service="pyronear",
    tag="webhooks",
    verb="list",
    method="GET",
    path="/api/v1/webhooks/",
    summary="List all webhooks",
    results=(Result(200, "application/json", builtins.list[models.Webhook]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def list() -> Call[builtins.list[models.Webhook]]:
    """List all webhooks.

    Everything in one answer, in no particular order. The address without its final slash is redirected (307).

    ``GET /api/v1/webhooks/``
    """
    return list_endpoint.call()


create_endpoint: Endpoint[models.Webhook] = Endpoint(
    operation_id="pyronear.webhooks.create",
    service="pyronear",
    tag="webhooks",
    verb="create",
    method="POST",
    path="/api/v1/webhooks/",
    summary="Register a webhook",
    bodies=(Body("application/json", models.WebhookCreate),),
    results=(Result(201, "application/json", models.Webhook),),
    errors=(401, 403, 406, 409, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def create(
    body: models.WebhookCreate | Mapping[str, Any],
) -> Call[models.Webhook]:
    """Register a webhook.

    Each webhook hears of the sequences of all organizations. The call it gets holds JSON inside a JSON text.
    The address without its final slash is redirected (307).

    ``POST /api/v1/webhooks/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.Webhook] = Endpoint(
    operation_id="pyronear.webhooks.get",
    service="pyronear",
    tag="webhooks",
    verb="get",
    method="GET",
    path="/api/v1/webhooks/{webhook_id}",
    summary="Read a webhook",
    parameters=(Parameter("webhook_id", "webhook_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.Webhook),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def get(
    webhook_id: int,
) -> Call[models.Webhook]:
    """Read a webhook.

    ``webhook_id``: Id of the webhook

    ``GET /api/v1/webhooks/{webhook_id}``
    """
    return get_endpoint.call(
        {
            "webhook_id": webhook_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.webhooks.delete",
    service="pyronear",
    tag="webhooks",
    verb="delete",
    method="DELETE",
    path="/api/v1/webhooks/{webhook_id}",
    summary="Delete a webhook",
    parameters=(Parameter("webhook_id", "webhook_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    webhook_id: int,
) -> Call[None]:
    """Delete a webhook.

    ``webhook_id``: Id of the webhook

    ``DELETE /api/v1/webhooks/{webhook_id}``
    """
    return delete_endpoint.call(
        {
            "webhook_id": webhook_id,
        },
    )
