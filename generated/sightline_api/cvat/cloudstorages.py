# Written by `make generate` from openapi.json: change that file, not this one.
"""The cloudstorages operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result, Style
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
    "partial_update",
    "partial_update_endpoint",
    "retrieve_actions",
    "retrieve_actions_endpoint",
    "retrieve_content_v2",
    "retrieve_content_v2_endpoint",
    "retrieve_preview",
    "retrieve_preview_endpoint",
    "retrieve_status",
    "retrieve_status_endpoint",
]

list_endpoint: Endpoint[models.PaginatedCloudStorageReadList] = Endpoint(
    operation_id="cvat.cloudstorages.list",
    service="cvat",
    tag="cloudstorages",
    verb="list",
    method="GET",
    path="/api/cloudstorages",
    summary="List cloud storages",
    parameters=(
        Parameter("credentials_type", "credentials_type", "query", models.CredentialsTypeEnum),
        Parameter("filter", "filter", "query", str),
        Parameter("name", "name", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("provider_type", "provider_type", "query", models.ProviderTypeEnum),
        Parameter("resource", "resource", "query", str),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedCloudStorageReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": (
            "credentials_type",
            "description",
            "id",
            "name",
            "owner",
            "provider_type",
            "resource",
        ),
        "search-fields": ("description", "name", "owner", "resource"),
        "sort-fields": (
            "credentials_type",
            "description",
            "id",
            "name",
            "owner",
            "provider_type",
            "resource",
        ),
    },
)


def list(
    *,
    credentials_type: models.CredentialsTypeEnum | str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    provider_type: models.ProviderTypeEnum | str | UnsetType = UNSET,
    resource: str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedCloudStorageReadList]:
    """List cloud storages.

    In pages; without an organization context everything that the caller may see.

    ``credentials_type``: Only storages opened this way
    ``filter``: Which ones, as JSON Logic in text; over credentials_type, description, id, name, owner,
        provider_type, resource
    ``name``: Only those of this name
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``provider_type``: Only storages that this provider runs
    ``resource``: Only storages of this bucket
    ``search``: Text to find in any of description, name, owner, resource
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        credentials_type, description, id, name, owner, provider_type, resource
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/cloudstorages``
    """
    return list_endpoint.call(
        {
            "credentials_type": credentials_type,
            "filter": filter,
            "name": name,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "provider_type": provider_type,
            "resource": resource,
            "search": search,
            "sort": sort,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.CloudStorageRead] = Endpoint(
    operation_id="cvat.cloudstorages.create",
    service="cvat",
    tag="cloudstorages",
    verb="create",
    method="POST",
    path="/api/cloudstorages",
    summary="Attach a cloud storage",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(
        Body("application/json", models.CloudStorageWriteRequest),
        Body(
            "multipart/form-data",
            models.CloudStorageWriteRequest,
            styles={
                "manifests": Style(indexed=True),
            },
        ),
    ),
    results=(Result(201, "application/vnd.cvat+json", models.CloudStorageRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.CloudStorageWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.CloudStorageRead]:
    """Attach a cloud storage.

    The server tries it at once: a storage that it cannot find is a 400 in plain text. A key file is sent as a
    form.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/cloudstorages``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.CloudStorageRead] = Endpoint(
    operation_id="cvat.cloudstorages.retrieve",
    service="cvat",
    tag="cloudstorages",
    verb="retrieve",
    method="GET",
    path="/api/cloudstorages/{id}",
    summary="Read a cloud storage",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.CloudStorageRead),),
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
) -> Call[models.CloudStorageRead]:
    """Read a cloud storage.

    ``id``: Id of the cloud storage

    ``GET /api/cloudstorages/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.cloudstorages.destroy",
    service="cvat",
    tag="cloudstorages",
    verb="destroy",
    method="DELETE",
    path="/api/cloudstorages/{id}",
    summary="Detach a cloud storage",
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
    """Detach a cloud storage.

    ``id``: Id of the cloud storage

    ``DELETE /api/cloudstorages/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.CloudStorageRead] = Endpoint(
    operation_id="cvat.cloudstorages.partial_update",
    service="cvat",
    tag="cloudstorages",
    verb="partial_update",
    method="PATCH",
    path="/api/cloudstorages/{id}",
    summary="Change a cloud storage",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(
        Body("application/json", models.PatchedCloudStorageWriteRequest),
        Body(
            "multipart/form-data",
            models.PatchedCloudStorageWriteRequest,
            styles={
                "manifests": Style(indexed=True),
            },
        ),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.CloudStorageRead),),
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
    body: models.PatchedCloudStorageWriteRequest | Mapping[str, Any],
) -> Call[models.CloudStorageRead]:
    """Change a cloud storage.

    A key file is sent as a form.

    ``id``: Id of the cloud storage

    ``PATCH /api/cloudstorages/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


retrieve_actions_endpoint: Endpoint[builtins.list[models.CloudStorageAction]] = Endpoint(
    operation_id="cvat.cloudstorages.retrieve_actions",
    service="cvat",
    tag="cloudstorages",
    verb="retrieve_actions",
    method="GET",
    path="/api/cloudstorages/{id}/actions",
    summary="Tell what one may do with a cloud storage",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.CloudStorageAction]),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_actions(
    id: int,
) -> Call[builtins.list[models.CloudStorageAction]]:
    """Tell what one may do with a cloud storage.

    ``id``: Id of the cloud storage

    ``GET /api/cloudstorages/{id}/actions``
    """
    return retrieve_actions_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_content_v2_endpoint: Endpoint[models.CloudStorageContent] = Endpoint(
    operation_id="cvat.cloudstorages.retrieve_content_v2",
    service="cvat",
    tag="cloudstorages",
    verb="retrieve_content_v2",
    method="GET",
    path="/api/cloudstorages/{id}/content-v2",
    summary="List files and folders of a cloud storage",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("manifest_path", "manifest_path", "query", str),
        Parameter("next_token", "next_token", "query", str),
        Parameter("page_size", "page_size", "query", int),
        Parameter("prefix", "prefix", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.CloudStorageContent),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_content_v2(
    id: int,
    *,
    manifest_path: str | UnsetType = UNSET,
    next_token: str | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
    prefix: str | UnsetType = UNSET,
) -> Call[models.CloudStorageContent]:
    """List files and folders of a cloud storage.

    In pages that are told by a token: ask again with `next_token` until `next` is null. Folders may stand on
    any page.

    ``id``: Id of the cloud storage
    ``manifest_path``: Manifest file to list, in place of what the storage itself lists
    ``next_token``: The `next` of the page before
    ``page_size``: Files and folders of a page; keep to 500
    ``prefix``: Folder to list, with `/` at its end

    ``GET /api/cloudstorages/{id}/content-v2``
    """
    return retrieve_content_v2_endpoint.call(
        {
            "id": id,
            "manifest_path": manifest_path,
            "next_token": next_token,
            "page_size": page_size,
            "prefix": prefix,
        },
    )


retrieve_preview_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.cloudstorages.retrieve_preview",
    service="cvat",
    tag="cloudstorages",
    verb="retrieve_preview",
    method="GET",
    path="/api/cloudstorages/{id}/preview",
    summary="Download a small picture of a cloud storage",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "image/*", builtins.bytes),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_preview(
    id: int,
) -> Call[builtins.bytes]:
    """Download a small picture of a cloud storage.

    404 in plain text where it holds none.

    ``id``: Id of the cloud storage

    ``GET /api/cloudstorages/{id}/preview``
    """
    return retrieve_preview_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_status_endpoint: Endpoint[models.CloudStorageStatus] = Endpoint(
    operation_id="cvat.cloudstorages.retrieve_status",
    service="cvat",
    tag="cloudstorages",
    verb="retrieve_status",
    method="GET",
    path="/api/cloudstorages/{id}/status",
    summary="Tell whether a cloud storage can be reached",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.CloudStorageStatus),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_status(
    id: int,
) -> Call[models.CloudStorageStatus]:
    """Tell whether a cloud storage can be reached.

    ``id``: Id of the cloud storage

    ``GET /api/cloudstorages/{id}/status``
    """
    return retrieve_status_endpoint.call(
        {
            "id": id,
        },
    )
