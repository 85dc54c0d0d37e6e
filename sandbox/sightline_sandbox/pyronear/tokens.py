"""Bearer tokens: what they say, and each way to refuse them (wire contract, section 2)."""

from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import jwt
from fastapi import HTTPException
from pydantic import BaseModel, Field, ValidationError

__all__ = ["Caller", "Scope", "Tokens"]

Scope = Literal["admin", "agent", "camera", "user"]

_ALGORITHM = "HS256"
_LIFETIME = timedelta(minutes=525_600)


class Caller(BaseModel):
    """Who asks: the content of a token, and the answer of ``GET login/validate``."""

    sub: int = Field(gt=0)
    scopes: list[Scope] = []
    organization_id: int = Field(gt=0)

    @property
    def is_admin(self) -> bool:
        """Whether this is an administrator, who crosses organizations."""
        return "admin" in self.scopes


class Tokens:
    """Signs and reads tokens; the database is never asked."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def make(self, subject: int, scope: str, organization_id: int, now: datetime) -> str:
        """A token for a person or a camera, good for a year."""
        expires = now.replace(tzinfo=UTC) + _LIFETIME
        claims = {"sub": str(subject), "scopes": [scope], "organization_id": organization_id, "exp": expires}
        return self.sign(claims)

    def sign(self, claims: dict[str, Any]) -> str:
        """Any claims as a token, the bad ones included: tests need those."""
        return jwt.encode(claims, self._secret, algorithm=_ALGORITHM)

    def read(self, token: str, now: datetime) -> Caller:
        """Who this token speaks for."""
        try:
            # Expiry is compared with the sandbox's own clock, which tests may move.
            claims = jwt.decode(token, self._secret, algorithms=[_ALGORITHM], options={"verify_exp": False})
            if "exp" in claims and float(claims["exp"]) <= now.replace(tzinfo=UTC).timestamp():
                raise jwt.ExpiredSignatureError
        except (jwt.ExpiredSignatureError, jwt.InvalidSignatureError):
            raise HTTPException(401, "Token has expired.") from None
        except jwt.DecodeError:
            raise HTTPException(406, "Invalid token.") from None
        # Whatever else the library refuses, a subject that is a number for one, stays unhandled: a 500.
        try:
            return Caller.model_validate(claims)
        except ValidationError:
            raise HTTPException(422, "Invalid token payload.") from None
