"""Background requests: looked at, listed, cancelled (wire contract, section 7)."""

import json
from typing import Any
from urllib.parse import quote

from sqlalchemy import ColumnElement, select, true

from sightline_api.cvat import requests

from ..answers import Answer, empty, json_answer
from ..lists.listing import Listing, number
from ..problems import broken, missing_text, said_text
from ..registry import serves
from ..rights import must
from ..tables import BackgroundRequest, User
from ..views.people import show_moment
from ..visit import Visit
from ..work.engine import ACTIVE, ends

__all__ = ["cancel", "list_all", "retrieve", "show_request"]

_WITH_FORMAT = ("create", "import", "export")
"""The actions whose requests tell a format (recording)."""
_UNCACHED = {"cache_control": "max-age=0, no-cache, no-store, must-revalidate, private"}
_LISTING = Listing(
    columns={
        "id": BackgroundRequest.number,
        "status": BackgroundRequest.status,
        "action": BackgroundRequest.action,
        "target": BackgroundRequest.target,
        "subresource": BackgroundRequest.subresource,
        "format": BackgroundRequest.format,
        "project_id": BackgroundRequest.project_id,
        "task_id": BackgroundRequest.task_id,
        "job_id": BackgroundRequest.job_id,
        "created_date": BackgroundRequest.created_date,
    },
    cast={"project_id": number, "task_id": number, "job_id": number},
    default="-created_date",
)


@serves(requests.list_endpoint)
def list_all(visit: Visit) -> Answer:
    """The caller's own requests, newest first."""
    _stumble(visit.query.get("filter"))
    wanted = select(BackgroundRequest).where(BackgroundRequest.user_id == visit.user.id, _in_context(visit))
    shown = _LISTING.show(visit, wanted, lambda rows: [show_request(visit, one) for one in rows])
    return json_answer(200, shown).but(**_UNCACHED)


@serves(requests.retrieve_endpoint)
def retrieve(visit: Visit, identity: str) -> Answer:
    """One request; 404 in plain words where there is none any more."""
    return json_answer(200, show_request(visit, _find(visit, identity))).but(**_UNCACHED)


@serves(requests.create_cancel_endpoint)
def cancel(visit: Visit, identity: str) -> Answer:
    """Away with a request that has not begun; 400 for another."""
    row = _find(visit, identity)
    if row.status != "queued":
        raise said_text("Only requests that have not yet been started can be cancelled")
    visit.session.delete(row)
    return empty(200, **_UNCACHED)


def show_request(visit: Visit, row: BackgroundRequest) -> dict[str, Any]:
    """A request as clients see it."""
    operation = {
        "type": f"{row.action}:{row.subresource or row.target}",
        "target": row.target,
        "project_id": row.project_id,
        "task_id": row.task_id,
        "job_id": row.job_id,
        **({"format": row.format} if row.action in _WITH_FORMAT else {}),
        "lightweight": row.lightweight,
    }
    if visit.newer:
        operation |= {"org_id": row.organization_id, "function_id": None}
    path = row.result.get("path")
    address = visit.url(f"{path}?rq_id={quote(row.id, safe='~')}") if path else None
    return {
        "status": row.status,
        "message": row.message,
        "id": row.id,
        "operation": operation,
        "progress": row.progress,
        "created_date": show_moment(row.created_date),
        "started_date": show_moment(row.started_date),
        "finished_date": show_moment(row.finished_date),
        "expiry_date": show_moment(ends(row)),
        "owner": {"id": row.user_id, "username": visit.session.get_one(User, row.user_id).username},
        "result_url": address,
        "result_id": row.result.get("id"),
    }


def _find(visit: Visit, identity: str) -> BackgroundRequest:
    wanted = select(BackgroundRequest).where(BackgroundRequest.id == identity)
    row = visit.session.scalars(wanted).one_or_none()
    if row is None or (row.status not in ACTIVE and (ends(row) or visit.now) < visit.now):
        raise missing_text("There is no request with specified id")
    must(row.user_id == visit.user.id or visit.user.is_superuser)
    return row


def _in_context(visit: Visit) -> ColumnElement[bool]:
    if not visit.context.named:
        return true()
    organization = visit.context.organization
    if organization is None:
        return BackgroundRequest.organization_id.is_(None)
    return BackgroundRequest.organization_id == organization.id


def _stumble(text: str | None) -> None:
    """500 for "and" of several rules, which this list alone cannot do (recording)."""
    if not text:
        return
    try:
        rule = json.loads(text)
    except ValueError:
        return
    if isinstance(rule, dict) and isinstance(rule.get("and"), list) and len(rule["and"]) > 1:
        raise broken()
