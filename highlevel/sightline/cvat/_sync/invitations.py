# Written by `make generate` from highlevel/sightline/cvat/_async/invitations.py: change that file, not this one.

"""Invitations into organizations."""

from datetime import datetime
from typing import Any, ClassVar

from attrs import evolve, frozen

from sightline_api.cvat import invitations as calls
from sightline_api.cvat import models

from ..._fields import flag, moment, text
from ...core.checks import identifier, member, refuse
from ...core.paging import PageNumberPaging
from ..enums import Role
from .records import Record, Records, pages, user_name

__all__ = ["Invitation", "Invitations"]


@frozen(repr=False)
class Invitation(Record[models.InvitationRead]):
    """Somebody who was asked into an organization. Whoever has its key can answer it."""

    _calls: ClassVar[Any] = calls

    @property
    def id(self) -> Any:
        """Its key, a text of 64 letters."""
        return self.raw.key

    @property
    def key(self) -> str:
        """What it is found by."""
        return self.raw.key

    @property
    def username(self) -> str | None:
        """Who was asked."""
        return user_name(self.raw.user)

    @property
    def role(self) -> Role | None:
        """What they would be."""
        return self.raw.role if isinstance(self.raw.role, Role) else None

    @property
    def organization_slug(self) -> str | None:
        """The organization."""
        return text(getattr(self.raw.organization_info, "slug", None))

    @property
    def is_accepted(self) -> bool | None:
        """Whether they came."""
        return flag(self.raw.accepted)

    @property
    def is_expired(self) -> bool | None:
        """Whether it is too late."""
        return flag(self.raw.expired)

    @property
    def created_date(self) -> datetime | None:
        """When they were asked (aware)."""
        return moment(self.raw.created_date)

    def _shown(self) -> dict[str, Any]:
        # The key is what answers it: it goes into no log.
        return {"username": self.username, "role": text(self.raw.role)}

    def accept(self) -> str:
        """The slug of the organization that one is in now. BadRequest where it was answered before."""
        return (self._shell.send(calls.accept(self.key))).organization_slug

    def decline(self) -> None:
        """Nothing; the invitation is gone."""
        self._shell.send(calls.decline(self.key))

    def resend(self) -> None:
        """Nothing; the mail was sent again. RateLimited where that was done a while ago."""
        self._shell.send(calls.resend(self.key))

    def delete(self) -> None:
        """Nothing; they are not asked any more."""
        self._shell.send(calls.destroy(self.key))

    def remove(self) -> None:
        """Nothing; they are not asked any more: CVAT's word for ``delete``."""
        self.delete()


class Invitations(Records[Invitation]):
    """Invitations that one sent or got."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = Invitation

    def get(self, id: Any) -> Invitation:
        """The invitation with this key; raises NotFound."""
        return self._make(self._shell.send(calls.retrieve(identifier("key", id))))

    def delete(self, id: Any) -> None:
        """Nothing; the invitation with this key is gone."""
        self._shell.send(calls.destroy(identifier("key", id)))

    def create(self, email: str, *, role: Role | str = "worker") -> Invitation:
        """An invitation into the organization of this client (``client.organization(slug)``)."""
        if not isinstance(email, str) or "@" not in email:
            raise refuse("email", email, "an e-mail address")
        body = {"email": email, "role": member("role", Role, str(role))}
        return self._make(self._shell.send(calls.create(body)))

    def _paging(self, call: Any, page_size: int) -> PageNumberPaging[Any]:
        return evolve(pages(call, page_size), key=lambda raw: raw.key)
