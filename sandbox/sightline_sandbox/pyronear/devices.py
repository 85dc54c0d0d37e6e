"""The camera proxy: passing a request on to the device beside the camera (wire contract, section 4)."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import HTTPException, Response

from ..loopback import Unreachable, ask
from .access import fetch, own_organization
from .problems import bad_gateway, conflict
from .tables import Camera
from .tokens import Caller
from .world import World

__all__ = ["Device", "device_of"]

_SECONDS = 10.0
_UNCONFIGURED = "Camera device connection is not configured (missing device_ip or camera_ip)."


class Device:
    """The device beside one camera; only one on this machine is ever spoken to."""

    def __init__(self, host: str, port: int, camera_ip: str) -> None:
        self._base = f"http://{host}:{port}"
        self.camera_ip = camera_ip

    def call(self, method: str, path: str, *, seconds: float = _SECONDS, **query: Any) -> Response:
        """The device's answer unchanged; ``{ip}`` in the path becomes the camera's address."""
        return self._ask(method, path, {"camera_ip": self.camera_ip, **query}, None, seconds)

    def send(self, path: str, body: Mapping[str, Any], *, seconds: float = _SECONDS) -> Response:
        """The same for a call with a JSON body."""
        return self._ask("POST", path, {}, {"camera_ip": self.camera_ip, **body}, seconds)

    def _ask(
        self, method: str, path: str, query: dict[str, Any], body: dict[str, Any] | None, seconds: float
    ) -> Response:
        given = {name: _text(value) for name, value in query.items() if value is not None}
        url = f"{self._base}{path.format(ip=quote(self.camera_ip))}?{urlencode(given)}"
        try:
            reply = ask(method, url, json.dumps(body).encode() if body is not None else None, seconds)
        except TimeoutError:
            raise HTTPException(504, "Camera device request timed out.") from None
        except Unreachable:
            raise bad_gateway() from None
        if reply.status >= 400:
            # The device's JSON becomes a text inside ours (trap 20).
            raise HTTPException(reply.status, reply.body.decode(errors="replace"))
        if reply.status == 204 or reply.content_type.startswith("image/"):
            return Response(reply.body, reply.status, media_type=reply.content_type or None)
        json.loads(reply.body)  # what is no JSON stays an unhandled error: a 500
        return Response(reply.body, reply.status, media_type="application/json")


def device_of(world: World, caller: Caller, camera_id: int) -> Device:
    """The device of a camera of the caller's organization; 409 while it has no addresses."""
    with world.store.reading() as session:
        camera = fetch(session, Camera, camera_id)
    own_organization(caller, camera.organization_id)
    if not camera.device_ip or not camera.camera_ip:
        raise conflict(_UNCONFIGURED)
    return Device(camera.device_ip, world.options.device_port, camera.camera_ip)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
