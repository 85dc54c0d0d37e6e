"""What administrators change about a camera."""

from sightline_api.pyronear import cameras

from ..access import TheCaller, fetch
from ..answers import CameraOut
from ..registry import service
from ..schemas import CameraDevice, CameraLocation, CameraName, CameraTrust, changes
from ..tables import Camera
from ..world import TheWorld, World
from .cameras import CameraId

__all__ = ["update_device_config", "update_location", "update_name", "update_trustable"]


def _change(world: World, camera_id: int, values: dict[str, object]) -> Camera:
    with world.store.writing() as session:
        camera = fetch(session, Camera, camera_id)
        for name, value in values.items():
            setattr(camera, name, value)
        return camera


@service.handles(cameras.update_location_endpoint, response_model=CameraOut)
def update_location(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: CameraLocation) -> Camera:
    """Moved."""
    return _change(world, camera_id, changes(body))


@service.handles(cameras.update_name_endpoint, response_model=CameraOut)
def update_name(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: CameraName) -> Camera:
    """Renamed; a taken name is an unhandled 500, one of more than 50 characters is stored and then fails."""
    return _change(world, camera_id, changes(body))


@service.handles(cameras.update_trustable_endpoint, response_model=CameraOut)
def update_trustable(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: CameraTrust) -> Camera:
    """Shown by default, or not."""
    return _change(world, camera_id, changes(body))


@service.handles(cameras.update_device_config_endpoint, response_model=CameraOut)
def update_device_config(
    world: TheWorld, caller: TheCaller, camera_id: CameraId, body: CameraDevice
) -> Camera:
    """Addresses for the camera proxy; no answer ever shows them."""
    return _change(world, camera_id, changes(body))
