"""Access tokens: credentials for programs. A call that is signed with one may not make or change them."""

from datetime import datetime
from typing import Any, ClassVar

from attrs import frozen

from sightline_api._runtime.secret import Secret
from sightline_api.cvat import auth as calls
from sightline_api.cvat import models

from ..._fields import flag, moment, text
from ...core.checks import length, positive_int, refuse
from ...core.times import aware, parse
from .records import AsyncOwned, AsyncRecords, body_of

__all__ = ["AsyncAccessToken", "AsyncAccessTokens"]


@frozen(repr=False)
class AsyncAccessToken(AsyncOwned[models.AccessTokenRead]):
    """A token of one's own; ``value`` is known of a new one alone."""

    @property
    def name(self) -> str | None:
        """What it is for."""
        return text(self.raw.name)

    @property
    def value(self) -> Secret | None:
        """The token itself, shown once, when it was made; ``reveal()`` it."""
        value = text(self.raw.value)
        return None if value is None else Secret(value)

    @property
    def is_read_only(self) -> bool | None:
        """Whether it changes nothing."""
        return flag(self.raw.read_only)

    @property
    def expiry_date(self) -> datetime | None:
        """When it ends (aware), None for never."""
        return moment(self.raw.expiry_date)

    @property
    def last_used_date(self) -> datetime | None:
        """When it was used last (aware)."""
        return moment(self.raw.last_used_date)

    async def refresh(self) -> "AsyncAccessToken":
        """The token as it is now, without its value; raises NotFound for one that has ended."""
        return self._with(await self._shell.send(calls.retrieve_access_tokens(self.id)))

    async def update(self, values: Any = None, /, **changes: Any) -> "AsyncAccessToken":
        """The token with other values: ``name``, ``expiry_date``, ``read_only``."""
        body = body_of(values, changes)
        return self._with(await self._shell.send(calls.partial_update_access_tokens(self.id, body)))

    async def delete(self) -> None:
        """Nothing; the token is good for nothing any more."""
        await self._shell.send(calls.destroy_access_tokens(self.id))


class AsyncAccessTokens(AsyncRecords[AsyncAccessToken]):
    """One's own tokens."""

    _entity: ClassVar[Any] = AsyncAccessToken

    async def get(self, id: Any) -> AsyncAccessToken:
        """The token with this id; raises NotFound, as well for one that has ended."""
        return self._make(await self._shell.send(calls.retrieve_access_tokens(positive_int("id", id))))

    async def current(self) -> AsyncAccessToken:
        """The token that this client uses; Unauthorized where it signs in by other means."""
        return self._make(await self._shell.send(calls.retrieve_access_tokens_self()))

    async def create(
        self, name: str, *, expiry_date: datetime | str | None = None, read_only: bool = False
    ) -> AsyncAccessToken:
        """A new token with its ``value``, which is shown this once; without a date it does not end.

        ``expiry_date`` is a datetime, or a text in ISO 8601.
        """
        body: dict[str, Any] = {"name": length("name", name, 1, 50), "read_only": read_only}
        if expiry_date is not None:
            body["expiry_date"] = _time(expiry_date)
        return self._make(await self._shell.send(calls.create_access_tokens(body)))

    async def delete(self, id: Any) -> None:
        """Nothing; the token with this id is good for nothing any more."""
        await self._shell.send(calls.destroy_access_tokens(positive_int("id", id)))

    def _list_call(self) -> Any:
        return calls.list_access_tokens()


def _time(value: Any) -> datetime:
    if isinstance(value, str):
        return parse(value, "expiry_date")
    if not isinstance(value, datetime):
        raise refuse("expiry_date", value, "a datetime, or a text in ISO 8601")
    return aware(value)
