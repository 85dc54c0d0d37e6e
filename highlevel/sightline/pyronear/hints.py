"""What to do about the errors of a Pyronear server."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import (
    ApiError,
    BadGateway,
    Conflict,
    Forbidden,
    GatewayTimeout,
    InternalServerError,
    NotAcceptable,
    NotFound,
    Unauthorized,
)

__all__ = ["explain"]

_ORDER = "detections, sequences, masks, poses, cameras, users, organization"


def explain(error: ApiError, endpoint: Endpoint[Any]) -> None:
    """Nothing; the error now says what to do, where that is known, and a device's own words read plainly."""
    device = endpoint.tag == "camera_proxy"
    if device:
        _unpack(error)
    error.hint = _access(error, endpoint) or (_device(error) if device else _data(error, endpoint))


def _access(error: ApiError, endpoint: Endpoint[Any]) -> str:
    if isinstance(error, NotFound) and endpoint.tag == "login":
        return "Is base_url the root of a Pyronear server, without a path?"
    if isinstance(error, NotAcceptable):
        return "The token is no Pyronear token at all: check that it was copied whole"
    if isinstance(error, Unauthorized) and "credentials" in error.message.lower():
        return "Check the user name and the password"
    if isinstance(error, Unauthorized):
        return "The token ran out or belongs to another server: ask for a new one, or use Pyronear.login()"
    if isinstance(error, Forbidden) and "scope" in error.message:
        return f"This call is for {_roles(endpoint)}: use a token of that kind"
    if isinstance(error, Forbidden):
        return "It belongs to another organization or another camera: sign in there, or as an admin"
    return ""


def _device(error: ApiError) -> str:
    if isinstance(error, Conflict) and "device_ip" in error.message:
        return "Give the camera its addresses with configure_device(camera_ip=…, device_ip=…)"
    if isinstance(error, BadGateway):
        return "The device on the mast does not answer: check its address, power and network"
    if isinstance(error, GatewayTimeout):
        return "The device was too slow; what it was told to do may still be going on"
    return ""


def _data(error: ApiError, endpoint: Endpoint[Any]) -> str:
    if isinstance(error, InternalServerError) and endpoint.verb == "delete":
        return f"Something may still refer to it; delete in this order: {_ORDER}"
    if isinstance(error, InternalServerError) and endpoint.operation_id == "pyronear.cameras.update_name":
        return "Another camera may have this name"
    return ""


def _unpack(error: ApiError) -> None:
    # The server hands on the device's JSON as a text inside of its own.
    text = error.message.strip()
    if text.startswith(("{", "[")):
        from sightline_api._runtime.words import words  # when something went wrong, not with every start

        error.message = words(text.encode())[0] or text
        error.args = (error.message,)


def _roles(endpoint: Endpoint[Any]) -> str:
    names = {"camera": "a camera", "admin": "an admin", "agent": "an agent", "user": "a user"}
    known = [names.get(scope, str(scope)) for scope in endpoint.extensions.get("scopes", ())]
    return " or ".join(known) or "other roles"
