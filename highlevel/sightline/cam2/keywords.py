"""What can be given by name where a call hands it on, so that editors and type checkers know it."""

from datetime import timedelta
from typing import TypedDict

from .flags import Flag

__all__ = ["CameraChanges", "CameraWay"]


class CameraWay(TypedDict, total=False):
    """The way to the pictures of a camera, by its kind."""

    ip: str | None
    port: int | str | None
    image_path: str | None
    video_path: str | None
    snapshot_url: str | None
    m3u8_url: str | None


class CameraChanges(CameraWay, total=False):
    """What can be changed of a camera; what is not said stays."""

    is_active_image: Flag
    is_active_video: Flag
    legacy_id: int
    source: str
    latitude: float
    longitude: float
    country: str
    state: str
    city: str
    resolution_width: int
    resolution_height: int
    frame_rate: int
    utc_offset: int | timedelta
    timezone_id: str
    timezone_name: str
    reference_logo: str
    reference_url: str
    brand: str
    model: str
