# Written by `make generate` from openapi.json: change that file, not this one.
"""The tracer_plots_groups operations of the picterra service."""

from __future__ import annotations

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
    "get",
    "get_endpoint",
    "export",
    "export_endpoint",
    "commit_uploads",
    "commit_uploads_endpoint",
]

list_endpoint: Endpoint[models.PlotsGroupPage] = Endpoint(
    operation_id="picterra.tracer_plots_groups.list",
    service="picterra",
    tag="tracer_plots_groups",
    verb="list",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_groups/",
    summary="List the plots groups",
    parameters=(
        Parameter("search", "search", "query", str),
        Parameter("methodology", "methodology", "query", str),
        Parameter("include_archived", "include_archived", "query", bool, python_bool=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.PlotsGroupPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    *,
    search: str | UnsetType = UNSET,
    methodology: str | UnsetType = UNSET,
    include_archived: bool | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.PlotsGroupPage]:
    """List the plots groups.

    Beta.

    ``search``: Part of the name
    ``methodology``: Name of their methodology, not its id
    ``include_archived``: Also list what is archived
    ``page_number``: Page to read, from 1

    ``GET /public/api/plots_analysis/v1/plots_groups/``
    """
    return list_endpoint.call(
        {
            "search": search,
            "methodology": methodology,
            "include_archived": include_archived,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_plots_groups.create",
    service="picterra",
    tag="tracer_plots_groups",
    verb="create",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_groups/",
    summary="Make a plots group",
    bodies=(Body("application/json", models.PlotsGroupCreate),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    body: models.PlotsGroupCreate | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Make a plots group.

    The group's id is in the results of the finished operation; it is empty until plots are committed.

    ``POST /public/api/plots_analysis/v1/plots_groups/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.PlotsGroup] = Endpoint(
    operation_id="picterra.tracer_plots_groups.get",
    service="picterra",
    tag="tracer_plots_groups",
    verb="get",
    method="GET",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/",
    summary="Read a plots group",
    parameters=(Parameter("plots_group_id", "plots_group_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.PlotsGroup),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    plots_group_id: str,
) -> Call[models.PlotsGroup]:
    """Read a plots group.

    ``plots_group_id``: Id of the plots group

    ``GET /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/``
    """
    return get_endpoint.call(
        {
            "plots_group_id": plots_group_id,
        },
    )


export_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_plots_groups.export",
    service="picterra",
    tag="tracer_plots_groups",
    verb="export",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/export/",
    summary="Write the plots of a group to a file",
    parameters=(Parameter("plots_group_id", "plots_group_id", "path", str, required=True),),
    bodies=(Body("application/json", models.PlotsExport),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
    extensions={"repeatable": True},
)


def export(
    plots_group_id: str,
    body: models.PlotsExport | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Write the plots of a group to a file.

    The results of the finished operation name the file's address.

    ``plots_group_id``: Id of the plots group

    ``POST /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/export/``
    """
    return export_endpoint.call(
        {
            "plots_group_id": plots_group_id,
        },
        body=body,
    )


commit_uploads_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.tracer_plots_groups.commit_uploads",
    service="picterra",
    tag="tracer_plots_groups",
    verb="commit_uploads",
    method="POST",
    path="/public/api/plots_analysis/v1/plots_groups/{plots_group_id}/upload/commit/",
    summary="Make the uploaded plots those of a group",
    parameters=(Parameter("plots_group_id", "plots_group_id", "path", str, required=True),),
    bodies=(Body("application/json", models.PlotsCommit),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def commit_uploads(
    plots_group_id: str,
    body: models.PlotsCommit | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Make the uploaded plots those of a group.

    Upload the files first, see `tracer_uploads.create`.

    ``plots_group_id``: Id of the plots group

    ``POST /public/api/plots_analysis/v1/plots_groups/{plots_group_id}/upload/commit/``
    """
    return commit_uploads_endpoint.call(
        {
            "plots_group_id": plots_group_id,
        },
        body=body,
    )
