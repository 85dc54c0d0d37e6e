"""Logging in, and asking who one is."""

from typing import Annotated

from fastapi import Form, HTTPException
from sqlalchemy import select

from sightline_api.pyronear import login

from ...passwords import verify_password
from ..access import TheCaller
from ..answers import Token
from ..registry import service
from ..tables import User
from ..tokens import Caller
from ..world import TheWorld

__all__ = ["create_token", "validate"]


@service.handles(login.create_token_endpoint, response_model=Token)
def create_token(
    world: TheWorld,
    username: Annotated[str, Form()],
    password: Annotated[str, Form()],
    grant_type: Annotated[str | None, Form(pattern="^password$")] = None,
) -> Token:
    """A token for a person; ``scope`` and the client's names are accepted and ignored."""
    with world.store.reading() as session:
        user = session.scalar(select(User).where(User.login == username))
    if user is None or not verify_password(password, user.hashed_password):
        raise HTTPException(401, "Invalid credentials.")
    return Token(access_token=world.tokens.make(user.id, user.role, user.organization_id, world.now()))


@service.handles(login.validate_endpoint, response_model=Caller)
def validate(caller: TheCaller) -> Caller:
    """What the token says."""
    return caller
