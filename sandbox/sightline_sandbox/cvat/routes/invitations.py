"""Invitations (wire contract, section 3)."""

from secrets import token_hex
from typing import Any

from sqlalchemy import select

from sightline_api.cvat import invitations

from ...passwords import hash_password
from ..fields import Choice, Schema, Text, check
from ..lists.listing import Listing, boolean, name_of, number
from ..problems import forbidden, missing, said
from ..registry import serves
from ..rights import MANAGERS, must, role_in
from ..tables import Invitation, Membership, Organization, User
from ..views.people import show_invitation
from ..visit import Visit
from .organizations import ROLES

__all__ = ["accept", "change_role", "create", "decline", "destroy", "list_all", "resend", "retrieve"]

_SCHEMA = Schema(
    role=Choice(of=ROLES, required=True), email=Text(required=True, form="email"), message=Text(blank=True)
)
_LISTING = Listing(
    columns={
        "id": Invitation.number,
        "created_date": Invitation.created_date,
        "owner": name_of(Invitation.owner_id),
        "user_id": Membership.user_id,
        "accepted": Membership.is_active,
    },
    search=("owner",),
    cast={"user_id": number, "accepted": boolean},
    # "accepted=false" filters nothing in 2.54 (recording); "accepted" works in the filter alone.
    not_simple=("id", "created_date", "accepted"),
    default="-created_date",
)


@serves(invitations.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """Of the named organization; without one those that the caller was sent, and those of theirs."""
    wanted = select(Invitation).join(Membership, Membership.id == Invitation.membership_id)
    if visit.context.organization is not None:
        wanted = wanted.where(Membership.organization_id == visit.context.organization.id)
    elif not visit.user.is_superuser:
        mine = (Membership.user_id == visit.user.id) | (Invitation.owner_id == visit.user.id)
        wanted = wanted.where(mine)
    if visit.query.get("accepted", "").lower() == "true":
        wanted = wanted.where(Membership.is_active)
    return _LISTING.show(visit, wanted, lambda rows: [show_invitation(visit, one) for one in rows])


@serves(invitations.create_endpoint)
def create(visit: Visit) -> dict[str, Any]:
    """Somebody is asked; with an account they are a member at once, unless this server lets them confirm."""
    given = check(_SCHEMA, visit.data)
    organization = visit.context.organization
    if organization is None:
        raise forbidden()
    must(visit.user.is_superuser or role_in(visit, organization.id) in MANAGERS)
    user = visit.session.scalars(select(User).where(User.email == given["email"])).first()
    known = user is not None
    if user is None:
        user = User(
            username=given["email"],
            email=given["email"],
            hashed=hash_password(token_hex(16)),
            date_joined=visit.now,
        )
        visit.session.add(user)
        visit.session.flush()
    active = known and not visit.world.options.confirm
    membership = Membership(
        user_id=user.id,
        organization_id=organization.id,
        role=given["role"],
        is_active=active,
        joined_date=visit.now if active else None,
    )
    visit.session.add(membership)
    visit.session.flush()
    invitation = Invitation(
        key=token_hex(32),
        created_date=visit.now,
        owner_id=visit.user.id,
        membership_id=membership.id,
        # Who is a member at once is not written to.
        sent_date=None if active else visit.now,
    )
    visit.session.add(invitation)
    visit.session.flush()
    return show_invitation(visit, invitation)


@serves(invitations.retrieve_endpoint)
def retrieve(visit: Visit, key: str) -> dict[str, Any]:
    """One invitation, to both of its sides."""
    return show_invitation(visit, _find(visit, key)[0])


def change_role(visit: Visit, key: str) -> dict[str, Any]:
    """Another role; an address of 2.54 that the contract does not have."""
    invitation, membership = _find(visit, key)
    must(_manages(visit, membership))
    membership.role = check(_SCHEMA, visit.data, partial=True).get("role", membership.role)
    return show_invitation(visit, invitation)


@serves(invitations.destroy_endpoint)
def destroy(visit: Visit, key: str) -> None:
    """Taken back; a membership that was accepted stays."""
    invitation, membership = _find(visit, key)
    must(_manages(visit, membership))
    visit.session.delete(invitation)


@serves(invitations.accept_endpoint)
def accept(visit: Visit, key: str) -> dict[str, str]:
    """The membership counts from now on."""
    _, membership = _find(visit, key, mine=True)
    if membership.is_active:
        raise said("Your invitation is already accepted.")
    membership.is_active, membership.joined_date = True, visit.now
    return {"organization_slug": visit.session.get_one(Organization, membership.organization_id).slug}


@serves(invitations.decline_endpoint, status=204)
def decline(visit: Visit, key: str) -> None:
    """Neither invitation nor membership from now on."""
    _, membership = _find(visit, key, mine=True)
    if membership.is_active:
        raise said("Your invitation is already accepted.")
    visit.session.delete(membership)


@serves(invitations.resend_endpoint, status=204)
def resend(visit: Visit, key: str) -> None:
    """Once more; the sandbox sends no mail."""
    invitation, membership = _find(visit, key)
    must(_manages(visit, membership))
    if membership.is_active:
        raise said("This invitation is already accepted.")
    invitation.sent_date, invitation.resent = visit.now, invitation.resent + 1


def _find(visit: Visit, key: str, mine: bool = False) -> tuple[Invitation, Membership]:
    invitation = visit.session.scalars(select(Invitation).where(Invitation.key == key)).one_or_none()
    if invitation is None:
        raise missing("Invitation")
    membership = visit.session.get_one(Membership, invitation.membership_id)
    if membership.user_id != visit.user.id and (mine or not _manages(visit, membership)):
        raise missing("Invitation")
    return invitation, membership


def _manages(visit: Visit, membership: Membership) -> bool:
    return visit.user.is_superuser or role_in(visit, membership.organization_id) in MANAGERS
