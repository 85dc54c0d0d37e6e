# Written by `make generate` from highlevel/sightline/pyronear/_async/cameras.py: change that file, not this one.

"""Cameras: the people's view of them, and a camera's own view of itself."""

from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import Content, File
from sightline_api._runtime.model import UNSET
from sightline_api._runtime.secret import Secret
from sightline_api.pyronear import cameras as calls
from sightline_api.pyronear import models

from ..._fields import moment, number, text
from ..._sync.entity import Collection, Entity
from ..._sync.pager import Pager
from ...core.checks import length
from ...core.paging import WholeList
from ...core.progress import Listener, silent
from ..places import Location
from ..uploads import picture
from .pictures import download_picture, read_picture

__all__ = ["Camera", "Cameras"]


@frozen(repr=False)
class Camera(Entity["models.Camera | models.CameraRead"]):
    """A camera on its mast."""

    @property
    def id(self) -> int:
        """The camera's number."""
        return self.raw.id

    @property
    def name(self) -> str | None:
        """Its name, unique over all organizations."""
        return text(self.raw.name)

    @property
    def organization_id(self) -> int:
        """The organization it belongs to."""
        return self.raw.organization_id

    @property
    def location(self) -> Location | None:
        """Latitude and longitude in degrees (WGS 84), elevation in metres."""
        lat, lon, elevation = number(self.raw.lat), number(self.raw.lon), number(self.raw.elevation)
        return None if lat is None or lon is None else Location(lat, lon, elevation)

    @property
    def angle_of_view(self) -> float | None:
        """Horizontal angle of view in degrees."""
        return number(self.raw.angle_of_view)

    @property
    def is_trustable(self) -> bool:
        """Whether it shows in lists; a camera that is being tested does not."""
        return bool(self.raw.is_trustable)

    @property
    def last_active_at(self) -> datetime | None:
        """When it last gave a sign of life (aware, UTC)."""
        return moment(self.raw.last_active_at)

    @property
    def created_at(self) -> datetime | None:
        """When it was registered (aware, UTC)."""
        return moment(self.raw.created_at)

    @property
    def has_image(self) -> bool:
        """Whether its last picture can be downloaded; known only of a camera that was listed or got."""
        return isinstance(self.raw, models.CameraRead) and bool(self.raw.last_image_url)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}

    def refresh(self) -> "Camera":
        """The camera as it is now, with its active poses."""
        return self._with(self._shell.send(calls.get(self.id)))

    def rename(self, name: str) -> "Camera":
        """The camera under its new name, 5 to 50 characters.

        The server takes up to 100, but then answers 500 whenever the camera is read (wire contract, trap 13).
        """
        length("name", name, 5, 50)
        return self._with(self._shell.send(calls.update_name(self.id, {"name": name})))

    def move(self, lat: float, lon: float, elevation: float) -> "Camera":
        """The camera in its new place: degrees (WGS 84), metres."""
        place = {"lat": lat, "lon": lon, "elevation": elevation}
        return self._with(self._shell.send(calls.update_location(self.id, place)))

    def set_trustable(self, is_trustable: bool) -> "Camera":
        """The camera, shown in lists from now on or hidden from them."""
        return self._with(self._shell.send(calls.update_trustable(self.id, {"is_trustable": is_trustable})))

    def configure_device(self, *, camera_ip: Any = UNSET, device_ip: Any = UNSET) -> "Camera":
        """The camera with the addresses of its device, which live control needs; None clears one.

        No answer ever shows them.
        """
        given = {"camera_ip": camera_ip, "device_ip": device_ip}
        body = {name: value for name, value in given.items() if value is not UNSET}
        return self._with(self._shell.send(calls.update_device_config(self.id, body)))

    def create_token(self) -> Secret:
        """A token with which the camera itself signs in; it lives for a year. ``reveal()`` shows it."""
        return Secret((self._shell.send(calls.create_token(self.id))).access_token)

    def delete(self) -> None:
        """Nothing; the server refuses (500) while poses or detections refer to the camera."""
        self._shell.send(calls.delete(self.id))

    def read_image(self) -> bytes | None:
        """Its last picture, or None where there is none."""
        camera = self.refresh()
        assert isinstance(camera.raw, models.CameraRead)
        return read_picture(self._shell, camera.raw.last_image_url)

    def download_image(self, into: "str | Path", *, progress: Listener = silent) -> Path | None:
        """The file that its last picture was saved in: ``into``, or in that folder; None where there is none."""
        camera = self.refresh()
        assert isinstance(camera.raw, models.CameraRead)
        return download_picture(self._shell, camera.raw.last_image_url, into, progress=progress)


class Cameras(Collection):
    """The cameras of the organization; for an admin, of all."""

    def list(self, *, include_non_trustable: bool = False) -> Pager[Camera]:
        """Every camera by id, with its active poses and last picture; one answer holds them all."""
        call = calls.list(include_non_trustable=True if include_non_trustable else UNSET)
        return self._shell.pager(WholeList(call=call), self._camera)

    def get(self, camera_id: int) -> Camera:
        """The camera with this id; raises NotFound, or Forbidden for that of another organization."""
        return self._camera(self._shell.send(calls.get(camera_id)))

    def create(
        self,
        name: str,
        *,
        organization_id: int,
        lat: float,
        lon: float,
        elevation: float,
        angle_of_view: float,
        is_trustable: bool = True,
    ) -> Camera:
        """A new camera: name of 3 to 50 characters, degrees (WGS 84), metres, angle of view in degrees.

        For admins, and for agents in their own organization. Raises Conflict for a name that is taken.
        """
        body: dict[str, Any] = {
            "name": name,
            "organization_id": organization_id,
            "lat": lat,
            "lon": lon,
            "elevation": elevation,
            "angle_of_view": angle_of_view,
        }
        if not is_trustable:  # the server's default is True
            body["is_trustable"] = False
        return self._camera(self._shell.send(calls.create(body)))

    def heartbeat(self) -> Camera:
        """The calling camera, marked as alive now; for camera tokens."""
        return self._camera(self._shell.send(calls.heartbeat()))

    def update_image(self, image: Content | File) -> Camera:
        """The calling camera with a new last picture, a JPEG of at most 8 MiB; for camera tokens.

        It replaces the one before and makes no detection.
        """
        return self._camera(self._shell.send(calls.update_image({"file": picture(image, "image.jpg")})))

    def _camera(self, raw: models.Camera | models.CameraRead) -> Camera:
        return Camera(raw, connection=self._shell)
