"""Scenarios with a Pyronear server. Each leaves the server as it found it, and returns what it saw."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from scripts.recording.refusals import refusal
from sightline import Pyronear
from sightline.core.errors import ApiError
from sightline.pyronear import Box, Camera
from sightline_api.pyronear import poses

__all__ = ["SCENARIOS", "Setup"]

# The smallest JPEG that decoders take: one grey pixel.
_PIXEL = bytes.fromhex(
    "ffd8ffdb004300" + "10" * 64 + "ffc0000b080001000101011100"
    "ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000"
    "ffda0008010100003f0054dfffd9"
)


@dataclass(frozen=True)
class Setup:
    """Where a session takes place, and as whom: an administrator."""

    url: str
    username: str
    password: str

    @property
    def known(self) -> dict[str, str]:
        """What must not be in a cassette; the user name has a placeholder too."""
        return {"username": self.username, "password": self.password}

    def person(self, password: str | None = None) -> Pyronear:
        """A client that signs in; it repeats nothing, so that a session is the same each time."""
        return Pyronear.login(self.username, password or self.password, base_url=self.url, retries=0)

    def bearer(self, token: Any) -> Pyronear:
        """A client with a token."""
        return Pyronear(token, base_url=self.url, retries=0)


def login_and_validate(setup: Setup) -> list[Any]:
    """Signing in, who one is, and three ways in which that is refused."""
    seen: list[Any] = []
    with setup.person() as admin:
        seen.append(admin.is_up())
        who = admin.validate()
        seen.append((who.sub, [str(scope) for scope in who.scopes], who.organization_id))
    with setup.person("placeholder-wrong-password") as stranger:
        seen.append(refusal(stranger.validate))
    with setup.bearer("placeholder-not-a-token") as stranger:
        seen.append(refusal(stranger.validate))
    return seen


def cameras(setup: Setup) -> list[Any]:
    """A camera's life: made, found, renamed, moved, signing in by itself, sending a picture, deleted."""
    seen: list[Any] = []
    with setup.person() as admin:
        camera = _camera(admin, "recorded-tower")
        try:
            seen.append((camera.name, camera.location))
            camera = camera.rename("recorded-tower-renamed").move(44.5, 4.5, 450.0)
            seen.append((camera.name, camera.location))
            with setup.bearer(camera.create_token()) as itself:
                seen.append(itself.cameras.heartbeat().last_active_at is not None)
                itself.cameras.update_image(_PIXEL)
                seen.append(refusal(lambda: itself.cameras.list().first()))
            seen.append(camera.read_image() == _PIXEL)
            seen.append(camera.id in [one.id for one in admin.cameras.list()])
        finally:
            camera.delete()
        seen.append(refusal(camera.refresh))
    return seen


def detections(setup: Setup) -> list[Any]:
    """A frame with a box and its crop: uploaded by a camera, looked at, downloaded, deleted."""
    seen: list[Any] = []
    with setup.person() as admin:
        camera = _camera(admin, "recorded-mast")
        pose = admin.client.send(poses.create({"camera_id": camera.id, "azimuth": 90.0}))
        try:
            with setup.bearer(camera.create_token()) as itself:
                box = Box(0.1, 0.2, 0.3, 0.4, 0.5)
                made = itself.detections.create(_PIXEL, [box], pose_id=pose.id, crops=[_PIXEL])
            detection = admin.detections.get(made.id)
            try:
                seen.append((detection.box, detection.sequence_id, detection.camera_id == camera.id))
                seen.append(detection.read() == _PIXEL)
            finally:
                detection.delete()
            seen.append(refusal(detection.refresh))
        finally:
            with suppress(ApiError):
                admin.client.send(poses.delete(pose.id))
            camera.delete()
    return seen


def _camera(admin: Pyronear, name: str) -> Camera:
    return admin.cameras.create(
        name,
        organization_id=admin.validate().organization_id,
        lat=44.25,
        lon=4.75,
        elevation=433.0,
        angle_of_view=60.5,
    )


SCENARIOS: dict[str, Callable[[Setup], list[Any]]] = {
    "cameras": cameras,
    "detections": detections,
    "login_and_validate": login_and_validate,
}
"""By the name of the cassette."""
