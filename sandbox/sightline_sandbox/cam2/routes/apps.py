"""Client applications: registered, handed over, given other rights and secrets, counted."""

from typing import Annotated, Any

from fastapi import Path
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from sightline_api.cam2 import apps

from .. import parsing
from ..access import TheCaller
from ..bodies import TheFields, TheQuery
from ..credentials import hash_secret, new_client_id, new_secret
from ..problems import forbidden, not_found, refused
from ..registry import service
from ..tables import App
from ..world import TheWorld

__all__ = ["get_usage", "list_by_owner", "register", "reset_secret", "update"]

ClientId = Annotated[str, Path(alias="clientID")]

_OK = {"message": "OK"}


@service.handles(apps.register_endpoint)
def register(world: TheWorld, caller: TheCaller, fields: TheFields) -> dict[str, str]:
    """A new application. The answer is 200, which official clients insist on."""
    owner = _owner(fields)
    level = parsing.optional(fields, "permissionLevel", parsing.level) or "user"
    client_id, secret = new_client_id(), new_secret()
    with world.store.writing() as session:
        hashed = hash_secret(secret)
        session.add(App(client_id=client_id, secret_hash=hashed, owner=owner, permission_level=level))
    return {"clientID": client_id, "clientSecret": secret}


@service.handles(apps.update_endpoint)
def update(world: TheWorld, caller: TheCaller, client_id: ClientId, fields: TheFields) -> dict[str, str]:
    """Another owner, another level, or both; running tokens keep the level that they carry."""
    with world.store.writing() as session:
        app = _find(session, client_id)
        if not {"owner", "permissionLevel"} & set(fields):
            raise refused("owner or permissionLevel is required")
        if "owner" in fields:
            app.owner = _owner(fields)
        if "permissionLevel" in fields:
            app.permission_level = parsing.level("permissionLevel", fields["permissionLevel"])
    return _OK


@service.handles(apps.reset_secret_endpoint)
def reset_secret(world: TheWorld, caller: TheCaller, client_id: ClientId) -> dict[str, str]:
    """A new secret; the old one is void at once."""
    secret = new_secret()
    with world.store.writing() as session:
        _find(session, client_id).secret_hash = hash_secret(secret)
    return {"clientSecret": secret}


@service.handles(apps.list_by_owner_endpoint)
def list_by_owner(world: TheWorld, caller: TheCaller, query: TheQuery) -> list[dict[str, str]]:
    """The applications of somebody, by the time of their registration."""
    owner = parsing.needed(query, "owner", parsing.text)
    wanted = select(App.client_id).where(App.owner == owner).order_by(text("rowid"))
    with world.store.reading() as session:
        return [{"clientID": client_id} for client_id in session.scalars(wanted)]


@service.handles(apps.get_usage_endpoint)
def get_usage(world: TheWorld, caller: TheCaller, client_id: ClientId, query: TheQuery) -> dict[str, Any]:
    """How many calls the application made; only for who knows its owner."""
    owner = parsing.needed(query, "owner", parsing.text)
    with world.store.reading() as session:
        app = _find(session, client_id)
    if app.owner != owner:
        raise forbidden("Forbidden to view API usage of this client")
    return {"api_usage": app.api_usage}


def _find(session: Session, client_id: str) -> App:
    app = session.get(App, client_id)
    if app is None:
        raise not_found("No app exists with given client id.")
    return app


def _owner(fields: dict[str, Any]) -> str:
    owner = parsing.optional(fields, "owner", parsing.text)
    if not owner:
        raise refused("Must include the owner's username")
    return str(owner)
