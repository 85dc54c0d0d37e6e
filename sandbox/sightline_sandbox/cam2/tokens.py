"""Bearer tokens: JWTs that carry who asks and what they may, for a short life (wire contract, section 2)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jwt

from .problems import unauthorized

__all__ = ["EVERYTHING", "LEVELS", "Caller", "Tokens"]

LEVELS = ("user", "admin", "webUI")
"""What ``register`` can give; none of the last two includes the other."""

EVERYTHING = "sandbox"
"""The level of the client named on the command line."""

_ALGORITHM = "HS256"


@dataclass(frozen=True)
class Caller:
    """Who asks, by the word of their token."""

    client_id: str
    level: str

    def may(self, levels: tuple[str, ...]) -> bool:
        """Whether the level is one of these."""
        return self.level == EVERYTHING or self.level in levels


class Tokens:
    """Signs and reads tokens; what one says holds until it ends, whatever happened to its app meanwhile."""

    def __init__(self, secret: str, seconds: int) -> None:
        self._secret, self._seconds = secret, seconds

    def make(self, client_id: str, level: str, now: datetime) -> str:
        """A token for an app."""
        issued = int(now.replace(tzinfo=UTC).timestamp())
        return self.sign(
            {"clientID": client_id, "permissionLevel": level, "iat": issued, "exp": issued + self._seconds}
        )

    def sign(self, claims: dict[str, Any]) -> str:
        """Any claims as a token, the bad ones included: tests need those."""
        return jwt.encode(claims, self._secret, algorithm=_ALGORITHM)

    def read(self, token: str, now: datetime) -> Caller:
        """Who this token speaks for; the exact words for one that has ended are what clients wait for."""
        # The times are compared with the sandbox's own clock, which tests may move.
        unchecked: Any = {"verify_exp": False, "verify_iat": False}
        try:
            claims = jwt.decode(token, self._secret, algorithms=[_ALGORITHM], options=unchecked)
            caller = Caller(str(claims["clientID"]), str(claims["permissionLevel"]))
            ended = float(claims["exp"]) <= now.replace(tzinfo=UTC).timestamp()
        except (jwt.InvalidTokenError, KeyError, TypeError, ValueError):
            raise unauthorized("Failed to authenticate token") from None
        if ended:
            raise unauthorized("Token expired.")
        return caller
