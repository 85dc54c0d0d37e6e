"""Cameras as one writes them: a class a kind, checked when they are made. What is None is not said."""

import re
from datetime import timedelta
from ipaddress import IPv6Address
from operator import index
from typing import Any, ClassVar, SupportsIndex, TypeAlias

from attrs import field, frozen

from ..core.checks import in_range, positive_int, refuse
from ..core.errors import InvalidInput
from .enums import CameraType
from .flags import Flag, truth

__all__ = ["AnyCamera", "CameraFields", "IPCamera", "NonIPCamera", "StreamCamera", "class_of"]

_HOST = re.compile(r"[^\s/?#@:\\]+")


def _active_image(value: Flag | None) -> bool | None:
    return None if value is None else truth("is_active_image", value)


def _active_video(value: Flag | None) -> bool | None:
    return None if value is None else truth("is_active_video", value)


def _number(value: SupportsIndex | None) -> int | None:
    # Cells of a data frame are whole numbers, but no ints; what is no whole number the validator refuses.
    if value is None or isinstance(value, bool):
        return value
    try:
        return index(value)
    except TypeError:
        return value  # type: ignore[return-value]


def _text(_: Any, attribute: Any, value: Any) -> None:
    if value is not None and (not isinstance(value, str) or not value):
        raise refuse(attribute.name, value, "a text with something in it")


def _whole(_: Any, attribute: Any, value: Any) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise refuse(attribute.name, value, "a whole number")


def _positive(_: Any, attribute: Any, value: Any) -> None:
    if value is not None:
        positive_int(attribute.name, value)


def _within(most: float) -> Any:
    def check(_: Any, attribute: Any, value: Any) -> None:
        if value is not None:
            in_range(attribute.name, value, -most, most)

    return check


def _host(_: Any, attribute: Any, value: Any) -> None:
    if value is not None and (not isinstance(value, str) or not (_HOST.fullmatch(value) or _is_ipv6(value))):
        raise refuse(attribute.name, value, "an IP address or a host name: no scheme, port, path, user")


def _is_ipv6(value: str) -> bool:
    try:
        return bool(IPv6Address(value))
    except ValueError:
        return False


def _port(value: Any) -> Any:
    # Records have it as a text: what was read can be written again.
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value


def _seconds(value: int | timedelta | None) -> int | None:
    # A camera that was read has it as a timedelta.
    if not isinstance(value, timedelta):
        return value
    if value.microseconds:
        raise refuse("utc_offset", value, "a whole number of seconds")
    return round(value.total_seconds())


def _port_number(_: Any, attribute: Any, value: Any) -> None:
    if value is not None and positive_int(attribute.name, value) > 65_535:
        raise refuse(attribute.name, value, "a TCP port from 1 to 65535")


def _url(_: Any, attribute: Any, value: Any) -> None:
    if value is None:
        return
    whole = isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+\S*", value, re.IGNORECASE)
    if not whole:
        raise refuse(attribute.name, value, "an http or https address, such as https://example.org/now.jpg")


@frozen(kw_only=True)
class CameraFields:
    """What cameras of every kind may say of themselves."""

    is_active_image: bool | None = field(default=None, converter=_active_image)
    """Whether it gives single pictures; needed for a new camera. ``True``, 1 and ``"true"`` are the same."""
    is_active_video: bool | None = field(default=None, converter=_active_video)
    """Whether it gives video; needed for a new camera."""
    legacy_id: int | None = field(default=None, converter=_number, validator=_whole)
    """Id in the earlier database; no two cameras have the same."""
    source: str | None = field(default=None, validator=_text)
    latitude: float | None = field(default=None, validator=_within(90))
    """Degrees north."""
    longitude: float | None = field(default=None, validator=_within(180))
    """Degrees east."""
    country: str | None = field(default=None, validator=_text)
    state: str | None = field(default=None, validator=_text)
    city: str | None = field(default=None, validator=_text)
    resolution_width: int | None = field(default=None, converter=_number, validator=_positive)
    """Pixels."""
    resolution_height: int | None = field(default=None, converter=_number, validator=_positive)
    """Pixels."""
    frame_rate: int | None = field(default=None, converter=_number, validator=_whole)
    """Pictures a second."""
    utc_offset: int | None = field(default=None, converter=_seconds, validator=_whole)
    """Seconds east of UTC, 32400 in Japan; taken as a ``timedelta`` too."""
    timezone_id: str | None = field(default=None, validator=_text)
    timezone_name: str | None = field(default=None, validator=_text)
    reference_logo: str | None = field(default=None, validator=_text)
    reference_url: str | None = field(default=None, validator=_text)

    kind: ClassVar[CameraType | None] = None
    """The kind of camera; None where fields alone are meant."""
    needed: ClassVar[str] = ""
    """The field that a camera of this kind cannot do without."""
    retrieval: ClassVar[tuple[str, ...]] = ()
    """The fields that say how its pictures are taken."""


@frozen(kw_only=True)
class IPCamera(CameraFields):
    """A camera that answers at an address of its own."""

    ip: str | None = field(default=None, validator=_host)
    """IP address or host name; needed for a new camera."""
    port: int | None = field(default=None, converter=_port, validator=_port_number)
    """TCP port; 80 where the server is not told."""
    brand: str | None = field(default=None, validator=_text)
    model: str | None = field(default=None, validator=_text)
    image_path: str | None = field(default=None, validator=_text)
    """Path on the camera to one picture."""
    video_path: str | None = field(default=None, validator=_text)
    """Path on the camera to its video."""

    kind = CameraType.IP
    needed = "ip"
    retrieval = ("ip", "port", "brand", "model", "image_path", "video_path")


@frozen(kw_only=True)
class NonIPCamera(CameraFields):
    """A camera whose pictures a web site shows."""

    snapshot_url: str | None = field(default=None, validator=_url)
    """Address of one picture; needed for a new camera."""

    kind = CameraType.NON_IP
    needed = "snapshot_url"
    retrieval = ("snapshot_url",)


@frozen(kw_only=True)
class StreamCamera(CameraFields):
    """A camera that streams."""

    m3u8_url: str | None = field(default=None, validator=_url)
    """Address of the HLS playlist; needed for a new camera."""

    kind = CameraType.STREAM
    needed = "m3u8_url"
    retrieval = ("m3u8_url",)


AnyCamera: TypeAlias = IPCamera | NonIPCamera | StreamCamera


def class_of(kind: object) -> type[CameraFields]:
    """The class of cameras of this kind; InvalidInput for a kind that has none."""
    for known in (IPCamera, NonIPCamera, StreamCamera):
        if known.kind == kind:
            return known
    raise InvalidInput(f"camera_type: {kind!s} is not known here; give an IPCamera, say", field="camera_type")
