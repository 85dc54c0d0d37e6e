# Written by `make generate` from highlevel/sightline/_async/renewal.py: change that file, not this one.

"""Credentials that have to be fetched, and fetched again when they end."""

import time
from collections.abc import Callable
from copy import copy
from typing import Protocol

from sightline_api._runtime.auth import Auth
from sightline_api._runtime.errors import SightlineError, TransportError
from sightline_api._runtime.wire import Response

from ..core.leases import Lease, margin_of
from ._primitives import Lock

__all__ = ["Credentials", "Fixed", "Renewed"]


class Credentials(Protocol):
    """Where the policy transport gets what it signs with."""

    renewals: int
    """How often one call may go out again with fresh credentials."""

    def current(self) -> Auth | None:
        """What to sign with now; None to ask without credentials."""
        ...

    def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Fresh credentials where the answer says that the used ones have ended; None where not."""
        ...


class Fixed:
    """Credentials that were given, and cannot be had anew."""

    renewals = 0

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
    handed on, since logging in again would not help, and so is one that comes after ``renewals`` of them for
    the same call. A login that fails, fails for all who waited for it: a wrong password that each of them
    tried again would lock the account.

    Where ``fetch`` gives a ``Lease``, credentials are replaced shortly before they end. The time is counted
    on this machine from the moment of asking, so that no clock has to be right.
    """

    def __init__(
        self,
        fetch: Callable[[], Auth | Lease],
        expired: Callable[[Response], bool],
        *,
        renewals: int = 1,
    ) -> None:
        self.renewals = renewals
        self._fetch = fetch
        self._expired = expired
        self._lock = Lock()
        self._auth: Auth | None = None
        self._until: float | None = None
        """When to replace it, on the monotonic clock; None where nobody says how long it lives."""
        self._logins = 0
        self._failure: SightlineError | None = None

    def current(self) -> Auth | None:
        """The credentials of the last login; logs in where there was none, or where it is about to end."""
        auth = self._auth
        if auth is not None and (self._until is None or time.monotonic() < self._until):
            return auth
        try:
            return self._instead_of(auth)
        except TransportError:
            if auth is None:
                raise
            return auth  # it lives a little longer, and the server has the last word

    def after(self, response: Response, used: Auth | None) -> Auth | None:
        """Those of a new login where the used ones have ended, or those that another fetched meanwhile."""
        return self._instead_of(used) if self._expired(response) else None

    def _instead_of(self, used: Auth | None) -> Auth | None:
        before = self._logins
        with self._lock:
            if self._auth is not used:
                return self._auth
            if self._logins != before and self._failure is not None:
                raise copy(self._failure)
            self._failure = None
            asked = time.monotonic()
            try:
                got = self._fetch()
                lease = got if isinstance(got, Lease) else Lease(got, None)
                self._auth = lease.auth
                self._until = (
                    None if lease.seconds is None else asked + lease.seconds - margin_of(lease.seconds)
                )
            except SightlineError as failure:
                self._failure = failure
                raise
            finally:
                self._logins += 1
            return self._auth
