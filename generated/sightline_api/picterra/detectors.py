# Written by `make generate` from openapi.json: change that file, not this one.
"""The detectors operations of the picterra service."""

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
    "update",
    "update_endpoint",
    "delete",
    "delete_endpoint",
    "recommend_dataset",
    "recommend_dataset_endpoint",
    "run",
    "run_endpoint",
    "train",
    "train_endpoint",
]

list_endpoint: Endpoint[models.DetectorPage] = Endpoint(
    operation_id="picterra.detectors.list",
    service="picterra",
    tag="detectors",
    verb="list",
    method="GET",
    path="/public/api/v2/detectors/",
    summary="List the detectors",
    parameters=(
        Parameter("search", "search", "query", str),
        Parameter("user_tag", "user_tag", "query", str),
        Parameter("is_shared", "is_shared", "query", bool, python_bool=True),
        Parameter("page_number", "page_number", "query", Annotated[int, Meta(ge=1)]),
    ),
    results=(Result(200, "application/json", models.DetectorPage),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def list(
    *,
    search: str | UnsetType = UNSET,
    user_tag: str | UnsetType = UNSET,
    is_shared: bool | UnsetType = UNSET,
    page_number: int | UnsetType = UNSET,
) -> Call[models.DetectorPage]:
    """List the detectors.

    ``search``: Part of the name
    ``user_tag``: Tag that they have (beta)
    ``is_shared``: Whether they are shared (beta)
    ``page_number``: Page to read, from 1

    ``GET /public/api/v2/detectors/``
    """
    return list_endpoint.call(
        {
            "search": search,
            "user_tag": user_tag,
            "is_shared": is_shared,
            "page_number": page_number,
        },
    )


create_endpoint: Endpoint[models.Created] = Endpoint(
    operation_id="picterra.detectors.create",
    service="picterra",
    tag="detectors",
    verb="create",
    method="POST",
    path="/public/api/v2/detectors/",
    summary="Make a detector",
    bodies=(Body("application/json", models.DetectorCreate),),
    results=(Result(201, "application/json", models.Created),),
    errors=(400, 401, 403, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def create(
    body: models.DetectorCreate | Mapping[str, Any],
) -> Call[models.Created]:
    """Make a detector.

    Beta.

    ``POST /public/api/v2/detectors/``
    """
    return create_endpoint.call(
        body=body,
    )


get_endpoint: Endpoint[models.Detector] = Endpoint(
    operation_id="picterra.detectors.get",
    service="picterra",
    tag="detectors",
    verb="get",
    method="GET",
    path="/public/api/v2/detectors/{detector_id}/",
    summary="Read a detector",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    results=(Result(200, "application/json", models.Detector),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def get(
    detector_id: str,
) -> Call[models.Detector]:
    """Read a detector.

    ``detector_id``: Id of the detector

    ``GET /public/api/v2/detectors/{detector_id}/``
    """
    return get_endpoint.call(
        {
            "detector_id": detector_id,
        },
    )


update_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.detectors.update",
    service="picterra",
    tag="detectors",
    verb="update",
    method="PUT",
    path="/public/api/v2/detectors/{detector_id}/",
    summary="Change a detector",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    bodies=(Body("application/json", models.DetectorUpdate),),
    results=(Result(204, None, None),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def update(
    detector_id: str,
    body: models.DetectorUpdate | Mapping[str, Any],
) -> Call[None]:
    """Change a detector.

    Only what is given changes. Beta.

    ``detector_id``: Id of the detector

    ``PUT /public/api/v2/detectors/{detector_id}/``
    """
    return update_endpoint.call(
        {
            "detector_id": detector_id,
        },
        body=body,
    )


delete_endpoint: Endpoint[None] = Endpoint(
    operation_id="picterra.detectors.delete",
    service="picterra",
    tag="detectors",
    verb="delete",
    method="DELETE",
    path="/public/api/v2/detectors/{detector_id}/",
    summary="Delete a detector",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def delete(
    detector_id: str,
) -> Call[None]:
    """Delete a detector.

    ``detector_id``: Id of the detector

    ``DELETE /public/api/v2/detectors/{detector_id}/``
    """
    return delete_endpoint.call(
        {
            "detector_id": detector_id,
        },
    )


recommend_dataset_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.detectors.recommend_dataset",
    service="picterra",
    tag="detectors",
    verb="recommend_dataset",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/dataset_recommendation/",
    summary="Let a detector suggest what to annotate next",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def recommend_dataset(
    detector_id: str,
) -> Call[models.OperationStarted]:
    """Let a detector suggest what to annotate next.

    The suggestions can be seen in the web application only. Experimental.

    ``detector_id``: Id of the detector

    ``POST /public/api/v2/detectors/{detector_id}/dataset_recommendation/``
    """
    return recommend_dataset_endpoint.call(
        {
            "detector_id": detector_id,
        },
    )


run_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.detectors.run",
    service="picterra",
    tag="detectors",
    verb="run",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/run/",
    summary="Let a detector search a raster",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    bodies=(Body("application/json", models.DetectorRun),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def run(
    detector_id: str,
    body: models.DetectorRun | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Let a detector search a raster.

    Costs at least the price of 10 megapixels. The results of the finished operation name what was found by
    class.

    ``detector_id``: Id of the detector

    ``POST /public/api/v2/detectors/{detector_id}/run/``
    """
    return run_endpoint.call(
        {
            "detector_id": detector_id,
        },
        body=body,
    )


train_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.detectors.train",
    service="picterra",
    tag="detectors",
    verb="train",
    method="POST",
    path="/public/api/v2/detectors/{detector_id}/train/",
    summary="Train a detector with its annotations",
    parameters=(Parameter("detector_id", "detector_id", "path", str, required=True),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def train(
    detector_id: str,
) -> Call[models.OperationStarted]:
    """Train a detector with its annotations.

    The results of the finished operation tell the score.

    ``detector_id``: Id of the detector

    ``POST /public/api/v2/detectors/{detector_id}/train/``
    """
    return train_endpoint.call(
        {
            "detector_id": detector_id,
        },
    )
