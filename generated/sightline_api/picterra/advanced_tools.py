# Written by `make generate` from openapi.json: change that file, not this one.
"""The advanced_tools operations of the picterra service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "run",
    "run_endpoint",
]

run_endpoint: Endpoint[models.OperationStarted] = Endpoint(
    operation_id="picterra.advanced_tools.run",
    service="picterra",
    tag="advanced_tools",
    verb="run",
    method="POST",
    path="/public/api/v2/advanced_tools/{tool_id}/run/",
    summary="Run a tool",
    parameters=(Parameter("tool_id", "tool_id", "path", str, required=True),),
    bodies=(Body("application/json", models.AdvancedToolRun),),
    results=(Result(201, "application/json", models.OperationStarted),),
    errors=(400, 401, 403, 404, 429, 502, 503, 504),
    security=(("picterra.api_key",),),
)


def run(
    tool_id: str,
    body: models.AdvancedToolRun | Mapping[str, Any],
) -> Call[models.OperationStarted]:
    """Run a tool.

    Experimental; clients newer than 2.0.0 have no method for it.

    ``tool_id``: Id of the tool

    ``POST /public/api/v2/advanced_tools/{tool_id}/run/``
    """
    return run_endpoint.call(
        {
            "tool_id": tool_id,
        },
        body=body,
    )
