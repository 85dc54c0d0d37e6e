"""Addresses that are told of validated sequences, of all organizations."""

from typing import Annotated

from fastapi import Path
from sqlalchemy import select

from sightline_api.pyronear import webhooks

from ..access import TheCaller, fetch
from ..answers import WebhookRead
from ..conflicts import insert_row
from ..registry import service
from ..schemas import WebhookCreate
from ..tables import Webhook
from ..world import TheWorld

__all__ = ["create", "delete", "get", "list_all"]

WebhookId = Annotated[int, Path(gt=0)]


@service.handles(webhooks.create_endpoint, status_code=201, response_model=WebhookRead)
def create(world: TheWorld, caller: TheCaller, body: WebhookCreate) -> Webhook:
    """A new address, normalised: a bare host gains a slash."""
    webhook = Webhook(url=str(body.url))
    insert_row(world.store, webhook)
    return webhook


@service.handles(webhooks.list_endpoint, response_model=list[WebhookRead])
def list_all(world: TheWorld, caller: TheCaller) -> list[Webhook]:
    """All addresses."""
    with world.store.reading() as session:
        return list(session.scalars(select(Webhook).order_by(Webhook.id)))


@service.handles(webhooks.get_endpoint, response_model=WebhookRead)
def get(world: TheWorld, caller: TheCaller, webhook_id: WebhookId) -> Webhook:
    """One address."""
    with world.store.reading() as session:
        return fetch(session, Webhook, webhook_id)


@service.handles(webhooks.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, webhook_id: WebhookId) -> None:
    """Gone."""
    with world.store.writing() as session:
        session.delete(fetch(session, Webhook, webhook_id))
