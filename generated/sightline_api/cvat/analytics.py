# Written by `make generate` from openapi.json: change that file, not this one.
"""The analytics operations of the cvat service."""

from __future__ import annotations

import datetime as _dt
from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "get_reports",
    "get_reports_endpoint",
    "create_report",
    "create_report_endpoint",
]

get_reports_endpoint: Endpoint[models.AnalyticsReport | None] = Endpoint(
    operation_id="cvat.analytics.get_reports",
    service="cvat",
    tag="analytics",
    verb="get_reports",
    method="GET",
    path="/api/analytics/reports",
    summary="Read an analytics report",
    parameters=(
        Parameter("end_date", "end_date", "query", _dt.datetime),
        Parameter("job_id", "job_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("start_date", "start_date", "query", _dt.datetime),
        Parameter("task_id", "task_id", "query", int),
    ),
    results=(
        Result(200, "application/vnd.cvat+json", models.AnalyticsReport),
        Result(204, None, None),
    ),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def get_reports(
    *,
    end_date: _dt.datetime | str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    start_date: _dt.datetime | str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
) -> Call[models.AnalyticsReport | None]:
    """Read an analytics report.

    Hosted service only.

    ``end_date``: Last time that counts
    ``job_id``: Job that the report is about
    ``project_id``: Project that the report is about
    ``start_date``: First time that counts
    ``task_id``: Task that the report is about

    ``GET /api/analytics/reports``
    """
    return get_reports_endpoint.call(
        {
            "end_date": end_date,
            "job_id": job_id,
            "project_id": project_id,
            "start_date": start_date,
            "task_id": task_id,
        },
    )


create_report_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.analytics.create_report",
    service="cvat",
    tag="analytics",
    verb="create_report",
    method="POST",
    path="/api/analytics/reports",
    summary="Start an analytics report",
    parameters=(Parameter("rq_id", "rq_id", "query", str),),
    bodies=(Body("application/json", models.CreateAnalyticsReportBodyRequest),),
    results=(Result(202, "application/vnd.cvat+json", models.RqId),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def create_report(
    body: models.CreateAnalyticsReportBodyRequest | Mapping[str, Any],
    *,
    rq_id: str | UnsetType = UNSET,
) -> Call[models.RqId]:
    """Start an analytics report.

    Answers with the id of background work; `requests.retrieve` tells how far it is. Hosted service only.

    ``rq_id``: Id of the work, to ask how far it is

    ``POST /api/analytics/reports``
    """
    return create_report_endpoint.call(
        {
            "rq_id": rq_id,
        },
        body=body,
    )
