# Written by `make generate` from openapi.json: change that file, not this one.
"""The jobs operations of the cvat service."""

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
    "retrieve_data",
    "retrieve_data_endpoint",
    "retrieve_data_meta",
    "retrieve_data_meta_endpoint",
    "partial_update_data_meta",
    "partial_update_data_meta_endpoint",
    "download_dataset",
    "download_dataset_endpoint",
    "create_dataset_export",
    "create_dataset_export_endpoint",
    "retrieve_preview",
    "retrieve_preview_endpoint",
    "retrieve_validation_layout",
    "retrieve_validation_layout_endpoint",
    "partial_update_validation_layout",
    "partial_update_validation_layout_endpoint",
]

list_endpoint: Endpoint[models.PaginatedJobReadList] = Endpoint(
    operation_id="cvat.jobs.list",
    service="cvat",
    tag="jobs",
    verb="list",
    method="GET",
    path="/api/jobs",
    summary="List jobs",
    parameters=(
        Parameter("assignee", "assignee", "query", str),
        Parameter("dimension", "dimension", "query", models.DimensionType),
        Parameter("filter", "filter", "query", str),
        Parameter("media_type", "media_type", "query", models.MediaType),
        Parameter("mode", "mode", "query", models.TaskMode),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("parent_job_id", "parent_job_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("project_name", "project_name", "query", str),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
        Parameter("stage", "stage", "query", models.JobStage),
        Parameter("state", "state", "query", models.OperationStatus),
        Parameter("task_id", "task_id", "query", int),
        Parameter("task_name", "task_name", "query", str),
        Parameter("type", "type", "query", models.JobType),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedJobReadList),),
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
            "parent_job_id",
            "project_id",
            "project_name",
            "stage",
            "state",
            "task_id",
            "task_name",
            "type",
            "updated_date",
        ),
        "search-fields": ("assignee", "project_name", "task_name"),
        "sort-fields": (
            "assignee",
            "dimension",
            "id",
            "media_type",
            "mode",
            "parent_job_id",
            "project_id",
            "project_name",
            "stage",
            "state",
            "task_id",
            "task_name",
            "type",
            "updated_date",
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
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    parent_job_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    project_name: str | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    stage: models.JobStage | str | UnsetType = UNSET,
    state: models.OperationStatus | str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    task_name: str | UnsetType = UNSET,
    type: models.JobType | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedJobReadList]:
    """List jobs.

    In pages; without an organization context everything that the caller may see. Newest first: sort by `id`
    for the order of frames.

    ``assignee``: Only those of this assignee, by user name
    ``dimension``: Only those with pictures, or with point clouds
    ``filter``: Which ones, as JSON Logic in text; over assignee, dimension, id, media_type, mode,
        parent_job_id, project_id, project_name, stage, state, task_id, task_name, type, updated_date
    ``media_type``: Only those with this kind of data; from 2.72 on
    ``mode``: Only those with pictures, or with a video
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``parent_job_id``: Only copies of this job
    ``project_id``: Only those of this project
    ``project_name``: Only those of the project of this name
    ``search``: Text to find in any of assignee, project_name, task_name
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        assignee, dimension, id, media_type, mode, parent_job_id, project_id, project_name, stage, state,
        task_id, task_name, type, updated_date
    ``stage``: Only jobs at this stage
    ``state``: Only jobs in this state
    ``task_id``: Only those of this task
    ``task_name``: Only jobs of the task of this name
    ``type``: Only those of this kind
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/jobs``
    """
    return list_endpoint.call(
        {
            "assignee": assignee,
            "dimension": dimension,
            "filter": filter,
            "media_type": media_type,
            "mode": mode,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "parent_job_id": parent_job_id,
            "project_id": project_id,
            "project_name": project_name,
            "search": search,
            "sort": sort,
            "stage": stage,
            "state": state,
            "task_id": task_id,
            "task_name": task_name,
            "type": type,
            "x_organization": x_organization,
        },
    )


create_endpoint: Endpoint[models.JobRead] = Endpoint(
    operation_id="cvat.jobs.create",
    service="cvat",
    tag="jobs",
    verb="create",
    method="POST",
    path="/api/jobs",
    summary="Make a ground truth job or a copy of a job",
    bodies=(Body("application/json", models.JobWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.JobRead),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.JobWriteRequest | Mapping[str, Any],
) -> Call[models.JobRead]:
    """Make a ground truth job or a copy of a job.

    All other jobs are made by the server.

    ``POST /api/jobs``
    """
    return create_endpoint.call(
        body=body,
    )


retrieve_endpoint: Endpoint[models.JobRead] = Endpoint(
    operation_id="cvat.jobs.retrieve",
    service="cvat",
    tag="jobs",
    verb="retrieve",
    method="GET",
    path="/api/jobs/{id}",
    summary="Read a job",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.JobRead),),
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
) -> Call[models.JobRead]:
    """Read a job.

    ``id``: Id of the job

    ``GET /api/jobs/{id}``
    """
    return retrieve_endpoint.call(
        {
            "id": id,
        },
    )


destroy_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.jobs.destroy",
    service="cvat",
    tag="jobs",
    verb="destroy",
    method="DELETE",
    path="/api/jobs/{id}",
    summary="Delete a job",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
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
    """Delete a job.

    Only ground truth jobs and copies; others are a 400.

    ``id``: Id of the job

    ``DELETE /api/jobs/{id}``
    """
    return destroy_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_endpoint: Endpoint[models.JobRead] = Endpoint(
    operation_id="cvat.jobs.partial_update",
    service="cvat",
    tag="jobs",
    verb="partial_update",
    method="PATCH",
    path="/api/jobs/{id}",
    summary="Change the assignee, stage or state of a job",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedJobWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.JobRead),),
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
    body: models.PatchedJobWriteRequest | Mapping[str, Any],
) -> Call[models.JobRead]:
    """Change the assignee, stage or state of a job.

    The assignee may change the state alone.

    ``id``: Id of the job

    ``PATCH /api/jobs/{id}``
    """
    return partial_update_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


retrieve_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.jobs.retrieve_annotations",
    service="cvat",
    tag="jobs",
    verb="retrieve_annotations",
    method="GET",
    path="/api/jobs/{id}/annotations/",
    summary="Read the annotations of a job",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("action", "action", "query", str),
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("format", "format", "query", str),
        Parameter("location", "location", "query", models.LocationEnum),
    ),
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
    *,
    action: str | UnsetType = UNSET,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    format: str | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
) -> Call[models.LabeledData]:
    """Read the annotations of a job.

    ``id``: Id of the job
    ``action``: Retired
    ``cloud_storage_id``: Retired, as exports by this address are
    ``filename``: Retired, as exports by this address are
    ``format``: Retired: a format here is a 410
    ``location``: Retired, as exports by this address are

    ``GET /api/jobs/{id}/annotations/``
    """
    return retrieve_annotations_endpoint.call(
        {
            "id": id,
            "action": action,
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "format": format,
            "location": location,
        },
    )


update_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.jobs.update_annotations",
    service="cvat",
    tag="jobs",
    verb="update_annotations",
    method="PUT",
    path="/api/jobs/{id}/annotations/",
    summary="Replace all annotations of a job",
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
    """Replace all annotations of a job.

    Answers what was stored, with ids. What lies on frames outside of the job is dropped without a word.

    ``id``: Id of the job

    ``PUT /api/jobs/{id}/annotations/``
    """
    return update_annotations_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


create_annotations_endpoint: Endpoint[models.RqId | None] = Endpoint(
    operation_id="cvat.jobs.create_annotations",
    service="cvat",
    tag="jobs",
    verb="create_annotations",
    method="POST",
    path="/api/jobs/{id}/annotations/",
    summary="Import annotations from a file into a job",
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
    """Import annotations from a file into a job.

    The file comes in the form, in parts, or from a cloud storage. Answers with the id of background work;
    `requests.retrieve` tells how far it is. With `Upload-Start` it begins an upload in parts; with
    `Upload-Length` it makes room for one file of it (TUS, 201 with `Location`); with `Upload-Finish` it
    ends it.

    ``id``: Id of the job
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

    ``POST /api/jobs/{id}/annotations/``
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
    operation_id="cvat.jobs.destroy_annotations",
    service="cvat",
    tag="jobs",
    verb="destroy_annotations",
    method="DELETE",
    path="/api/jobs/{id}/annotations/",
    summary="Delete all annotations of a job",
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
    """Delete all annotations of a job.

    ``id``: Id of the job

    ``DELETE /api/jobs/{id}/annotations/``
    """
    return destroy_annotations_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_annotations_endpoint: Endpoint[models.LabeledData] = Endpoint(
    operation_id="cvat.jobs.partial_update_annotations",
    service="cvat",
    tag="jobs",
    verb="partial_update_annotations",
    method="PATCH",
    path="/api/jobs/{id}/annotations/",
    summary="Add, replace or delete some annotations of a job",
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
    """Add, replace or delete some annotations of a job.

    Answers what was sent, with ids. `update` replaces whole objects; `delete` wants whole objects too.

    ``id``: Id of the job
    ``action``: What to do with the annotations sent

    ``PATCH /api/jobs/{id}/annotations/``
    """
    return partial_update_annotations_endpoint.call(
        {
            "id": id,
            "action": action,
        },
        body=body,
    )


head_annotations_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.jobs.head_annotations_chunk",
    service="cvat",
    tag="jobs",
    verb="head_annotations_chunk",
    method="HEAD",
    path="/api/jobs/{id}/annotations/{file_id}",
    summary="Ask how much of a file of annotations of a job has arrived",
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
    """Ask how much of a file of annotations of a job has arrived.

    A TUS upload: `Upload-Offset` tells the bytes that are there. 404 when it is whole, or gone.

    ``id``: Id of the job
    ``file_id``: Id of the upload: the last part of its `Location`
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``HEAD /api/jobs/{id}/annotations/{file_id}``
    """
    return head_annotations_chunk_endpoint.call(
        {
            "id": id,
            "file_id": file_id,
            "tus_resumable": tus_resumable,
        },
    )


append_annotations_chunk_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.jobs.append_annotations_chunk",
    service="cvat",
    tag="jobs",
    verb="append_annotations_chunk",
    method="PATCH",
    path="/api/jobs/{id}/annotations/{file_id}",
    summary="Send a piece of a file of annotations of a job",
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
    """Send a piece of a file of annotations of a job.

    A TUS upload: the bytes from `Upload-Offset` on. 409 where the server has another number of them; ask for
    it, and go on from there.

    ``id``: Id of the job
    ``file_id``: Id of the upload: the last part of its `Location`
    ``upload_offset``: Bytes that the server has already
    ``tus_resumable``: Version of the upload protocol, `1.0.0`

    ``PATCH /api/jobs/{id}/annotations/{file_id}``
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


retrieve_data_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.jobs.retrieve_data",
    service="cvat",
    tag="jobs",
    verb="retrieve_data",
    method="GET",
    path="/api/jobs/{id}/data",
    summary="Download a frame, a chunk or the pictures beside a frame of a job",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("index", "index", "query", int),
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
    index: int | UnsetType = UNSET,
    number: int | UnsetType = UNSET,
    quality: models.FrameQuality | str | UnsetType = UNSET,
) -> Call[builtins.bytes]:
    """Download a frame, a chunk or the pictures beside a frame of a job.

    Frames as pictures, the rest as zip, chunks of a video also as video. Chunks by `number` in the task or
    `index` in the job, and with the job's frames alone. `X-Checksum` and `X-Updated-Date` come with
    chunks.

    ``id``: Id of the job
    ``index``: Number of the chunk inside of the job, from 0; not together with `number`
    ``number``: Number of the frame in the task, or of the chunk, from 0
    ``quality``: The file as uploaded, or the smaller one; smaller is `compressed`
    ``type``: What to read

    ``GET /api/jobs/{id}/data``
    """
    return retrieve_data_endpoint.call(
        {
            "id": id,
            "index": index,
            "number": number,
            "quality": quality,
            "type": type,
        },
    )


retrieve_data_meta_endpoint: Endpoint[models.DataMetaRead] = Endpoint(
    operation_id="cvat.jobs.retrieve_data_meta",
    service="cvat",
    tag="jobs",
    verb="retrieve_data_meta",
    method="GET",
    path="/api/jobs/{id}/data/meta",
    summary="Read what is known of the frames of a job",
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
    """Read what is known of the frames of a job.

    ``id``: Id of the job

    ``GET /api/jobs/{id}/data/meta``
    """
    return retrieve_data_meta_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_data_meta_endpoint: Endpoint[models.DataMetaRead] = Endpoint(
    operation_id="cvat.jobs.partial_update_data_meta",
    service="cvat",
    tag="jobs",
    verb="partial_update_data_meta",
    method="PATCH",
    path="/api/jobs/{id}/data/meta",
    summary="Leave frames of a job out of the work, or take them back",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedJobDataMetaWriteRequest),),
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
    body: models.PatchedJobDataMetaWriteRequest | Mapping[str, Any],
) -> Call[models.DataMetaRead]:
    """Leave frames of a job out of the work, or take them back.

    Replaces the job's part of the list.

    ``id``: Id of the job

    ``PATCH /api/jobs/{id}/data/meta``
    """
    return partial_update_data_meta_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


download_dataset_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.jobs.download_dataset",
    service="cvat",
    tag="jobs",
    verb="download_dataset",
    method="GET",
    path="/api/jobs/{id}/dataset/download",
    summary="Download an export of a job",
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
    """Download an export of a job.

    `requests.retrieve` gives this address as `result_url`. The name is in `Content-Disposition`.

    ``id``: Id of the job
    ``rq_id``: Id of the work whose file is wanted

    ``GET /api/jobs/{id}/dataset/download``
    """
    return download_dataset_endpoint.call(
        {
            "id": id,
            "rq_id": rq_id,
        },
    )


create_dataset_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.jobs.create_dataset_export",
    service="cvat",
    tag="jobs",
    verb="create_dataset_export",
    method="POST",
    path="/api/jobs/{id}/dataset/export",
    summary="Start an export of a job",
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
    """Start an export of a job.

    Answers with the id of background work; `requests.retrieve` tells how far it is. While the same export
    runs it is a 409 with its id: wait for that one.

    ``id``: Id of the job
    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``format``: Name of the format, as `server.retrieve_annotation_formats` lists it
    ``location``: Server's disk or cloud storage
    ``save_images``: Whether the file holds the pictures too

    ``POST /api/jobs/{id}/dataset/export``
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
    operation_id="cvat.jobs.retrieve_preview",
    service="cvat",
    tag="jobs",
    verb="retrieve_preview",
    method="GET",
    path="/api/jobs/{id}/preview",
    summary="Download a small picture of a job",
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
    """Download a small picture of a job.

    A JPEG.

    ``id``: Id of the job
    ``prefer``: What the caller prefers, after RFC 7240; 204 may then come in place of a picture; from 2.72 on

    ``GET /api/jobs/{id}/preview``
    """
    return retrieve_preview_endpoint.call(
        {
            "id": id,
            "prefer": prefer,
        },
    )


retrieve_validation_layout_endpoint: Endpoint[models.JobValidationLayoutRead] = Endpoint(
    operation_id="cvat.jobs.retrieve_validation_layout",
    service="cvat",
    tag="jobs",
    verb="retrieve_validation_layout",
    method="GET",
    path="/api/jobs/{id}/validation_layout",
    summary="Read which frames of a job are hidden checks",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.JobValidationLayoutRead),),
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
) -> Call[models.JobValidationLayoutRead]:
    """Read which frames of a job are hidden checks.

    ``id``: Id of the job

    ``GET /api/jobs/{id}/validation_layout``
    """
    return retrieve_validation_layout_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_validation_layout_endpoint: Endpoint[models.JobValidationLayoutRead] = Endpoint(
    operation_id="cvat.jobs.partial_update_validation_layout",
    service="cvat",
    tag="jobs",
    verb="partial_update_validation_layout",
    method="PATCH",
    path="/api/jobs/{id}/validation_layout",
    summary="Change which check frames are hidden in a job",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedJobValidationLayoutWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.JobValidationLayoutRead),),
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
    body: models.PatchedJobValidationLayoutWriteRequest | Mapping[str, Any],
) -> Call[models.JobValidationLayoutRead]:
    """Change which check frames are hidden in a job.

    ``id``: Id of the job

    ``PATCH /api/jobs/{id}/validation_layout``
    """
    return partial_update_validation_layout_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
