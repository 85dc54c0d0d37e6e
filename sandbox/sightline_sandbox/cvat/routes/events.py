"""Events that clients tell, and the history of events (wire contract, section 10)."""

import json
from typing import Any

from sightline_api.cvat import events

from ..answers import Answer, json_answer
from ..fields import Anything, Items, Moment, Nested, Schema, Text, check
from ..problems import said
from ..registry import serves
from ..rights import must
from ..views.people import show_moment
from ..visit import Visit

__all__ = ["create", "export", "list_all"]

_EVENT = Schema(scope=Text(required=True), timestamp=Moment(required=True))
_SCHEMA = Schema(
    events=Items(of=Nested(schema=_EVENT), required=True),
    previous_event=Anything(null=True),
    timestamp=Moment(required=True),
)


@serves(events.create_endpoint)
def create(visit: Visit) -> Answer:
    """The events as they are kept: with the time and the person of this server. Not by access tokens."""
    must(visit.way != "bearer")
    check(_SCHEMA, visit.data)
    organization = visit.context.organization
    person = {
        "source": "client",
        "org_id": organization.id if organization is not None else None,
        "org_slug": organization.slug if organization is not None else None,
        "user_id": visit.user.id,
        "user_name": visit.user.username,
        "user_email": visit.user.email,
    }
    told = [_kept(visit, one, person) for one in visit.data["events"]]
    return json_answer(
        201,
        {
            "events": told,
            "previous_event": visit.data.get("previous_event"),
            "timestamp": visit.data["timestamp"],
        },
    )


@serves(events.list_endpoint)
def list_all(visit: Visit) -> Answer:
    """503: there is no analytics store, without which the history cannot be read."""
    raise said("The analytics store does not answer.", 503)


@serves(events.create_export_endpoint)
def export(visit: Visit) -> Answer:
    """503, as above."""
    raise said("The analytics store does not answer.", 503)


def _kept(visit: Visit, event: dict[str, Any], person: dict[str, Any]) -> dict[str, Any]:
    payload = event.get("payload")
    return {
        **event,
        **person,
        "timestamp": show_moment(visit.now),
        "payload": json.dumps(payload if payload is not None else {}),
    }
