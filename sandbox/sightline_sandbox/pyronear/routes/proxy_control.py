"""The camera proxy: focus, patrol, stream, presets and zoom."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Path, Response

from sightline_api.pyronear import camera_proxy as proxy

from ..access import TheCaller
from ..devices import device_of
from ..registry import service
from ..world import TheWorld
from .cameras import CameraId

__all__ = ["optimize_focus", "set_autofocus", "set_focus", "set_preset", "set_zoom"]

_ZOOM_SECONDS = 30
_FOCUS_SECONDS = 120

_PLAIN = (
    (proxy.start_patrol_endpoint, "/patrol/start_patrol"),
    (proxy.stop_patrol_endpoint, "/patrol/stop_patrol"),
    (proxy.start_stream_endpoint, "/stream/start_stream/{ip}"),
    (proxy.stop_stream_endpoint, "/stream/stop_stream"),
    (proxy.stop_endpoint, "/control/stop/{ip}"),
    (proxy.stop_move_endpoint, "/control/stop_move/{ip}"),
)
"""Operations without input, and the device's path of each."""


def _commander(path: str) -> Callable[..., Response]:
    def command(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> Response:
        """The device's answer."""
        return device_of(world, caller, camera_id).call("POST", path)

    return command


for _endpoint, _path in _PLAIN:
    service.handles(_endpoint)(_commander(_path))


@service.handles(proxy.set_focus_endpoint)
def set_focus(world: TheWorld, caller: TheCaller, camera_id: CameraId, position: int) -> Response:
    """Focus at a position."""
    return device_of(world, caller, camera_id).call("POST", "/focus/manual", position=position)


@service.handles(proxy.set_autofocus_endpoint)
def set_autofocus(world: TheWorld, caller: TheCaller, camera_id: CameraId, disable: bool = True) -> Response:
    """Switch the automatic focus."""
    return device_of(world, caller, camera_id).call("POST", "/focus/set_autofocus", disable=disable)


@service.handles(proxy.optimize_focus_endpoint)
def optimize_focus(
    world: TheWorld, caller: TheCaller, camera_id: CameraId, save_images: bool = False
) -> Response:
    """Look for the best focus, for up to two minutes."""
    device = device_of(world, caller, camera_id)
    return device.call("POST", "/focus/focus_finder", seconds=_FOCUS_SECONDS, save_images=save_images)


@service.handles(proxy.set_preset_endpoint)
def set_preset(world: TheWorld, caller: TheCaller, camera_id: CameraId, idx: int | None = None) -> Response:
    """Remember where the camera looks."""
    return device_of(world, caller, camera_id).call("POST", "/control/preset/set", idx=idx)


@service.handles(proxy.set_zoom_endpoint)
def set_zoom(
    world: TheWorld, caller: TheCaller, camera_id: CameraId, level: Annotated[int, Path(ge=0, le=64)]
) -> Response:
    """Zoom to a level."""
    return device_of(world, caller, camera_id).call(
        "POST", f"/control/zoom/{{ip}}/{level}", seconds=_ZOOM_SECONDS
    )
