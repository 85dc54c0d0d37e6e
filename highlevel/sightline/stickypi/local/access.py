"""Who asks, and what they may: tokens, passwords and roles (wire contract, sections 2.1 and 2.2)."""

import binascii
import hashlib
import hmac
import json
import secrets
from base64 import b64decode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import Any, Protocol

from attrs import frozen
from sqlalchemy import select

from ..enums import Revision
from .failures import Failure, Refused
from .patterns import fits
from .store import Store
from .tables import users

__all__ = [
    "ACCOUNTLESS",
    "TOKEN_SECONDS",
    "Access",
    "Caller",
    "OpenAccess",
    "PasswordAccess",
    "hash_password",
]

TOKEN_SECONDS = 24 * 3600
_EVERYBODY = {"admin", "read_write", "read_only"}


@frozen
class Caller:
    """Who asks; ``id`` and ``username`` are None for the owner of a folder, who has no account."""

    id: int | None
    username: str | None
    is_admin: bool

    def stamp(self) -> dict[str, Any]:
        """The columns that say who wrote a row."""
        return {"api_user": self.username, "api_user_id": self.id}


ACCOUNTLESS = Caller(None, None, True)
"""Whoever works on a folder of their own: may do everything, and is nobody by name."""


class Access(Protocol):
    """Lets callers in."""

    def enter(self, authorization: str | None, scopes: set[str]) -> Caller:
        """Who asks; Failure 401 or 403 where they may not, 500 where the service loses its head."""

    def token(self, caller: Caller) -> dict[str, Any]:
        """The answer of ``get_token``."""


class OpenAccess:
    """A folder of one's own: no accounts are asked for."""

    def enter(self, authorization: str | None, scopes: set[str]) -> Caller:
        """The owner, whatever was sent."""
        return ACCOUNTLESS

    def token(self, caller: Caller) -> dict[str, Any]:
        """A token that nobody looks at."""
        return {"token": "local", "expiration": 0}


class PasswordAccess:
    """Accounts with passwords, and tokens that are good for a day."""

    def __init__(self, store: Store, revision: Revision, seconds: Callable[[], float]) -> None:
        self._store, self._revision, self._seconds = store, revision, seconds
        # Kept with the rows: a token outlives a restart.
        self._secret = bytes.fromhex(store.setting("token_secret", secrets.token_hex(32)))

    def enter(self, authorization: str | None, scopes: set[str]) -> Caller:
        """Who asks, after the checks in the order of the service: name or token, then role."""
        name, password = self._basic(authorization)
        row = self._by_token(name) or self._by_password(name, password)
        if row is None:
            raise Failure(401, "name, password or token are not right")
        # The role is looked up by the name read as a pattern: one that fits two users breaks the call.
        if (scopes != _EVERYBODY or self._revision is Revision.B) and len(self._like(row.username)) != 1:
            raise Refused(f"the user name {row.username!r} fits other users too")
        role = "read_only" if not row.can_write else "admin" if row.is_admin else "read_write"
        if role not in scopes:
            raise Failure(403, f"this call is not for {role}")
        return Caller(row.id, row.username, role == "admin")

    def token(self, caller: Caller) -> dict[str, Any]:
        """A fresh token of the caller, and when it ends by this clock."""
        expiration = int(self._seconds()) + TOKEN_SECONDS
        return {"token": self.sign(caller.id or 0, expiration), "expiration": expiration}

    def sign(self, user_id: int, expiration: int) -> str:
        """A token of any user and any end; tests need those that have ended."""
        claims = urlsafe_b64encode(json.dumps({"id": user_id, "exp": expiration}).encode()).decode()
        return f"{claims}.{self._signature(claims)}"

    def _signature(self, claims: str) -> str:
        return urlsafe_b64encode(hmac.digest(self._secret, claims.encode(), "sha256")).decode().rstrip("=")

    def _basic(self, authorization: str | None) -> tuple[str, str]:
        scheme, _, encoded = (authorization or "").partition(" ")
        if scheme.lower() != "basic":
            raise Failure(401, "Basic authentication is wanted")
        try:
            given = b64decode(encoded.strip(), validate=True)
        except (binascii.Error, ValueError):
            raise Failure(401, "these are no Basic credentials") from None
        try:
            name, colon, password = given.decode().partition(":")
        except UnicodeDecodeError:
            raise Failure(
                500 if self._revision is Revision.A else 401, "the user name is not UTF-8"
            ) from None
        if not colon or not name:
            raise Failure(401, "these are no Basic credentials")
        return name, password

    def _by_token(self, token: str) -> Any:
        claims, dot, signature = token.partition(".")
        if not dot or not hmac.compare_digest(signature.encode(), self._signature(claims).encode()):
            return None
        said = json.loads(urlsafe_b64decode(claims))
        if said["exp"] <= self._seconds():
            return None
        with self._store.reading() as connection:
            return connection.execute(select(users).where(users.c.id == said["id"])).first()

    def _by_password(self, name: str, password: str) -> Any:
        if self._revision is Revision.B and len(self._like(name)) > 1:
            raise Refused(f"the user name {name!r} fits several users")
        with self._store.reading() as connection:
            row = connection.execute(select(users).where(users.c.username_key == name.lower())).first()
        return row if row is not None and verify_password(password, row.password_hash) else None

    def _like(self, name: str) -> list[Any]:
        with self._store.reading() as connection:
            return [one for one in connection.scalars(select(users.c.username)) if fits(name, one)]


_COST = {"n": 2**13, "r": 8, "p": 1, "dklen": 32}


def hash_password(password: str) -> str:
    """What is stored of a password."""
    salt = secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${hashlib.scrypt(password.encode(), salt=salt, **_COST).hex()}"


def verify_password(password: str, hashed: str) -> bool:
    """Whether the password belongs to the hash."""
    _, salt, digest = hashed.split("$")
    made = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **_COST)
    return hmac.compare_digest(made.hex(), digest)
