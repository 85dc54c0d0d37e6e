# Written by `make generate` from openapi.json: change that file, not this one.
"""The sequences operations of the pyronear service."""

from __future__ import annotations

import builtins
import datetime as _dt
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_by_date",
    "list_by_date_endpoint",
    "list_unlabeled",
    "list_unlabeled_endpoint",
    "get",
    "get_endpoint",
    "delete",
    "delete_endpoint",
    "list_detections",
    "list_detections_endpoint",
    "label",
    "label_endpoint",
]

list_by_date_endpoint: Endpoint[builtins.list[models.SequenceRead]] = Endpoint(
    operation_id="pyronear.sequences.list_by_date",
    service="pyronear",
    tag="sequences",
    verb="list_by_date",
    method="GET",
    path="/api/v1/sequences/all/fromdate",
    summary="List the sequences that started on a day",
    parameters=(
        Parameter("from_date", "from_date", "query", _dt.date, required=True),
        Parameter("limit", "limit", "query", int),
        Parameter("offset", "offset", "query", int),
        Parameter("risk_score", "risk_score", "query", models.RiskScore),
    ),
    results=(Result(200, "application/json", builtins.list[models.SequenceRead]),),
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
) -> Call[builtins.list[models.SequenceRead]]:
    """List the sequences that started on a day.

    Newest first, labelled or not. No total is told: read until a page is shorter than the limit, and expect
    pages to overlap while new ones arrive.

    ``from_date``: Day, UTC; what started on it is listed
    ``limit``: Most rows to answer; there is no upper bound, 0 gives none, a negative number is a 500
    ``offset``: Rows to skip; a negative number is a 500
    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/sequences/all/fromdate``
    """
    return list_by_date_endpoint.call(
        {
            "from_date": from_date,
            "limit": limit,
            "offset": offset,
            "risk_score": risk_score,
        },
    )


list_unlabeled_endpoint: Endpoint[builtins.list[models.SequenceRead]] = Endpoint(
    operation_id="pyronear.sequences.list_unlabeled",
    service="pyronear",
    tag="sequences",
    verb="list_unlabeled",
    method="GET",
    path="/api/v1/sequences/unlabeled/latest",
    summary="List the sequences of the last 24 hours that nobody has labelled",
    parameters=(Parameter("risk_score", "risk_score", "query", models.RiskScore),),
    results=(Result(200, "application/json", builtins.list[models.SequenceRead]),),
    errors=(401, 403, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_unlabeled(
    *,
    risk_score: models.RiskScore | str | UnsetType = UNSET,
) -> Call[builtins.list[models.SequenceRead]]:
    """List the sequences of the last 24 hours that nobody has labelled.

    Newest first, never more than 15, without paging; those not validated yet are included.

    ``risk_score``: Judge every camera by this class in place of its own; ignored for admins, who see
        everything

    ``GET /api/v1/sequences/unlabeled/latest``
    """
    return list_unlabeled_endpoint.call(
        {
            "risk_score": risk_score,
        },
    )


get_endpoint: Endpoint[models.SequenceRead] = Endpoint(
    operation_id="pyronear.sequences.get",
    service="pyronear",
    tag="sequences",
    verb="get",
    method="GET",
    path="/api/v1/sequences/{sequence_id}",
    summary="Read a sequence",
    parameters=(Parameter("sequence_id", "sequence_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.SequenceRead),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get(
    sequence_id: int,
) -> Call[models.SequenceRead]:
    """Read a sequence.

    ``sequence_id``: Id of the sequence

    ``GET /api/v1/sequences/{sequence_id}``
    """
    return get_endpoint.call(
        {
            "sequence_id": sequence_id,
        },
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="pyronear.sequences.delete",
    service="pyronear",
    tag="sequences",
    verb="delete",
    method="DELETE",
    path="/api/v1/sequences/{sequence_id}",
    summary="Delete a sequence",
    parameters=(Parameter("sequence_id", "sequence_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", None),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin",)},
)


def delete(
    sequence_id: int,
) -> Call[None]:
    """Delete a sequence.

    Its detections become free; alerts that are left empty go too.

    ``sequence_id``: Id of the sequence

    ``DELETE /api/v1/sequences/{sequence_id}``
    """
    return delete_endpoint.call(
        {
            "sequence_id": sequence_id,
        },
    )


list_detections_endpoint: Endpoint[builtins.list[models.DetectionWithUrl]] = Endpoint(
    operation_id="pyronear.sequences.list_detections",
    service="pyronear",
    tag="sequences",
    verb="list_detections",
    method="GET",
    path="/api/v1/sequences/{sequence_id}/detections",
    summary="List the detections of a sequence with their pictures",
    parameters=(
        Parameter("sequence_id", "sequence_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("limit", "limit", "query", Annotated[int, Meta(ge=1, le=100)]),
        Parameter("offset", "offset", "query", Annotated[int, Meta(ge=0)]),
        Parameter("desc", "desc", "query", bool),
        Parameter("with_crop", "with_crop", "query", bool),
    ),
    results=(Result(200, "application/json", builtins.list[models.DetectionWithUrl]),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_detections(
    sequence_id: int,
    *,
    limit: int | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
    desc: bool | UnsetType = UNSET,
    with_crop: bool | UnsetType = UNSET,
) -> Call[builtins.list[models.DetectionWithUrl]]:
    """List the detections of a sequence with their pictures.

    By time of arrival. The total is `detections_count` of the sequence.

    ``sequence_id``: Id of the sequence
    ``limit``: Most rows to answer, 1 to 100
    ``offset``: Rows to skip, from 0
    ``desc``: Newest first
    ``with_crop``: Also sign the addresses of the crops

    ``GET /api/v1/sequences/{sequence_id}/detections``
    """
    return list_detections_endpoint.call(
        {
            "sequence_id": sequence_id,
            "limit": limit,
            "offset": offset,
            "desc": desc,
            "with_crop": with_crop,
        },
    )


label_endpoint: Endpoint[models.Sequence] = Endpoint(
    operation_id="pyronear.sequences.label",
    service="pyronear",
    tag="sequences",
    verb="label",
    method="PATCH",
    path="/api/v1/sequences/{sequence_id}/label",
    summary="Label a sequence",
    parameters=(Parameter("sequence_id", "sequence_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.SequenceLabel),),
    results=(Result(200, "application/json", models.Sequence),),
    errors=(401, 403, 404, 406, 422, 500),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent"), "repeatable": True},
)


def label(
    sequence_id: int,
    body: models.SequenceLabel | Mapping[str, Any],
) -> Call[models.Sequence]:
    """Label a sequence.

    A label other than wildfire smoke takes the sequence out of an alert it shares, and gives it one of its
    own; also when it had none.

    ``sequence_id``: Id of the sequence

    ``PATCH /api/v1/sequences/{sequence_id}/label``
    """
    return label_endpoint.call(
        {
            "sequence_id": sequence_id,
        },
        body=body,
    )
