"""Webhooks and their deliveries (wire contract, section 10)."""

from typing import Any

from sqlalchemy import ColumnElement, or_, select, true

from sightline_api.cvat import webhooks

from ..answers import Answer, json_answer
from ..fields import Choice, Choices, Flag, Integer, Schema, Text, check
from ..hooks.events import EVENTS, events_of
from ..hooks.sending import keep_delivery
from ..lists.listing import Listing, moment, name_of, number
from ..lists.paging import show_page
from ..problems import fields, missing
from ..registry import serves
from ..rights import MANAGERS, must, owns, role_in, sees_project
from ..tables import Delivery, Membership, Project, Webhook
from ..views.people import show_moment, show_short, show_user
from ..visit import Visit

__all__ = ["create", "destroy", "list_all", "ping", "retrieve", "update"]

_SCHEMA = Schema(
    target_url=Text(required=True, most=8192, form="url"),
    description=Text(blank=True, most=128),
    type=Choice(of=("organization", "project"), required=True),
    content_type=Choice(of=("application/json",)),
    secret=Text(blank=True, most=64),
    is_active=Flag(),
    enable_ssl=Flag(),
    project_id=Integer(null=True, least=0),
    events=Choices(of=EVENTS, required=True),
)
_LISTING = Listing(
    columns={
        "id": Webhook.id,
        "type": Webhook.type,
        "target_url": Webhook.target_url,
        "project_id": Webhook.project_id,
        "owner": name_of(Webhook.owner_id),
        "description": Webhook.description,
        "updated_date": Webhook.updated_date,
    },
    search=("target_url", "owner", "type", "description"),
    cast={"id": number, "project_id": number, "updated_date": moment},
    choices={"type": ("organization", "project", "server")},
)


@serves(webhooks.retrieve_events_endpoint)
def list_events(visit: Visit) -> dict[str, Any]:
    """The names of events, of one kind of webhook or of all."""
    kind = visit.query.get("type") or "all"
    names = events_of(kind)
    if not visit.newer:
        return {"webhook_type": kind, "events": names}
    told = [{"key": name, "group": {"display_name": name.partition(":")[2].capitalize()}} for name in names]
    return {"webhook_type": kind, "events": told}


@serves(webhooks.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The webhooks that the caller may see."""
    wanted = select(Webhook).where(_visible(visit))
    return _LISTING.show(visit, wanted, lambda rows: [show_webhook(visit, one) for one in rows])


@serves(webhooks.create_endpoint)
def create(visit: Visit) -> Answer:
    """Of a project, by its owner; of the named organization, by who manages it."""
    given = check(_SCHEMA, visit.data)
    organization = visit.context.organization
    hook = Webhook(owner_id=visit.user.id, type=given["type"], created_date=visit.now)
    if given["type"] == "project":
        must(given.get("project_id") is not None)
        project = visit.session.get(Project, given["project_id"])
        if project is None:
            raise missing("Project")
        must(sees_project(visit, project) and owns(visit, project))
        hook.project_id, hook.organization_id = project.id, project.organization_id
    else:
        must(organization is not None)
        assert organization is not None
        must(visit.user.is_superuser or role_in(visit, organization.id) in MANAGERS)
        hook.organization_id = organization.id
    _fill(visit, hook, given)
    visit.session.add(hook)
    visit.session.flush()
    told = show_webhook(visit, hook)
    return json_answer(201, told, location=told["url"])


@serves(webhooks.retrieve_endpoint)
def retrieve(visit: Visit, webhook_id: str) -> dict[str, Any]:
    """One webhook, without its secret."""
    return show_webhook(visit, _find(visit, webhook_id))


@serves(webhooks.update_endpoint)
def replace(visit: Visit, webhook_id: str) -> dict[str, Any]:
    """Everything anew."""
    hook = _find(visit, webhook_id)
    _fill(visit, hook, check(_SCHEMA, visit.data))
    return show_webhook(visit, hook)


@serves(webhooks.partial_update_endpoint)
def update(visit: Visit, webhook_id: str) -> dict[str, Any]:
    """Something else."""
    hook = _find(visit, webhook_id)
    _fill(visit, hook, check(_SCHEMA, visit.data, partial=True))
    return show_webhook(visit, hook)


@serves(webhooks.destroy_endpoint)
def destroy(visit: Visit, webhook_id: str) -> None:
    """Away with it and its deliveries."""
    visit.session.delete(_find(visit, webhook_id))


@serves(webhooks.create_ping_endpoint, status=200)
def ping(visit: Visit, webhook_id: str) -> dict[str, Any]:
    """Tells it that it is there; what came of it."""
    hook = _find(visit, webhook_id)
    payload = {"event": "ping", "webhook": show_webhook(visit, hook), "sender": show_user(visit, visit.user)}
    return show_delivery(keep_delivery(visit.world, visit.session, hook, "ping", payload))


@serves(webhooks.list_deliveries_endpoint)
def list_deliveries(visit: Visit, webhook_id: str) -> dict[str, Any]:
    """What came of each telling, the last one first."""
    hook = _find(visit, webhook_id)
    wanted = select(Delivery).where(Delivery.webhook_id == hook.id).order_by(Delivery.id.desc())
    return show_page(visit, wanted, lambda rows: [show_delivery(one) for one in rows])


@serves(webhooks.retrieve_deliveries_endpoint)
def retrieve_delivery(visit: Visit, webhook_id: str, delivery_id: str) -> dict[str, Any]:
    """One telling."""
    return show_delivery(_delivery(visit, webhook_id, delivery_id))


@serves(webhooks.create_deliveries_redelivery_endpoint, status=200)
def redeliver(visit: Visit, webhook_id: str, delivery_id: str) -> dict[str, Any]:
    """Once more, as it was."""
    old = _delivery(visit, webhook_id, delivery_id)
    hook = _find(visit, webhook_id)
    keep_delivery(visit.world, visit.session, hook, old.event, old.request, again=old)
    return {}


def show_webhook(visit: Visit, hook: Webhook) -> dict[str, Any]:
    """A webhook as clients see it; what came of the last telling once there was one."""
    told = {
        "id": hook.id,
        "url": visit.url(f"webhooks/{hook.id}"),
        "target_url": hook.target_url,
        "description": hook.description,
        "type": hook.type,
        "content_type": hook.content_type,
        "is_active": hook.is_active,
        "enable_ssl": hook.enable_ssl,
        "created_date": show_moment(hook.created_date),
        "updated_date": show_moment(hook.updated_date),
        "owner": show_short(visit, hook.owner_id),
        "project_id": hook.project_id,
        "organization": hook.organization_id,
        "events": sorted(hook.events),
    }
    wanted = select(Delivery).where(Delivery.webhook_id == hook.id).order_by(Delivery.id.desc())
    last = visit.session.scalars(wanted).first()
    if last is not None:
        told |= {"last_status": last.status_code, "last_delivery_date": show_moment(last.updated_date)}
    return told


def show_delivery(delivery: Delivery) -> dict[str, Any]:
    """A telling as clients see it."""
    return {
        "id": delivery.id,
        "webhook_id": delivery.webhook_id,
        "event": delivery.event,
        "status_code": delivery.status_code,
        "redelivery": delivery.redelivery,
        "created_date": show_moment(delivery.created_date),
        "updated_date": show_moment(delivery.updated_date),
        "changed_fields": delivery.changed_fields,
        "request": delivery.request,
        "response": delivery.response,
    }


def _fill(visit: Visit, hook: Webhook, given: dict[str, Any]) -> None:
    events = given.get("events", hook.events)
    if any(event not in events_of(hook.type) for event in events):
        raise fields({"events": [f"Invalid events for a webhook of type {hook.type}"]})
    hook.events = sorted(set(events))
    for name in ("target_url", "description", "content_type", "secret", "is_active", "enable_ssl"):
        if name in given:
            setattr(hook, name, given[name])
    hook.updated_date = visit.now


def _visible(visit: Visit) -> ColumnElement[bool]:
    organization = visit.context.organization
    inside: ColumnElement[bool] = true()
    if visit.context.named:
        column = Webhook.organization_id
        inside = column.is_(None) if organization is None else column == organization.id
    if visit.user.is_superuser:
        return inside
    managed = select(Membership.organization_id).where(
        Membership.user_id == visit.user.id, Membership.is_active, Membership.role.in_(MANAGERS)
    )
    mine = select(Project.id).where(Project.owner_id == visit.user.id)
    related = or_(
        Webhook.owner_id == visit.user.id,
        Webhook.project_id.in_(mine),
        Webhook.organization_id.in_(managed),
    )
    return inside & related


def _find(visit: Visit, webhook_id: str) -> Webhook:
    hook = visit.fetch(Webhook, webhook_id)
    project = visit.session.get(Project, hook.project_id) if hook.project_id is not None else None
    managed = role_in(visit, hook.organization_id) in MANAGERS
    owner = visit.user.id in (hook.owner_id, project.owner_id if project is not None else None)
    must(visit.user.is_superuser or owner or managed)
    return hook


def _delivery(visit: Visit, webhook_id: str, delivery_id: str) -> Delivery:
    hook = _find(visit, webhook_id)
    delivery = visit.fetch(Delivery, delivery_id, "WebhookDelivery")
    if delivery.webhook_id != hook.id:
        raise missing("WebhookDelivery")
    return delivery
