# Written by `make generate` from openapi.json: change that file, not this one.
"""The tracer_reports operations of the picterra service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "precheck",
    "precheck_endpoint",
    "list_types",
    "list_types_endpoint",
    "get",
    "get_endpoint",
]

list_endpoint: Endpoint[models.ReportPage] = Endpoint(
    operation_id="picterra.tracer_reports.list",
    service="picterra",
    tag="tracer_reports",
    verb="list",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/",
    summary="List the reports on an analysis",
    parameters=(
        Parameter("plots_analysis_id", "plots_analysis_id", "path", str, required=True),
        Parameter("search", "search", "query", str),
        Parameter("report_type", "report_type", "query", str),
        Parameter("include_archived", "include_archived", "query", bool, python_bool=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.ReportPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    plots_analysis_id: str,
    *,
    search: str | UnsetType = UNSET,
    report_type: str | UnsetType = UNSET,
    include_archived: bool | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.ReportPage]:
    """List the reports on an analysis.

    ``plots_analysis_id``: Id of the analysis
    ``search``: Part of the name
    ``report_type``: Kind of report
    ``include_archived``: Also list what is archived
    ``page_number``: Page to read, from 1

    ``GET /public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/``
    """
    return list_endpoint.call(
        {
            "plots_analysis_id": plots_analysis_id,
            "search": search,
            "report_type": report_type,
            "include_archived": include_archived,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_reports.create",
    service="picterra",
    tag="tracer_reports",
    verb="create",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/",
    summary="Make a report on an analysis",
    parameters=(Parameter("plots_analysis_id", "plots_analysis_id", "path", str, required=True),),
    bodies=(Body("application/json", models.ReportCreate),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    plots_analysis_id: str,
    body: models.ReportCreate | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Make a report on an analysis.

    Upload the ids of the plots first. The report's id is in the results of the finished operation.

    ``plots_analysis_id``: Id of the analysis

    ``POST /public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/``
    """
    return create_endpoint.call(
        {
            "plots_analysis_id": plots_analysis_id,
        },
        body=body,
    )


precheck_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_reports.precheck",
    service="picterra",
    tag="tracer_reports",
    verb="precheck",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/precheck/",
    summary="Check whether a report can be made",
    parameters=(Parameter("plots_analysis_id", "plots_analysis_id", "path", str, required=True),),
    bodies=(Body("application/json", models.ReportCreate),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    extensions={"repeatable": True},
)


def precheck(
    plots_analysis_id: str,
    body: models.ReportCreate | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Check whether a report can be made.

    Upload the ids of the plots first. What cannot be reported makes the operation fail.

    ``plots_analysis_id``: Id of the analysis

    ``POST /public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/precheck/``
    """
    return precheck_endpoint.call(
        {
            "plots_analysis_id": plots_analysis_id,
        },
        body=body,
    )


list_types_endpoint: Endpoint[builtins.list[models.ReportType]] = Endpoint(
    operation_id="picterra.tracer_reports.list_types",
    service="picterra",
    tag="tracer_reports",
    verb="list_types",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/types/",
    summary="List the kinds of report that an analysis offers",
    parameters=(
        Parameter("plots_analysis_id", "plots_analysis_id", "path", str, required=True),
        Parameter("search", "search", "query", str),
    ),
    results=(Result(200, "application/json", builtins.list[models.ReportType]),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list_types(
    plots_analysis_id: str,
    *,
    search: str | UnsetType = UNSET,
) -> Call[builtins.list[models.ReportType]]:
    """List the kinds of report that an analysis offers.

    ``plots_analysis_id``: Id of the analysis
    ``search``: Part of the name

    ``GET /public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/reports/types/``
    """
    return list_types_endpoint.call(
        {
            "plots_analysis_id": plots_analysis_id,
            "search": search,
        },
    )


get_endpoint: Endpoint[models.Report] = Endpoint(
    operation_id="picterra.tracer_reports.get",
    service="picterra",
    tag="tracer_reports",
    verb="get",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_analysis_reports/{plots_analysis_report_id}/",
    summary="Read a report with its files",
    parameters=(
        Parameter("plots_analysis_report_id", "plots_analysis_report_id", "path", str, required=True),
    ),
    results=(Result(200, "application/json", models.Report),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    plots_analysis_report_id: str,
) -> Call[models.Report]:
    """Read a report with its files.

    ``plots_analysis_report_id``: Id of the report

    ``GET /public/api/plots_analysis/v1/plots_analysis_reports/{plots_analysis_report_id}/``
    """
    return get_endpoint.call(
        {
            "plots_analysis_report_id": plots_analysis_report_id,
        },
    )
