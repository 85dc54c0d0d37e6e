"""Tokens for clients that name themselves."""

from sightline_api.cam2 import auth

from .. import parsing
from ..bodies import TheQuery
from ..credentials import is_secret
from ..problems import not_found, unauthorized
from ..registry import service
from ..tables import App
from ..world import TheWorld

__all__ = ["create_token"]


@service.handles(auth.create_token_endpoint)
def create_token(world: TheWorld, query: TheQuery) -> dict[str, str]:
    """A token; asking for one does not count as usage."""
    client_id = parsing.needed(query, "clientID", parsing.text)
    secret = parsing.needed(query, "clientSecret", parsing.text)
    with world.store.reading() as session:
        app = session.get(App, client_id)
    if app is None:
        raise not_found("Cannot find client with that ClientID")
    if not is_secret(secret, app.secret_hash):
        raise unauthorized("Bad client secret")
    return {"token": world.tokens.make(client_id, app.permission_level, world.now())}
