# Written by `make generate` from openapi.json: change that file, not this one.
"""The alerts operations of the pyronear service."""

from __future__ import annotations

import builtins
import datetime as _dt
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_by_date",
    "list_by_date_endpoint",
    "count_by_date",
    "count_by_date_endpoint",
    "export",
    "export_endpoint",
    "list_unlabeled",
    "list_unlabeled_endpoint",
    "count_unlabeled",
    "count_unlabeled_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "list_sequences",
    "list_sequences_endpoint",
    "unmatch",
    "unmatch_endpoint",
]

list_by_date_endpoint: Endpoint[builtins.list[models.Alert]] = Endpoint(
    operation_id="pyronear.alerts.list_by_date",
    service="pyronear",
    tag="alerts",
    verb="list_by_date",
    method="GET",
    path="/api/v1/alerts/all/fromdate",
    summary="List the alerts that started on a day",
    parameters=(
        Parameter("from_date", "from_date", "query", _dt.date, required=True),
        Parameter("limit", "limit", "query", int),
        Parameter("offset", "offset", "query", int),
        Parameter("risk_score", "risk_score", "query", models.RiskScore),
    ),
    results=(Result(200, "application/json", builtins.list[models.Alert]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_by_date(
    *,
    from_date: _dt.date | str,
    limit: int | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
    risk_score: models.RiskScore | str | UnsetType = UNSET,
) -> Call[builtins.list[models.Alert]]:
    """List the alerts that started on a day.

    Newest first, labelled or not.

    ``from_date``: Day, UTC; what started on it is listed
    ``limit``: Most rows to answer; there is no upper bound, 0 gives none, a negative number is a 500
    ``offset``: Rows to skip; a negative number is a 500
    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/alerts/all/fromdate``
    """
    return list_by_date_endpoint.call(
        {
            "from_date": from_date,
            "limit": limit,
            "offset": offset,
            "risk_score": risk_score,
        },
    )


count_by_date_endpoint: Endpoint[models.AlertCount] = Endpoint(
    operation_id="pyronear.alerts.count_by_date",
    service="pyronear",
    tag="alerts",
    verb="count_by_date",
    method="GET",
    path="/api/v1/alerts/all/fromdate/count",
    summary="Count the alerts that started on a day",
    parameters=(
        Parameter("from_date", "from_date", "query", _dt.date, required=True),
        Parameter("risk_score", "risk_score", "query", models.RiskScore),
    ),
    results=(Result(200, "application/json", models.AlertCount),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def count_by_date(
    *,
    from_date: _dt.date | str,
    risk_score: models.RiskScore | str | UnsetType = UNSET,
) -> Call[models.AlertCount]:
    """Count the alerts that started on a day.

    ``from_date``: Day, UTC; what started on it is listed
    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/alerts/all/fromdate/count``
    """
    return count_by_date_endpoint.call(
        {
            "from_date": from_date,
            "risk_score": risk_score,
        },
    )


export_endpoint: Endpoint[str] = Endpoint(
    operation_id="pyronear.alerts.export",
    service="pyronear",
    tag="alerts",
    verb="export",
    method="GET",
    path="/api/v1/alerts/export",
    summary="Download the alerts of some days as a table",
    parameters=(
        Parameter("from_date", "from_date", "query", _dt.date, required=True),
        Parameter("to_date", "to_date", "query", _dt.date, required=True),
    ),
    results=(Result(200, "text/csv", str),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def export(
    *,
    from_date: _dt.date | str,
    to_date: _dt.date | str,
) -> Call[str]:
    """Download the alerts of some days as a table.

    Sent in chunks, as an attachment.

    ``from_date``: First day, UTC
    ``to_date``: Last day, UTC, included; not before the first

    ``GET /api/v1/alerts/export``
    """
    return export_endpoint.call(
        {
            "from_date": from_date,
            "to_date": to_date,
        },
    )


list_unlabeled_endpoint: Endpoint[builtins.list[models.Alert]] = Endpoint(
    operation_id="pyronear.alerts.list_unlabeled",
    service="pyronear",
    tag="alerts",
    verb="list_unlabeled",
    method="GET",
    path="/api/v1/alerts/unlabeled/latest",
    summary="List the alerts of the last 24 hours with a sequence that nobody has labelled",
    parameters=(
        Parameter("limit", "limit", "query", Annotated[int, Meta(ge=1)]),
        Parameter("offset", "offset", "query", int),
        Parameter("risk_score", "risk_score", "query", models.RiskScore),
    ),
    results=(Result(200, "application/json", builtins.list[models.Alert]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_unlabeled(
    *,
    limit: int | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
    risk_score: models.RiskScore | str | UnsetType = UNSET,
) -> Call[builtins.list[models.Alert]]:
    """List the alerts of the last 24 hours with a sequence that nobody has labelled.

    Newest first.

    ``limit``: Most rows to answer, from 1; there is no upper bound
    ``offset``: Rows to skip; a negative number is a 500
    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/alerts/unlabeled/latest``
    """
    return list_unlabeled_endpoint.call(
        {
            "limit": limit,
            "offset": offset,
            "risk_score": risk_score,
        },
    )


count_unlabeled_endpoint: Endpoint[models.AlertCount] = Endpoint(
    operation_id="pyronear.alerts.count_unlabeled",
    service="pyronear",
    tag="alerts",
    verb="count_unlabeled",
    method="GET",
    path="/api/v1/alerts/unlabeled/latest/count",
    summary="Count the alerts of the last 24 hours with a sequence that nobody has labelled",
    parameters=(Parameter("risk_score", "risk_score", "query", models.RiskScore),),
    results=(Result(200, "application/json", models.AlertCount),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def count_unlabeled(
    *,
    risk_score: models.RiskScore | str | UnsetType = UNSET,
) -> Call[models.AlertCount]:
    """Count the alerts of the last 24 hours with a sequence that nobody has labelled.

    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/alerts/unlabeled/latest/count``
    """
    return count_unlabeled_endpoint.call(
        {
            "risk_score": risk_score,
        },
    )


get_endpoint: Endpoint[models.Alert] = Endpoint(
    operation_id="pyronear.alerts.get",
    service="pyronear",
    tag="alerts",
    verb="get",
    method="GET",
    path="/api/v1/alerts/{alert_id}",
    summary="Read an alert with its sequences",
    parameters=(Parameter("alert_id", "alert_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.Alert),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get(
    alert_id: int,
) -> Call[models.Alert]:
    """Read an alert with its sequences.

    ``alert_id``: Id of the alert

    ``GET /api/v1/alerts/{alert_id}``
    """
    return get_endpoint.call(
        {
            "alert_id": alert_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.alerts.delete",
    service="pyronear",
    tag="alerts",
    verb="delete",
    method="DELETE",
    path="/api/v1/alerts/{alert_id}",
    summary="Delete an alert",
    parameters=(Parameter("alert_id", "alert_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    alert_id: int,
) -> Call[None]:
    """Delete an alert.

    Only in the admin's own organization. Its sequences stay.

    ``alert_id``: Id of the alert

    ``DELETE /api/v1/alerts/{alert_id}``
    """
    return delete_endpoint.call(
        {
            "alert_id": alert_id,
        },
    )


list_sequences_endpoint: Endpoint[builtins.list[models.SequenceRead]] = Endpoint(
    operation_id="pyronear.alerts.list_sequences",
    service="pyronear",
    tag="alerts",
    verb="list_sequences",
    method="GET",
    path="/api/v1/alerts/{alert_id}/sequences",
    summary="List the sequences of an alert",
    parameters=(
        Parameter("alert_id", "alert_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("limit", "limit", "query", Annotated[int, Meta(ge=1, le=100)]),
        Parameter("order_desc", "order_desc", "query", bool),
    ),
    results=(Result(200, "application/json", builtins.list[models.SequenceRead]),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_sequences(
    alert_id: int,
    *,
    limit: int | UnsetType = UNSET,
    order_desc: bool | UnsetType = UNSET,
) -> Call[builtins.list[models.SequenceRead]]:
    """List the sequences of an alert.

    By `last_seen_at`, without paging; the alert itself holds all of them.

    ``alert_id``: Id of the alert
    ``limit``: Most rows to answer, 1 to 100
    ``order_desc``: Latest first

    ``GET /api/v1/alerts/{alert_id}/sequences``
    """
    return list_sequences_endpoint.call(
        {
            "alert_id": alert_id,
            "limit": limit,
            "order_desc": order_desc,
        },
    )


unmatch_endpoint: Endpoint[models.Alert | None] = Endpoint(
    operation_id="pyronear.alerts.unmatch",
    service="pyronear",
    tag="alerts",
    verb="unmatch",
    method="POST",
    path="/api/v1/alerts/{alert_id}/sequences/{sequence_id}/unmatch",
    summary="Take a sequence out of an alert",
    parameters=(
        Parameter("alert_id", "alert_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("sequence_id", "sequence_id", "path", Annotated[int, Meta(gt=0)], required=True),
    ),
    results=(Result(200, "application/json", models.Alert | None),),
    errors=(400, 401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def unmatch(
    alert_id: int,
    sequence_id: int,
) -> Call[models.Alert | None]:
    """Take a sequence out of an alert.

    The alert must hold at least two sequences, else 400.

    ``alert_id``: Id of the alert
    ``sequence_id``: Id of the sequence

    ``POST /api/v1/alerts/{alert_id}/sequences/{sequence_id}/unmatch``
    """
    return unmatch_endpoint.call(
        {
            "alert_id": alert_id,
            "sequence_id": sequence_id,
        },
    )
