"""Organizations: workspaces that people share."""

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import organizations as calls

from ..._async.pager import AsyncPager
from ..._fields import moment, text
from ...core.checks import refuse
from .records import AsyncOwned, AsyncRecords, user_name

if TYPE_CHECKING:
    from .invitations import AsyncInvitation
    from .memberships import AsyncMembership

__all__ = ["AsyncOrganization", "AsyncOrganizations"]

_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,16}")


@frozen(repr=False)
class AsyncOrganization(AsyncOwned[models.OrganizationRead]):
    """A workspace that people share; ``client.organization(slug)`` works in it."""

    _calls: ClassVar[Any] = calls

    @property
    def slug(self) -> str | None:
        """Its short name, by which it is chosen."""
        return text(self.raw.slug)

    @property
    def name(self) -> str | None:
        """What people call it."""
        return text(self.raw.name)

    @property
    def owner(self) -> str | None:
        """The user name of whom it belongs to."""
        return user_name(self.raw.owner)

    @property
    def created_date(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_date)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "slug": self.slug}

    def memberships(self, **filters: Any) -> "AsyncPager[AsyncMembership]":
        """Who is in it."""
        from .memberships import AsyncMemberships

        return AsyncMemberships(self._here()).list(**filters)

    async def invite(self, email: str, *, role: str = "worker") -> "AsyncInvitation":
        """An invitation into it; an account is made for an address that has none."""
        from .invitations import AsyncInvitations

        return await AsyncInvitations(self._here()).create(email, role=role)

    def _here(self) -> Any:
        return self._shell.with_options(self._shell.options, {"X-Organization": str(self.slug)})


class AsyncOrganizations(AsyncRecords[AsyncOrganization]):
    """The organizations that one is in."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncOrganization

    async def create(self, slug: str, *, name: str = "", **values: Any) -> AsyncOrganization:
        """A new organization: ``slug`` of up to 16 letters, digits, ``-`` and ``_``, unique."""
        if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
            raise refuse("slug", slug, "a short name of up to 16 letters, digits, - and _")
        body = {"slug": slug, **({"name": name} if name else {}), **values}
        return self._make(await self._shell.send(calls.create(body)))

    async def find(self, slug: str) -> AsyncOrganization | None:
        """The organization with this slug, None where one is in none such."""
        return await self.list(slug=slug).first()
