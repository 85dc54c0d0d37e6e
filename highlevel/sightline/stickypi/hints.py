"""What to do about the errors of a Sticky Pi server, which explains none of them itself."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import ApiError, Forbidden, InternalServerError, NotFound, PayloadTooLarge, Unauthorized

__all__ = ["explain"]

_PUT = {
    "images": (
        "One of this device and time may be there already, or the file is no trap picture; "
        "images.get shows what is there, and images.put looks first"
    ),
    "uid_annotations": (
        "Nothing was stored. The picture may be unknown or have another MD5, or this version of the "
        "algorithm has annotated it already: look with uid_annotations.get"
    ),
    "tiled_tuboids": (
        "It may be there already, its series may be full, or a shot lies outside of the series: "
        "look with tiled_tuboids.series"
    ),
    "itc_labels": (
        "The tuboid may be unknown, or labelled by this version already; those before it were stored. "
        "Look with itc_labels.get"
    ),
    "users": "The name, or in revision 0.1.0 the e-mail address, may be taken",
    "projects": "A name has at most 32 characters, a description 20",
    "project_permissions": "The user may have a permission already, which stays; or you have no level 3",
    "project_series": "The same stretch may be there already, a column unknown, or the project not yours",
    "project_columns": (
        "The column may be there already, its type unknown to the database, or the project not yours"
    ),
}


def explain(error: ApiError, endpoint: Endpoint[Any]) -> None:
    """Nothing; the error now says what to do, where that is known."""
    error.hint = _hint(error, endpoint)


def _hint(error: ApiError, endpoint: Endpoint[Any]) -> str:
    if isinstance(error, Unauthorized):
        return "Check the user name and the password"
    if isinstance(error, Forbidden):
        return f"This call is for users with the role {_roles(endpoint)}"
    if isinstance(error, NotFound) and endpoint.tag == "login":
        return "Is base_url the root of a Sticky Pi server, without a path?"
    if isinstance(error, NotFound) and endpoint.extensions.get("since"):
        return f"It needs a server of revision {endpoint.extensions['since']}; this one may be older"
    if isinstance(error, PayloadTooLarge):
        return "The front end takes 100 MB at once: send less in one call"
    if isinstance(error, InternalServerError):
        return _PUT.get(endpoint.tag, "") if endpoint.verb == "put" else _read(endpoint)
    return ""


def _read(endpoint: Endpoint[Any]) -> str:
    if endpoint.tag == "project_series":
        return "The project may be unknown, or not yours"
    return "The server gives no reason. A user name with _ or % that fits another user breaks every call"


def _roles(endpoint: Endpoint[Any]) -> str:
    names = [str(scope) for scope in endpoint.extensions.get("scopes", ())]
    return " or ".join(names) or "admin"
