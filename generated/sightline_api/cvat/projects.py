# Written by `make generate` from openapi.json: change that file, not this one.
"""The projects operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from .._runtime.files import Content, File
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "create_backup",
    "create_backup_endpoint",
    "head_backup_chunk",
    "head_backup_chunk_endpoint",
    "append_backup_chunk",
    "append_backup_chunk_endpoint",
    "retrieve",
    "retrieve_endpoint",
    "destroy",
    "destroy_endpoint",
    "partial_update",
    "partial_update_endpoint",
    "download_backup",
    "download_backup_endpoint",
    "create_backup_export",
    "create_backup_export_endpoint",
    "create_dataset",
    "create_dataset_endpoint",
    "download_dataset",
    "download_dataset_endpoint",
    "create_dataset_export",
    "create_dataset_export_endpoint",
    "head_dataset_chunk",
    "head_dataset_chunk_endpoint",
    "append_dataset_chunk",
    "append_dataset_chunk_endpoint",
    "retrieve_preview",
    "retrieve_preview_endpoint",
]

list_endpoint: Endpoint[models.PaginatedProjectReadList] = Endpoint(
    operation_id="cvat.projects.list",
    service="cvat",
    tag="projects",
    verb="list",
    method="GET",
    path="/api/projects",
    summary="List projects",
    parameters=(
        Parameter("assignee", "assignee", "query", str),
        Parameter("filter", "filter", "query", str),
        Parameter("name", "name", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("status", "status", "query", models.JobStatus),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedProjectReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("assignee", "id", "name", "owner", "status", "updated_date"),
        "search-fields": ("assignee", "name", "owner"),
        "sort-fields": ("assignee", "id", "name", "owner", "status", "updated_date"),
    },
)


def list(
    *,
    assignee: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    status: models.JobStatus | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedProjectReadList]:
    """List projects.

    In pages; without an organization context everything that the caller may see.

    ``assignee``: Only those of this assignee, by user name
    ``filter``: Which ones, as JSON Logic in text; over assignee, id, name, owner, status, updated_date
    ``name``: Only those of this name
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``search``: Text to find in any of assignee, name, owner
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        assignee, id, name, owner, status, updated_date
    ``status``: Only those in this state
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/projects``
    """
    return list_endpoint.call(
        {
            "assignee": assignee,
            "filter": filter,
            "name": name,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "search": search,
            "sort": sort,
            "status": status,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.ProjectRead] = Endpoint(
    operation_id="cvat.projects.create",
    service="cvat",
    tag="projects",
    verb="create",
    method="POST",
    path="/api/projects",
    summary="Make a project",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.ProjectWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.ProjectRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.ProjectWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.ProjectRead]:
    """Make a project.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/projects``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


create_backup_endpoint: Endpoint[models.RqId | None] = Endpoint(
    operation_id="cvat.projects.create_backup",
    service="cvat",
    tag="projects",
    verb="create_backup",
    method="POST",
    path="/api/projects/backup/",
    summary="Restore a project from a backup",
    parameters=(
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("location", "location", "query", models.LocationEnum),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
        Parameter("upload_start", "Upload-Start", "header", bool, presence=True),
        Parameter("upload_finish", "Upload-Finish", "header", bool, presence=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
        Parameter("upload_length", "Upload-Length", "header", Annotated[int, Meta(ge=0)]),
        Parameter("upload_metadata", "Upload-Metadata", "header", str),
    ),
    bodies=(Body("multipart/form-data", models.ProjectFileRequest, required=False),),
    results=(
        Result(201, None, None),
        Result(202, "application/vnd.cvat+json", models.RqId | None),
    ),
    errors=(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_backup(
    body: models.ProjectFileRequest | Mapping[str, Any] | UnsetType = UNSET,
    *,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
    upload_start: bool | UnsetType = UNSET,
    upload_finish: bool | UnsetType = UNSET,
    tus_resumable: str | UnsetType = UNSET,
    upload_length: int | UnsetType = UNSET,
    upload_metadata: str | UnsetType = UNSET,
) -> Call[models.RqId | None]:
    """Restore a project from a backup.

    The backup comes in the form, in parts, or from a cloud storage. Answers with the id of background work;
    `requests.retrieve` tells how far it is. Its `result_id` is the new project. With `Upload-Start` it
    begins an upload in parts; with `Upload-Length` it makes room for one file of it (TUS, 201 with
    `Location`); with `Upload-Finish` it ends it.

    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write or read. After a TUS upload the `Upload-Filename` that was
        answered then; leave it out where the file is in the form
    ``location``: Server's disk or cloud storage
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything
    ``upload_start``: Begins an upload in parts: sent alone, without a body
    ``upload_finish``: Ends an upload in parts and starts the work: sent with the fields that are no files
    ``tus_resumable``: Version of the upload protocol, `1.0.0`; makes this the first step of a TUS upload
    ``upload_length``: Bytes of the file that will be uploaded; makes this the first step of a TUS upload
    ``upload_metadata``: Pairs of a name and a value in Base64, joined by commas; a `filename` has to be there

    ``POST /api/projects/backup/``
    """
    return create_backup_endpoint.call(
        {
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "location": location,
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
            "upload_start": upload_start,
            "upload_finish": upload_finish,
            "tus_resumable": tus_resumable,
            "upload_length": upload_length,
            "upload_metadata": upload_metadata,
        },
        body=body,
    )


head_backup_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.projects.head_backup_chunk",
    service="cvat",
    tag="projects",
    verb="head_backup_chunk",
    method="HEAD",
    path="/api/projects/backup/{file_id}",
    summary="Ask how much of a backup of a project has arrived",
    parameters=(
        Parameter("file_id", "file_id", "path", str, required=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
    ),
    results=(Result(200, None, None),),
    errors=(401, 403, 404, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def head_backup_chunk(
    file_id: str,
    *,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Ask how much of a backup of a project has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/projects/backup/{file_id}``
    """
    return head_backup_chunk_endpoint.call(
        {
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_backup_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.projects.append_backup_chunk",
    service="cvat",
    tag="projects",
    verb="append_backup_chunk",
    method="PATCH",
    path="/api/projects/backup/{file_id}",
    summary="Send a piece of a backup of a project",
    parameters=(
        Parameter("file_id", "file_id", "path", str, required=True),
        Parameter("upload_offset", "Upload-Offset", "header", Annotated[int, Meta(ge=0)], required=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
    ),
    bodies=(Body("application/offset+octet-stream", File),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 409, 413, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def append_backup_chunk(
    file_id: str,
    body: File | Content,
    *,
    upload_offset: int,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Send a piece of a backup of a project.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/projects/backup/{file_id}``
    """
    return append_backup_chunk_endpoint.call(
        {
            "file_id": file_id,
            "upload_offset": upload_offset,
            "tus_resumable": tus_resumable,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.ProjectRead] = Endpoint(
    operation_id="cvat.projects.retrieve",
    service="cvat",
    tag="projects",
    verb="retrieve",
    method="GET",
    path="/api/projects/{id}",
    summary="Read a project",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.ProjectRead),),
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
) -> Call[models.ProjectRead]:
    """Read a project.

    ``id``: Id of the project

    ``GET /api/projects/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.projects.destroy",
    service="cvat",
    tag="projects",
    verb="destroy",
    method="DELETE",
    path="/api/projects/{id}",
    summary="Delete a project with its tasks",
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
    """Delete a project with its tasks.

    ``id``: Id of the project

    ``DELETE /api/projects/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.ProjectRead] = Endpoint(
    operation_id="cvat.projects.partial_update",
    service="cvat",
    tag="projects",
    verb="partial_update",
    method="PATCH",
    path="/api/projects/{id}",
    summary="Change a project",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedProjectWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.ProjectRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def partial_update(
    id: int,
    body: models.PatchedProjectWriteRequest | Mapping[str, Any],
) -> Call[models.ProjectRead]:
    """Change a project.

    In a personal workspace nobody else can be assigned (403).

    ``id``: Id of the project

    ``PATCH /api/projects/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


download_backup_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.projects.download_backup",
    service="cvat",
    tag="projects",
    verb="download_backup",
    method="GET",
    path="/api/projects/{id}/backup/download",
    summary="Download a backup of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("rq_id", "rq_id", "query", str, required=True),
    ),
    results=(Result(200, "application/zip", builtins.bytes),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def download_backup(
    id: int,
    *,
    rq_id: str,
) -> Call[builtins.bytes]:
    """Download a backup of a project.

    `requests.retrieve` gives this address as `result_url`. The name is in `Content-Disposition`.

    ``id``: Id of the project
    ``rq_id``: Id of the work whose file is wanted

    ``GET /api/projects/{id}/backup/download``
    """
    return download_backup_endpoint.call(
        {
            "id": id,
            "rq_id": rq_id,
        },
    )


create_backup_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.projects.create_backup_export",
    service="cvat",
    tag="projects",
    verb="create_backup_export",
    method="POST",
    path="/api/projects/{id}/backup/export",
    summary="Start a backup of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("lightweight", "lightweight", "query", bool),
        Parameter("location", "location", "query", models.LocationEnum),
    ),
    results=(Result(202, "application/vnd.cvat+json", models.RqId),),
    errors=(400, 401, 403, 404, 405, 406, 409, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def create_backup_export(
    id: int,
    *,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    lightweight: bool | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
) -> Call[models.RqId]:
    """Start a backup of a project.

    Answers with the id of background work; `requests.retrieve` tells how far it is. While the same backup
    runs it is a 409 with its id: wait for that one.

    ``id``: Id of the project
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``lightweight``: Whether to leave out pictures that are in a cloud storage
    ``location``: Server's disk or cloud storage

    ``POST /api/projects/{id}/backup/export``
    """
    return create_backup_export_endpoint.call(
        {
            "id": id,
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "lightweight": lightweight,
            "location": location,
        },
    )


create_dataset_endpoint: Endpoint[models.RqId | None] = Endpoint(
    operation_id="cvat.projects.create_dataset",
    service="cvat",
    tag="projects",
    verb="create_dataset",
    method="POST",
    path="/api/projects/{id}/dataset/",
    summary="Put a dataset into a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("format", "format", "query", str),
        Parameter("location", "location", "query", models.LocationEnum),
        Parameter("conv_mask_to_poly", "conv_mask_to_poly", "query", bool),
        Parameter("upload_start", "Upload-Start", "header", bool, presence=True),
        Parameter("upload_finish", "Upload-Finish", "header", bool, presence=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
        Parameter("upload_length", "Upload-Length", "header", Annotated[int, Meta(ge=0)]),
        Parameter("upload_metadata", "Upload-Metadata", "header", str),
    ),
    bodies=(Body("multipart/form-data", models.DatasetFileRequest, required=False),),
    results=(
        Result(201, None, None),
        Result(202, "application/vnd.cvat+json", models.RqId | None),
    ),
    errors=(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_dataset(
    id: int,
    body: models.DatasetFileRequest | Mapping[str, Any] | UnsetType = UNSET,
    *,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    format: str | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
    conv_mask_to_poly: bool | UnsetType = UNSET,
    upload_start: bool | UnsetType = UNSET,
    upload_finish: bool | UnsetType = UNSET,
    tus_resumable: str | UnsetType = UNSET,
    upload_length: int | UnsetType = UNSET,
    upload_metadata: str | UnsetType = UNSET,
) -> Call[models.RqId | None]:
    """Put a dataset into a project.

    A zip file, which comes in the form, in parts, or from a cloud storage. Answers with the id of background
    work; `requests.retrieve` tells how far it is. With `Upload-Start` it begins an upload in parts; with
    `Upload-Length` it makes room for one file of it (TUS, 201 with `Location`); with `Upload-Finish` it
    ends it.

    ``id``: Id of the project
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write or read. After a TUS upload the `Upload-Filename` that was
        answered then; leave it out where the file is in the form
    ``format``: Name of the format, as `server.retrieve_annotation_formats` lists it
    ``location``: Server's disk or cloud storage
    ``conv_mask_to_poly``: Whether to store masks as polygons
    ``upload_start``: Begins an upload in parts: sent alone, without a body
    ``upload_finish``: Ends an upload in parts and starts the work: sent with the fields that are no files
    ``tus_resumable``: Version of the upload protocol, `1.0.0`; makes this the first step of a TUS upload
    ``upload_length``: Bytes of the file that will be uploaded; makes this the first step of a TUS upload
    ``upload_metadata``: Pairs of a name and a value in Base64, joined by commas; a `filename` has to be there

    ``POST /api/projects/{id}/dataset/``
    """
    return create_dataset_endpoint.call(
        {
            "id": id,
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "format": format,
            "location": location,
            "conv_mask_to_poly": conv_mask_to_poly,
            "upload_start": upload_start,
            "upload_finish": upload_finish,
            "tus_resumable": tus_resumable,
            "upload_length": upload_length,
            "upload_metadata": upload_metadata,
        },
        body=body,
    )


download_dataset_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.projects.download_dataset",
    service="cvat",
    tag="projects",
    verb="download_dataset",
    method="GET",
    path="/api/projects/{id}/dataset/download",
    summary="Download an export of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("rq_id", "rq_id", "query", str, required=True),
    ),
    results=(Result(200, "application/zip", builtins.bytes),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def download_dataset(
    id: int,
    *,
    rq_id: str,
) -> Call[builtins.bytes]:
    """Download an export of a project.

    `requests.retrieve` gives this address as `result_url`. The name is in `Content-Disposition`.

    ``id``: Id of the project
    ``rq_id``: Id of the work whose file is wanted

    ``GET /api/projects/{id}/dataset/download``
    """
    return download_dataset_endpoint.call(
        {
            "id": id,
            "rq_id": rq_id,
        },
    )


create_dataset_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.projects.create_dataset_export",
    service="cvat",
    tag="projects",
    verb="create_dataset_export",
    method="POST",
    path="/api/projects/{id}/dataset/export",
    summary="Start an export of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("format", "format", "query", str, required=True),
        Parameter("location", "location", "query", models.LocationEnum),
        Parameter("save_images", "save_images", "query", bool),
    ),
    results=(Result(202, "application/vnd.cvat+json", models.RqId),),
    errors=(400, 401, 403, 404, 405, 406, 409, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def create_dataset_export(
    id: int,
    *,
    format: str,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
    save_images: bool | UnsetType = UNSET,
) -> Call[models.RqId]:
    """Start an export of a project.

    Answers with the id of background work; `requests.retrieve` tells how far it is. While the same export
    runs it is a 409 with its id: wait for that one.

    ``id``: Id of the project
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``format``: Name of the format, as `server.retrieve_annotation_formats` lists it
    ``location``: Server's disk or cloud storage
    ``save_images``: Whether the file holds the pictures too

    ``POST /api/projects/{id}/dataset/export``
    """
    return create_dataset_export_endpoint.call(
        {
            "id": id,
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "format": format,
            "location": location,
            "save_images": save_images,
        },
    )


head_dataset_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.projects.head_dataset_chunk",
    service="cvat",
    tag="projects",
    verb="head_dataset_chunk",
    method="HEAD",
    path="/api/projects/{id}/dataset/{file_id}",
    summary="Ask how much of a dataset of a project has arrived",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("file_id", "file_id", "path", str, required=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
    ),
    results=(Result(200, None, None),),
    errors=(401, 403, 404, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def head_dataset_chunk(
    id: int,
    file_id: str,
    *,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Ask how much of a dataset of a project has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``id``: Id of the project
    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/projects/{id}/dataset/{file_id}``
    """
    return head_dataset_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_dataset_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.projects.append_dataset_chunk",
    service="cvat",
    tag="projects",
    verb="append_dataset_chunk",
    method="PATCH",
    path="/api/projects/{id}/dataset/{file_id}",
    summary="Send a piece of a dataset of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("file_id", "file_id", "path", str, required=True),
        Parameter("upload_offset", "Upload-Offset", "header", Annotated[int, Meta(ge=0)], required=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
    ),
    bodies=(Body("application/offset+octet-stream", File),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 409, 413, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"undocumented": True},
)


def append_dataset_chunk(
    id: int,
    file_id: str,
    body: File | Content,
    *,
    upload_offset: int,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Send a piece of a dataset of a project.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``id``: Id of the project
    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/projects/{id}/dataset/{file_id}``
    """
    return append_dataset_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "upload_offset": upload_offset,
            "tus_resumable": tus_resumable,
        },
        body=body,
    )


retrieve_preview_endpoint: Endpoint[builtins.bytes | None] = Endpoint(
    operation_id="cvat.projects.retrieve_preview",
    service="cvat",
    tag="projects",
    verb="retrieve_preview",
    method="GET",
    path="/api/projects/{id}/preview",
    summary="Download a small picture of a project",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("prefer", "Prefer", "header", str),
    ),
    results=(
        Result(200, "image/jpeg", builtins.bytes),
        Result(204, None, None),
    ),
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
    *,
    prefer: str | UnsetType = UNSET,
) -> Call[builtins.bytes | None]:
    """Download a small picture of a project.

    A JPEG; 404 in plain text while the project holds none.

    ``id``: Id of the project
    ``prefer``: What the caller prefers, after RFC 7240; 204 may then come in place of a picture; from 2.72 on

    ``GET /api/projects/{id}/preview``
    """
    return retrieve_preview_endpoint.call(
        {
            "id": id,
            "prefer": prefer,
        },
    )
