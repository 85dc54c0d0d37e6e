"""People."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import users

from ..fields import Choice, Flag, Items, Schema, Text, check
from ..lists.listing import Listing, boolean, number
from ..problems import missing
from ..registry import serves
from ..rights import must, role_in
from ..tables import Membership, User
from ..views.people import show_user, show_whole_user
from ..visit import Visit

__all__ = ["destroy", "list_all", "retrieve", "retrieve_self", "update"]

_LISTING = Listing(
    columns={
        "id": User.id,
        "username": User.username,
        "first_name": User.first_name,
        "last_name": User.last_name,
        "is_active": User.is_active,
    },
    search=("username", "first_name", "last_name"),
    cast={"id": number, "is_active": boolean},
)
_OWN = Schema(first_name=Text(blank=True, most=150), last_name=Text(blank=True, most=150))
_ALL = Schema(
    _OWN,
    username=Text(most=150),
    email=Text(form="email", blank=True),
    groups=Items(of=Choice(of=("admin", "user", "worker"))),
    is_active=Flag(),
    is_superuser=Flag(),
)


@serves(users.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The members of the organization; without one the caller alone, and everybody to administrators."""
    wanted = select(User)
    organization = visit.context.organization
    if organization is not None:
        members = select(Membership.user_id).where(Membership.organization_id == organization.id)
        wanted = wanted.where(User.id.in_(members))
    elif not visit.user.is_superuser:
        wanted = wanted.where(User.id == visit.user.id)
    return _LISTING.show(visit, wanted, lambda rows: [_show(visit, one, whole=False) for one in rows])


@serves(users.retrieve_self_endpoint)
def retrieve_self(visit: Visit) -> dict[str, Any]:
    """Who asks."""
    return show_whole_user(visit, visit.user)


@serves(users.retrieve_endpoint)
def retrieve(visit: Visit, user_id: str) -> dict[str, Any]:
    """One person: the caller, a member of the organization, anybody for administrators."""
    user = visit.fetch(User, user_id)
    organization = visit.context.organization
    together = organization is not None and role_in(visit, organization.id) is not None
    must(visit.user.is_superuser or user.id == visit.user.id or together)
    return _show(visit, user, whole=True)


@serves(users.partial_update_endpoint)
def update(visit: Visit, user_id: str) -> dict[str, Any]:
    """Names of oneself; everything by administrators; nothing by an access token."""
    user = visit.fetch(User, user_id)
    must(visit.way != "bearer" and (visit.user.is_superuser or user.id == visit.user.id))
    schema = _ALL if visit.user.is_superuser else _OWN
    for name, value in check(schema, visit.data, partial=True).items():
        setattr(user, name, value)
    return show_whole_user(visit, user)


@serves(users.destroy_endpoint)
def destroy(visit: Visit, user_id: str) -> None:
    """Away with an account, one's own or by an administrator."""
    user = visit.fetch(User, user_id)
    must(visit.way != "bearer" and (visit.user.is_superuser or user.id == visit.user.id))
    if user.id == visit.user.id and user.is_superuser:
        raise missing("User")
    visit.session.delete(user)


def _show(visit: Visit, user: User, whole: bool) -> dict[str, Any]:
    if visit.user.is_superuser or (whole and user.id == visit.user.id):
        return show_whole_user(visit, user)
    return show_user(visit, user)
