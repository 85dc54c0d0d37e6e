"""Pyronear: wildfire watch by cameras. ``Pyronear`` and ``AsyncPyronear`` are the clients."""

from typing import TYPE_CHECKING, Any

from .places import Location
from .values import Box, Mask

if TYPE_CHECKING:
    from ._async.cameras import AsyncCamera, AsyncCameras
    from ._async.client import AsyncPyronear
    from ._async.detections import AsyncDetection, AsyncDetections
    from ._sync.cameras import Camera, Cameras
    from ._sync.client import Pyronear
    from ._sync.detections import Detection, Detections

__all__ = [
    "AsyncCamera",
    "AsyncCameras",
    "AsyncDetection",
    "AsyncDetections",
    "AsyncPyronear",
    "Box",
    "Camera",
    "Cameras",
    "Detection",
    "Detections",
    "Location",
    "Mask",
    "Pyronear",
]

_MODULES = {
    "Camera": "cameras",
    "Cameras": "cameras",
    "Detection": "detections",
    "Detections": "detections",
    "Pyronear": "client",
}


def __getattr__(name: str) -> Any:
    from .._lazy import twin

    return twin(__name__, name, _MODULES)
