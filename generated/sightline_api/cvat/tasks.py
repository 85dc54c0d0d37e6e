# Written by `make generate` from openapi.json: change that file, not this one.
"""The tasks operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result, Style
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
    "retrieve_annotations",
    "retrieve_annotations_endpoint",
    "update_annotations",
    "update_annotations_endpoint",
    "create_annotations",
    "create_annotations_endpoint",
    "destroy_annotations",
    "destroy_annotations_endpoint",
    "partial_update_annotations",
    "partial_update_annotations_endpoint",
    "head_annotations_chunk",
    "head_annotations_chunk_endpoint",
    "append_annotations_chunk",
    "append_annotations_chunk_endpoint",
    "download_backup",
    "download_backup_endpoint",
    "create_backup_export",
    "create_backup_export_endpoint",
    "retrieve_data",
    "retrieve_data_endpoint",
    "create_data",
    "create_data_endpoint",
    "retrieve_data_meta",
    "retrieve_data_meta_endpoint",
    "partial_update_data_meta",
    "partial_update_data_meta_endpoint",
    "head_data_chunk",
    "head_data_chunk_endpoint",
    "append_data_chunk",
    "append_data_chunk_endpoint",
    "download_dataset",
    "download_dataset_endpoint",
    "create_dataset_export",
    "create_dataset_export_endpoint",
    "retrieve_preview",
    "retrieve_preview_endpoint",
    "retrieve_status",
    "retrieve_status_endpoint",
    "retrieve_validation_layout",
    "retrieve_validation_layout_endpoint",
    "partial_update_validation_layout",
    "partial_update_validation_layout_endpoint",
]

list_endpoint: Endpoint[models.PaginatedTaskReadList] = Endpoint(
    operation_id="cvat.tasks.list",
    service="cvat",
    tag="tasks",
    verb="list",
    method="GET",
    path="/api/tasks",
    summary="List tasks",
    parameters=(
        Parameter("assignee", "assignee", "query", str),
        Parameter("dimension", "dimension", "query", models.DimensionType),
        Parameter("filter", "filter", "query", str),
        Parameter("media_type", "media_type", "query", models.MediaType),
        Parameter("mode", "mode", "query", models.TaskMode),
        Parameter("name", "name", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("owner", "owner", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("project_name", "project_name", "query", str),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("status", "status", "query", models.JobStatus),
        Parameter("subset", "subset", "query", str),
        Parameter("tracker_link", "tracker_link", "query", str),
        Parameter("validation_mode", "validation_mode", "query", models.ValidationMode),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedTaskReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": (
            "assignee",
            "dimension",
            "id",
            "media_type",
            "mode",
            "name",
            "owner",
            "project_id",
            "project_name",
            "status",
            "subset",
            "tracker_link",
            "updated_date",
            "validation_mode",
        ),
        "search-fields": ("assignee", "name", "owner", "project_name", "subset", "tracker_link"),
        "sort-fields": (
            "assignee",
            "dimension",
            "id",
            "media_type",
            "mode",
            "name",
            "owner",
            "project_id",
            "project_name",
            "status",
            "subset",
            "tracker_link",
            "updated_date",
            "validation_mode",
        ),
    },
)


def list(
    *,
    assignee: str | UnsetType = UNSET,
    dimension: models.DimensionType | str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    media_type: models.MediaType | str | UnsetType = UNSET,
    mode: models.TaskMode | str | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    owner: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    project_name: str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    status: models.JobStatus | str | UnsetType = UNSET,
    subset: str | UnsetType = UNSET,
    tracker_link: str | UnsetType = UNSET,
    validation_mode: models.ValidationMode | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedTaskReadList]:
    """List tasks.

    In pages; without an organization context everything that the caller may see.

    ``assignee``: Only those of this assignee, by user name
    ``dimension``: Only those with pictures, or with point clouds
    ``filter``: Which ones, as JSON Logic in text; over assignee, dimension, id, media_type, mode, name,
        owner, project_id, project_name, status, subset, tracker_link, updated_date, validation_mode
    ``media_type``: Only those with this kind of data; from 2.72 on
    ``mode``: Only those with pictures, or with a video
    ``name``: Only those of this name
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``owner``: Only those of this owner, by user name: an id finds nothing
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``project_name``: Only those of the project of this name
    ``search``: Text to find in any of assignee, name, owner, project_name, subset, tracker_link
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        assignee, dimension, id, media_type, mode, name, owner, project_id, project_name, status, subset,
        tracker_link, updated_date, validation_mode
    ``status``: Only those in this state
    ``subset``: Only tasks of this subset
    ``tracker_link``: Only tasks with this address in the tracker of work
    ``validation_mode``: Only tasks that are checked this way
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/tasks``
    """
    return list_endpoint.call(
        {
            "assignee": assignee,
            "dimension": dimension,
            "filter": filter,
            "media_type": media_type,
            "mode": mode,
            "name": name,
            "org": org,
            "org_id": org_id,
            "owner": owner,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "project_name": project_name,
            "search": search,
            "sort": sort,
            "status": status,
            "subset": subset,
            "tracker_link": tracker_link,
            "validation_mode": validation_mode,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.TaskRead] = Endpoint(
    operation_id="cvat.tasks.create",
    service="cvat",
    tag="tasks",
    verb="create",
    method="POST",
    path="/api/tasks",
    summary="Make a task",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.TaskWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.TaskRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.TaskWriteRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.TaskRead]:
    """Make a task.

    Without data: `create_data` adds it.

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/tasks``
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
    operation_id="cvat.tasks.create_backup",
    service="cvat",
    tag="tasks",
    verb="create_backup",
    method="POST",
    path="/api/tasks/backup/",
    summary="Restore a task from a backup",
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
    bodies=(Body("multipart/form-data", models.TaskFileRequest, required=False),),
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
    body: models.TaskFileRequest | Mapping[str, Any] | UnsetType = UNSET,
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
    """Restore a task from a backup.

    The backup comes in the form, in parts, or from a cloud storage. Answers with the id of background work;
    `requests.retrieve` tells how far it is. Its `result_id` is the new task. With `Upload-Start` it
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

    ``POST /api/tasks/backup/``
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
    operation_id="cvat.tasks.head_backup_chunk",
    service="cvat",
    tag="tasks",
    verb="head_backup_chunk",
    method="HEAD",
    path="/api/tasks/backup/{file_id}",
    summary="Ask how much of a backup of a task has arrived",
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
    """Ask how much of a backup of a task has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/tasks/backup/{file_id}``
    """
    return head_backup_chunk_endpoint.call(
        {
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_backup_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.append_backup_chunk",
    service="cvat",
    tag="tasks",
    verb="append_backup_chunk",
    method="PATCH",
    path="/api/tasks/backup/{file_id}",
    summary="Send a piece of a backup of a task",
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
    """Send a piece of a backup of a task.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/tasks/backup/{file_id}``
    """
    return append_backup_chunk_endpoint.call(
        {
            "file_id": file_id,
            "upload_offset": upload_offset,
            "tus_resumable": tus_resumable,
        },
        body=body,
    )


retrieve_endpoint: Endpoint[models.TaskRead] = Endpoint(
    operation_id="cvat.tasks.retrieve",
    service="cvat",
    tag="tasks",
    verb="retrieve",
    method="GET",
    path="/api/tasks/{id}",
    summary="Read a task",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.TaskRead),),
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
) -> Call[models.TaskRead]:
    """Read a task.

    ``id``: Id of the task

    ``GET /api/tasks/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.destroy",
    service="cvat",
    tag="tasks",
    verb="destroy",
    method="DELETE",
    path="/api/tasks/{id}",
    summary="Delete a task",
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
    """Delete a task.

    ``id``: Id of the task

    ``DELETE /api/tasks/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.TaskRead] = Endpoint(
    operation_id="cvat.tasks.partial_update",
    service="cvat",
    tag="tasks",
    verb="partial_update",
    method="PATCH",
    path="/api/tasks/{id}",
    summary="Change a task",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedTaskWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.TaskRead),),
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
    body: models.PatchedTaskWriteRequest | Mapping[str, Any],
) -> Call[models.TaskRead]:
    """Change a task.

    In a personal workspace nobody else can be assigned (403).

    ``id``: Id of the task

    ``PATCH /api/tasks/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


retrieve_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.tasks.retrieve_annotations",
    service="cvat",
    tag="tasks",
    verb="retrieve_annotations",
    method="GET",
    path="/api/tasks/{id}/annotations/",
    summary="Read the annotations of a task",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.LabeledData),),
    errors=(400, 401, 403, 404, 406, 410, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_annotations(
    id: int,
) -> Call[models.LabeledData]:
    """Read the annotations of a task.

    400 in plain text while there is no data. For large tasks read job by job.

    ``id``: Id of the task

    ``GET /api/tasks/{id}/annotations/``
    """
    return retrieve_annotations_endpoint.call(
        {
            "id": id,
        },
    )


update_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.tasks.update_annotations",
    service="cvat",
    tag="tasks",
    verb="update_annotations",
    method="PUT",
    path="/api/tasks/{id}/annotations/",
    summary="Replace all annotations of a task",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.LabeledDataRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.LabeledData),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def update_annotations(
    id: int,
    body: models.LabeledDataRequest | Mapping[str, Any],
) -> Call[models.LabeledData]:
    """Replace all annotations of a task.

    Answers what was stored, with ids. What lies on frames outside of the jobs is dropped without a word; what
    lies where jobs overlap is stored once a job.

    ``id``: Id of the task

    ``PUT /api/tasks/{id}/annotations/``
    """
    return update_annotations_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


create_annotations_endpoint: Endpoint[models.RqId | None] = Endpoint(
    operation_id="cvat.tasks.create_annotations",
    service="cvat",
    tag="tasks",
    verb="create_annotations",
    method="POST",
    path="/api/tasks/{id}/annotations/",
    summary="Import annotations from a file into a task",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("format", "format", "query", str),
        Parameter("import_mode", "import_mode", "query", models.ImportMode),
        Parameter("location", "location", "query", models.LocationEnum),
        Parameter("use_default_location", "use_default_location", "query", bool),
        Parameter("conv_mask_to_poly", "conv_mask_to_poly", "query", bool),
        Parameter("upload_start", "Upload-Start", "header", bool, presence=True),
        Parameter("upload_finish", "Upload-Finish", "header", bool, presence=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
        Parameter("upload_length", "Upload-Length", "header", Annotated[int, Meta(ge=0)]),
        Parameter("upload_metadata", "Upload-Metadata", "header", str),
    ),
    bodies=(Body("multipart/form-data", models.AnnotationFileRequest, required=False),),
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


def create_annotations(
    id: int,
    body: models.AnnotationFileRequest | Mapping[str, Any] | UnsetType = UNSET,
    *,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    format: str | UnsetType = UNSET,
    import_mode: models.ImportMode | str | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
    use_default_location: bool | UnsetType = UNSET,
    conv_mask_to_poly: bool | UnsetType = UNSET,
    upload_start: bool | UnsetType = UNSET,
    upload_finish: bool | UnsetType = UNSET,
    tus_resumable: str | UnsetType = UNSET,
    upload_length: int | UnsetType = UNSET,
    upload_metadata: str | UnsetType = UNSET,
) -> Call[models.RqId | None]:
    """Import annotations from a file into a task.

    The file comes in the form, in parts, or from a cloud storage. Answers with the id of background work;
    `requests.retrieve` tells how far it is. With `Upload-Start` it begins an upload in parts; with
    `Upload-Length` it makes room for one file of it (TUS, 201 with `Location`); with `Upload-Finish` it
    ends it.

    ``id``: Id of the task
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write or read. After a TUS upload the `Upload-Filename` that was
        answered then; leave it out where the file is in the form
    ``format``: Name of the format, as `server.retrieve_annotation_formats` lists it
    ``import_mode``: Whether the import replaces what is there or adds to it; from 2.72 on
    ``location``: Server's disk or cloud storage
    ``use_default_location``: Whether to take the file from where the task or project says; true where left
        out
    ``conv_mask_to_poly``: Whether to store masks as polygons
    ``upload_start``: Begins an upload in parts: sent alone, without a body
    ``upload_finish``: Ends an upload in parts and starts the work: sent with the fields that are no files
    ``tus_resumable``: Version of the upload protocol, `1.0.0`; makes this the first step of a TUS upload
    ``upload_length``: Bytes of the file that will be uploaded; makes this the first step of a TUS upload
    ``upload_metadata``: Pairs of a name and a value in Base64, joined by commas; a `filename` has to be there

    ``POST /api/tasks/{id}/annotations/``
    """
    return create_annotations_endpoint.call(
        {
            "id": id,
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "format": format,
            "import_mode": import_mode,
            "location": location,
            "use_default_location": use_default_location,
            "conv_mask_to_poly": conv_mask_to_poly,
            "upload_start": upload_start,
            "upload_finish": upload_finish,
            "tus_resumable": tus_resumable,
            "upload_length": upload_length,
            "upload_metadata": upload_metadata,
        },
        body=body,
    )


destroy_annotations_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.destroy_annotations",
    service="cvat",
    tag="tasks",
    verb="destroy_annotations",
    method="DELETE",
    path="/api/tasks/{id}/annotations/",
    summary="Delete all annotations of a task",
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


def destroy_annotations(
    id: int,
) -> Call[None]:
    """Delete all annotations of a task.

    ``id``: Id of the task

    ``DELETE /api/tasks/{id}/annotations/``
    """
    return destroy_annotations_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.tasks.partial_update_annotations",
    service="cvat",
    tag="tasks",
    verb="partial_update_annotations",
    method="PATCH",
    path="/api/tasks/{id}/annotations/",
    summary="Add, replace or delete some annotations of a task",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("action", "action", "query", models.AnnotationAction, required=True),
    ),
    bodies=(Body("application/json", models.PatchedLabeledDataRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.LabeledData),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def partial_update_annotations(
    id: int,
    body: models.PatchedLabeledDataRequest | Mapping[str, Any],
    *,
    action: models.AnnotationAction | str,
) -> Call[models.LabeledData]:
    """Add, replace or delete some annotations of a task.

    Answers what was sent, with ids. `update` replaces whole objects; `delete` wants whole objects too.

    ``id``: Id of the task
    ``action``: What to do with the annotations sent

    ``PATCH /api/tasks/{id}/annotations/``
    """
    return partial_update_annotations_endpoint.call(
        {
            "id": id,
            "action": action,
        },
        body=body,
    )


head_annotations_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.head_annotations_chunk",
    service="cvat",
    tag="tasks",
    verb="head_annotations_chunk",
    method="HEAD",
    path="/api/tasks/{id}/annotations/{file_id}",
    summary="Ask how much of a file of annotations of a task has arrived",
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


def head_annotations_chunk(
    id: int,
    file_id: str,
    *,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Ask how much of a file of annotations of a task has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``id``: Id of the task
    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/tasks/{id}/annotations/{file_id}``
    """
    return head_annotations_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_annotations_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.append_annotations_chunk",
    service="cvat",
    tag="tasks",
    verb="append_annotations_chunk",
    method="PATCH",
    path="/api/tasks/{id}/annotations/{file_id}",
    summary="Send a piece of a file of annotations of a task",
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


def append_annotations_chunk(
    id: int,
    file_id: str,
    body: File | Content,
    *,
    upload_offset: int,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Send a piece of a file of annotations of a task.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``id``: Id of the task
    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/tasks/{id}/annotations/{file_id}``
    """
    return append_annotations_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "upload_offset": upload_offset,
            "tus_resumable": tus_resumable,
        },
        body=body,
    )


download_backup_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.tasks.download_backup",
    service="cvat",
    tag="tasks",
    verb="download_backup",
    method="GET",
    path="/api/tasks/{id}/backup/download",
    summary="Download a backup of a task",
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
    """Download a backup of a task.

    `requests.retrieve` gives this address as `result_url`. The name is in `Content-Disposition`.

    ``id``: Id of the task
    ``rq_id``: Id of the work whose file is wanted

    ``GET /api/tasks/{id}/backup/download``
    """
    return download_backup_endpoint.call(
        {
            "id": id,
            "rq_id": rq_id,
        },
    )


create_backup_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.tasks.create_backup_export",
    service="cvat",
    tag="tasks",
    verb="create_backup_export",
    method="POST",
    path="/api/tasks/{id}/backup/export",
    summary="Start a backup of a task",
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
    """Start a backup of a task.

    Answers with the id of background work; `requests.retrieve` tells how far it is. While the same backup
    runs it is a 409 with its id: wait for that one.

    ``id``: Id of the task
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``lightweight``: Whether to leave out pictures that are in a cloud storage
    ``location``: Server's disk or cloud storage

    ``POST /api/tasks/{id}/backup/export``
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


retrieve_data_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.tasks.retrieve_data",
    service="cvat",
    tag="tasks",
    verb="retrieve_data",
    method="GET",
    path="/api/tasks/{id}/data/",
    summary="Download a frame, a chunk or the pictures beside a frame",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("number", "number", "query", int),
        Parameter("quality", "quality", "query", models.FrameQuality),
        Parameter("type", "type", "query", models.DataType, required=True),
    ),
    results=(
        Result(200, "application/zip", builtins.bytes),
        Result(206, "application/zip", builtins.bytes),
    ),
    errors=(400, 401, 403, 404, 406, 416, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_data(
    id: int,
    *,
    type: models.DataType | str,
    number: int | UnsetType = UNSET,
    quality: models.FrameQuality | str | UnsetType = UNSET,
) -> Call[builtins.bytes]:
    """Download a frame, a chunk or the pictures beside a frame.

    Frames as pictures, the rest as zip, chunks of a video also as video. `X-Checksum` and `X-Updated-Date`
    come with chunks. 400 beyond the last frame, 500 while there is no data.

    ``id``: Id of the task
    ``number``: Number of the frame in the task, or of the chunk, from 0
    ``quality``: The file as uploaded, or the smaller one; smaller is `compressed`
    ``type``: What to read

    ``GET /api/tasks/{id}/data/``
    """
    return retrieve_data_endpoint.call(
        {
            "id": id,
            "number": number,
            "quality": quality,
            "type": type,
        },
    )


create_data_endpoint: Endpoint[models.RqId | None] = Endpoint(
    operation_id="cvat.tasks.create_data",
    service="cvat",
    tag="tasks",
    verb="create_data",
    method="POST",
    path="/api/tasks/{id}/data/",
    summary="Give a task its data",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("upload_finish", "Upload-Finish", "header", bool, presence=True),
        Parameter("upload_multiple", "Upload-Multiple", "header", bool, presence=True),
        Parameter("upload_start", "Upload-Start", "header", bool, presence=True),
        Parameter("tus_resumable", "Tus-Resumable", "header", str),
        Parameter("upload_length", "Upload-Length", "header", Annotated[int, Meta(ge=0)]),
        Parameter("upload_metadata", "Upload-Metadata", "header", str),
    ),
    bodies=(
        Body("application/json", models.DataRequest, required=False),
        Body(
            "multipart/form-data",
            models.DataFormRequest,
            required=False,
            styles={
                "client_files": Style(indexed=True),
                "server_files": Style(indexed=True),
                "remote_files": Style(indexed=True),
                "server_files_exclude": Style(indexed=True),
                "upload_file_order": Style(indexed=True),
            },
        ),
    ),
    results=(
        Result(200, None, None),
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


def create_data(
    id: int,
    body: models.DataRequest | Mapping[str, Any] | models.DataFormRequest | UnsetType = UNSET,
    *,
    upload_finish: bool | UnsetType = UNSET,
    upload_multiple: bool | UnsetType = UNSET,
    upload_start: bool | UnsetType = UNSET,
    tus_resumable: str | UnsetType = UNSET,
    upload_length: int | UnsetType = UNSET,
    upload_metadata: str | UnsetType = UNSET,
) -> Call[models.RqId | None]:
    """Give a task its data.

    Once in its life. Files come in the form, in parts (`Upload-Start`, then forms with `Upload-Multiple` and
    TUS uploads, then `Upload-Finish`), or are named. The last step answers with the id of background
    work, `Upload-Start` with nothing (202), a form in between with nothing (200), the first step of a TUS
    upload with a `Location` (201).

    ``id``: Id of the task
    ``upload_finish``: Ends an upload in parts and starts the work: sent with the fields that are no files
    ``upload_multiple``: One of the parts of an upload in parts: sent with files in a form
    ``upload_start``: Begins an upload in parts: sent alone, without a body
    ``tus_resumable``: Version of the upload protocol, `1.0.0`; makes this the first step of a TUS upload
    ``upload_length``: Bytes of the file that will be uploaded; makes this the first step of a TUS upload
    ``upload_metadata``: Pairs of a name and a value in Base64, joined by commas; a `filename` has to be there

    ``POST /api/tasks/{id}/data/``
    """
    return create_data_endpoint.call(
        {
            "id": id,
            "upload_finish": upload_finish,
            "upload_multiple": upload_multiple,
            "upload_start": upload_start,
            "tus_resumable": tus_resumable,
            "upload_length": upload_length,
            "upload_metadata": upload_metadata,
        },
        body=body,
    )


retrieve_data_meta_endpoint: Endpoint[models.DataMetaRead] = Endpoint(
    operation_id="cvat.tasks.retrieve_data_meta",
    service="cvat",
    tag="tasks",
    verb="retrieve_data_meta",
    method="GET",
    path="/api/tasks/{id}/data/meta",
    summary="Read what is known of the frames of a task",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.DataMetaRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_data_meta(
    id: int,
) -> Call[models.DataMetaRead]:
    """Read what is known of the frames of a task.

    500 while there is no data.

    ``id``: Id of the task

    ``GET /api/tasks/{id}/data/meta``
    """
    return retrieve_data_meta_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_data_meta_endpoint: Endpoint[models.DataMetaRead] = Endpoint(
    operation_id="cvat.tasks.partial_update_data_meta",
    service="cvat",
    tag="tasks",
    verb="partial_update_data_meta",
    method="PATCH",
    path="/api/tasks/{id}/data/meta",
    summary="Leave frames out of the work, or take them back",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedDataMetaWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.DataMetaRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def partial_update_data_meta(
    id: int,
    body: models.PatchedDataMetaWriteRequest | Mapping[str, Any],
) -> Call[models.DataMetaRead]:
    """Leave frames out of the work, or take them back.

    Replaces the whole list of frames left out.

    ``id``: Id of the task

    ``PATCH /api/tasks/{id}/data/meta``
    """
    return partial_update_data_meta_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


head_data_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.head_data_chunk",
    service="cvat",
    tag="tasks",
    verb="head_data_chunk",
    method="HEAD",
    path="/api/tasks/{id}/data/{file_id}",
    summary="Ask how much of a file of a task's data has arrived",
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


def head_data_chunk(
    id: int,
    file_id: str,
    *,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Ask how much of a file of a task's data has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``id``: Id of the task
    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/tasks/{id}/data/{file_id}``
    """
    return head_data_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_data_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.tasks.append_data_chunk",
    service="cvat",
    tag="tasks",
    verb="append_data_chunk",
    method="PATCH",
    path="/api/tasks/{id}/data/{file_id}",
    summary="Send a piece of a file of a task's data",
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


def append_data_chunk(
    id: int,
    file_id: str,
    body: File | Content,
    *,
    upload_offset: int,
    tus_resumable: str | UnsetType = UNSET,
) -> Call[None]:
    """Send a piece of a file of a task's data.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``id``: Id of the task
    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/tasks/{id}/data/{file_id}``
    """
    return append_data_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "upload_offset": upload_offset,
            "tus_resumable": tus_resumable,
        },
        body=body,
    )


download_dataset_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.tasks.download_dataset",
    service="cvat",
    tag="tasks",
    verb="download_dataset",
    method="GET",
    path="/api/tasks/{id}/dataset/download",
    summary="Download an export of a task",
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
    """Download an export of a task.

    `requests.retrieve` gives this address as `result_url`. The name is in `Content-Disposition`.

    ``id``: Id of the task
    ``rq_id``: Id of the work whose file is wanted

    ``GET /api/tasks/{id}/dataset/download``
    """
    return download_dataset_endpoint.call(
        {
            "id": id,
            "rq_id": rq_id,
        },
    )


create_dataset_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.tasks.create_dataset_export",
    service="cvat",
    tag="tasks",
    verb="create_dataset_export",
    method="POST",
    path="/api/tasks/{id}/dataset/export",
    summary="Start an export of a task",
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
    """Start an export of a task.

    Answers with the id of background work; `requests.retrieve` tells how far it is. While the same export
    runs it is a 409 with its id: wait for that one.

    ``id``: Id of the task
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``format``: Name of the format, as `server.retrieve_annotation_formats` lists it
    ``location``: Server's disk or cloud storage
    ``save_images``: Whether the file holds the pictures too

    ``POST /api/tasks/{id}/dataset/export``
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


retrieve_preview_endpoint: Endpoint[builtins.bytes | None] = Endpoint(
    operation_id="cvat.tasks.retrieve_preview",
    service="cvat",
    tag="tasks",
    verb="retrieve_preview",
    method="GET",
    path="/api/tasks/{id}/preview",
    summary="Download a small picture of a task",
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
    """Download a small picture of a task.

    A JPEG; 404 in plain text while there is none.

    ``id``: Id of the task
    ``prefer``: What the caller prefers, after RFC 7240; 204 may then come in place of a picture; from 2.72 on

    ``GET /api/tasks/{id}/preview``
    """
    return retrieve_preview_endpoint.call(
        {
            "id": id,
            "prefer": prefer,
        },
    )


retrieve_status_endpoint: Endpoint[models.RqStatus] = Endpoint(
    operation_id="cvat.tasks.retrieve_status",
    service="cvat",
    tag="tasks",
    verb="retrieve_status",
    method="GET",
    path="/api/tasks/{id}/status",
    summary="Tell how far the upload of a task is, in the older way",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.RqStatus),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    deprecated=True,
)


def retrieve_status(
    id: int,
) -> Call[models.RqStatus]:
    """Tell how far the upload of a task is, in the older way.

    Use `requests.retrieve`.

    ``id``: Id of the task

    ``GET /api/tasks/{id}/status`` (deprecated)
    """
    return retrieve_status_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_validation_layout_endpoint: Endpoint[models.TaskValidationLayoutRead] = Endpoint(
    operation_id="cvat.tasks.retrieve_validation_layout",
    service="cvat",
    tag="tasks",
    verb="retrieve_validation_layout",
    method="GET",
    path="/api/tasks/{id}/validation_layout",
    summary="Read which frames a task is checked by",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.TaskValidationLayoutRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_validation_layout(
    id: int,
) -> Call[models.TaskValidationLayoutRead]:
    """Read which frames a task is checked by.

    ``id``: Id of the task

    ``GET /api/tasks/{id}/validation_layout``
    """
    return retrieve_validation_layout_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_validation_layout_endpoint: Endpoint[models.TaskValidationLayoutRead] = Endpoint(
    operation_id="cvat.tasks.partial_update_validation_layout",
    service="cvat",
    tag="tasks",
    verb="partial_update_validation_layout",
    method="PATCH",
    path="/api/tasks/{id}/validation_layout",
    summary="Change which frames a task is checked by",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedTaskValidationLayoutWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.TaskValidationLayoutRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def partial_update_validation_layout(
    id: int,
    body: models.PatchedTaskValidationLayoutWriteRequest | Mapping[str, Any],
) -> Call[models.TaskValidationLayoutRead]:
    """Change which frames a task is checked by.

    ``id``: Id of the task

    ``PATCH /api/tasks/{id}/validation_layout``
    """
    return partial_update_validation_layout_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
