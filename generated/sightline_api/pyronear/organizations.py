# Written by `make generate` from openapi.json: change that file, not this one.
"""The organizations operations of the pyronear service."""

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
    "update_slack_hook",
    "update_slack_hook_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "update",
    "update_endpoint",
]

list_endpoint: Endpoint[builtins.list[models.Organization]] = Endpoint(
    operation_id="pyronear.organizations.list",
    service="pyronear",
    tag="organizations",
    verb="list",
    method="GET",
    path="/api/v1/organizations/",
    summary="List all organizations",
    results=(Result(200, "application/json", builtins.list[models.Organization]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def list() -> Call[builtins.list[models.Organization]]:
    """List all organizations.

    Everything in one answer, in no particular order. The address without its final slash is redirected (307).

    ``GET /api/v1/organizations/``
    """
    return list_endpoint.call()


create_endpoint: Endpoint[models.Organization] = Endpoint(
    operation_id="pyronear.organizations.create",
    service="pyronear",
    tag="organizations",
    verb="create",
    method="POST",
    path="/api/v1/organizations/",
    summary="Create an organization with its picture store",
    bodies=(Body("application/json", models.OrganizationCreate),),
    results=(Result(201, "application/json", models.Organization),),
    errors=(401, 403, 406, 409, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def create(
    body: models.OrganizationCreate | Mapping[str, Any],
) -> Call[models.Organization]:
    """Create an organization with its picture store.

    The address without its final slash is redirected (307).

    ``POST /api/v1/organizations/``
    """
    return create_endpoint.call(
        body=body,
    )


update_slack_hook_endpoint: Endpoint[models.Organization] = Endpoint(
    operation_id="pyronear.organizations.update_slack_hook",
    service="pyronear",
    tag="organizations",
    verb="update_slack_hook",
    method="PATCH",
    path="/api/v1/organizations/slack-hook/{organization_id}",
    summary="Set the Slack address of an organization",
    parameters=(
        Parameter("organization_id", "organization_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    bodies=(Body("application/json", models.OrganizationSlackHookUpdate),),
    results=(Result(200, "application/json", models.Organization),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def update_slack_hook(
    organization_id: int,
    body: models.OrganizationSlackHookUpdate | Mapping[str, Any],
) -> Call[models.Organization]:
    """Set the Slack address of an organization.

    A test message is posted there first. An address that Slack refuses is a 404; an unreachable Slack is a
    500 in plain text.

    ``organization_id``: Id of the organization

    ``PATCH /api/v1/organizations/slack-hook/{organization_id}``
    """
    return update_slack_hook_endpoint.call(
        {
            "organization_id": organization_id,
        },
        body=body,
    )


get_endpoint: Endpoint[models.Organization] = Endpoint(
    operation_id="pyronear.organizations.get",
    service="pyronear",
    tag="organizations",
    verb="get",
    method="GET",
    path="/api/v1/organizations/{organization_id}",
    summary="Read an organization",
    parameters=(
        Parameter("organization_id", "organization_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", models.Organization),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def get(
    organization_id: int,
) -> Call[models.Organization]:
    """Read an organization.

    ``organization_id``: Id of the organization

    ``GET /api/v1/organizations/{organization_id}``
    """
    return get_endpoint.call(
        {
            "organization_id": organization_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.organizations.delete",
    service="pyronear",
    tag="organizations",
    verb="delete",
    method="DELETE",
    path="/api/v1/organizations/{organization_id}",
    summary="Delete an organization and its picture store",
    parameters=(
        Parameter("organization_id", "organization_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    organization_id: int,
) -> Call[None]:
    """Delete an organization and its picture store.

    Delete its users and cameras first: the picture store is destroyed before the row, so with rows left over
    it is lost and the call fails with 500. An unknown id is a 500 as well.

    ``organization_id``: Id of the organization

    ``DELETE /api/v1/organizations/{organization_id}``
    """
    return delete_endpoint.call(
        {
            "organization_id": organization_id,
        },
    )


update_endpoint: Endpoint[models.Organization] = Endpoint(
    operation_id="pyronear.organizations.update",
    service="pyronear",
    tag="organizations",
    verb="update",
    method="PATCH",
    path="/api/v1/organizations/{organization_id}",
    summary="Set the Telegram channel of an organization",
    parameters=(
        Parameter("organization_id", "organization_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    bodies=(Body("application/json", models.OrganizationUpdate),),
    results=(Result(200, "application/json", models.Organization),),
    errors=(401, 403, 404, 406, 422, 500, 503),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",), "repeatable": True},
)


def update(
    organization_id: int,
    body: models.OrganizationUpdate | Mapping[str, Any],
) -> Call[models.Organization]:
    """Set the Telegram channel of an organization.

    The name cannot change. A channel that the bot cannot see is a 404; 503 when Telegram is switched off and
    a channel is given.

    ``organization_id``: Id of the organization

    ``PATCH /api/v1/organizations/{organization_id}``
    """
    return update_endpoint.call(
        {
            "organization_id": organization_id,
        },
        body=body,
    )
