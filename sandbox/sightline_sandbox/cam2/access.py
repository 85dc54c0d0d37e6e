"""Who may do what, and the count of what they did."""

from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import update

from .problems import forbidden, not_found, unauthorized
from .tables import App
from .tokens import Caller
from .world import TheWorld

__all__ = ["TheCaller"]


def _find_caller(request: Request, world: TheWorld) -> Caller:
    """The caller, after the checks in this order: header, token, level; every call by a known app counts."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise unauthorized("No token provided")
    caller = world.tokens.read(token.strip(), world.now())
    _count(world, caller)
    endpoint = request.app.state.endpoints[request.scope["route"].operation_id]
    levels = tuple(endpoint.extensions["scopes"])
    if not caller.may(levels):
        raise forbidden(f"This needs the permission {' or '.join(levels)}; the client has {caller.level}")
    return caller


def _count(world: TheWorld, caller: Caller) -> None:
    counted = update(App).where(App.client_id == caller.client_id).values(api_usage=App.api_usage + 1)
    with world.store.writing() as session:
        if not session.connection().execute(counted).rowcount:
            raise not_found("No app exists with given client id.")


TheCaller = Annotated[Caller, Depends(_find_caller)]
"""Parameter type of a handler for which a token of the operation's levels is needed."""
