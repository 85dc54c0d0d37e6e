"""The camera proxy: what can be asked of a device."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Query, Response

from sightline_api.pyronear import camera_proxy as proxy

from ..access import TheCaller
from ..devices import device_of
from ..registry import service
from ..world import TheWorld
from .cameras import CameraId

__all__ = ["capture", "latest_image"]

Quality = Annotated[int, Query(ge=1, le=100)]

_PLAIN = (
    (proxy.health_endpoint, "/health"),
    (proxy.list_cameras_endpoint, "/cameras/cameras_list"),
    (proxy.camera_infos_endpoint, "/cameras/camera_infos"),
    (proxy.get_azimuth_endpoint, "/control/azimuth"),
    (proxy.get_speed_tables_endpoint, "/control/speed_tables"),
    (proxy.list_presets_endpoint, "/control/preset/list"),
    (proxy.get_focus_status_endpoint, "/focus/status"),
    (proxy.get_patrol_status_endpoint, "/patrol/patrol_status"),
    (proxy.get_stream_status_endpoint, "/stream/status"),
    (proxy.is_streaming_endpoint, "/stream/is_stream_running/{ip}"),
)
"""Operations without input, and the device's path of each."""


def _reader(path: str) -> Callable[..., Response]:
    def read(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> Response:
        """The device's answer."""
        return device_of(world, caller, camera_id).call("GET", path)

    return read


for _endpoint, _path in _PLAIN:
    service.handles(_endpoint)(_reader(_path))


@service.handles(proxy.capture_endpoint)
def capture(
    world: TheWorld,
    caller: TheCaller,
    camera_id: CameraId,
    patrol_id: int | None = None,
    anonymize: bool = True,
    max_age_ms: int | None = None,
    strict: bool = False,
    width: int | None = None,
    quality: Quality = 95,
) -> Response:
    """A picture taken now."""
    return device_of(world, caller, camera_id).call(
        "GET",
        "/cameras/capture",
        patrol_id=patrol_id,
        anonymize=anonymize,
        max_age_ms=max_age_ms,
        strict=strict,
        width=width,
        quality=quality,
    )


@service.handles(proxy.latest_image_endpoint)
def latest_image(
    world: TheWorld, caller: TheCaller, camera_id: CameraId, pose: int, quality: Quality = 95
) -> Response:
    """The last picture of a pose, or 204."""
    device = device_of(world, caller, camera_id)
    return device.call("GET", "/cameras/latest_image", pose=pose, quality=quality)
