"""Credentials that have to be fetched, and fetched again when they end."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from sightline_api._runtime.auth import Auth
from sightline_api._runtime.wire import Response

from ._primitives import AsyncLock

__all__ = ["AsyncCredentials", "AsyncFixed", "AsyncRenewed"]


class AsyncCredentials(Protocol):
    """Where the policy transport gets what it signs with."""

    async def current(self) -> Auth | None:
        """What to sign with now; None to ask without credentials."""
        ...

    async def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Fresh credentials where the answer says that the used ones have ended; None where not."""
        ...


class AsyncFixed:
    """Credentials that were given, and cannot be had anew."""

    def __init__(self, auth: Auth | None) -> None:
        self._auth = auth

    async def current(self) -> Auth | None:
        """What was given."""
        return self._auth

    async def after(self, response: Response, used: Auth | None) -> Auth | None:
        """None: there are no others."""
        return None


class AsyncRenewed:
    """Credentials from a login, fetched when first needed and once for all who find them expired.

    ``expired`` says whether an answer means that the credentials have ended; any other refusal is
    handed on, since logging in again would not help.
    """

    def __init__(self, fetch: Callable[[], Awaitable[Auth]], expired: Callable[[Response], bool]) -> None:
        self._fetch = fetch
        self._expired = expired
        self._lock = AsyncLock()
        self._auth: Auth | None = None

    async def current(self) -> Auth | None:
        """The credentials of the last login; logs in where there was none."""
        async with self._lock:
            if self._auth is None:
                self._auth = await self._fetch()
            return self._auth

    async def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Those of a new login where the used ones have ended, or those that another fetched meanwhile."""
        if not self._expired(response):
            return None
        async with self._lock:
            if self._auth is used:
                self._auth = await self._fetch()
            return self._auth
