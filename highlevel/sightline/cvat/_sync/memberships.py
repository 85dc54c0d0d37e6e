# Written by `make generate` from highlevel/sightline/cvat/_async/memberships.py: change that file, not this one.

"""Memberships: who is in an organization, and as what."""

from datetime import datetime
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import memberships as calls
from sightline_api.cvat import models

from ..._fields import flag, moment, text, whole
from ...core.checks import member
from ..enums import Role
from .records import Owned, Records, user_name

__all__ = ["Membership", "Memberships"]


@frozen(repr=False)
class Membership(Owned[models.MembershipRead]):
    """One person in one organization."""

    _calls: ClassVar[Any] = calls

    @property
    def username(self) -> str | None:
        """Who it is."""
        return user_name(self.raw.user)

    @property
    def organization_id(self) -> int | None:
        """The organization."""
        return whole(self.raw.organization)

    @property
    def role(self) -> Role | None:
        """``worker``, ``supervisor``, ``maintainer`` or ``owner``."""
        return self.raw.role if isinstance(self.raw.role, Role) else None

    @property
    def is_active(self) -> bool | None:
        """Whether the invitation was accepted."""
        return flag(self.raw.is_active)

    @property
    def joined_date(self) -> datetime | None:
        """Since when (aware)."""
        return moment(self.raw.joined_date)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "username": self.username, "role": text(self.raw.role)}

    def set_role(self, role: Role | str) -> "Membership":
        """The membership with another role."""
        return self.update(role=member("role", Role, str(role)))


class Memberships(Records[Membership]):
    """Who is in which organization; ``user`` and ``role`` are among the filters."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = Membership
