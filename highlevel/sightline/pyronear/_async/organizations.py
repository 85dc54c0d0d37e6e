"""Organizations: groups of people and cameras that see only what is theirs. For admins."""

import re
from typing import Any

from attrs import frozen

from sightline_api._runtime.secret import Secret
from sightline_api.pyronear import cameras as camera_calls
from sightline_api.pyronear import models
from sightline_api.pyronear import organizations as calls
from sightline_api.pyronear import users as user_calls

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._fields import text
from ...core.checks import length, positive_int, refuse
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from .records import AsyncRecord

__all__ = ["AsyncOrganization", "AsyncOrganizations"]

_TELEGRAM = re.compile(r"@[a-zA-Z0-9_-]+|-?[0-9]+")
_SLACK = re.compile(r"https://hooks\.slack\.com/services/[A-Z0-9]+/[A-Z0-9]+/[a-zA-Z0-9]+")


@frozen(repr=False)
class AsyncOrganization(AsyncRecord[models.Organization]):
    """A group of people and cameras."""

    @property
    def name(self) -> str | None:
        """Its name, unique; there is no way to change it."""
        return text(self.raw.name)

    @property
    def telegram_id(self) -> str | None:
        """The Telegram channel that hears of its alerts: ``@name`` or a number."""
        return text(self.raw.telegram_id)

    @property
    def slack_hook(self) -> Secret | None:
        """The Slack address that hears of its alerts; whoever has it can post there; ``reveal()`` it."""
        hook = text(self.raw.slack_hook)
        return None if hook is None else Secret(hook)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}

    async def refresh(self) -> "AsyncOrganization":
        """The organization as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def update(self, *, telegram_id: str | None) -> "AsyncOrganization":
        """The organization with another Telegram channel: ``@name``, or its number.

        Raises Unavailable where the server has no Telegram, NotFound where its bot does not see the channel.
        """
        if telegram_id is not None and not _TELEGRAM.fullmatch(telegram_id):
            raise refuse("telegram_id", telegram_id, "@name of a channel, or its number")
        return self._with(await self._shell.send(calls.update(self.id, {"telegram_id": telegram_id})))

    async def update_slack_hook(self, slack_hook: str | Secret) -> "AsyncOrganization":
        """The organization with another Slack address; the server posts a test message there first.

        Raises NotFound where Slack refuses that.
        """
        hook = Secret(slack_hook).reveal()
        if not _SLACK.fullmatch(hook):
            # The value is not shown: a nearly right one would still be a secret.
            raise InvalidInput(
                "slack_hook: not of the form https://hooks.slack.com/services/T…/B…/…", field="slack_hook"
            )
        return self._with(await self._shell.send(calls.update_slack_hook(self.id, {"slack_hook": hook})))

    async def delete(self, *, unchecked: bool = False) -> None:
        """Nothing; the organization and all its stored pictures are gone.

        Raises InvalidInput while it has users or cameras: the server would destroy the pictures first and
        only then fail. ``unchecked=True`` does not look.
        """
        if not unchecked:
            await self._refuse_inhabited()
        await self._shell.send(calls.delete(self.id))

    async def _refuse_inhabited(self) -> None:
        await self.refresh()  # the server answers 500 for one that does not exist; this is a NotFound
        users = await self._shell.send(user_calls.list())
        cameras = await self._shell.send(camera_calls.list(include_non_trustable=True))
        people = sum(user.organization_id == self.id for user in users)
        masts = sum(camera.organization_id == self.id for camera in cameras)
        if people or masts:
            raise InvalidInput(
                f"organization {self.id} still has {people} users and {masts} cameras: delete them first, "
                "or its pictures would be lost and the organization would stay",
                field="id",
            )


class AsyncOrganizations(AsyncCollection):
    """All organizations; for admins."""

    def list(self) -> AsyncPager[AsyncOrganization]:
        """Every organization; one answer holds them all."""
        return self._shell.pager(WholeList(call=calls.list()), self._organization)

    async def get(self, organization_id: int) -> AsyncOrganization:
        """The organization with this id; raises NotFound."""
        call = calls.get(positive_int("organization_id", organization_id))
        return self._organization(await self._shell.send(call))

    async def create(self, name: str) -> AsyncOrganization:
        """A new organization with a store for pictures: name of 3 to 50 characters; Conflict where taken."""
        body = {"name": length("name", name, 3, 50)}
        return self._organization(await self._shell.send(calls.create(body)))

    def _organization(self, raw: models.Organization) -> AsyncOrganization:
        return AsyncOrganization(raw, connection=self._shell)
