# Written by `make generate` from openapi.json: change that file, not this one.
"""The tracer_analyses operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "get",
    "get_endpoint",
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "precheck",
    "precheck_endpoint",
]

get_endpoint: Endpoint[models.PlotsAnalysis] = Endpoint(
    operation_id="picterra.tracer_analyses.get",
    service="picterra",
    tag="tracer_analyses",
    verb="get",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/",
    summary="Read an analysis",
    parameters=(Parameter("plots_analysis_id", "plots_analysis_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.PlotsAnalysis),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    plots_analysis_id: str,
) -> Call[models.PlotsAnalysis]:
    """Read an analysis.

    ``plots_analysis_id``: Id of the analysis

    ``GET /public/api/plots_analysis/v1/plots_analyses/{plots_analysis_id}/``
    """
    return get_endpoint.call(
        {
            "plots_analysis_id": plots_analysis_id,
        },
    )


list_endpoint: Endpoint[models.PlotsAnalysisPage] = Endpoint(
    operation_id="picterra.tracer_analyses.list",
    service="picterra",
    tag="tracer_analyses",
    verb="list",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/",
    summary="List the analyses of a plots group",
    parameters=(
        Parameter("plots_group_id", "plots_group_id", "path", str, required=True),
        Parameter("search", "search", "query", str),
        Parameter("include_archived", "include_archived", "query", bool),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.PlotsAnalysisPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    plots_group_id: str,
    *,
    search: str | UnsetType = UNSET,
    include_archived: bool | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.PlotsAnalysisPage]:
    """List the analyses of a plots group.

    Beta.

    ``plots_group_id``: Id of the plots group
    ``search``: Part of the name
    ``include_archived``: Also list what is archived
    ``page_number``: Page to read, from 1

    ``GET /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/``
    """
    return list_endpoint.call(
        {
            "plots_group_id": plots_group_id,
            "search": search,
            "include_archived": include_archived,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_analyses.create",
    service="picterra",
    tag="tracer_analyses",
    verb="create",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/",
    summary="Analyse plots of a group",
    parameters=(Parameter("plots_group_id", "plots_group_id", "path", str, required=True),),
    bodies=(Body("application/json", models.PlotsAnalysisCreate),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    plots_group_id: str,
    body: models.PlotsAnalysisCreate | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Analyse plots of a group.

    Upload the ids of the plots first. The analysis' id is in the results of the finished operation.

    ``plots_group_id``: Id of the plots group

    ``POST /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/``
    """
    return create_endpoint.call(
        {
            "plots_group_id": plots_group_id,
        },
        body=body,
    )


precheck_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_analyses.precheck",
    service="picterra",
    tag="tracer_analyses",
    verb="precheck",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/precheck/",
    summary="Check whether plots can be analysed",
    parameters=(Parameter("plots_group_id", "plots_group_id", "path", str, required=True),),
    bodies=(Body("application/json", models.PlotsAnalysisCreate),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    extensions={"repeatable": True},
)


def precheck(
    plots_group_id: str,
    body: models.PlotsAnalysisCreate | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Check whether plots can be analysed.

    Upload the ids of the plots first. The results of the finished operation name the address of the findings.

    ``plots_group_id``: Id of the plots group

    ``POST /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/analysis/precheck/``
    """
    return precheck_endpoint.call(
        {
            "plots_group_id": plots_group_id,
        },
        body=body,
    )
