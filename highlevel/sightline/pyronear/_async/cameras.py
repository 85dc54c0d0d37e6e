"""Cameras: the people's view of them, and a camera's own view of itself."""

from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import Content, File
from sightline_api._runtime.model import UNSET, UnsetType
from sightline_api._runtime.secret import Secret
from sightline_api.pyronear import cameras as calls
from sightline_api.pyronear import models

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._fields import flag, moment, number, text, whole
from ...core.checks import in_range, length, positive_int, refuse
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ...core.places import Location
from ...core.progress import Listener, silent
from ..uploads import picture
from .control import AsyncCameraControl
from .pictures import download_picture, read_picture
from .poses import AsyncPose, AsyncPoses
from .records import AsyncRecord

__all__ = ["AsyncCamera", "AsyncCameras"]


@frozen(repr=False)
class AsyncCamera(AsyncRecord["models.Camera | models.CameraRead"]):
    """A camera on its mast."""

    @property
    def name(self) -> str | None:
        """Its name, unique over all organizations."""
        return text(self.raw.name)

    @property
    def organization_id(self) -> int | None:
        """The organization it belongs to."""
        return whole(self.raw.organization_id)

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
    def is_trustable(self) -> bool | None:
        """Whether it shows in lists; a camera that is being tested does not."""
        return flag(self.raw.is_trustable)

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

    @property
    def poses(self) -> tuple[AsyncPose, ...]:
        """Its active poses as they came with a camera that was listed or got; changes answer without them."""
        raw = self.raw.poses if isinstance(self.raw.poses, list) else []
        return tuple(AsyncPose(pose, connection=self._connection) for pose in raw)

    @property
    def control(self) -> AsyncCameraControl:
        """Live control of its device: pictures now, movements, lens, patrol, stream."""
        return AsyncCameraControl(self._shell, self.id)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}

    def list_poses(self) -> AsyncPager[AsyncPose]:
        """Its active poses as they are now, by id; the server lists inactive ones nowhere."""
        return self._shell.pager(
            WholeList(call=calls.get(self.id), items=lambda camera: camera.poses),
            lambda raw: AsyncPose(raw, connection=self._shell),
        )

    async def create_pose(
        self, azimuth: float, *, patrol_id: int | None = None, active: bool = True
    ) -> AsyncPose:
        """A new pose of this camera: degrees clockwise from north, 0 to below 360."""
        poses = AsyncPoses(self._shell)
        return await poses.create(self.id, azimuth, patrol_id=patrol_id, active=active)

    async def refresh(self) -> "AsyncCamera":
        """The camera as it is now, with its active poses."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def rename(self, name: str) -> "AsyncCamera":
        """The camera under its new name, 5 to 50 characters.

        The server takes up to 100, but then answers 500 whenever the camera is read (wire contract, trap 13).
        """
        length("name", name, 5, 50)
        return self._with(await self._shell.send(calls.update_name(self.id, {"name": name})))

    async def move(self, lat: float, lon: float, elevation: float) -> "AsyncCamera":
        """The camera in its new place: degrees (WGS 84), metres."""
        place = _place(lat, lon, elevation)
        return self._with(await self._shell.send(calls.update_location(self.id, place)))

    async def set_trustable(self, is_trustable: bool) -> "AsyncCamera":
        """The camera, shown in lists from now on or hidden from them."""
        return self._with(
            await self._shell.send(calls.update_trustable(self.id, {"is_trustable": is_trustable}))
        )

    async def configure_device(
        self, *, camera_ip: str | UnsetType | None = UNSET, device_ip: str | UnsetType | None = UNSET
    ) -> "AsyncCamera":
        """The camera with the addresses of its device, which live control needs; None clears one.

        ``device_ip`` is the device on the mast, ``camera_ip`` the camera as that device knows it. What is
        left out stays, and no answer ever shows them. Raises InvalidInput where nothing is given.
        """
        given = {"camera_ip": camera_ip, "device_ip": device_ip}
        body = {name: value for name, value in given.items() if value is not UNSET}
        if not body:
            raise InvalidInput("nothing to change: give camera_ip or device_ip", field="camera_ip")
        return self._with(await self._shell.send(calls.update_device_config(self.id, body)))

    async def create_token(self) -> Secret:
        """A token with which the camera itself signs in; it lives for a year. ``reveal()`` shows it."""
        return Secret((await self._shell.send(calls.create_token(self.id))).access_token)

    async def delete(self) -> None:
        """Nothing; the server refuses (500) while poses or detections refer to the camera."""
        await self._shell.send(calls.delete(self.id))

    async def read_image(self) -> bytes | None:
        """Its last picture, or None where there is none."""
        return await read_picture(self._shell, await self._image_url(), self._image_url)

    async def download_image(self, into: str | Path, *, progress: Listener = silent) -> Path | None:
        """The file that its last picture was saved in: ``into``, or in that folder; None without one."""
        url = await self._image_url()
        return await download_picture(self._shell, url, self._image_url, into, progress=progress)

    async def _image_url(self) -> object:
        return (await self._shell.send(calls.get(self.id))).last_image_url


class AsyncCameras(AsyncCollection):
    """The cameras of the organization; for an admin, of all."""

    def list(self, *, include_non_trustable: bool = False) -> AsyncPager[AsyncCamera]:
        """Every camera by id, with its active poses and last picture; one answer holds them all."""
        call = calls.list(include_non_trustable=True if include_non_trustable else UNSET)
        return self._shell.pager(WholeList(call=call), self._camera)

    async def get(self, camera_id: int) -> AsyncCamera:
        """The camera with this id; raises NotFound, or Forbidden for that of another organization."""
        return self._camera(await self._shell.send(calls.get(positive_int("camera_id", camera_id))))

    async def create(
        self,
        name: str,
        *,
        organization_id: int,
        lat: float,
        lon: float,
        elevation: float,
        angle_of_view: float,
        is_trustable: bool = True,
    ) -> AsyncCamera:
        """A new camera: name of 3 to 50 characters, degrees (WGS 84), metres, angle of view in degrees.

        For admins, and for agents in their own organization. Raises Conflict for a name that is taken.
        """
        body: dict[str, Any] = {
            "name": length("name", name, 3, 50),
            "organization_id": positive_int("organization_id", organization_id),
            **_place(lat, lon, elevation),
            "angle_of_view": _within("angle_of_view", angle_of_view, 0, 360, high_too=True),
        }
        if not is_trustable:  # the server's default is True
            body["is_trustable"] = False
        return self._camera(await self._shell.send(calls.create(body)))

    async def heartbeat(self) -> AsyncCamera:
        """The calling camera, marked as alive now; for camera tokens."""
        return self._camera(await self._shell.send(calls.heartbeat()))

    async def update_image(self, image: Content | File) -> AsyncCamera:
        """The calling camera with a new last picture, a JPEG of at most 8 MiB; for camera tokens.

        It replaces the one before and makes no detection.
        """
        return self._camera(await self._shell.send(calls.update_image({"file": picture(image, "image.jpg")})))

    def _camera(self, raw: models.Camera | models.CameraRead) -> AsyncCamera:
        return AsyncCamera(raw, connection=self._shell)


def _place(lat: float, lon: float, elevation: float) -> dict[str, float]:
    return {
        "lat": _within("lat", lat, -90, 90),
        "lon": _within("lon", lon, -180, 180),
        "elevation": _within("elevation", elevation, 0, 10_000),
    }


def _within(field: str, value: float, low: float, high: float, *, high_too: bool = False) -> float:
    # The server takes neither end of these ranges, but for a full circle of view.
    given = in_range(field, value, low, high)
    if given == low or (given == high and not high_too):
        raise refuse(field, value, f"a number above {low:g} and {'up to' if high_too else 'below'} {high:g}")
    return value
