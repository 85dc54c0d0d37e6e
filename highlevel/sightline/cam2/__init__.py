"""CAM2: a database of public cameras. ``Cam2`` and ``AsyncCam2`` are the clients.

Every proxy ``X`` has an asynchronous twin ``AsyncX``; values, enums and errors serve both.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.accounts import AsyncAccounts
    from ._async.camera import AsyncCamera
    from ._async.cameras import AsyncCameras
    from ._async.changes import AsyncChange
    from ._async.client import AsyncCam2
    from ._sync.accounts import Accounts
    from ._sync.camera import Camera
    from ._sync.cameras import Cameras
    from ._sync.changes import Change
    from ._sync.client import Cam2
    from .accounts import Registered
    from .enums import CameraType, PermissionLevel
    from .errors import (
        AuthenticationError,
        AuthorizationError,
        FormatError,
        InternalError,
        InvalidClientIdError,
        InvalidClientSecretError,
        ResourceConflictError,
        ResourceNotFoundError,
    )
    from .places import Circle
    from .snapshots import Snapshot
    from .values import CameraFields, IPCamera, NonIPCamera, StreamCamera

__all__ = [
    "Accounts",
    "AsyncAccounts",
    "AsyncCam2",
    "AsyncCamera",
    "AsyncCameras",
    "AsyncChange",
    "AuthenticationError",
    "AuthorizationError",
    "Cam2",
    "Camera",
    "CameraFields",
    "CameraType",
    "Cameras",
    "Change",
    "Circle",
    "FormatError",
    "IPCamera",
    "InternalError",
    "InvalidClientIdError",
    "InvalidClientSecretError",
    "NonIPCamera",
    "PermissionLevel",
    "Registered",
    "ResourceConflictError",
    "ResourceNotFoundError",
    "Snapshot",
    "StreamCamera",
]

_TWINS = {
    "Accounts": "accounts",
    "Cam2": "client",
    "Camera": "camera",
    "Cameras": "cameras",
    "Change": "changes",
}

_PLAIN = {
    "AuthenticationError": ".errors",
    "AuthorizationError": ".errors",
    "CameraFields": ".values",
    "CameraType": ".enums",
    "Circle": ".places",
    "FormatError": ".errors",
    "IPCamera": ".values",
    "InternalError": ".errors",
    "InvalidClientIdError": ".errors",
    "InvalidClientSecretError": ".errors",
    "NonIPCamera": ".values",
    "PermissionLevel": ".enums",
    "Registered": ".accounts",
    "ResourceConflictError": ".errors",
    "ResourceNotFoundError": ".errors",
    "Snapshot": ".snapshots",
    "StreamCamera": ".values",
}


def __getattr__(name: str) -> Any:
    from .._lazy import plain, twin

    return plain(__name__, name, _PLAIN) if name in _PLAIN else twin(__name__, name, _TWINS)


def __dir__() -> list[str]:
    return sorted(__all__)
