"""What to do about the errors of a Pyronear server."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import ApiError, Forbidden, NotAcceptable, Unauthorized

__all__ = ["hint"]


def hint(error: ApiError, endpoint: Endpoint[Any]) -> str:
    """A sentence that says what to do, or nothing where the server's own words suffice."""
    if isinstance(error, NotAcceptable):
        return "The token is no Pyronear token at all: check that it was copied whole"
    if isinstance(error, Unauthorized) and "credentials" in error.message.lower():
        return "Check the user name and the password"
    if isinstance(error, Unauthorized):
        return "The token ran out or belongs to another server: ask for a new one, or use Pyronear.login()"
    if isinstance(error, Forbidden) and "scope" in error.message:
        return f"This call is for {_roles(endpoint)}: use a token of that kind"
    if isinstance(error, Forbidden):
        return "It belongs to another organization or another camera"
    return ""


def _roles(endpoint: Endpoint[Any]) -> str:
    names = {"camera": "a camera", "admin": "an admin", "agent": "an agent", "user": "a user"}
    known = [names.get(scope, str(scope)) for scope in endpoint.extensions.get("scopes", ())]
    return " or ".join(known) or "other roles"
