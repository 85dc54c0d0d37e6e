"""People: administrators manage them, hashes and all."""

from typing import Annotated

from fastapi import Path
from sqlalchemy import select

from sightline_api.pyronear import users

from ...passwords import hash_password
from ..access import TheCaller, fetch
from ..answers import UserRead
from ..conflicts import insert_row
from ..problems import conflict
from ..registry import service
from ..schemas import Password, UserCreate
from ..tables import User
from ..world import TheWorld

__all__ = ["create", "delete", "get", "list_all", "update"]

UserId = Annotated[int, Path(gt=0)]


@service.handles(users.create_endpoint, status_code=201, response_model=UserRead)
def create(world: TheWorld, caller: TheCaller, body: UserCreate) -> User:
    """A new person, in any organization."""
    with world.store.reading() as session:
        if session.scalar(select(User).where(User.login == body.login)) is not None:
            raise conflict("Login already taken")
    user = User(
        organization_id=body.organization_id,
        role=body.role,
        login=body.login,
        hashed_password=hash_password(body.password),
        created_at=world.now(),
    )
    insert_row(world.store, user)
    return user


@service.handles(users.list_endpoint, response_model=list[UserRead])
def list_all(world: TheWorld, caller: TheCaller) -> list[User]:
    """Everybody, in every organization."""
    with world.store.reading() as session:
        return list(session.scalars(select(User).order_by(User.id)))


@service.handles(users.get_endpoint, response_model=UserRead)
def get(world: TheWorld, caller: TheCaller, user_id: UserId) -> User:
    """One person."""
    with world.store.reading() as session:
        return fetch(session, User, user_id)


@service.handles(users.update_endpoint, response_model=UserRead)
def update(world: TheWorld, caller: TheCaller, user_id: UserId, body: Password) -> User:
    """A new password; tokens made with the old one live on."""
    with world.store.writing() as session:
        user = fetch(session, User, user_id)
        user.hashed_password = hash_password(body.password)
        return user


@service.handles(users.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, user_id: UserId) -> None:
    """Gone; the person's tokens live on."""
    with world.store.writing() as session:
        session.delete(fetch(session, User, user_id))
