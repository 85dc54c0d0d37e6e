# Written by `make generate` from openapi.json: change that file, not this one.
"""The quality operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_conflicts",
    "list_conflicts_endpoint",
    "list_job_validations",
    "list_job_validations_endpoint",
    "create_validation",
    "create_validation_endpoint",
    "retrieve_job_validations",
    "retrieve_job_validations_endpoint",
    "list_reports",
    "list_reports_endpoint",
    "create_report",
    "create_report_endpoint",
    "retrieve_report",
    "retrieve_report_endpoint",
    "retrieve_report_confusion",
    "retrieve_report_confusion_endpoint",
    "retrieve_report_requirement_confusion",
    "retrieve_report_requirement_confusion_endpoint",
    "retrieve_report_data",
    "retrieve_report_data_endpoint",
    "list_settings",
    "list_settings_endpoint",
    "list_settings_requirements",
    "list_settings_requirements_endpoint",
    "create_settings_requirements",
    "create_settings_requirements_endpoint",
    "create_settings_requirements_bulk",
    "create_settings_requirements_bulk_endpoint",
    "retrieve_settings_requirements",
    "retrieve_settings_requirements_endpoint",
    "update_settings_requirements",
    "update_settings_requirements_endpoint",
    "destroy_settings_requirements",
    "destroy_settings_requirements_endpoint",
    "partial_update_settings_requirements",
    "partial_update_settings_requirements_endpoint",
    "retrieve_settings",
    "retrieve_settings_endpoint",
    "update_settings",
    "update_settings_endpoint",
    "partial_update_settings",
    "partial_update_settings_endpoint",
]

list_conflicts_endpoint: Endpoint[models.PaginatedAnnotationConflictList] = Endpoint(
    operation_id="cvat.quality.list_conflicts",
    service="cvat",
    tag="quality",
    verb="list_conflicts",
    method="GET",
    path="/api/quality/conflicts",
    summary="List conflicts of quality reports",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("frame", "frame", "query", int),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("report_id", "report_id", "query", int),
        Parameter("severity", "severity", "query", models.AnnotationConflictSeverity),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("type", "type", "query", models.AnnotationConflictType),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedAnnotationConflictList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("frame", "id", "job_id", "project_id", "severity", "task_id", "type"),
        "sort-fields": ("frame", "id", "job_id", "project_id", "severity", "task_id", "type"),
    },
)


def list_conflicts(
    *,
    filter: str | UnsetType = UNSET,
    frame: int | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    report_id: int | UnsetType = UNSET,
    severity: models.AnnotationConflictSeverity | str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    type: models.AnnotationConflictType | str | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedAnnotationConflictList]:
    """List conflicts of quality reports.

    In pages; without an organization context everything that the caller may see.

    ``filter``: Which ones, as JSON Logic in text; over frame, id, job_id, project_id, severity, task_id, type
    ``frame``: Only conflicts on this frame
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``report_id``: Only those of this report
    ``severity``: Only conflicts of this weight
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        frame, id, job_id, project_id, severity, task_id, type
    ``task_id``: Only those of this task
    ``type``: Only those of this kind
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/quality/conflicts``
    """
    return list_conflicts_endpoint.call(
        {
            "filter": filter,
            "frame": frame,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "report_id": report_id,
            "severity": severity,
            "sort": sort,
            "task_id": task_id,
            "type": type,
            "x_organization": x_organization,
        },
    )


list_job_validations_endpoint: Endpoint[models.PaginatedJobValidationList] = Endpoint(
    operation_id="cvat.quality.list_job_validations",
    service="cvat",
    tag="quality",
    verb="list_job_validations",
    method="GET",
    path="/api/quality/job_validations",
    summary="List checks of jobs against the ground truth",
    parameters=(
        Parameter("assignee", "assignee", "query", int),
        Parameter("filter", "filter", "query", str),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("report_id", "report_id", "query", int),
        Parameter("sort", "sort", "query", str),
        Parameter("status", "status", "query", models.JobValidationStatusEnum),
        Parameter("task_id", "task_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedJobValidationList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("assignee", "id", "job_id", "project_id", "report_id", "status", "task_id"),
        "hosted-only": True,
        "sort-fields": ("id",),
    },
)


def list_job_validations(
    *,
    assignee: int | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    report_id: int | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    status: models.JobValidationStatusEnum | str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedJobValidationList]:
    """List checks of jobs against the ground truth.

    In pages; without an organization context everything that the caller may see. Hosted service only.

    ``assignee``: Only those of this assignee, by id
    ``filter``: Which ones, as JSON Logic in text; over assignee, id, job_id, project_id, report_id, status,
        task_id
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``report_id``: Only those of this report
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored: id
    ``status``: Only those in this state
    ``task_id``: Only those of this task
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/quality/job_validations``
    """
    return list_job_validations_endpoint.call(
        {
            "assignee": assignee,
            "filter": filter,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "report_id": report_id,
            "sort": sort,
            "status": status,
            "task_id": task_id,
            "x_organization": x_organization,
        },
    )


create_validation_endpoint: Endpoint[models.JobValidation | models.RqId] = Endpoint(
    operation_id="cvat.quality.create_validation",
    service="cvat",
    tag="quality",
    verb="create_validation",
    method="POST",
    path="/api/quality/job_validations",
    summary="Check a job against the ground truth",
    bodies=(Body("application/json", models.JobValidationCreateRequest),),
    results=(
        Result(200, "application/vnd.cvat+json", models.JobValidation),
        Result(202, "application/vnd.cvat+json", models.RqId),
    ),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def create_validation(
    body: models.JobValidationCreateRequest | Mapping[str, Any],
) -> Call[models.JobValidation | models.RqId]:
    """Check a job against the ground truth.

    Answers the check where it is done at once, else the id of background work. Hosted service only.

    ``POST /api/quality/job_validations``
    """
    return create_validation_endpoint.call(
        body=body,
    )


retrieve_job_validations_endpoint: Endpoint[models.JobValidation] = Endpoint(
    operation_id="cvat.quality.retrieve_job_validations",
    service="cvat",
    tag="quality",
    verb="retrieve_job_validations",
    method="GET",
    path="/api/quality/job_validations/{id}",
    summary="Read a check of a job",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.JobValidation),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_job_validations(
    id: int,
) -> Call[models.JobValidation]:
    """Read a check of a job.

    Hosted service only.

    ``id``: Id of the check

    ``GET /api/quality/job_validations/{id}``
    """
    return retrieve_job_validations_endpoint.call(
        {
            "id": id,
        },
    )


list_reports_endpoint: Endpoint[models.PaginatedQualityReportList] = Endpoint(
    operation_id="cvat.quality.list_reports",
    service="cvat",
    tag="quality",
    verb="list_reports",
    method="GET",
    path="/api/quality/reports",
    summary="List quality reports",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("parent_id", "parent_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("sort", "sort", "query", str),
        Parameter("target", "target", "query", models.QualityReportTarget),
        Parameter("task_id", "task_id", "query", int),
        Parameter("include_legacy", "include_legacy", "query", bool),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedQualityReportList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": (
            "created_date",
            "gt_last_updated",
            "id",
            "job_id",
            "project_id",
            "target_last_updated",
            "task_id",
        ),
        "sort-fields": (
            "created_date",
            "gt_last_updated",
            "id",
            "job_id",
            "project_id",
            "target_last_updated",
            "task_id",
        ),
    },
)


def list_reports(
    *,
    filter: str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    parent_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    target: models.QualityReportTarget | str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    include_legacy: bool | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedQualityReportList]:
    """List quality reports.

    In pages; without an organization context everything that the caller may see. An unknown task is a 404.

    ``filter``: Which ones, as JSON Logic in text; over created_date, gt_last_updated, id, job_id, project_id,
        target_last_updated, task_id
    ``job_id``: Only those of this job
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``parent_id``: Only those below this one
    ``project_id``: Only those of this project
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        created_date, gt_last_updated, id, job_id, project_id, target_last_updated, task_id
    ``target``: Only reports about this
    ``task_id``: Only those of this task
    ``include_legacy``: Whether to give reports of older versions too; from 2.80 on
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/quality/reports``
    """
    return list_reports_endpoint.call(
        {
            "filter": filter,
            "job_id": job_id,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "parent_id": parent_id,
            "project_id": project_id,
            "sort": sort,
            "target": target,
            "task_id": task_id,
            "include_legacy": include_legacy,
            "x_organization": x_organization,
        },
    )


create_report_endpoint: Endpoint[models.QualityReport | models.RqId] = Endpoint(
    operation_id="cvat.quality.create_report",
    service="cvat",
    tag="quality",
    verb="create_report",
    method="POST",
    path="/api/quality/reports",
    summary="Start a quality report",
    parameters=(Parameter("rq_id", "rq_id", "query", str),),
    bodies=(Body("application/json", models.QualityReportCreateRequest),),
    results=(
        Result(201, "application/vnd.cvat+json", models.QualityReport),
        Result(202, "application/vnd.cvat+json", models.RqId),
    ),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_report(
    body: models.QualityReportCreateRequest | Mapping[str, Any],
    *,
    rq_id: str | UnsetType = UNSET,
) -> Call[models.QualityReport | models.RqId]:
    """Start a quality report.

    Answers with the id of background work; `requests.retrieve` tells how far it is. Its `result_id` is the
    report. Wants a ground truth job that is completed and at acceptance, else 400.

    ``rq_id``: Retired: ask `requests.retrieve`

    ``POST /api/quality/reports``
    """
    return create_report_endpoint.call(
        {
            "rq_id": rq_id,
        },
        body=body,
    )


retrieve_report_endpoint: Endpoint[models.QualityReport] = Endpoint(
    operation_id="cvat.quality.retrieve_report",
    service="cvat",
    tag="quality",
    verb="retrieve_report",
    method="GET",
    path="/api/quality/reports/{id}",
    summary="Read a quality report",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.QualityReport),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_report(
    id: int,
) -> Call[models.QualityReport]:
    """Read a quality report.

    ``id``: Id of the report

    ``GET /api/quality/reports/{id}``
    """
    return retrieve_report_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_report_confusion_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.quality.retrieve_report_confusion",
    service="cvat",
    tag="quality",
    verb="retrieve_report_confusion",
    method="GET",
    path="/api/quality/reports/{id}/confusion",
    summary="Download the confusion matrices of a quality report",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/octet-stream", builtins.bytes),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def retrieve_report_confusion(
    id: int,
) -> Call[builtins.bytes]:
    """Download the confusion matrices of a quality report.

    From 2.80 on.

    ``id``: Id of the report

    ``GET /api/quality/reports/{id}/confusion``
    """
    return retrieve_report_confusion_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_report_requirement_confusion_endpoint: Endpoint[models.QualityReportConfusionMatrix] = Endpoint(
    operation_id="cvat.quality.retrieve_report_requirement_confusion",
    service="cvat",
    tag="quality",
    verb="retrieve_report_requirement_confusion",
    method="GET",
    path="/api/quality/reports/{id}/confusion/matrix",
    summary="Read the confusion matrix of one requirement",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("requirement", "requirement", "query", int, required=True),
        Parameter("format", "format", "query", models.ReportMatrixFormat),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.QualityReportConfusionMatrix),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def retrieve_report_requirement_confusion(
    id: int,
    *,
    requirement: int,
    format: models.ReportMatrixFormat | str | UnsetType = UNSET,
) -> Call[models.QualityReportConfusionMatrix]:
    """Read the confusion matrix of one requirement.

    From 2.80 on.

    ``id``: Id of the report
    ``requirement``: Id of the requirement
    ``format``: How the file is written

    ``GET /api/quality/reports/{id}/confusion/matrix``
    """
    return retrieve_report_requirement_confusion_endpoint.call(
        {
            "id": id,
            "requirement": requirement,
            "format": format,
        },
    )


retrieve_report_data_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.quality.retrieve_report_data",
    service="cvat",
    tag="quality",
    verb="retrieve_report_data",
    method="GET",
    path="/api/quality/reports/{id}/data",
    summary="Download all of a quality report",
    parameters=(
        Parameter("id", "id", "path", int, required=True),
        Parameter("format", "format", "query", models.ReportDataFormat),
    ),
    results=(Result(200, "application/json", builtins.bytes),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_report_data(
    id: int,
    *,
    format: models.ReportDataFormat | str | UnsetType = UNSET,
) -> Call[builtins.bytes]:
    """Download all of a quality report.

    A file, in JSON where nothing else is asked for.

    ``id``: Id of the report
    ``format``: How the file is written; from 2.72 on

    ``GET /api/quality/reports/{id}/data``
    """
    return retrieve_report_data_endpoint.call(
        {
            "id": id,
            "format": format,
        },
    )


list_settings_endpoint: Endpoint[models.PaginatedQualitySettingsList] = Endpoint(
    operation_id="cvat.quality.list_settings",
    service="cvat",
    tag="quality",
    verb="list_settings",
    method="GET",
    path="/api/quality/settings",
    summary="List quality settings",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("inherit", "inherit", "query", bool),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("parent_type", "parent_type", "query", models.ParentType),
        Parameter("project_id", "project_id", "query", int),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedQualitySettingsList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": ("created_date", "id", "inherit", "project_id", "task_id", "updated_date"),
        "sort-fields": ("created_date", "id", "inherit", "project_id", "task_id", "updated_date"),
    },
)


def list_settings(
    *,
    filter: str | UnsetType = UNSET,
    inherit: bool | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    parent_type: models.ParentType | str | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedQualitySettingsList]:
    """List quality settings.

    In pages; without an organization context everything that the caller may see.

    ``filter``: Which ones, as JSON Logic in text; over created_date, id, inherit, project_id, task_id,
        updated_date
    ``inherit``: Only settings that are taken from the project, or are not
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``parent_type``: Only settings of tasks, or of projects
    ``project_id``: Only those of this project
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        created_date, id, inherit, project_id, task_id, updated_date
    ``task_id``: Only those of this task
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/quality/settings``
    """
    return list_settings_endpoint.call(
        {
            "filter": filter,
            "inherit": inherit,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "parent_type": parent_type,
            "project_id": project_id,
            "sort": sort,
            "task_id": task_id,
            "x_organization": x_organization,
        },
    )


list_settings_requirements_endpoint: Endpoint[models.PaginatedQualityRequirementListItemList] = Endpoint(
    operation_id="cvat.quality.list_settings_requirements",
    service="cvat",
    tag="quality",
    verb="list_settings_requirements",
    method="GET",
    path="/api/quality/settings/requirements",
    summary="List quality requirements",
    parameters=(
        Parameter("annotation_type", "annotation_type", "query", models.AnnotationTypeEnum),
        Parameter("enabled", "enabled", "query", bool),
        Parameter("filter", "filter", "query", str),
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("project_id", "project_id", "query", int),
        Parameter("settings_id", "settings_id", "query", int),
        Parameter("sort", "sort", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedQualityRequirementListItemList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def list_settings_requirements(
    *,
    annotation_type: models.AnnotationTypeEnum | str | UnsetType = UNSET,
    enabled: bool | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    settings_id: int | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.PaginatedQualityRequirementListItemList]:
    """List quality requirements.

    In pages; without an organization context everything that the caller may see. From 2.80 on.

    ``annotation_type``: Only requirements about this kind of annotation
    ``enabled``: Only requirements that are switched on, or off
    ``filter``: Which ones, as JSON Logic in text; over the fields of the items
    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Id of the organization that is meant; not together with the slug
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``project_id``: Only those of this project
    ``settings_id``: Only requirements of these settings
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored
    ``task_id``: Only those of this task
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``GET /api/quality/settings/requirements``
    """
    return list_settings_requirements_endpoint.call(
        {
            "annotation_type": annotation_type,
            "enabled": enabled,
            "filter": filter,
            "org": org,
            "org_id": org_id,
            "page": page,
            "page_size": page_size,
            "project_id": project_id,
            "settings_id": settings_id,
            "sort": sort,
            "task_id": task_id,
            "x_organization": x_organization,
        },
    )


create_settings_requirements_endpoint: Endpoint[models.QualityRequirement] = Endpoint(
    operation_id="cvat.quality.create_settings_requirements",
    service="cvat",
    tag="quality",
    verb="create_settings_requirements",
    method="POST",
    path="/api/quality/settings/requirements",
    summary="Add a quality requirement",
    bodies=(Body("application/json", models.QualityRequirementRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.QualityRequirement),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def create_settings_requirements(
    body: models.QualityRequirementRequest | Mapping[str, Any],
) -> Call[models.QualityRequirement]:
    """Add a quality requirement.

    From 2.80 on.

    ``POST /api/quality/settings/requirements``
    """
    return create_settings_requirements_endpoint.call(
        body=body,
    )


create_settings_requirements_bulk_endpoint: Endpoint[builtins.list[models.QualityRequirement]] = Endpoint(
    operation_id="cvat.quality.create_settings_requirements_bulk",
    service="cvat",
    tag="quality",
    verb="create_settings_requirements_bulk",
    method="POST",
    path="/api/quality/settings/requirements/bulk",
    summary="Add several quality requirements",
    bodies=(Body("application/json", models.QualityRequirementBulkCreateRequest),),
    results=(Result(201, "application/vnd.cvat+json", builtins.list[models.QualityRequirement]),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def create_settings_requirements_bulk(
    body: models.QualityRequirementBulkCreateRequest | Mapping[str, Any],
) -> Call[builtins.list[models.QualityRequirement]]:
    """Add several quality requirements.

    From 2.80 on.

    ``POST /api/quality/settings/requirements/bulk``
    """
    return create_settings_requirements_bulk_endpoint.call(
        body=body,
    )


retrieve_settings_requirements_endpoint: Endpoint[models.QualityRequirement] = Endpoint(
    operation_id="cvat.quality.retrieve_settings_requirements",
    service="cvat",
    tag="quality",
    verb="retrieve_settings_requirements",
    method="GET",
    path="/api/quality/settings/requirements/{id}",
    summary="Read a quality requirement",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.QualityRequirement),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def retrieve_settings_requirements(
    id: int,
) -> Call[models.QualityRequirement]:
    """Read a quality requirement.

    From 2.80 on.

    ``id``: Id of the requirement

    ``GET /api/quality/settings/requirements/{id}``
    """
    return retrieve_settings_requirements_endpoint.call(
        {
            "id": id,
        },
    )


update_settings_requirements_endpoint: Endpoint[models.QualityRequirement] = Endpoint(
    operation_id="cvat.quality.update_settings_requirements",
    service="cvat",
    tag="quality",
    verb="update_settings_requirements",
    method="PUT",
    path="/api/quality/settings/requirements/{id}",
    summary="Replace a quality requirement",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.QualityRequirementRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.QualityRequirement),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def update_settings_requirements(
    id: int,
    body: models.QualityRequirementRequest | Mapping[str, Any],
) -> Call[models.QualityRequirement]:
    """Replace a quality requirement.

    From 2.80 on.

    ``id``: Id of the requirement

    ``PUT /api/quality/settings/requirements/{id}``
    """
    return update_settings_requirements_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


destroy_settings_requirements_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.quality.destroy_settings_requirements",
    service="cvat",
    tag="quality",
    verb="destroy_settings_requirements",
    method="DELETE",
    path="/api/quality/settings/requirements/{id}",
    summary="Delete a quality requirement",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def destroy_settings_requirements(
    id: int,
) -> Call[None]:
    """Delete a quality requirement.

    From 2.80 on.

    ``id``: Id of the requirement

    ``DELETE /api/quality/settings/requirements/{id}``
    """
    return destroy_settings_requirements_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_settings_requirements_endpoint: Endpoint[models.QualityRequirement] = Endpoint(
    operation_id="cvat.quality.partial_update_settings_requirements",
    service="cvat",
    tag="quality",
    verb="partial_update_settings_requirements",
    method="PATCH",
    path="/api/quality/settings/requirements/{id}",
    summary="Change a quality requirement",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedQualityRequirementRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.QualityRequirement),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def partial_update_settings_requirements(
    id: int,
    body: models.PatchedQualityRequirementRequest | Mapping[str, Any],
) -> Call[models.QualityRequirement]:
    """Change a quality requirement.

    From 2.80 on.

    ``id``: Id of the requirement

    ``PATCH /api/quality/settings/requirements/{id}``
    """
    return partial_update_settings_requirements_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


retrieve_settings_endpoint: Endpoint[models.QualitySettings] = Endpoint(
    operation_id="cvat.quality.retrieve_settings",
    service="cvat",
    tag="quality",
    verb="retrieve_settings",
    method="GET",
    path="/api/quality/settings/{id}",
    summary="Read quality settings",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.QualitySettings),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_settings(
    id: int,
) -> Call[models.QualitySettings]:
    """Read quality settings.

    ``id``: Id of the settings

    ``GET /api/quality/settings/{id}``
    """
    return retrieve_settings_endpoint.call(
        {
            "id": id,
        },
    )


update_settings_endpoint: Endpoint[models.QualitySettings] = Endpoint(
    operation_id="cvat.quality.update_settings",
    service="cvat",
    tag="quality",
    verb="update_settings",
    method="PUT",
    path="/api/quality/settings/{id}",
    summary="Replace quality settings",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.QualitySettingsRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.QualitySettings),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"since": "2.80"},
)


def update_settings(
    id: int,
    body: models.QualitySettingsRequest | Mapping[str, Any],
) -> Call[models.QualitySettings]:
    """Replace quality settings.

    From 2.80 on.

    ``id``: Id of the settings

    ``PUT /api/quality/settings/{id}``
    """
    return update_settings_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


partial_update_settings_endpoint: Endpoint[models.QualitySettings] = Endpoint(
    operation_id="cvat.quality.partial_update_settings",
    service="cvat",
    tag="quality",
    verb="partial_update_settings",
    method="PATCH",
    path="/api/quality/settings/{id}",
    summary="Change quality settings",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedQualitySettingsRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.QualitySettings),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def partial_update_settings(
    id: int,
    body: models.PatchedQualitySettingsRequest | Mapping[str, Any],
) -> Call[models.QualitySettings]:
    """Change quality settings.

    What was set here up to 2.72 belongs to the requirements from 2.80 on.

    ``id``: Id of the settings

    ``PATCH /api/quality/settings/{id}``
    """
    return partial_update_settings_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )
