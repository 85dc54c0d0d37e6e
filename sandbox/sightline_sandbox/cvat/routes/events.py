"""Events that clients tell, and the history of events (wire contract, section 10)."""

import json
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from sightline_api.cvat import events

from ..answers import Answer, File, json_answer
from ..fields import Anything, Invalid, Items, Moment, Nested, Schema, Text, check
from ..problems import fields, listed, missing_text
from ..registry import serves
from ..rights import must
from ..tables import BackgroundRequest, ClientEvent, CloudStorage
from ..views.people import show_moment
from ..visit import Visit
from ..work.engine import ACTIVE, Plan, begin

__all__ = ["create", "download", "export", "poll"]

_SCHEMA = Schema(
    events=Items(
        of=Nested(schema=Schema(scope=Text(required=True), timestamp=Moment(required=True))), required=True
    ),
    previous_event=Anything(null=True),
    timestamp=Moment(required=True),
)
_FILTERS = ("org_id", "project_id", "task_id", "job_id", "user_id")


@serves(events.create_endpoint)
def create(visit: Visit) -> Answer:
    """The events as they are kept: with the time and the person of this server. Not by access tokens."""
    must(visit.way != "bearer")
    check(_SCHEMA, visit.data)
    told = [_keep(visit, one) for one in visit.data["events"]]
    previous = visit.data.get("previous_event")
    return json_answer(
        201, {"events": told, "previous_event": previous, "timestamp": visit.data["timestamp"]}
    )


@serves(events.create_export_endpoint)
def export(visit: Visit) -> Answer:
    """Begin to write the history that passes the filters."""
    return json_answer(202, {"rq_id": _begin(visit)})


@serves(events.list_endpoint)
def poll(visit: Visit) -> Answer:
    """The older form: 202 with a query id, then 201 once it is ready, then the file."""
    if not visit.query.get("query_id"):
        return json_answer(202, {"query_id": _begin(visit)})
    row = _find(visit, visit.query["query_id"])
    if row.status in ACTIVE:
        return json_answer(202, {"query_id": row.id})
    return _file(visit, row) if visit.query.get("action") == "download" else Answer(201)


def download(visit: Visit) -> Answer:
    """The file of an export; an address that the contract does not have."""
    if not visit.query.get("rq_id"):
        raise listed("Missing request id in the query parameters")
    return _file(visit, _find(visit, visit.query["rq_id"]))


def _begin(visit: Visit) -> str:
    must(visit.user.is_superuser or visit.query.get("user_id") in (None, str(visit.user.id)))
    filters = {name: visit.query[name] for name in _FILTERS if visit.query.get(name)}
    if not visit.user.is_superuser:
        filters["user_id"] = str(visit.user.id)
    for name in ("from", "to"):
        if text := visit.query.get(name):
            try:
                filters[name] = Moment().check(text).isoformat()
            except Invalid as invalid:
                raise fields({name: invalid.told}) from None
    storage = None
    if visit.query.get("location") == "cloud_storage":
        storage = visit.fetch(CloudStorage, visit.query.get("cloud_storage_id", "")).id
    name = visit.query.get("filename") or f"logs_{visit.now:%Y_%m_%d_%H_%M_%S}.csv"
    plan = Plan(
        id=f"action=export&target=events&id={uuid4()}&user_id={visit.user.id}",
        kind="export:events",
        action="export",
        target="events",
        arguments={"filters": filters, "name": name, "cloud_storage_id": storage},
    )
    return begin(visit, plan)


def _find(visit: Visit, identity: str) -> BackgroundRequest:
    row = visit.session.scalars(
        select(BackgroundRequest).where(
            BackgroundRequest.id == identity, BackgroundRequest.target == "events"
        )
    ).one_or_none()
    if row is None:
        raise missing_text("There is no request with specified id")
    must(row.user_id == visit.user.id or visit.user.is_superuser)
    return row


def _file(visit: Visit, row: BackgroundRequest) -> Answer:
    files, key = visit.world.files, row.result.get("key", "")
    if not key or not files.exists("exports", key):
        raise missing_text("The file of this export is not there")
    file = File(lambda: files.open("exports", key), files.size("exports", key))
    name = row.result["name"].replace('"', "'")
    return Answer(200, file, "text/csv").but(content_disposition=f'attachment; filename="{name}"')


def _keep(visit: Visit, event: dict[str, Any]) -> dict[str, Any]:
    organization = visit.context.organization
    payload = event.get("payload")
    told = {
        **event,
        "timestamp": show_moment(visit.now),
        "source": "client",
        "org_id": organization.id if organization is not None else None,
        "org_slug": organization.slug if organization is not None else None,
        "user_id": visit.user.id,
        "user_name": visit.user.username,
        "user_email": visit.user.email,
        "payload": json.dumps(payload if payload is not None else {}),
    }
    visit.session.add(
        ClientEvent(timestamp=visit.now, user_id=visit.user.id, organization_id=told["org_id"], told=told)
    )
    return told
