"""Organizations and memberships (wire contract, section 3)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import memberships, organizations

from ..fields import Anything, Choice, Schema, Text, check
from ..lists.listing import Listing, name_of, number
from ..problems import fields, missing
from ..registry import serves
from ..rights import MANAGERS, must, role_in
from ..tables import Invitation, Membership, Organization
from ..views.people import show_membership, show_organization
from ..visit import Visit

__all__ = ["create", "destroy", "list_all", "retrieve", "update"]

ROLES = ("worker", "supervisor", "maintainer", "owner")
_SCHEMA = Schema(
    slug=Text(required=True, most=16, form="slug"),
    name=Text(blank=True, most=64),
    description=Text(blank=True),
    contact=Anything(),
)
_LISTING = Listing(
    columns={
        "id": Organization.id,
        "slug": Organization.slug,
        "name": Organization.name,
        "owner": name_of(Organization.owner_id),
    },
    search=("slug", "name", "owner"),
    cast={"id": number},
)
_MEMBERS = Listing(
    columns={"id": Membership.id, "user": name_of(Membership.user_id), "role": Membership.role},
    search=("user",),
    cast={"id": number},
    choices={"role": ROLES},
)


@serves(organizations.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The organizations that the caller belongs to; all of them to administrators."""
    wanted = select(Organization)
    if not visit.user.is_superuser:
        mine = select(Membership.organization_id).where(
            Membership.user_id == visit.user.id, Membership.is_active
        )
        wanted = wanted.where(Organization.id.in_(mine))
    return _LISTING.show(visit, wanted, lambda rows: [show_organization(visit, one) for one in rows])


@serves(organizations.create_endpoint)
def create(visit: Visit) -> dict[str, Any]:
    """A new organization, whose owner the caller is."""
    given = check(_SCHEMA, visit.data)
    if visit.session.scalar(select(Organization.id).where(Organization.slug == given["slug"])) is not None:
        raise fields({"slug": ["organization with this slug already exists."]})
    organization = Organization(
        slug=given["slug"],
        name=given.get("name") or given["slug"],
        description=given.get("description", ""),
        contact=given.get("contact") or {},
        owner_id=visit.user.id,
        created_date=visit.now,
        updated_date=visit.now,
    )
    visit.session.add(organization)
    visit.session.flush()
    owner = Membership(
        user_id=visit.user.id,
        organization_id=organization.id,
        role="owner",
        is_active=True,
        joined_date=organization.created_date,
    )
    visit.session.add(owner)
    return show_organization(visit, organization)


@serves(organizations.retrieve_endpoint)
def retrieve(visit: Visit, organization_id: str) -> dict[str, Any]:
    """One organization; 404 to strangers."""
    return show_organization(visit, _find(visit, organization_id))


@serves(organizations.partial_update_endpoint)
def update(visit: Visit, organization_id: str) -> dict[str, Any]:
    """By who manages it."""
    organization = _find(visit, organization_id)
    must(visit.user.is_superuser or role_in(visit, organization.id) in MANAGERS)
    for name, value in check(_SCHEMA, visit.data, partial=True).items():
        setattr(organization, name, value)
    organization.updated_date = visit.now
    return show_organization(visit, organization)


@serves(organizations.destroy_endpoint)
def destroy(visit: Visit, organization_id: str) -> None:
    """By its owner; what lies in it goes with it."""
    organization = _find(visit, organization_id)
    must(visit.user.is_superuser or organization.owner_id == visit.user.id)
    visit.session.delete(organization)


def _find(visit: Visit, organization_id: str) -> Organization:
    organization = visit.fetch(Organization, organization_id)
    if not visit.user.is_superuser and role_in(visit, organization.id) is None:
        raise missing("Organization")
    return organization


@serves(memberships.list_endpoint)
def list_members(visit: Visit) -> dict[str, Any]:
    """The members of the named organization, the invited only to who manages it; or the caller's own."""
    wanted = select(Membership)
    if visit.context.organization is not None:
        wanted = wanted.where(Membership.organization_id == visit.context.organization.id)
        managed = role_in(visit, visit.context.organization.id) in MANAGERS
        if not managed and not visit.user.is_superuser:
            wanted = wanted.where(Membership.is_active)
    elif not visit.user.is_superuser:
        wanted = wanted.where(Membership.user_id == visit.user.id)
    return _MEMBERS.show(visit, wanted, lambda rows: [_show(visit, one) for one in rows])


@serves(memberships.retrieve_endpoint)
def retrieve_member(visit: Visit, membership_id: str) -> dict[str, Any]:
    """One membership."""
    return _show(visit, _member(visit, membership_id))


@serves(memberships.partial_update_endpoint)
def update_member(visit: Visit, membership_id: str) -> dict[str, Any]:
    """Another role, by who manages the organization; a second owner is taken."""
    membership = _member(visit, membership_id)
    given = check(Schema(role=Choice(of=ROLES, required=True)), visit.data, partial=True)
    must(visit.user.is_superuser or role_in(visit, membership.organization_id) in MANAGERS)
    membership.role = given.get("role", membership.role)
    return _show(visit, membership)


@serves(memberships.destroy_endpoint)
def destroy_member(visit: Visit, membership_id: str) -> None:
    """Leaving, or being removed by who manages the organization; owners stay."""
    membership = _member(visit, membership_id)
    must(membership.role != "owner")
    managed = role_in(visit, membership.organization_id) in MANAGERS
    must(visit.user.is_superuser or managed or membership.user_id == visit.user.id)
    visit.session.delete(membership)


def _member(visit: Visit, membership_id: str) -> Membership:
    membership = visit.fetch(Membership, membership_id)
    known = role_in(visit, membership.organization_id) is not None
    must(visit.user.is_superuser or known or membership.user_id == visit.user.id)
    return membership


def _show(visit: Visit, membership: Membership) -> dict[str, Any]:
    invitation = select(Invitation.key).where(Invitation.membership_id == membership.id)
    return show_membership(visit, membership, visit.session.scalar(invitation))
