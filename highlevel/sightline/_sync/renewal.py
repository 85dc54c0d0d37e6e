# Written by `make generate` from highlevel/sightline/_async/renewal.py: change that file, not this one.

"""Credentials that have to be fetched, and fetched again when they end."""

from collections.abc import Callable
from typing import Protocol

from sightline_api._runtime.auth import Auth
from sightline_api._runtime.wire import Response

from ._primitives import Lock

__all__ = ["Credentials", "Fixed", "Renewed"]


class Credentials(Protocol):
    """Where the policy transport gets what it signs with."""

    def current(self) -> Auth | None:
        """What to sign with now; None to ask without credentials."""
        ...

    def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Fresh credentials where the answer says that the used ones have ended; None where not."""
        ...


class Fixed:
    """Credentials that were given, and cannot be had anew."""

    def __init__(self, auth: Auth | None) -> None:
        self._auth = auth

    def current(self) -> Auth | None:
        """What was given."""
        return self._auth

    def after(self, response: Response, used: Auth | None) -> Auth | None:
        """None: there are no others."""
        return None


class Renewed:
    """Credentials from a login, fetched when first needed and once for all who find them expired.

    ``expired`` says whether an answer means that the credentials have ended; any other refusal is
    handed on, since logging in again would not help.
    """

    def __init__(self, fetch: Callable[[], Auth], expired: Callable[[Response], bool]) -> None:
        self._fetch = fetch
        self._expired = expired
        self._lock = Lock()
        self._auth: Auth | None = None

    def current(self) -> Auth | None:
        """The credentials of the last login; logs in where there was none."""
        with self._lock:
            if self._auth is None:
                self._auth = self._fetch()
            return self._auth

    def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Those of a new login where the used ones have ended, or those that another fetched meanwhile."""
        if not self._expired(response):
            return None
        with self._lock:
            if self._auth is used:
                self._auth = self._fetch()
            return self._auth
