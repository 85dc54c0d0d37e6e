# Written by `make generate` from openapi.json: change that file, not this one.
"""The low level of the picterra service: a module a tag, the models, and the client that sends calls.

Tags: advanced_tools, annotations, authorization_grants, detection_areas, detectors, folders, imports, markers, operations, rasters, tracer_analyses, tracer_authorization_grants, tracer_methodologies, tracer_operations, tracer_plots_groups, tracer_reports, tracer_uploads, tracer_users, training_rasters, users, vector_layers.
"""

from typing import TYPE_CHECKING, Any

from .. import _runtime
from .._runtime import (
    UNSET,
    Answer,
    ApiKey,
    Auth,
    Basic,
    Bearer,
    Call,
    Endpoint,
    File,
    Session,
    Timeout,
    UnsetType,
    errors,
)

if TYPE_CHECKING:
    from .._runtime import AsyncClient, Client

__all__ = [
    "UNSET",
    "Answer",
    "ApiKey",
    "AsyncClient",
    "Auth",
    "Basic",
    "Bearer",
    "Call",
    "Client",
    "Endpoint",
    "File",
    "Session",
    "Timeout",
    "UnsetType",
    "errors",
]


def __getattr__(name: str) -> Any:
    if name in ("AsyncClient", "Client"):
        return getattr(_runtime, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
