# Written by `make generate` from openapi.json: change that file, not this one.
"""The events operations of the cvat service."""

from __future__ import annotations

import builtins
import datetime as _dt
from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list",
    "list_endpoint",
    "create",
    "create_endpoint",
    "create_export",
    "create_export_endpoint",
]

list_endpoint: Endpoint[builtins.bytes | None] = Endpoint(
    operation_id="cvat.events.list",
    service="cvat",
    tag="events",
    verb="list",
    method="GET",
    path="/api/events",
    summary="Export events, in the older way",
    parameters=(
        Parameter("action", "action", "query", models.EventsAction),
        Parameter("filename", "filename", "query", str),
        Parameter("from_", "from", "query", _dt.datetime),
        Parameter("job_id", "job_id", "query", int),
        Parameter("org_id", "org_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("query_id", "query_id", "query", str),
        Parameter("task_id", "task_id", "query", int),
        Parameter("to", "to", "query", _dt.datetime),
        Parameter("user_id", "user_id", "query", int),
    ),
    results=(
        Result(200, "text/csv", builtins.bytes),
        Result(201, None, None),
        Result(202, None, None),
    ),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    deprecated=True,
)


def list(
    *,
    action: models.EventsAction | str | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    from_: _dt.datetime | str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    query_id: str | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    to: _dt.datetime | str | UnsetType = UNSET,
    user_id: int | UnsetType = UNSET,
) -> Call[builtins.bytes | None]:
    """Export events, in the older way.

    202 while the work goes on, 201 when it is done; asked with `query_id` and the action `download` it gives
    the file. Use `create_export`.

    ``action``: `download` fetches an export that is ready
    ``filename``: Name of the file to write
    ``from_``: First time that counts
    ``job_id``: Only those of this job
    ``org_id``: Only events of this organization
    ``project_id``: Only those of this project
    ``query_id``: Id of an export that was asked for before
    ``task_id``: Only those of this task
    ``to``: Last time that counts
    ``user_id``: Only those of this user, by id

    ``GET /api/events`` (deprecated)
    """
    return list_endpoint.call(
        {
            "action": action,
            "filename": filename,
            "from_": from_,
            "job_id": job_id,
            "org_id": org_id,
            "project_id": project_id,
            "query_id": query_id,
            "task_id": task_id,
            "to": to,
            "user_id": user_id,
        },
    )


create_endpoint: Endpoint[models.ClientEvents] = Endpoint(
    operation_id="cvat.events.create",
    service="cvat",
    tag="events",
    verb="create",
    method="POST",
    path="/api/events",
    summary="Send events to the log",
    parameters=(
        Parameter("org", "org", "query", str),
        Parameter("org_id", "org_id", "query", int),
        Parameter("x_organization", "X-Organization", "header", str),
    ),
    bodies=(Body("application/json", models.ClientEventsRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.ClientEvents),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create(
    body: models.ClientEventsRequest | Mapping[str, Any],
    *,
    org: str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    x_organization: str | UnsetType = UNSET,
) -> Call[models.ClientEvents]:
    """Send events to the log.

    Time, user and organization are the server's own. Not with an access token (403).

    ``org``: Slug of the organization that is meant; empty for the personal workspace, left out for everything
    ``org_id``: Only events of this organization
    ``x_organization``: Slug of the organization that is meant; empty for the personal workspace, left out for
        everything

    ``POST /api/events``
    """
    return create_endpoint.call(
        {
            "org": org,
            "org_id": org_id,
            "x_organization": x_organization,
        },
        body=body,
    )


create_export_endpoint: Endpoint[models.RqId] = Endpoint(
    operation_id="cvat.events.create_export",
    service="cvat",
    tag="events",
    verb="create_export",
    method="POST",
    path="/api/events/export",
    summary="Start an export of events",
    parameters=(
        Parameter("cloud_storage_id", "cloud_storage_id", "query", int),
        Parameter("filename", "filename", "query", str),
        Parameter("from_", "from", "query", _dt.datetime),
        Parameter("job_id", "job_id", "query", int),
        Parameter("location", "location", "query", models.LocationEnum),
        Parameter("org_id", "org_id", "query", int),
        Parameter("project_id", "project_id", "query", int),
        Parameter("task_id", "task_id", "query", int),
        Parameter("to", "to", "query", _dt.datetime),
        Parameter("user_id", "user_id", "query", int),
    ),
    results=(Result(202, "application/vnd.cvat+json", models.RqId),),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_export(
    *,
    cloud_storage_id: int | UnsetType = UNSET,
    filename: str | UnsetType = UNSET,
    from_: _dt.datetime | str | UnsetType = UNSET,
    job_id: int | UnsetType = UNSET,
    location: models.LocationEnum | str | UnsetType = UNSET,
    org_id: int | UnsetType = UNSET,
    project_id: int | UnsetType = UNSET,
    task_id: int | UnsetType = UNSET,
    to: _dt.datetime | str | UnsetType = UNSET,
    user_id: int | UnsetType = UNSET,
) -> Call[models.RqId]:
    """Start an export of events.

    Answers with the id of background work; `requests.retrieve` tells how far it is.

    ``cloud_storage_id``: Cloud storage to use, with the location `cloud_storage`
    ``filename``: Name of the file to write
    ``from_``: First time that counts
    ``job_id``: Only those of this job
    ``location``: Server's disk or cloud storage
    ``org_id``: Only events of this organization
    ``project_id``: Only those of this project
    ``task_id``: Only those of this task
    ``to``: Last time that counts
    ``user_id``: Only those of this user, by id

    ``POST /api/events/export``
    """
    return create_export_endpoint.call(
        {
            "cloud_storage_id": cloud_storage_id,
            "filename": filename,
            "from_": from_,
            "job_id": job_id,
            "location": location,
            "org_id": org_id,
            "project_id": project_id,
            "task_id": task_id,
            "to": to,
            "user_id": user_id,
        },
    )
