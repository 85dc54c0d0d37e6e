# Written by `make generate` from openapi.json: change that file, not this one.
"""The invitations operations of the cvat service."""

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
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "accept",
    "accept_endpoint",
    "decline",
    "decline_endpoint",
    "resend",
    "resend_endpoint",
]

list_endpoint: Endpoint[models.PaginatedInvitationReadList] = Endpoint(
    operation_id="cvat.invitations.list",
    service="cvat",
    tag="invitations",
    verb="list",
    method="GET",
    path="/api/invitations",
    summary="List invitations",
    parameters=(
        Parameter("accepted", "accepted", "query", bool),
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("user_id", "user_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedInvitationReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("accepted", "id", "owner", "user_id"),
        "search-fields": ("owner",),
        "sort-fields": ("accepted", "created_date", "owner", "user_id"),
    },
)


def list(
    *,
    accepted: bool | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    user_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedInvitationReadList]:
    """List invitations.

    In pages; without an organization context everything that the caller may see.

    ``accepted``: Only accepted invitations; 2.54 takes no notice of false
    ``filter``: Which ones, as JSON Logic in text; over accepted, id, owner, user_id
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in the field owner
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        accepted, created_date, owner, user_id
    ``user_id``: Only those of this user, by id
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/invitations``
    """
    return list_endpoint.call(
        {
            "accepted": accepted,
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "search": search,
            "sort": sort,
            "user_id": user_id,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.InvitationRead] = Endpoint(
    operation_id="cvat.invitations.create",
    service="cvat",
    tag="invitations",
    verb="create",
    method="POST",
    path="/api/invitations",
    summary="Invite somebody to an organization",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.InvitationWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.InvitationRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.InvitationWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.InvitationRead]:
    """Invite somebody to an organization.

    Needs an organization context. Who has an account is a member at once, unless the server wants a
    confirmation; who has none gets one. 500 where the server cannot send mail.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/invitations``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.InvitationRead] = Endpoint(
    operation_id="cvat.invitations.retrieve",
    service="cvat",
    tag="invitations",
    verb="retrieve",
    method="GET",
    path="/api/invitations/{key}",
    summary="Read an invitation",
    parameters=(Parameter("key", "key", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.InvitationRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve(
    key: str,
) -> Call[models.InvitationRead]:
    """Read an invitation.

    ``key``: Key of the invitation

    ``GET /api/invitations/{key}``
    """
    return retrieve_endpoint.call(
        {
            "key": key,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.invitations.destroy",
    service="cvat",
    tag="invitations",
    verb="destroy",
    method="DELETE",
    path="/api/invitations/{key}",
    summary="Take an invitation back",
    parameters=(Parameter("key", "key", "path", str, required=True),),
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
    key: str,
) -> Call[None]:
    """Take an invitation back.

    ``key``: Key of the invitation

    ``DELETE /api/invitations/{key}``
    """
    return destroy_endpoint.call(
        {
            "key": key,
        },
    )


accept_endpoint: Endpoint[models.AcceptInvitationRead] = Endpoint(
    operation_id="cvat.invitations.accept",
    service="cvat",
    tag="invitations",
    verb="accept",
    method="POST",
    path="/api/invitations/{key}/accept",
    summary="Accept an invitation",
    parameters=(Parameter("key", "key", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.AcceptInvitationRead),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def accept(
    key: str,
) -> Call[models.AcceptInvitationRead]:
    """Accept an invitation.

    Twice is a 400.

    ``key``: Key of the invitation

    ``POST /api/invitations/{key}/accept``
    """
    return accept_endpoint.call(
        {
            "key": key,
        },
    )


decline_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.invitations.decline",
    service="cvat",
    tag="invitations",
    verb="decline",
    method="POST",
    path="/api/invitations/{key}/decline",
    summary="Decline an invitation",
    parameters=(Parameter("key", "key", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def decline(
    key: str,
) -> Call[None]:
    """Decline an invitation.

    ``key``: Key of the invitation

    ``POST /api/invitations/{key}/decline``
    """
    return decline_endpoint.call(
        {
            "key": key,
        },
    )


resend_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.invitations.resend",
    service="cvat",
    tag="invitations",
    verb="resend",
    method="POST",
    path="/api/invitations/{key}/resend",
    summary="Send the mail of an invitation again",
    parameters=(Parameter("key", "key", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def resend(
    key: str,
) -> Call[None]:
    """Send the mail of an invitation again.

    Only so often an hour: 429.

    ``key``: Key of the invitation

    ``POST /api/invitations/{key}/resend``
    """
    return resend_endpoint.call(
        {
            "key": key,
        },
    )
