"""What to do about the errors of a CVAT server (wire contract, sections 1 and 12)."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import (
    ApiError,
    BadRequest,
    Conflict,
    Forbidden,
    Gone,
    InternalServerError,
    NotAcceptable,
    NotFound,
    RateLimited,
    Unauthorized,
    Unavailable,
)

__all__ = ["explain"]

_NEEDS_DATA = (
    "partial_update_annotations",
    "retrieve_annotations",
    "retrieve_data",
    "retrieve_data_meta",
    "retrieve_preview",
    "update_annotations",
)


def explain(error: ApiError, endpoint: Endpoint[Any]) -> None:
    """Nothing; the error now says what to do, where that is known."""
    error.hint = _access(error, endpoint) or _data(error, endpoint)


def _access(error: ApiError, endpoint: Endpoint[Any]) -> str:
    if isinstance(error, Unauthorized):
        return "The credentials are wrong or have ended; an access token that is not used ends by itself"
    if isinstance(error, Forbidden) and "csrf" in error.message.lower():
        return "The session has no valid CSRF token: sign in again"
    if isinstance(error, Forbidden) and endpoint.tag == "auth":
        return "A call that is signed with an access token may not make or change tokens: sign in by password"
    if isinstance(error, Forbidden):
        return (
            "The token may be read-only, or it belongs to another workspace: choose one with "
            "client.organization('slug')"
        )
    if isinstance(error, RateLimited):
        return "Calls without credentials are limited to 100 a minute; frames may take time to be prepared"
    if isinstance(error, NotFound) and "organization" in error.message.lower():
        return "Check the slug of the organization: client.organizations.list() shows yours"
    return ""


def _data(error: ApiError, endpoint: Endpoint[Any]) -> str:
    writes = "update" in endpoint.verb
    if writes and isinstance(error, BadRequest) and "data" not in error.message.lower():
        return ""  # of what is wrong with annotations, the server tells more
    if endpoint.verb == "retrieve_data" and isinstance(error, BadRequest):
        return ""  # without data it is 500; of a number out of range, the server tells the range
    if endpoint.verb in _NEEDS_DATA and isinstance(error, BadRequest | InternalServerError):
        return "The task may have no data yet: wait for the operation that creates it"
    if isinstance(error, NotFound) and endpoint.tag == "requests":
        return "Finished work is forgotten after minutes (exports after a day): look at its result itself"
    if isinstance(error, Conflict) and "export" in endpoint.verb:
        return "The same export runs already: wait for that one"
    if isinstance(error, Gone):
        return "The server does not offer this form any more: export_dataset() and download_backup() do it"
    if isinstance(error, NotAcceptable):
        return "Ask for application/vnd.cvat+json or for anything"
    if isinstance(error, Unavailable) and endpoint.tag == "lambda_":
        return "The server has no function backend"
    if isinstance(error, InternalServerError) and endpoint.verb in ("partial_update", "create"):
        return "An id in the body may not exist: the server answers so for unknown users, for example"
    return ""
