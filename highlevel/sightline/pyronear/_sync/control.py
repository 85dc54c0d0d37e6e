# Written by `make generate` from highlevel/sightline/pyronear/_async/control.py: change that file, not this one.

"""Live control of a camera: the server hands each call on to the device on the mast."""

import warnings
from datetime import UTC, datetime
from pathlib import Path

from sightline_api._runtime.model import UNSET
from sightline_api.pyronear import camera_proxy as calls
from sightline_api.pyronear import models

from ..._sync.entity import Collection
from ..._sync.shell import Shell
from ..._sync.stored import call_source, target_of
from ...core.checks import in_range, refuse
from ...core.progress import Listener, silent
from ..device import MOVE, capture_query, for_movement, picture_name, whole_between
from ..enums import Direction
from ..enums import direction as as_direction
from .device import Focus, Patrol, Streaming

__all__ = ["CameraControl"]


class CameraControl(Collection):
    """What the device of one camera can be asked and told.

    Looking is for all people of the organization, moving for agents and admins. Reports come as the device
    gives them: a field that it left out is UNSET. Raises Conflict while the camera has no addresses
    (``camera.configure_device``) or is busy, BadGateway where the device does not answer, GatewayTimeout
    where it is too slow. Commands are never sent twice on their own.
    """

    def __init__(self, shell: Shell, camera_id: int) -> None:
        super().__init__(shell)
        self._id = camera_id

    @property
    def focus(self) -> Focus:
        """Its lens."""
        return Focus(self._shell, self._id)

    @property
    def patrol(self) -> Patrol:
        """Its round through the stored positions."""
        return Patrol(self._shell, self._id)

    @property
    def stream(self) -> Streaming:
        """Its video stream."""
        return Streaming(self._shell, self._id)

    def health(self) -> models.DeviceHealth:
        """How the device says it is."""
        return self._shell.send(calls.health(self._id))

    def device_cameras(self) -> models.DeviceCameraIds:
        """The addresses of the cameras attached to the device."""
        return self._shell.send(calls.list_cameras(self._id))

    def device_infos(self) -> models.DeviceCameraInfos:
        """The configuration of the cameras attached to the device."""
        return self._shell.send(calls.camera_infos(self._id))

    def capture(
        self,
        *,
        patrol_id: int | None = None,
        anonymize: bool = True,
        max_age_ms: int | None = None,
        strict: bool = False,
        width: int | None = None,
        quality: int = 95,
    ) -> bytes:
        """A picture taken now, as JPEG bytes.

        ``patrol_id`` is a stored position to turn to before. ``anonymize`` blacks out the people found last,
        not longer ago than ``max_age_ms``; with ``strict`` there is no picture (Unavailable) where nobody
        looked so recently. ``width`` is in pixels, ``quality`` from 1 to 100.
        """
        query = capture_query(patrol_id, anonymize, max_age_ms, strict, width, quality)
        return self._shell.send(calls.capture(self._id, **query))

    def save_capture(
        self,
        into: str | Path,
        *,
        patrol_id: int | None = None,
        anonymize: bool = True,
        max_age_ms: int | None = None,
        strict: bool = False,
        width: int | None = None,
        quality: int = 95,
        progress: Listener = silent,
    ) -> Path:
        """The file that a picture taken now was saved in: ``into``, or in that folder by camera and time."""
        query = capture_query(patrol_id, anonymize, max_age_ms, strict, width, quality)
        call = calls.capture(self._id, **query)
        target = target_of(into, f"/{picture_name(self._id, datetime.now(UTC))}")
        return self._shell.downloads.save(call_source(self._shell, call), target, progress=progress)

    def latest_image(self, pose: int, *, quality: int = 95) -> bytes | None:
        """The picture last taken in a stored position, as JPEG bytes; None where there is none yet."""
        checked = whole_between("quality", quality, 1, 100)
        return self._shell.send(calls.latest_image(self._id, pose=pose, quality=checked))

    def azimuth(self) -> models.DeviceAzimuth:
        """Where the camera looks now, in degrees clockwise from north, and whether it moves."""
        return self._shell.send(calls.get_azimuth(self._id))

    def speed_tables(self) -> models.DeviceSpeedTables:
        """Degrees a second by speed level, as the motors were measured."""
        return self._shell.send(calls.get_speed_tables(self._id))

    def presets(self) -> models.DevicePresets:
        """The positions stored in the camera."""
        return self._shell.send(calls.list_presets(self._id))

    def set_preset(self, idx: int | None = None) -> models.DevicePresetSaved:
        """The report of storing the present position, under a number or the next free one."""
        return self._shell.send(calls.set_preset(self._id, idx=UNSET if idx is None else idx))

    def goto_preset(self, pose_id: int, *, speed: int = 50) -> models.DevicePresetMove:
        """The report of turning to a stored position, when it is reached; up to 30 s.

        ``pose_id`` is the device's own number of the position, not the id of a pose.
        """
        body = {"pose_id": pose_id, "speed": speed}
        return self._shell.send(calls.goto_preset(self._id, body), timeout=MOVE)

    def start_move(self, direction: Direction | str, *, speed: int = 10) -> models.DeviceMoveStarted:
        """The report of a movement that goes on until ``stop_move()``."""
        body = {"direction": as_direction(direction), "speed": speed}
        return self._shell.send(calls.start_move(self._id, body))

    def stop_move(self) -> models.DeviceMessage:
        """The report of ending whatever movement is under way."""
        return self._shell.send(calls.stop_move(self._id))

    def move_for_duration(
        self, direction: Direction | str, seconds: float, *, speed: int = 10
    ) -> models.DeviceTimedMove:
        """The report of a movement of so many seconds, when it is over."""
        duration = _positive("seconds", seconds)
        body = {"direction": as_direction(direction), "duration": duration, "speed": speed}
        return self._shell.send(calls.move_for_duration(self._id, body), timeout=for_movement(duration))

    def move_by_degrees(
        self, direction: Direction | str, degrees: float, *, speed: int | None = None
    ) -> models.DeviceAngleMove:
        """The report of a turn by an angle, when it is over; up to 30 s. The device chooses a speed."""
        body = {"direction": as_direction(direction), "degrees": _positive("degrees", degrees)}
        if speed is not None:
            body["speed"] = speed
        return self._shell.send(calls.move_by_degrees(self._id, body), timeout=MOVE)

    def click_to_move(self, x: float, y: float) -> models.DeviceClickMove:
        """The report of bringing a point of the picture into its centre; up to 30 s.

        ``x`` is the distance from the left edge and ``y`` that from the top edge, both from 0 to 1.
        """
        body = {"click_x": in_range("x", x, 0, 1), "click_y": in_range("y", y, 0, 1)}
        return self._shell.send(calls.click_to_move(self._id, body), timeout=MOVE)

    def zoom(self, level: int) -> models.DeviceZoom:
        """The report of zooming to a level from 0 (wide) to 64; up to 30 s."""
        call = calls.set_zoom(self._id, whole_between("level", level, 0, 64))
        return self._shell.send(call, timeout=MOVE)

    def move(
        self,
        direction: Direction | str | None = None,
        *,
        speed: int = 10,
        pose_id: int | None = None,
        degrees: float | None = None,
        seconds: float | None = None,
        zoom: int = 0,
    ) -> models.DeviceMove:
        """The report of a movement of one of four kinds.

        Deprecated by the server: use ``goto_preset``, ``move_for_duration``, ``move_by_degrees`` or
        ``start_move``, which say what they do.
        """
        warnings.warn(_OLD_MOVE, DeprecationWarning, stacklevel=2)
        call = calls.move(
            self._id,
            direction=UNSET if direction is None else as_direction(direction),
            speed=speed,
            pose_id=UNSET if pose_id is None else pose_id,
            degrees=UNSET if degrees is None else degrees,
            duration=UNSET if seconds is None else seconds,
            zoom=zoom,
        )
        return self._shell.send(call, timeout=for_movement(seconds or 0))

    def stop(self) -> models.DeviceMessage:
        """The report of ending whatever movement is under way. Deprecated: use ``stop_move``."""
        warnings.warn("stop() is deprecated by the server: use stop_move()", DeprecationWarning, stacklevel=2)
        return self._shell.send(calls.stop(self._id))


_OLD_MOVE = (
    "move() is deprecated by the server: use goto_preset(), move_for_duration(), "
    "move_by_degrees() or start_move()"
)


def _positive(field: str, value: float) -> float:
    if in_range(field, value, 0) == 0:
        raise refuse(field, value, "above 0")
    return value
