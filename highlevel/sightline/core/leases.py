"""Tokens that end: how long one lives, by its own word."""

from base64 import urlsafe_b64decode
from typing import Any, NamedTuple

from sightline_api._runtime.auth import Auth

__all__ = ["Lease", "life_of", "margin_of"]

_MARGIN = 30.0
_SHARE = 0.1


class Lease(NamedTuple):
    """Credentials, and the seconds that they live from the moment they were asked for; None: nobody says."""

    auth: Auth
    seconds: float | None


def life_of(token: str) -> float | None:
    """Seconds between issue and end of a JWT, by its claims ``iat`` and ``exp``; None where it tells none.

    Only their difference counts, so that it does not matter what the server's clock shows, or ours. Nothing
    is verified: that is the server's business.
    """
    claims = _claims(token)
    issued, ends = _time(claims.get("iat")), _time(claims.get("exp"))
    return ends - issued if issued is not None and ends is not None and ends > issued else None


def margin_of(seconds: float) -> float:
    """How long before its end a token is replaced: a tenth of its life, at most half a minute."""
    return min(_MARGIN, seconds * _SHARE)


def _time(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _claims(token: str) -> dict[str, Any]:
    import json

    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        content = json.loads(urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
