"""People, tokens, organizations and memberships as clients see them."""

from datetime import UTC, datetime
from typing import Any

from ..tables import AccessToken, Invitation, Membership, Organization, User
from ..visit import Visit

__all__ = [
    "show_invitation",
    "show_membership",
    "show_moment",
    "show_organization",
    "show_short",
    "show_token",
    "show_user",
    "show_whole_user",
]


def show_moment(moment: datetime | None) -> str | None:
    """A time in UTC with its Z; no fraction where there is none."""
    return moment.replace(tzinfo=UTC).isoformat().replace("+00:00", "Z") if moment is not None else None


def show_user(visit: Visit, user: User) -> dict[str, Any]:
    """The short form: what anybody may know."""
    return {
        "url": visit.url(f"users/{user.id}"),
        "id": user.id,
        "username": user.username,
        "first_name": user.first_name,
        "last_name": user.last_name,
    }


def show_short(visit: Visit, user_id: int | None) -> dict[str, Any] | None:
    """The short form of an owner or an assignee, null where there is none."""
    return show_user(visit, visit.session.get_one(User, user_id)) if user_id is not None else None


def show_whole_user(visit: Visit, user: User) -> dict[str, Any]:
    """The form for administrators and the user."""
    return {
        **show_user(visit, user),
        "email": user.email,
        "groups": user.groups,
        "is_staff": user.is_superuser,
        "is_superuser": user.is_superuser,
        "is_active": user.is_active,
        "last_login": show_moment(user.last_login),
        "date_joined": show_moment(user.date_joined),
        "has_analytics_access": user.is_superuser,
    }


def show_token(visit: Visit, token: AccessToken) -> dict[str, Any]:
    """An access token without its value."""
    return {
        "id": token.id,
        "name": token.name,
        "created_date": show_moment(token.created_date),
        "updated_date": show_moment(token.updated_date),
        "expiry_date": show_moment(token.expiry_date),
        "last_used_date": show_moment(token.last_used_date),
        "read_only": token.read_only,
        "owner": show_short(visit, token.owner_id),
    }


def show_organization(visit: Visit, organization: Organization) -> dict[str, Any]:
    """An organization."""
    return {
        "id": organization.id,
        "slug": organization.slug,
        "name": organization.name,
        "description": organization.description,
        "created_date": show_moment(organization.created_date),
        "updated_date": show_moment(organization.updated_date),
        "contact": organization.contact,
        "owner": show_short(visit, organization.owner_id),
    }


def show_membership(visit: Visit, membership: Membership, key: str | None) -> dict[str, Any]:
    """A membership; ``key`` is that of its invitation."""
    return {
        "id": membership.id,
        "user": show_short(visit, membership.user_id),
        "organization": membership.organization_id,
        "is_active": membership.is_active,
        "joined_date": show_moment(membership.joined_date),
        "role": membership.role,
        "invitation": key,
    }


def show_invitation(visit: Visit, invitation: Invitation) -> dict[str, Any]:
    """An invitation with what it is to; whether it ended is told of those that were sent."""
    membership = visit.session.get_one(Membership, invitation.membership_id)
    organization = visit.session.get_one(Organization, membership.organization_id)
    return {
        "key": invitation.key,
        "created_date": show_moment(invitation.created_date),
        "owner": show_short(visit, invitation.owner_id),
        "role": membership.role,
        "user": show_short(visit, membership.user_id),
        "organization": organization.id,
        "expired": None if invitation.sent_date is None else False,
        "organization_info": {"id": organization.id, "slug": organization.slug},
    }
