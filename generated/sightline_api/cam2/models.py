# Written by `make generate` from openapi.json: change that file, not this one.
"""Every model of the cam2 service, and the values that its enums know."""

from __future__ import annotations

import datetime as _dt
from typing import TYPE_CHECKING, TypeAlias

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, OpenStrEnum, RequestModel
from .._runtime.unions import OneOf

__all__ = [
    "AppCredentials",
    "AppId",
    "AppRegister",
    "AppSecret",
    "AppUpdate",
    "AppUsage",
    "Camera",
    "CameraChange",
    "CameraCreate",
    "CameraId",
    "CameraType",
    "CameraUpdate",
    "Degrees",
    "Error",
    "IpRetrieval",
    "IpRetrievalCreate",
    "IpRetrievalUpdate",
    "Message",
    "NonIpRetrieval",
    "NonIpRetrievalCreate",
    "NonIpRetrievalUpdate",
    "PermissionLevel",
    "Port",
    "Retrieval",
    "RetrievalCreate",
    "RetrievalUpdate",
    "StreamRetrieval",
    "StreamRetrievalCreate",
    "StreamRetrievalUpdate",
    "Token",
]


class CameraType(OpenStrEnum):
    """How pictures are taken from a camera: `ip` from an address and a path on the device, `non_ip` from the
    address of a picture, `stream` from the address of an HLS playlist."""

    IP = "ip"
    NON_IP = "non_ip"
    STREAM = "stream"


class PermissionLevel(OpenStrEnum):
    """What an application may do: `user` reads cameras, `admin` writes them, `webUI` looks after applications
    and reads the log of changes. Whether one of the last two includes the other is nowhere said."""

    USER = "user"
    ADMIN = "admin"
    WEBUI = "webUI"


class AppCredentials(Model, frozen=True, kw_only=True):
    """A new application's credentials. The secret is shown this once."""

    _hidden = frozenset(("clientSecret",))

    clientID: str
    """Id of the application, 96 characters; hexadecimal in small letters as far as seen"""
    clientSecret: str
    """Secret of the application, 71 characters; older ones have 96"""


class AppId(Model, frozen=True, kw_only=True):
    """An application, by its id alone."""

    clientID: str
    """Id of the application, 96 characters"""


class AppRegister(RequestModel, frozen=True, kw_only=True):
    """A new client application, sent as a form."""

    owner: str
    """User name of the owner; an empty one is refused (422)"""
    permissionLevel: PermissionLevel | UnsetType = UNSET
    """What the application may do"""


class AppSecret(Model, frozen=True, kw_only=True):
    """A new secret. It is shown this once; the old one is refused at once."""

    _hidden = frozenset(("clientSecret",))

    clientSecret: str
    """Secret of the application, 71 characters"""


class AppUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change of an application, sent as a form. The official client sends one of the two at a time."""

    owner: str | UnsetType = UNSET
    """User name of the new owner"""
    permissionLevel: PermissionLevel | UnsetType = UNSET
    """What the application may do from its next token on"""


class AppUsage(Model, frozen=True, kw_only=True):
    """How much an application was used."""

    api_usage: int
    """Requests that the application made so far"""


class Camera(Model, frozen=True, kw_only=True):
    """A camera. Fields that nobody filled in are null."""

    cameraID: str
    """Id of the camera, 24 hexadecimal digits"""
    legacy_cameraID: int | None | UnsetType = UNSET
    """Id in the earlier SQL database; unique"""
    type: CameraType
    """How its pictures are taken"""
    source: str | None | UnsetType = UNSET
    """Where the camera was found, such as `opentopia` or `webcam_jp`"""
    latitude: Degrees | None | UnsetType = UNSET
    """Latitude, degrees north, -90 to 90"""
    longitude: Degrees | None | UnsetType = UNSET
    """Longitude, degrees east, -180 to 180"""
    country: str | None | UnsetType = UNSET
    """Country, as the source wrote it: `USA` and `JP` both occur"""
    state: str | None | UnsetType = UNSET
    """State or province, as the source wrote it: `IN` and `Indiana` both occur"""
    city: str | None | UnsetType = UNSET
    """City, as the source wrote it"""
    is_active_image: bool
    """Whether it gives single pictures"""
    is_active_video: bool
    """Whether it gives video"""
    resolution_width: int | None | UnsetType = UNSET
    """Width of a picture, pixels"""
    resolution_height: int | None | UnsetType = UNSET
    """Height of a picture, pixels"""
    frame_rate: int | None | UnsetType = UNSET
    """Pictures a second; missing in records from before August 2018"""
    utc_offset: int | None | UnsetType = UNSET
    """Offset of the camera's local time from UTC, seconds east: 32400 for Japan, -18000 for Indiana"""
    timezone_id: str | None | UnsetType = UNSET
    """Id of the camera's time zone, free text"""
    timezone_name: str | None | UnsetType = UNSET
    """Name of the camera's time zone, free text, such as `Eastern Daylight Time`"""
    reference_logo: str | None | UnsetType = UNSET
    """Address of the source's logo"""
    reference_url: str | None | UnsetType = UNSET
    """Address of the page on which the source shows the camera"""
    retrieval: Retrieval
    """The way to its pictures"""


class CameraChange(Model, frozen=True, kw_only=True):
    """One entry of the log of changes. It does not tell a new camera from a changed one."""

    cameraID: str
    """Id of the camera, 24 hexadecimal digits"""
    timestamp: _dt.datetime
    """Time of the change, UTC, milliseconds and `Z`: `2018-07-04T19:52:52.337Z`"""


class CameraCreate(RequestModel, frozen=True, kw_only=True):
    """A new camera, sent as a form. A field without a value is left out: a form cannot say null."""

    type: CameraType
    """How its pictures are taken"""
    is_active_image: bool
    """Whether it gives single pictures. The server also reads small letters, 0 and 1"""
    is_active_video: bool
    """Whether it gives video. The server also reads small letters, 0 and 1"""
    retrieval: RetrievalCreate
    """The way to its pictures, as JSON text in one field of the form; the one that belongs to `type`"""
    legacy_cameraID: int | UnsetType = UNSET
    """Id in the earlier SQL database; one that another camera has is a conflict (409)"""
    source: str | UnsetType = UNSET
    """Where the camera was found, such as `opentopia` or `webcam_jp`"""
    latitude: Degrees | UnsetType = UNSET
    """Latitude, degrees north, -90 to 90"""
    longitude: Degrees | UnsetType = UNSET
    """Longitude, degrees east, -180 to 180"""
    country: str | UnsetType = UNSET
    """Country, as the source wrote it: `USA` and `JP` both occur"""
    state: str | UnsetType = UNSET
    """State or province, as the source wrote it: `IN` and `Indiana` both occur"""
    city: str | UnsetType = UNSET
    """City, as the source wrote it"""
    resolution_width: int | UnsetType = UNSET
    """Width of a picture, pixels"""
    resolution_height: int | UnsetType = UNSET
    """Height of a picture, pixels"""
    frame_rate: int | UnsetType = UNSET
    """Pictures a second"""
    utc_offset: int | UnsetType = UNSET
    """Offset of the camera's local time from UTC, seconds east: 32400 for Japan, -18000 for Indiana"""
    timezone_id: str | UnsetType = UNSET
    """Id of the camera's time zone, free text"""
    timezone_name: str | UnsetType = UNSET
    """Name of the camera's time zone, free text, such as `Eastern Daylight Time`"""
    reference_logo: str | UnsetType = UNSET
    """Address of the source's logo"""
    reference_url: str | UnsetType = UNSET
    """Address of the page on which the source shows the camera"""


class CameraId(Model, frozen=True, kw_only=True):
    """The camera that was written."""

    cameraID: str
    """Id of the camera, 24 hexadecimal digits"""


class CameraUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change of a camera, sent as a form. A field that is left out stays as it is, and none can be
    cleared: a form cannot say null."""

    type: CameraType | UnsetType = UNSET
    """How its pictures are taken; needed together with `retrieval`. Another type than before needs the whole
    `retrieval` of the new one, and what the old one had is gone"""
    is_active_image: bool | UnsetType = UNSET
    """Whether it gives single pictures. The server also reads small letters, 0 and 1"""
    is_active_video: bool | UnsetType = UNSET
    """Whether it gives video. The server also reads small letters, 0 and 1"""
    retrieval: RetrievalUpdate | UnsetType = UNSET
    """What shall change on the way to its pictures, as JSON text in one field of the form; read together with
    `type` alone"""
    legacy_cameraID: int | UnsetType = UNSET
    """Id in the earlier SQL database; one that another camera has is a conflict (409)"""
    source: str | UnsetType = UNSET
    """Where the camera was found, such as `opentopia` or `webcam_jp`"""
    latitude: Degrees | UnsetType = UNSET
    """Latitude, degrees north, -90 to 90"""
    longitude: Degrees | UnsetType = UNSET
    """Longitude, degrees east, -180 to 180"""
    country: str | UnsetType = UNSET
    """Country, as the source wrote it: `USA` and `JP` both occur"""
    state: str | UnsetType = UNSET
    """State or province, as the source wrote it: `IN` and `Indiana` both occur"""
    city: str | UnsetType = UNSET
    """City, as the source wrote it"""
    resolution_width: int | UnsetType = UNSET
    """Width of a picture, pixels"""
    resolution_height: int | UnsetType = UNSET
    """Height of a picture, pixels"""
    frame_rate: int | UnsetType = UNSET
    """Pictures a second"""
    utc_offset: int | UnsetType = UNSET
    """Offset of the camera's local time from UTC, seconds east: 32400 for Japan, -18000 for Indiana"""
    timezone_id: str | UnsetType = UNSET
    """Id of the camera's time zone, free text"""
    timezone_name: str | UnsetType = UNSET
    """Name of the camera's time zone, free text, such as `Eastern Daylight Time`"""
    reference_logo: str | UnsetType = UNSET
    """Address of the source's logo"""
    reference_url: str | UnsetType = UNSET
    """Address of the page on which the source shows the camera"""


class Error(Model, frozen=True, kw_only=True):
    """An error, told in one text."""

    message: str
    """Text for people. `Token expired.`, with its full stop, is the one that clients act upon"""


class IpRetrieval(Model, frozen=True, kw_only=True):
    """The way to the pictures of a camera that answers at an address of its own."""

    ip: str
    """IP address or host name of the camera"""
    port: Port | None | UnsetType = UNSET
    """TCP port of the camera"""
    brand: str | None | UnsetType = UNSET
    """Maker of the camera"""
    model: str | None | UnsetType = UNSET
    """Model of the camera"""
    image_path: str | None | UnsetType = UNSET
    """Path on the camera that answers one picture"""
    video_path: str | None | UnsetType = UNSET
    """Path on the camera that answers a video stream"""


class IpRetrievalCreate(RequestModel, frozen=True, kw_only=True):
    """The way to the pictures of a new IP camera."""

    ip: str
    """IP address or host name of the camera"""
    port: Port | None | UnsetType = UNSET
    """TCP port of the camera"""
    brand: str | None | UnsetType = UNSET
    """Maker of the camera"""
    model: str | None | UnsetType = UNSET
    """Model of the camera"""
    image_path: str | None | UnsetType = UNSET
    """Path on the camera that answers one picture"""
    video_path: str | None | UnsetType = UNSET
    """Path on the camera that answers a video stream"""


class IpRetrievalUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change on the way to an IP camera's pictures. Null and left out both leave alone what is
    stored: nothing can be cleared."""

    ip: str | None | UnsetType = UNSET
    """IP address or host name of the camera"""
    port: Port | None | UnsetType = UNSET
    """TCP port of the camera"""
    brand: str | None | UnsetType = UNSET
    """Maker of the camera"""
    model: str | None | UnsetType = UNSET
    """Model of the camera"""
    image_path: str | None | UnsetType = UNSET
    """Path on the camera that answers one picture"""
    video_path: str | None | UnsetType = UNSET
    """Path on the camera that answers a video stream"""


class Message(Model, frozen=True, kw_only=True):
    """A confirmation."""

    message: str
    """`OK`"""


class NonIpRetrieval(Model, frozen=True, kw_only=True):
    """The way to the pictures of a camera that a web site shows."""

    snapshot_url: str
    """Address that answers one picture"""


class NonIpRetrievalCreate(RequestModel, frozen=True, kw_only=True):
    """The way to the pictures of a new camera that a web site shows."""

    snapshot_url: str
    """Address that answers one picture"""


class NonIpRetrievalUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change on the way to the pictures of a camera that a web site shows. Null leaves alone what is
    stored."""

    snapshot_url: str | None | UnsetType = UNSET
    """Address that answers one picture"""


class StreamRetrieval(Model, frozen=True, kw_only=True):
    """The way to the pictures of a camera that streams."""

    m3u8_url: str
    """Address of the stream's HLS playlist (m3u8)"""


class StreamRetrievalCreate(RequestModel, frozen=True, kw_only=True):
    """The way to the pictures of a new camera that streams."""

    m3u8_url: str
    """Address of the stream's HLS playlist (m3u8)"""


class StreamRetrievalUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change on the way to a stream. Null leaves alone what is stored."""

    m3u8_url: str | None | UnsetType = UNSET
    """Address of the stream's HLS playlist (m3u8)"""


class Token(Model, frozen=True, kw_only=True):
    """A bearer token."""

    _hidden = frozenset(("token",))

    token: str
    """The token to send as `Authorization: Bearer <token>`; good for 300 s. Those seen are JWTs (HS256) with the
    claims `clientID`, `permissionLevel`, `iat` and `exp`"""


Degrees: TypeAlias = float | str
"""An angle in degrees: a number as a rule, a text with a number in some records."""
Port: TypeAlias = str | int
"""A TCP port: a text in the records, whole numbers are taken as well. Compare as text."""

if TYPE_CHECKING:
    Retrieval: TypeAlias = IpRetrieval | NonIpRetrieval | StreamRetrieval
else:

    class Retrieval(OneOf):
        """The way to a camera's pictures: which of the three it is follows from the type of the camera."""

        members = (
            IpRetrieval,
            NonIpRetrieval,
            StreamRetrieval,
        )


if TYPE_CHECKING:
    RetrievalCreate: TypeAlias = IpRetrievalCreate | NonIpRetrievalCreate | StreamRetrievalCreate
else:

    class RetrievalCreate(OneOf):
        """The way to a new camera's pictures: the one that belongs to its type."""

        members = (
            IpRetrievalCreate,
            NonIpRetrievalCreate,
            StreamRetrievalCreate,
        )


if TYPE_CHECKING:
    RetrievalUpdate: TypeAlias = IpRetrievalUpdate | NonIpRetrievalUpdate | StreamRetrievalUpdate
else:

    class RetrievalUpdate(OneOf):
        """What shall change on the way to a camera's pictures."""

        members = (
            IpRetrievalUpdate,
            NonIpRetrievalUpdate,
            StreamRetrievalUpdate,
        )
