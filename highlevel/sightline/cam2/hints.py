"""What to do about the errors of a camera database."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import ApiError, Conflict, Forbidden, NotFound, Unauthorized

__all__ = ["explain"]


def explain(error: ApiError, endpoint: Endpoint[Any]) -> None:
    """Nothing; the error now says what to do, where that is known."""
    error.hint = _sign_in(error) if error.operation == "cam2.auth.create_token" else _call(error, endpoint)


def _sign_in(error: ApiError) -> str:
    if isinstance(error, NotFound):
        return "This server knows no such client: check client_id, and whether base_url is the right server"
    if isinstance(error, Unauthorized):
        return "Check client_secret; reset_secret() by somebody else voids the one before"
    return ""


def _call(error: ApiError, endpoint: Endpoint[Any]) -> str:
    if isinstance(error, Unauthorized):
        return (
            "The server does not take the token: is base_url the server that the client is registered with?"
        )
    if isinstance(error, Forbidden) and endpoint.verb == "get_usage":
        return "The owner has to be that of the client asked about, and the level webUI"
    if isinstance(error, Forbidden):
        levels = " or ".join(str(level) for level in endpoint.extensions.get("scopes", ()))
        return f"This call needs a client with the permission {levels}" if levels else ""
    if isinstance(error, Conflict):
        return "Another camera has this legacy id: get_by_legacy_id() shows which"
    return ""
