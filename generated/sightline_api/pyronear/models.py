# Written by `make generate` from openapi.json: change that file, not this one.
"""Every model of the pyronear service, and the values that its enums know."""

from __future__ import annotations

import builtins
import datetime as _dt
from typing import Annotated, Any, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.files import File
from .._runtime.model import Model, OpenStrEnum, RequestModel

__all__ = [
    "Alert",
    "AlertCount",
    "AzimuthSource",
    "Camera",
    "CameraCreate",
    "CameraDeviceConfigUpdate",
    "CameraLocationUpdate",
    "CameraNameUpdate",
    "CameraPose",
    "CameraRead",
    "CameraTrustableUpdate",
    "ClickToMoveRequest",
    "Detection",
    "DetectionCreate",
    "DetectionUrl",
    "DetectionWithUrl",
    "DeviceAngleMove",
    "DeviceAutofocus",
    "DeviceAzimuth",
    "DeviceCameraIds",
    "DeviceCameraInfo",
    "DeviceCameraInfos",
    "DeviceClickMove",
    "DeviceFocusOptimum",
    "DeviceFocusPosition",
    "DeviceFocusStatus",
    "DeviceHealth",
    "DeviceMessage",
    "DeviceMove",
    "DeviceMoveStarted",
    "DevicePatrolChange",
    "DevicePatrolStatus",
    "DevicePresetMove",
    "DevicePresetSaved",
    "DevicePresets",
    "DeviceSpeedTables",
    "DeviceStreamRunning",
    "DeviceStreamStarted",
    "DeviceStreamStatus",
    "DeviceStreamStopped",
    "DeviceTimedMove",
    "DeviceZoom",
    "Direction",
    "ErrorDetail",
    "GotoPresetRequest",
    "ImageUpload",
    "Label",
    "LocationPart",
    "LoginForm",
    "MoveByDegreesRequest",
    "MoveForDurationRequest",
    "OcclusionMask",
    "OcclusionMaskCreate",
    "OcclusionMaskUpdate",
    "Organization",
    "OrganizationCreate",
    "OrganizationSlackHookUpdate",
    "OrganizationUpdate",
    "Pose",
    "PoseCreate",
    "PoseRead",
    "PoseUpdate",
    "RiskScore",
    "Sequence",
    "SequenceLabel",
    "SequenceRead",
    "StartMoveRequest",
    "Token",
    "TokenPayload",
    "TokenScope",
    "User",
    "UserCreate",
    "UserRole",
    "UserUpdate",
    "ValidationDetail",
    "ValidationErrorBody",
    "ValidationIssue",
    "Webhook",
    "WebhookCreate",
]


class AzimuthSource(OpenStrEnum):
    """Where an azimuth comes from: `hardware` is read from the motor, `tracked` is reckoned from the commands
    given so far."""

    HARDWARE = "hardware"
    TRACKED = "tracked"


class Direction(OpenStrEnum):
    """Way in which a motorised camera turns."""

    LEFT = "Left"
    RIGHT = "Right"
    UP = "Up"
    DOWN = "Down"


class Label(OpenStrEnum):
    """Verdict of a person on a sequence: smoke of a wildfire, smoke of another origin (chimney, controlled
    burn), or no smoke at all."""

    WILDFIRE_SMOKE = "wildfire_smoke"
    OTHER_SMOKE = "other_smoke"
    OTHER = "other"


class RiskScore(OpenStrEnum):
    """Fire weather class, from calm to extreme. Case-sensitive."""

    VERY_LOW = "very_low"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very_high"
    EXTREME = "extreme"


class TokenScope(OpenStrEnum):
    """Kind of holder a token was issued for: a person's role, or `camera` for a device."""

    ADMIN = "admin"
    AGENT = "agent"
    USER = "user"
    CAMERA = "camera"


class UserRole(OpenStrEnum):
    """What a person may do: `admin` runs everything in all organizations, `agent` operates and labels within one
    organization, `user` only reads there."""

    ADMIN = "admin"
    AGENT = "agent"
    USER = "user"


class Alert(Model, frozen=True, kw_only=True):
    """One event as one or several cameras saw it."""

    id: int
    """Id of the alert"""
    organization_id: int
    """Organization it belongs to"""
    lat: float | None
    """Latitude of the event by crossing the views, degrees; null while it cannot be located"""
    lon: float | None
    """Longitude of the event by crossing the views, degrees; null while it cannot be located"""
    started_at: _dt.datetime
    """Start of the earliest sequence, naive UTC: no offset is written"""
    last_seen_at: _dt.datetime
    """End of the latest sequence when the alert was last computed; does not follow its sequences, naive UTC: no
    offset is written"""
    sequences: builtins.list[SequenceRead]
    """All its sequences, latest `last_seen_at` first"""


class AlertCount(Model, frozen=True, kw_only=True):
    """How many alerts match."""

    count: int
    """Number of alerts"""


class Camera(Model, frozen=True, kw_only=True):
    """A camera as answered by operations that change it."""

    id: int
    """Id of the camera"""
    organization_id: int
    """Organization that owns the camera"""
    name: str
    """Name, unique over all organizations"""
    angle_of_view: float
    """Horizontal opening of the lens, degrees"""
    elevation: float
    """Height of the camera above sea level, metres"""
    lat: float
    """Latitude, degrees, north positive"""
    lon: float
    """Longitude, degrees, east positive"""
    is_trustable: bool
    """False hides the camera from the usual list"""
    last_active_at: _dt.datetime | None
    """Last heartbeat or picture, null before the first, naive UTC: no offset is written"""
    last_image: str | None
    """Storage key of the last picture, null before the first"""
    created_at: _dt.datetime
    """Time of registration, naive UTC: no offset is written"""
    poses: builtins.list[CameraPose]
    """Always empty in this answer, even when the camera has poses"""


class CameraCreate(RequestModel, frozen=True, kw_only=True):
    """A new camera."""

    organization_id: Annotated[int, Meta(gt=0)]
    """Organization that shall own the camera; an agent may name only its own"""
    name: Annotated[str, Meta(max_length=50, min_length=3)]
    """Name, 3 to 50 characters, unique over all organizations"""
    angle_of_view: Annotated[float, Meta(gt=0, le=360)]
    """Horizontal opening of the lens, degrees, above 0 up to 360"""
    elevation: Annotated[float, Meta(gt=0, lt=10000)]
    """Height of the camera above sea level, metres, strictly between 0 and 10000"""
    lat: Annotated[float, Meta(gt=-90, lt=90)]
    """Latitude, degrees, north positive, strictly between -90 and 90"""
    lon: Annotated[float, Meta(gt=-180, lt=180)]
    """Longitude, degrees, east positive, strictly between -180 and 180"""
    is_trustable: bool | UnsetType = UNSET
    """False hides the camera from the usual list"""


class CameraDeviceConfigUpdate(RequestModel, frozen=True, kw_only=True):
    """Addresses used by the camera proxy. A key that is left out stays as it is, null clears it; no operation
    returns them."""

    camera_ip: str | None | UnsetType = UNSET
    """Address of the camera as the device on the mast knows it"""
    device_ip: str | None | UnsetType = UNSET
    """Address of the device on the mast, asked on port 8081"""


class CameraLocationUpdate(RequestModel, frozen=True, kw_only=True):
    """A new place for a camera; the three values go together."""

    elevation: Annotated[float, Meta(gt=0, lt=10000)]
    """Height of the camera above sea level, metres, strictly between 0 and 10000"""
    lat: Annotated[float, Meta(gt=-90, lt=90)]
    """Latitude, degrees, north positive, strictly between -90 and 90"""
    lon: Annotated[float, Meta(gt=-180, lt=180)]
    """Longitude, degrees, east positive, strictly between -180 and 180"""


class CameraNameUpdate(RequestModel, frozen=True, kw_only=True):
    """A new name for a camera."""

    name: Annotated[str, Meta(max_length=100, min_length=5)]
    """Name, 5 to 100 characters, unique. Stay within 50: a longer one is stored but answered with 500, and so is
    every later read of the camera until it gets a shorter name"""


class CameraPose(Model, frozen=True, kw_only=True):
    """A pose as it appears inside a camera: without picture."""

    id: int
    """Id of the pose"""
    camera_id: int
    """Camera the pose belongs to"""
    azimuth: float
    """Direction of view, degrees clockwise from north, from 0 to below 360"""
    patrol_id: int | None
    """Number of the pose in the camera's patrol, null outside of it"""
    active: bool
    """Whether detections are accepted for the pose"""


class CameraRead(Model, frozen=True, kw_only=True):
    """A camera as answered by reads, with its active poses."""

    _hidden = frozenset(("last_image_url",))

    id: int
    """Id of the camera"""
    organization_id: int
    """Organization that owns the camera"""
    name: str
    """Name, unique over all organizations"""
    angle_of_view: float
    """Horizontal opening of the lens, degrees"""
    elevation: float
    """Height of the camera above sea level, metres"""
    lat: float
    """Latitude, degrees, north positive"""
    lon: float
    """Longitude, degrees, east positive"""
    is_trustable: bool
    """False hides the camera from the usual list"""
    last_active_at: _dt.datetime | None
    """Last heartbeat or picture, null before the first, naive UTC: no offset is written"""
    last_image: str | None
    """Storage key of the last picture, null before the first"""
    created_at: _dt.datetime
    """Time of registration, naive UTC: no offset is written"""
    last_image_url: str | None
    """Signed address of the last picture, good for 24 h, to be asked without a token; null when there is none or
    the stored object is gone"""
    poses: builtins.list[CameraPose]
    """Active poses; by id when a single camera is read, in no order in lists"""


class CameraTrustableUpdate(RequestModel, frozen=True, kw_only=True):
    """The trust flag of a camera."""

    is_trustable: bool
    """False hides the camera from the usual list"""


class ClickToMoveRequest(RequestModel, frozen=True, kw_only=True):
    """A point of the picture to bring into the centre."""

    click_x: Annotated[float, Meta(ge=0, le=1)]
    """Distance from the left edge, 0 to 1 relative to the width"""
    click_y: Annotated[float, Meta(ge=0, le=1)]
    """Distance from the top edge, 0 to 1 relative to the height"""


class Detection(Model, frozen=True, kw_only=True):
    """One box in one frame. An upload with several boxes makes several of them."""

    id: int
    """Id of the detection"""
    camera_id: int
    """Camera that took the frame"""
    pose_id: int
    """Pose the frame was taken in"""
    sequence_id: int | None
    """Sequence the detection belongs to, null while it is free; may be set later by another upload"""
    bucket_key: str
    """Storage key of the frame, the same for all rows of one upload"""
    crop_bucket_key: str | None
    """Storage key of this box's crop, null when none was sent"""
    bbox: str
    """The row's own box, `[(xmin,ymin,xmax,ymax,confidence)]`, all relative 0 to 1 and as they were sent; `[]`
    when the frame only continues a sequence"""
    others_bboxes: str | None
    """The other boxes of the same upload in the same spelling, null when this one was alone"""
    created_at: _dt.datetime
    """Time of arrival by the server's clock; sequences are built on it, naive UTC: no offset is written"""
    recorded_at: _dt.datetime
    """Time of capture as the camera told it, for display only, naive UTC: no offset is written"""


class DetectionCreate(RequestModel, frozen=True, kw_only=True):
    """A frame with the boxes found in it, sent as a multipart form by the camera itself."""

    bboxes: Annotated[
        str,
        Meta(
            max_length=185,
            min_length=2,
            pattern="^\\[(\\((0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1)\\)(,\\((0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1),(0?\\.[0-9]{1,3}|0|1)\\))*)?\\]$",
        ),
    ]
    """`[(xmin,ymin,xmax,ymax,confidence),...]` or `[]`, no blanks; numbers 0 to 1, relative to the frame, with
    at most three decimals and whole ones as `0` or `1`; xmin below xmax and ymin below ymax. Use at most
    five boxes: the text may have 185 characters, and the server fails when the boxes beside one exceed
    148"""
    pose_id: Annotated[int, Meta(gt=0)]
    """Pose the frame was taken in: an active one of the calling camera"""
    recorded_at: _dt.datetime | UnsetType = UNSET
    """Time of capture, for display only; with an offset it is converted to UTC, without one it is taken as UTC.
    The server's time when left out"""
    file: File
    """The frame, at most 8 MiB; the part must carry a file name. Type and content are not checked"""
    crop: builtins.list[File] | UnsetType = UNSET
    """One picture per box in the order of `bboxes`, or none at all; the field is repeated"""


class DetectionUrl(Model, frozen=True, kw_only=True):
    """Addresses of a detection's pictures, signed anew at each call."""

    _hidden = frozenset(("crop_url", "url"))

    url: str
    """Signed address of the frame, good for 24 h, to be asked without a token; whether the object still exists
    is not checked"""
    crop_url: str | None
    """Signed address of the crop, null when there is none"""


class DetectionWithUrl(Model, frozen=True, kw_only=True):
    """A detection together with the addresses of its pictures."""

    _hidden = frozenset(("crop_url", "url"))

    id: int
    """Id of the detection"""
    camera_id: int
    """Camera that took the frame"""
    pose_id: int
    """Pose the frame was taken in"""
    sequence_id: int | None
    """Sequence the detection belongs to, null while it is free; may be set later by another upload"""
    bucket_key: str
    """Storage key of the frame, the same for all rows of one upload"""
    crop_bucket_key: str | None
    """Storage key of this box's crop, null when none was sent"""
    bbox: str
    """The row's own box, `[(xmin,ymin,xmax,ymax,confidence)]`, all relative 0 to 1 and as they were sent; `[]`
    when the frame only continues a sequence"""
    others_bboxes: str | None
    """The other boxes of the same upload in the same spelling, null when this one was alone"""
    created_at: _dt.datetime
    """Time of arrival by the server's clock; sequences are built on it, naive UTC: no offset is written"""
    recorded_at: _dt.datetime
    """Time of capture as the camera told it, for display only, naive UTC: no offset is written"""
    url: str
    """Signed address of the frame, good for 24 h, to be asked without a token; whether the object still exists
    is not checked"""
    crop_url: str | None
    """Signed address of the crop; null without crop, or when crops were not asked for"""


class DeviceAngleMove(Model, frozen=True, kw_only=True):
    """Report of a movement by a given angle."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    direction: str | UnsetType = UNSET
    """Way the camera turned, in the words of the request"""
    degrees: float | UnsetType = UNSET
    """Angle that was asked for, degrees"""
    duration: float | UnsetType = UNSET
    """Time the motor ran, seconds"""
    speed: int | UnsetType = UNSET
    """Speed level that was used"""
    adapter: str | UnsetType = UNSET
    """Name of the device's driver for this camera model"""
    zoom: float | UnsetType = UNSET
    """Zoom level when the movement was made"""
    micro: bool | UnsetType = UNSET
    """True when the angle was too small for a timed movement and one short impulse was given"""
    interrupted: bool | UnsetType = UNSET
    """True when a stop ended the movement early; left out otherwise"""


class DeviceAutofocus(Model, frozen=True, kw_only=True):
    """Report of switching the autofocus."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    disabled: bool | UnsetType = UNSET
    """True when the autofocus is off now"""
    result: Any | UnsetType = UNSET
    """Answer of the camera itself. Any JSON value: the device decides what it holds, it differs between camera
    models"""


class DeviceAzimuth(Model, frozen=True, kw_only=True):
    """Where the camera looks now."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    azimuth_deg: float | None | UnsetType = UNSET
    """Direction of view, degrees clockwise from north; null when unknown"""
    source: AzimuthSource | UnsetType = UNSET
    """Where the value comes from"""
    moving: bool | UnsetType = UNSET
    """Whether a movement is under way"""


class DeviceCameraIds(Model, frozen=True, kw_only=True):
    """Cameras attached to the device."""

    camera_ids: builtins.list[str] | UnsetType = UNSET
    """Addresses of the cameras"""


class DeviceCameraInfo(Model, frozen=True, kw_only=True):
    """Configuration of one camera on the device."""

    id: Any | UnsetType = UNSET
    """Id from the device's configuration, or the address when it has none. Any JSON value: a number or a text,
    as the device's configuration has it"""
    camera_id: str | UnsetType = UNSET
    """Key of the camera on the device"""
    ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    adapter: str | UnsetType = UNSET
    """Name of the device's driver for this camera model"""
    type: str | UnsetType = UNSET
    """Kind of camera, such as `ptz` or `static`"""
    name: str | UnsetType = UNSET
    """Name on the device"""
    azimuths: builtins.list[float] | UnsetType = UNSET
    """Directions of the stored positions, degrees clockwise from north"""
    poses: builtins.list[int] | UnsetType = UNSET
    """Numbers of the stored positions"""


class DeviceCameraInfos(Model, frozen=True, kw_only=True):
    """Configuration of the cameras attached to the device."""

    cameras: builtins.list[DeviceCameraInfo] | UnsetType = UNSET
    """One entry per camera"""


class DeviceClickMove(Model, frozen=True, kw_only=True):
    """Report of a movement towards a point of the picture."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    adapter: str | UnsetType = UNSET
    """Name of the device's driver for this camera model"""
    zoom: float | UnsetType = UNSET
    """Zoom level when the movement was made"""
    h_fov: float | UnsetType = UNSET
    """Horizontal field of view at this zoom, degrees"""
    v_fov: float | UnsetType = UNSET
    """Vertical field of view at this zoom, degrees"""
    pan_deg: float | UnsetType = UNSET
    """Angle to the point, degrees, right positive"""
    tilt_deg: float | UnsetType = UNSET
    """Angle to the point, degrees, down positive"""
    moves: builtins.list[Any] | UnsetType = UNSET
    """The single movements in order. Any JSON value: one record per movement, with keys that differ between
    camera models"""


class DeviceFocusOptimum(Model, frozen=True, kw_only=True):
    """Report of a search for the sharpest focus."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    best_focus_position: float | None | UnsetType = UNSET
    """Position of the focus motor with the sharpest picture, null when none was found"""
    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""


class DeviceFocusPosition(Model, frozen=True, kw_only=True):
    """Report of a focus command."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    position: int | UnsetType = UNSET
    """Position of the focus motor that was asked for"""
    result: Any | UnsetType = UNSET
    """Answer of the camera itself. Any JSON value: the device decides what it holds, it differs between camera
    models"""


class DeviceFocusStatus(Model, frozen=True, kw_only=True):
    """State of the lens."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    focus_data: Any | UnsetType = UNSET
    """Focus and zoom as the camera reports them. Any JSON value: the device decides what it holds, it differs
    between camera models"""


class DeviceHealth(Model, frozen=True, kw_only=True):
    """State of the device on the mast."""

    status: str | UnsetType = UNSET
    """Word of the device on its own state"""


class DeviceMessage(Model, frozen=True, kw_only=True):
    """A sentence of the device."""

    message: str | UnsetType = UNSET
    """Text for people"""


class DeviceMove(Model, frozen=True, kw_only=True):
    """Report of the general movement command; which keys are there depends on the kind of movement."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    pose_id: int | UnsetType = UNSET
    """Stored position that was asked for"""
    direction: str | UnsetType = UNSET
    """Way the camera turned, in the words of the request"""
    speed: int | UnsetType = UNSET
    """Speed level that was used"""
    degrees: float | UnsetType = UNSET
    """Angle that was asked for, degrees"""
    duration: float | UnsetType = UNSET
    """Time the motor ran, seconds"""
    adapter: str | UnsetType = UNSET
    """Name of the device's driver for this camera model"""
    zoom: float | UnsetType = UNSET
    """Zoom level when the movement was made"""
    micro: bool | UnsetType = UNSET
    """True when the angle was too small for a timed movement and one short impulse was given"""
    hold_s: float | UnsetType = UNSET
    """Time the device waited for the position to be reached, seconds"""
    interrupted: bool | UnsetType = UNSET
    """True when a stop ended the movement early; left out otherwise"""


class DeviceMoveStarted(Model, frozen=True, kw_only=True):
    """Report of a movement that goes on until it is stopped."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    direction: str | UnsetType = UNSET
    """Way the camera turned, in the words of the request"""
    speed: int | UnsetType = UNSET
    """Speed level that was used"""


class DevicePatrolChange(Model, frozen=True, kw_only=True):
    """Report of starting or stopping a patrol."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    loop_type: str | None | UnsetType = UNSET
    """Kind of patrol: `patrol` visits the stored positions, `static` only takes pictures; left out when stopping"""


class DevicePatrolStatus(Model, frozen=True, kw_only=True):
    """State of a patrol."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    patrol_running: bool | UnsetType = UNSET
    """Whether a patrol is under way"""
    loop_type: str | None | UnsetType = UNSET
    """Kind of patrol: `patrol` or `static`; null when none ever ran"""
    failures: int | UnsetType = UNSET
    """Failed pictures in a row"""
    skip_until: float | UnsetType = UNSET
    """Unix time, seconds, before which the patrol skips the camera; 0 for never"""


class DevicePresetMove(Model, frozen=True, kw_only=True):
    """Report of a turn to a stored position."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    pose_id: int | UnsetType = UNSET
    """Stored position that was asked for"""
    speed: int | UnsetType = UNSET
    """Speed level that was used"""
    hold_s: float | UnsetType = UNSET
    """Time the device waited for the position to be reached, seconds; left out for models that tell when they
    arrive"""
    interrupted: bool | UnsetType = UNSET
    """True when a stop ended the movement early; left out otherwise"""


class DevicePresetSaved(Model, frozen=True, kw_only=True):
    """Report of a stored position."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    id: int | None | UnsetType = UNSET
    """Number under which the position was stored, null when the camera chose it"""


class DevicePresets(Model, frozen=True, kw_only=True):
    """Positions stored in the camera."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    presets: Any | UnsetType = UNSET
    """The stored positions. Any JSON value: the device decides what it holds, it differs between camera models"""


class DeviceSpeedTables(Model, frozen=True, kw_only=True):
    """Calibration of the camera's motors."""

    adapter: str | UnsetType = UNSET
    """Name of the device's driver for this camera model"""
    pan_speeds: Any | UnsetType = UNSET
    """Degrees per second by speed level, sideways. Any JSON value: the device decides what it holds, it differs
    between camera models"""
    pan_bias: Any | UnsetType = UNSET
    """Degrees of coasting after a stop by speed level, sideways. Any JSON value: the device decides what it
    holds, it differs between camera models"""
    tilt_speeds: Any | UnsetType = UNSET
    """Degrees per second by speed level, up and down. Any JSON value: the device decides what it holds, it
    differs between camera models"""
    tilt_bias: Any | UnsetType = UNSET
    """Degrees of coasting after a stop by speed level, up and down. Any JSON value: the device decides what it
    holds, it differs between camera models"""


class DeviceStreamRunning(Model, frozen=True, kw_only=True):
    """Whether one camera streams."""

    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    running: bool | UnsetType = UNSET
    """Whether a stream of the camera is under way"""


class DeviceStreamStarted(Model, frozen=True, kw_only=True):
    """Report of starting a video stream."""

    message: str | UnsetType = UNSET
    """Text for people"""
    previous_stream: str | None | UnsetType = UNSET
    """Camera whose stream was stopped for this one, the word `None` when there was none; left out when the
    stream ran already"""
    mode: str | UnsetType = UNSET
    """`anonymizer` when people are blacked out, `restream` when the video passes unchanged; left out when the
    stream ran already"""


class DeviceStreamStatus(Model, frozen=True, kw_only=True):
    """Streams of the device: two lists, or a message when there are none."""

    active_pipelines: builtins.list[str] | UnsetType = UNSET
    """Cameras that stream with people blacked out"""
    active_ffmpeg: builtins.list[str] | UnsetType = UNSET
    """Cameras that stream unchanged"""
    message: str | UnsetType = UNSET
    """Text for people when nothing streams"""


class DeviceStreamStopped(Model, frozen=True, kw_only=True):
    """Report of stopping the video stream."""

    message: str | UnsetType = UNSET
    """Text for people"""
    camera_ip: str | UnsetType = UNSET
    """Camera whose stream was stopped; left out when there was none"""


class DeviceTimedMove(Model, frozen=True, kw_only=True):
    """Report of a movement for a given time."""

    status: str | UnsetType = UNSET
    """What happened, `ok` or a word for the new state"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    direction: str | UnsetType = UNSET
    """Way the camera turned, in the words of the request"""
    duration: float | UnsetType = UNSET
    """Time that was asked for, seconds"""
    speed: int | UnsetType = UNSET
    """Speed level that was used"""
    interrupted: bool | UnsetType = UNSET
    """True when a stop ended the movement early; left out otherwise"""


class DeviceZoom(Model, frozen=True, kw_only=True):
    """Report of a zoom command."""

    message: str | UnsetType = UNSET
    """Text for people"""
    camera_ip: str | UnsetType = UNSET
    """Address of the camera as the device knows it"""
    settle: float | UnsetType = UNSET
    """Time the lens was given to come to rest, seconds"""


class ErrorDetail(Model, frozen=True, kw_only=True):
    """An error told in one text."""

    detail: str
    """Text for people. A conflict may contain raw SQL with its parameters: do not log it. An error of a device
    behind the camera proxy carries that device's whole JSON answer as text"""


class GotoPresetRequest(RequestModel, frozen=True, kw_only=True):
    """A stored position to turn to."""

    pose_id: int
    """Number of the stored position on the device; not the id of a pose"""
    speed: int | UnsetType = UNSET
    """Speed level of the motor"""


class ImageUpload(RequestModel, frozen=True, kw_only=True):
    """One picture, sent as a multipart form."""

    file: File
    """The picture, at most 8 MiB; the part must carry a file name. Type and content are not checked"""


class LoginForm(RequestModel, frozen=True, kw_only=True):
    """Credentials of a person, sent as a urlencoded form."""

    _hidden = frozenset(("client_secret", "password"))

    grant_type: Annotated[str, Meta(pattern="^password$")] | UnsetType = UNSET
    """May be left out; when given it is the word `password`"""
    username: str
    """Login of the user"""
    password: str
    """Password of the user; only its first 72 bytes count"""
    scope: str | UnsetType = UNSET
    """Accepted and ignored: the role of the user decides"""
    client_id: str | UnsetType = UNSET
    """Accepted and ignored"""
    client_secret: str | UnsetType = UNSET
    """Accepted and ignored"""


class MoveByDegreesRequest(RequestModel, frozen=True, kw_only=True):
    """A movement by a given angle."""

    direction: Direction
    """Way to turn"""
    degrees: Annotated[float, Meta(gt=0)]
    """Angle to turn, degrees, above 0"""
    speed: int | None | UnsetType = UNSET
    """Speed level of the motor; left out or null lets the device choose one"""


class MoveForDurationRequest(RequestModel, frozen=True, kw_only=True):
    """A movement for a given time."""

    direction: Direction
    """Way to turn"""
    duration: Annotated[float, Meta(gt=0)]
    """Time to move, seconds, above 0"""
    speed: int | UnsetType = UNSET
    """Speed level of the motor"""


class OcclusionMask(Model, frozen=True, kw_only=True):
    """A rectangle of a pose's picture in which detections do not count."""

    id: int
    """Id of the mask"""
    pose_id: int
    """Pose the mask belongs to"""
    mask: str
    """`(xmin,ymin,xmax,ymax)`, each 0 to 1 relative to the picture's width and height, exactly as it was sent;
    the corners may be the wrong way round"""
    created_at: _dt.datetime
    """Time of creation, naive UTC: no offset is written"""


class OcclusionMaskCreate(RequestModel, frozen=True, kw_only=True):
    """A new mask."""

    pose_id: Annotated[int, Meta(gt=0)]
    """Pose the mask belongs to"""
    mask: Annotated[str, Meta(max_length=255, min_length=2)]
    """`(xmin,ymin,xmax,ymax)` without blanks, each 0 to 1 relative to the picture's width and height, at most
    three decimals, `1` and not `1.0`; the order of the corners is not checked"""


class OcclusionMaskUpdate(RequestModel, frozen=True, kw_only=True):
    """A new rectangle for a mask."""

    mask: Annotated[str, Meta(max_length=255, min_length=2)]
    """`(xmin,ymin,xmax,ymax)` without blanks, each 0 to 1 relative to the picture's width and height, at most
    three decimals, `1` and not `1.0`; the order of the corners is not checked"""


class Organization(Model, frozen=True, kw_only=True):
    """A group of people and cameras that sees only its own rows."""

    _hidden = frozenset(("slack_hook",))

    id: int
    """Id of the organization"""
    name: str
    """Name, unique"""
    telegram_id: str | None
    """Telegram channel that hears of alerts, null when there is none"""
    slack_hook: str | None
    """Slack address that hears of alerts, null when there is none; whoever knows it can post there"""


class OrganizationCreate(RequestModel, frozen=True, kw_only=True):
    """A new organization."""

    name: Annotated[str, Meta(max_length=50, min_length=3)]
    """Name, 3 to 50 characters, unique"""


class OrganizationSlackHookUpdate(RequestModel, frozen=True, kw_only=True):
    """The Slack address of an organization."""

    _hidden = frozenset(("slack_hook",))

    slack_hook: Annotated[
        str, Meta(pattern="^https://hooks\\.slack\\.com/services/[A-Z0-9]+/[A-Z0-9]+/[a-zA-Z0-9]+$")
    ]
    """Address of an incoming hook at Slack"""


class OrganizationUpdate(RequestModel, frozen=True, kw_only=True):
    """The Telegram channel of an organization. An empty object changes nothing."""

    telegram_id: Annotated[str, Meta(pattern="^(@[a-zA-Z0-9_-]+|-?\\d+)$")] | None | UnsetType = UNSET
    """`@name` of the channel, or its number with an optional minus sign"""


class Pose(Model, frozen=True, kw_only=True):
    """A pose as answered by the upload of its picture."""

    id: int
    """Id of the pose"""
    camera_id: int
    """Camera the pose belongs to"""
    azimuth: float
    """Direction of view, degrees clockwise from north, from 0 to below 360"""
    patrol_id: int | None
    """Number of the pose in the camera's patrol, null outside of it"""
    active: bool
    """Whether detections are accepted for the pose"""
    image: str | None
    """Storage key of the pose's picture, null when it has none"""


class PoseCreate(RequestModel, frozen=True, kw_only=True):
    """A new pose. Two poses of a camera may be alike."""

    camera_id: Annotated[int, Meta(gt=0)]
    """Camera the pose belongs to; a camera may name only itself"""
    azimuth: Annotated[float, Meta(ge=0, lt=360)]
    """Direction of view, degrees clockwise from north, from 0 to below 360"""
    patrol_id: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number of the pose in the camera's patrol, from 0; null for none"""
    active: bool | UnsetType = UNSET
    """Whether detections are accepted for the pose"""


class PoseRead(Model, frozen=True, kw_only=True):
    """A direction in which a camera looks, with its reference picture."""

    _hidden = frozenset(("image_url",))

    id: int
    """Id of the pose"""
    camera_id: int
    """Camera the pose belongs to"""
    azimuth: float
    """Direction of view, degrees clockwise from north, from 0 to below 360"""
    patrol_id: int | None
    """Number of the pose in the camera's patrol, null outside of it"""
    active: bool
    """Whether detections are accepted for the pose"""
    image: str | None
    """Storage key of the pose's picture, null when it has none"""
    image_url: str | None
    """Signed address of the picture, good for 24 h, to be asked without a token; null without picture, and
    always null in lists"""


class PoseUpdate(RequestModel, frozen=True, kw_only=True):
    """Changes of a pose. A key that is left out stays as it is; an empty object changes nothing."""

    azimuth: Annotated[float, Meta(ge=0, lt=360)] | UnsetType = UNSET
    """Direction of view, degrees clockwise from north, from 0 to below 360"""
    patrol_id: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number of the pose in the camera's patrol, from 0; null for none"""
    active: bool | UnsetType = UNSET
    """Whether detections are accepted for the pose"""


class Sequence(Model, frozen=True, kw_only=True):
    """A sequence as answered by labelling."""

    id: int
    """Id of the sequence"""
    camera_id: int
    """Camera that saw it"""
    pose_id: int | None
    """Pose it was seen in, null when unknown"""
    camera_azimuth: float
    """Direction of view of the pose when the sequence began, degrees clockwise from north"""
    is_wildfire: Label | None
    """Verdict of a person, null while nobody has labelled it; a label cannot be taken back"""
    sequence_azimuth: float | None
    """Direction from the camera to the smoke, degrees clockwise from north, one decimal; null when unknown"""
    cone_angle: float | None
    """Angle under which the smoke appears, degrees, one decimal; null when unknown"""
    started_at: _dt.datetime
    """Arrival of the earliest detection, naive UTC: no offset is written"""
    last_seen_at: _dt.datetime
    """Arrival of the latest real detection, naive UTC: no offset is written"""
    max_conf: float | None
    """Highest confidence of the detections, 0 to 1; null when unknown"""
    temporal_model_score: float | None
    """Score of the second model, which looks at several frames, 0 to 1; null when it did not run"""
    temporal_model_version: str | None
    """Version of that model, null when it did not run"""
    temporal_api_version: str | None
    """Version of the service that runs that model, null when it did not run"""
    is_validated: bool
    """True once the background check has let it pass and attached it to an alert"""


class SequenceLabel(RequestModel, frozen=True, kw_only=True):
    """The verdict on a sequence."""

    is_wildfire: Label
    """The verdict; booleans and null are refused"""


class SequenceRead(Model, frozen=True, kw_only=True):
    """Detections that overlap over time in one pose: one smoke as one camera saw it."""

    id: int
    """Id of the sequence"""
    camera_id: int
    """Camera that saw it"""
    pose_id: int | None
    """Pose it was seen in, null when unknown"""
    camera_azimuth: float
    """Direction of view of the pose when the sequence began, degrees clockwise from north"""
    is_wildfire: Label | None
    """Verdict of a person, null while nobody has labelled it; a label cannot be taken back"""
    sequence_azimuth: float | None
    """Direction from the camera to the smoke, degrees clockwise from north, one decimal; null when unknown"""
    cone_angle: float | None
    """Angle under which the smoke appears, degrees, one decimal; null when unknown"""
    started_at: _dt.datetime
    """Arrival of the earliest detection, naive UTC: no offset is written"""
    last_seen_at: _dt.datetime
    """Arrival of the latest real detection, naive UTC: no offset is written"""
    max_conf: float | None
    """Highest confidence of the detections, 0 to 1; null when unknown"""
    temporal_model_score: float | None
    """Score of the second model, which looks at several frames, 0 to 1; null when it did not run"""
    temporal_model_version: str | None
    """Version of that model, null when it did not run"""
    temporal_api_version: str | None
    """Version of the service that runs that model, null when it did not run"""
    is_validated: bool
    """True once the background check has let it pass and attached it to an alert"""
    detections_count: int
    """Number of detections, those without a box included"""


class StartMoveRequest(RequestModel, frozen=True, kw_only=True):
    """A movement without end."""

    direction: Direction
    """Way to turn"""
    speed: int | UnsetType = UNSET
    """Speed level of the motor"""


class Token(Model, frozen=True, kw_only=True):
    """A bearer token, good for 365 days; there is no refresh and no revocation."""

    _hidden = frozenset(("access_token",))

    access_token: str
    """The token to send as `Authorization: Bearer <token>`; opaque to clients"""
    token_type: str
    """Always `bearer`"""


class TokenPayload(Model, frozen=True, kw_only=True):
    """Who a token speaks for. The expiry is not told."""

    sub: int
    """Id of the user, or of the camera when the scope is `camera`"""
    scopes: builtins.list[TokenScope]
    """Exactly one scope in practice"""
    organization_id: int
    """Organization of the holder when the token was issued"""


class User(Model, frozen=True, kw_only=True):
    """An account of a person."""

    _hidden = frozenset(("hashed_password",))

    id: int
    """Id of the user"""
    organization_id: int
    """Organization the user belongs to"""
    role: UserRole
    """Role of the user"""
    login: str
    """Login name, unique over all organizations"""
    hashed_password: str
    """Password hash (bcrypt). The server really returns it: do not log or store it"""
    created_at: _dt.datetime
    """Time of creation, naive UTC: no offset is written"""


class UserCreate(RequestModel, frozen=True, kw_only=True):
    """A new account."""

    _hidden = frozenset(("password",))

    role: UserRole | UnsetType = UNSET
    """Role of the user"""
    login: Annotated[str, Meta(max_length=50, min_length=3)]
    """Login name, 3 to 50 characters, unique over all organizations"""
    password: Annotated[str, Meta(min_length=3)]
    """Password, at least 3 characters; only its first 72 bytes count"""
    organization_id: Annotated[int, Meta(gt=0)]
    """Organization the user shall belong to; one that does not exist is a conflict (409)"""


class UserUpdate(RequestModel, frozen=True, kw_only=True):
    """The only thing that can change in an account."""

    _hidden = frozenset(("password",))

    password: Annotated[str, Meta(min_length=3)]
    """New password, at least 3 characters; tokens issued before stay valid"""


class ValidationErrorBody(Model, frozen=True, kw_only=True):
    """An input that was refused."""

    detail: ValidationDetail
    """One text, or one issue per field"""


class ValidationIssue(Model, frozen=True, kw_only=True):
    """One refused field."""

    type: str
    """Name of the rule that was broken, for programs"""
    loc: builtins.list[LocationPart]
    """Way to the field: first `path`, `query` or `body`, then names and indexes, or a character offset in broken
    JSON"""
    msg: str
    """Text for people"""
    input: Any | UnsetType = UNSET
    """The refused value. Any JSON value: echoes whatever was sent, of any type"""
    ctx: Any | UnsetType = UNSET
    """Numbers and words of the broken rule. Any JSON value: its keys depend on the rule"""


class Webhook(Model, frozen=True, kw_only=True):
    """An address that is called for each validated sequence, of whatever organization."""

    _hidden = frozenset(("url",))

    id: int
    """Id of the webhook"""
    url: str
    """Address in normal form: a bare host has gained a `/`"""


class WebhookCreate(RequestModel, frozen=True, kw_only=True):
    """A new webhook."""

    _hidden = frozenset(("url",))

    url: Annotated[str, Meta(min_length=1)]
    """Address, http or https, unique"""


LocationPart: TypeAlias = str | int
"""A name, or an index or offset."""
ValidationDetail: TypeAlias = str | builtins.list[ValidationIssue]
"""One text when values do not fit together or the token's payload is wrong, a list when single fields are
refused."""
