"""The words that a camera database knows."""

from sightline_api.cam2.models import CameraType, PermissionLevel

from ..core.checks import member

__all__ = ["CameraType", "PermissionLevel", "camera_type", "permission_level"]


def camera_type(value: CameraType | str) -> CameraType:
    """The kind of camera; refuses unknown words."""
    return member("camera_type", CameraType, value)


def permission_level(value: PermissionLevel | str) -> PermissionLevel:
    """The level; refuses unknown words."""
    return member("permission_level", PermissionLevel, value)
