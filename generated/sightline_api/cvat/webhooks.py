# Written by `make generate` from openapi.json: change that file, not this one.
"""The webhooks operations of the cvat service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "retrieve_events",
    "retrieve_events_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "update",
    "update_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
    "list_deliveries",
    "list_deliveries_endpoint",
    "retrieve_deliveries",
    "retrieve_deliveries_endpoint",
    "create_deliveries_redelivery",
    "create_deliveries_redelivery_endpoint",
    "create_ping",
    "create_ping_endpoint",
]

list_endpoint: Endpoint[models.PaginatedWebhookReadList] = Endpoint(
    operation_id="cvat.webhooks.list",
    service="cvat",
    tag="webhooks",
    verb="list",
    method="GET",
    path="/api/webhooks",
    summary="List webhooks",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("target_url", "target_url", "query", str),
        Parameter("type", "type", "query", models.WebhookType),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedWebhookReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("description", "id", "owner", "project_id", "target_url", "type", "updated_date"),
        "search-fields": ("description", "owner", "target_url"),
        "sort-fields": ("description", "id", "owner", "project_id", "target_url", "type", "updated_date"),
    },
)


def list(
    *,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    target_url: str | UnsetType = UNSET,
    type: models.WebhookType | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedWebhookReadList]:
    """List webhooks.

    In pages; without an organization context everything that the caller may see.

    ``filter``: Which ones, as JSON Logic in text; over description, id, owner, project_id, target_url, type,
        updated_date
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``search``: Text to find in any of description, owner, target_url
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        description, id, owner, project_id, target_url, type, updated_date
    ``target_url``: Only webhooks with this address
    ``type``: Only those of this kind
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/webhooks``
    """
    return list_endpoint.call(
        {
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "search": search,
            "sort": sort,
            "target_url": target_url,
            "type": type,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.WebhookRead] = Endpoint(
    operation_id="cvat.webhooks.create",
    service="cvat",
    tag="webhooks",
    verb="create",
    method="POST",
    path="/api/webhooks",
    summary="Make a webhook",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.WebhookWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.WebhookRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.WebhookWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.WebhookRead]:
    """Make a webhook.

    Of a project, or of the organization context.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/webhooks``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_events_endpoint: Endpoint[models.Events] = Endpoint(
    operation_id="cvat.webhooks.retrieve_events",
    service="cvat",
    tag="webhooks",
    verb="retrieve_events",
    method="GET",
    path="/api/webhooks/events",
    summary="List the events that a webhook can wait for",
    parameters=(Parameter("type", "type", "query", models.AllWebhookType),),
    results=(Result(200, "application/vnd.cvat+json", models.Events),),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_events(
    *,
    type: models.AllWebhookType | str | UnsetType = UNSET,
) -> Call[models.Events]:
    """List the events that a webhook can wait for.

    Names up to 2.72, objects from 2.80 on.

    ``type``: Whose events; all where left out

    ``GET /api/webhooks/events``
    """
    return retrieve_events_endpoint.call(
        {
            "type": type,
        },
    )


retrieve_endpoint: Endpoint[models.WebhookRead] = Endpoint(
    operation_id="cvat.webhooks.retrieve",
    service="cvat",
    tag="webhooks",
    verb="retrieve",
    method="GET",
    path="/api/webhooks/{id}",
    summary="Read a webhook",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.WebhookRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    id: int,
) -> Call[models.WebhookRead]:
    """Read a webhook.

    ``id``: Id of the webhook

    ``GET /api/webhooks/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


update_endpoint: Endpoint[models.WebhookRead] = Endpoint(
    operation_id="cvat.webhooks.update",
    service="cvat",
    tag="webhooks",
    verb="update",
    method="PUT",
    path="/api/webhooks/{id}",
    summary="Replace a webhook",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.WebhookWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.WebhookRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def update(
    id: int,
    body: models.WebhookWriteRequest | Mapping[str, Any],
) -> Call[models.WebhookRead]:
    """Replace a webhook.

    ``id``: Id of the webhook

    ``PUT /api/webhooks/{id}``
    """
    return update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.webhooks.destroy",
    service="cvat",
    tag="webhooks",
    verb="destroy",
    method="DELETE",
    path="/api/webhooks/{id}",
    summary="Delete a webhook",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def destroy(
    id: int,
) -> Call[None]:
    """Delete a webhook.

    ``id``: Id of the webhook

    ``DELETE /api/webhooks/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.WebhookRead] = Endpoint(
    operation_id="cvat.webhooks.partial_update",
    service="cvat",
    tag="webhooks",
    verb="partial_update",
    method="PATCH",
    path="/api/webhooks/{id}",
    summary="Change a webhook",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedWebhookWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.WebhookRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def partial_update(
    id: int,
    body: models.PatchedWebhookWriteRequest | Mapping[str, Any],
) -> Call[models.WebhookRead]:
    """Change a webhook.

    ``id``: Id of the webhook

    ``PATCH /api/webhooks/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


list_deliveries_endpoint: Endpoint[models.PaginatedWebhookDeliveryReadList] = Endpoint(
    operation_id="cvat.webhooks.list_deliveries",
    service="cvat",
    tag="webhooks",
    verb="list_deliveries",
    method="GET",
    path="/api/webhooks/{id}/deliveries",
    summary="List the messages of a webhook",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedWebhookDeliveryReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def list_deliveries(
    id: int,
    *,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
) -> Call[models.PaginatedWebhookDeliveryReadList]:
    """List the messages of a webhook.

    In pages.

    ``id``: Id of the webhook
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once

    ``GET /api/webhooks/{id}/deliveries``
    """
    return list_deliveries_endpoint.call(
        {
            "id": id,
            "page": page,
            "page_size": page_size,
        },
    )


retrieve_deliveries_endpoint: Endpoint[models.WebhookDeliveryRead] = Endpoint(
    operation_id="cvat.webhooks.retrieve_deliveries",
    service="cvat",
    tag="webhooks",
    verb="retrieve_deliveries",
    method="GET",
    path="/api/webhooks/{id}/deliveries/{delivery_id}",
    summary="Read a message of a webhook",
    parameters=(
        Parameter("delivery_id", "delivery_id", "path", int, required=True),
        Parameter("id", "id", "path", int, required=True),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.WebhookDeliveryRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_deliveries(
    delivery_id: int,
    id: int,
) -> Call[models.WebhookDeliveryRead]:
    """Read a message of a webhook.

    ``delivery_id``: Id of the message
    ``id``: Id of the webhook

    ``GET /api/webhooks/{id}/deliveries/{delivery_id}``
    """
    return retrieve_deliveries_endpoint.call(
        {
            "delivery_id": delivery_id,
            "id": id,
        },
    )


create_deliveries_redelivery_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.webhooks.create_deliveries_redelivery",
    service="cvat",
    tag="webhooks",
    verb="create_deliveries_redelivery",
    method="POST",
    path="/api/webhooks/{id}/deliveries/{delivery_id}/redelivery",
    summary="Send a message of a webhook again",
    parameters=(
        Parameter("delivery_id", "delivery_id", "path", int, required=True),
        Parameter("id", "id", "path", int, required=True),
    ),
    results=(Result(200, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_deliveries_redelivery(
    delivery_id: int,
    id: int,
) -> Call[None]:
    """Send a message of a webhook again.

    ``delivery_id``: Id of the message
    ``id``: Id of the webhook

    ``POST /api/webhooks/{id}/deliveries/{delivery_id}/redelivery``
    """
    return create_deliveries_redelivery_endpoint.call(
        {
            "delivery_id": delivery_id,
            "id": id,
        },
    )


create_ping_endpoint: Endpoint[models.WebhookDeliveryRead] = Endpoint(
    operation_id="cvat.webhooks.create_ping",
    service="cvat",
    tag="webhooks",
    verb="create_ping",
    method="POST",
    path="/api/webhooks/{id}/ping",
    summary="Send a test message",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.WebhookDeliveryRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_ping(
    id: int,
) -> Call[models.WebhookDeliveryRead]:
    """Send a test message.

    Answers with how it went; the status is 502 where nobody could be reached.

    ``id``: Id of the webhook

    ``POST /api/webhooks/{id}/ping``
    """
    return create_ping_endpoint.call(
        {
            "id": id,
        },
    )
