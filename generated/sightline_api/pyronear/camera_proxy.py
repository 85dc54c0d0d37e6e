# Written by `make generate` from openapi.json: change that file, not this one.
"""The camera_proxy operations of the pyronear service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "camera_infos",
    "camera_infos_endpoint",
    "list_cameras",
    "list_cameras_endpoint",
    "capture",
    "capture_endpoint",
    "get_azimuth",
    "get_azimuth_endpoint",
    "click_to_move",
    "click_to_move_endpoint",
    "goto_preset",
    "goto_preset_endpoint",
    "move",
    "move_endpoint",
    "move_by_degrees",
    "move_by_degrees_endpoint",
    "move_for_duration",
    "move_for_duration_endpoint",
    "set_preset",
    "set_preset_endpoint",
    "list_presets",
    "list_presets_endpoint",
    "get_speed_tables",
    "get_speed_tables_endpoint",
    "start_move",
    "start_move_endpoint",
    "stop",
    "stop_endpoint",
    "stop_move",
    "stop_move_endpoint",
    "set_zoom",
    "set_zoom_endpoint",
    "set_autofocus",
    "set_autofocus_endpoint",
    "set_focus",
    "set_focus_endpoint",
    "optimize_focus",
    "optimize_focus_endpoint",
    "get_focus_status",
    "get_focus_status_endpoint",
    "health",
    "health_endpoint",
    "latest_image",
    "latest_image_endpoint",
    "start_patrol",
    "start_patrol_endpoint",
    "get_patrol_status",
    "get_patrol_status_endpoint",
    "stop_patrol",
    "stop_patrol_endpoint",
    "is_streaming",
    "is_streaming_endpoint",
    "start_stream",
    "start_stream_endpoint",
    "get_stream_status",
    "get_stream_status_endpoint",
    "stop_stream",
    "stop_stream_endpoint",
]

camera_infos_endpoint: Endpoint[models.DeviceCameraInfos] = Endpoint(
    operation_id="pyronear.camera_proxy.camera_infos",
    service="pyronear",
    tag="camera_proxy",
    verb="camera_infos",
    method="GET",
    path="/api/v1/cameras/{camera_id}/camera_infos",
    summary="Read the configuration of the cameras attached to the device",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceCameraInfos),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def camera_infos(
    camera_id: int,
) -> Call[models.DeviceCameraInfos]:
    """Read the configuration of the cameras attached to the device.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/camera_infos``
    """
    return camera_infos_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


list_cameras_endpoint: Endpoint[models.DeviceCameraIds] = Endpoint(
    operation_id="pyronear.camera_proxy.list_cameras",
    service="pyronear",
    tag="camera_proxy",
    verb="list_cameras",
    method="GET",
    path="/api/v1/cameras/{camera_id}/cameras_list",
    summary="List the cameras attached to the device",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceCameraIds),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_cameras(
    camera_id: int,
) -> Call[models.DeviceCameraIds]:
    """List the cameras attached to the device.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/cameras_list``
    """
    return list_cameras_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


capture_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="pyronear.camera_proxy.capture",
    service="pyronear",
    tag="camera_proxy",
    verb="capture",
    method="GET",
    path="/api/v1/cameras/{camera_id}/capture",
    summary="Take a picture now",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("patrol_id", "patrol_id", "query", int),
        Parameter("anonymize", "anonymize", "query", bool),
        Parameter("max_age_ms", "max_age_ms", "query", int),
        Parameter("strict", "strict", "query", bool),
        Parameter("width", "width", "query", int),
        Parameter("quality", "quality", "query", Annotated[int, Meta(ge=1, le=100)]),
    ),
    results=(Result(200, "image/jpeg", builtins.bytes),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def capture(
    camera_id: int,
    *,
    patrol_id: int | UnsetType = UNSET,
    anonymize: bool | UnsetType = UNSET,
    max_age_ms: int | UnsetType = UNSET,
    strict: bool | UnsetType = UNSET,
    width: int | UnsetType = UNSET,
    quality: int | UnsetType = UNSET,
) -> Call[builtins.bytes]:
    """Take a picture now.

    ``camera_id``: Id of the camera
    ``patrol_id``: Stored position to turn to before
    ``anonymize``: Black out the people found last
    ``max_age_ms``: Do not use findings of people older than this, milliseconds
    ``strict``: Answer 503 rather than a picture when there are no recent findings to black out
    ``width``: Width to shrink or enlarge to, pixels; the height follows
    ``quality``: JPEG quality, 1 (small) to 100 (best)

    ``GET /api/v1/cameras/{camera_id}/capture``
    """
    return capture_endpoint.call(
        {
            "camera_id": camera_id,
            "patrol_id": patrol_id,
            "anonymize": anonymize,
            "max_age_ms": max_age_ms,
            "strict": strict,
            "width": width,
            "quality": quality,
        },
    )


get_azimuth_endpoint: Endpoint[models.DeviceAzimuth] = Endpoint(
    operation_id="pyronear.camera_proxy.get_azimuth",
    service="pyronear",
    tag="camera_proxy",
    verb="get_azimuth",
    method="GET",
    path="/api/v1/cameras/{camera_id}/control/azimuth",
    summary="Read where the camera looks",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceAzimuth),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_azimuth(
    camera_id: int,
) -> Call[models.DeviceAzimuth]:
    """Read where the camera looks.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/control/azimuth``
    """
    return get_azimuth_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


click_to_move_endpoint: Endpoint[models.DeviceClickMove] = Endpoint(
    operation_id="pyronear.camera_proxy.click_to_move",
    service="pyronear",
    tag="camera_proxy",
    verb="click_to_move",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/click_to_move",
    summary="Bring a point of the picture into its centre",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.ClickToMoveRequest),),
    results=(Result(200, "application/json", models.DeviceClickMove),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def click_to_move(
    camera_id: int,
    body: models.ClickToMoveRequest | Mapping[str, Any],
) -> Call[models.DeviceClickMove]:
    """Bring a point of the picture into its centre.

    Answers when the movement is over; the device is given 30 s.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/click_to_move``
    """
    return click_to_move_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


goto_preset_endpoint: Endpoint[models.DevicePresetMove] = Endpoint(
    operation_id="pyronear.camera_proxy.goto_preset",
    service="pyronear",
    tag="camera_proxy",
    verb="goto_preset",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/goto_preset",
    summary="Turn to a stored position",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.GotoPresetRequest),),
    results=(Result(200, "application/json", models.DevicePresetMove),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def goto_preset(
    camera_id: int,
    body: models.GotoPresetRequest | Mapping[str, Any],
) -> Call[models.DevicePresetMove]:
    """Turn to a stored position.

    The device is given 30 s.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/goto_preset``
    """
    return goto_preset_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


move_endpoint: Endpoint[models.DeviceMove] = Endpoint(
    operation_id="pyronear.camera_proxy.move",
    service="pyronear",
    tag="camera_proxy",
    verb="move",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/move",
    summary="Move the camera, in one of four ways",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("direction", "direction", "query", str),
        Parameter("speed", "speed", "query", int),
        Parameter("pose_id", "pose_id", "query", int),
        Parameter("degrees", "degrees", "query", float),
        Parameter("duration", "duration", "query", float),
        Parameter("zoom", "zoom", "query", int),
    ),
    results=(Result(200, "application/json", models.DeviceMove),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    deprecated=True,
    extensions={"scopes": ("admin", "agent")},
)


def move(
    camera_id: int,
    *,
    direction: str | UnsetType = UNSET,
    speed: int | UnsetType = UNSET,
    pose_id: int | UnsetType = UNSET,
    degrees: float | UnsetType = UNSET,
    duration: float | UnsetType = UNSET,
    zoom: int | UnsetType = UNSET,
) -> Call[models.DeviceMove]:
    """Move the camera, in one of four ways.

    A stored position wins over a duration, that over an angle, and a direction alone starts a movement
    without end. Use the specific operations instead.

    ``camera_id``: Id of the camera
    ``direction``: Way to turn: `Left`, `Right`, `Up` or `Down`; not checked by the server
    ``speed``: Speed level of the motor
    ``pose_id``: Number of the stored position to turn to
    ``degrees``: Angle to turn, degrees
    ``duration``: Time to move, seconds; 0 gives one short impulse
    ``zoom``: Present zoom level, used when the camera does not tell it

    ``POST /api/v1/cameras/{camera_id}/control/move`` (deprecated)
    """
    return move_endpoint.call(
        {
            "camera_id": camera_id,
            "direction": direction,
            "speed": speed,
            "pose_id": pose_id,
            "degrees": degrees,
            "duration": duration,
            "zoom": zoom,
        },
    )


move_by_degrees_endpoint: Endpoint[models.DeviceAngleMove] = Endpoint(
    operation_id="pyronear.camera_proxy.move_by_degrees",
    service="pyronear",
    tag="camera_proxy",
    verb="move_by_degrees",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/move_by_degrees",
    summary="Move by a given angle and stop",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.MoveByDegreesRequest),),
    results=(Result(200, "application/json", models.DeviceAngleMove),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def move_by_degrees(
    camera_id: int,
    body: models.MoveByDegreesRequest | Mapping[str, Any],
) -> Call[models.DeviceAngleMove]:
    """Move by a given angle and stop.

    Answers when the movement is over; the device is given 30 s.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/move_by_degrees``
    """
    return move_by_degrees_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


move_for_duration_endpoint: Endpoint[models.DeviceTimedMove] = Endpoint(
    operation_id="pyronear.camera_proxy.move_for_duration",
    service="pyronear",
    tag="camera_proxy",
    verb="move_for_duration",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/move_for_duration",
    summary="Move for a given time and stop",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.MoveForDurationRequest),),
    results=(Result(200, "application/json", models.DeviceTimedMove),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def move_for_duration(
    camera_id: int,
    body: models.MoveForDurationRequest | Mapping[str, Any],
) -> Call[models.DeviceTimedMove]:
    """Move for a given time and stop.

    Answers when the movement is over; the device is given at least 5 s more than that.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/move_for_duration``
    """
    return move_for_duration_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


set_preset_endpoint: Endpoint[models.DevicePresetSaved] = Endpoint(
    operation_id="pyronear.camera_proxy.set_preset",
    service="pyronear",
    tag="camera_proxy",
    verb="set_preset",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/preset",
    summary="Store the present position",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("idx", "idx", "query", int),
    ),
    results=(Result(200, "application/json", models.DevicePresetSaved),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def set_preset(
    camera_id: int,
    *,
    idx: int | UnsetType = UNSET,
) -> Call[models.DevicePresetSaved]:
    """Store the present position.

    ``camera_id``: Id of the camera
    ``idx``: Number to store it under; the camera chooses one when left out

    ``POST /api/v1/cameras/{camera_id}/control/preset``
    """
    return set_preset_endpoint.call(
        {
            "camera_id": camera_id,
            "idx": idx,
        },
    )


list_presets_endpoint: Endpoint[models.DevicePresets] = Endpoint(
    operation_id="pyronear.camera_proxy.list_presets",
    service="pyronear",
    tag="camera_proxy",
    verb="list_presets",
    method="GET",
    path="/api/v1/cameras/{camera_id}/control/presets",
    summary="List the stored positions",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DevicePresets),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def list_presets(
    camera_id: int,
) -> Call[models.DevicePresets]:
    """List the stored positions.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/control/presets``
    """
    return list_presets_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


get_speed_tables_endpoint: Endpoint[models.DeviceSpeedTables] = Endpoint(
    operation_id="pyronear.camera_proxy.get_speed_tables",
    service="pyronear",
    tag="camera_proxy",
    verb="get_speed_tables",
    method="GET",
    path="/api/v1/cameras/{camera_id}/control/speed_tables",
    summary="Read the calibration of the motors",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceSpeedTables),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_speed_tables(
    camera_id: int,
) -> Call[models.DeviceSpeedTables]:
    """Read the calibration of the motors.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/control/speed_tables``
    """
    return get_speed_tables_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


start_move_endpoint: Endpoint[models.DeviceMoveStarted] = Endpoint(
    operation_id="pyronear.camera_proxy.start_move",
    service="pyronear",
    tag="camera_proxy",
    verb="start_move",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/start_move",
    summary="Start a movement that goes on until it is stopped",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    bodies=(Body("application/json", models.StartMoveRequest),),
    results=(Result(200, "application/json", models.DeviceMoveStarted),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def start_move(
    camera_id: int,
    body: models.StartMoveRequest | Mapping[str, Any],
) -> Call[models.DeviceMoveStarted]:
    """Start a movement that goes on until it is stopped.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/start_move``
    """
    return start_move_endpoint.call(
        {
            "camera_id": camera_id,
        },
        body=body,
    )


stop_endpoint: Endpoint[models.DeviceMessage] = Endpoint(
    operation_id="pyronear.camera_proxy.stop",
    service="pyronear",
    tag="camera_proxy",
    verb="stop",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/stop",
    summary="Stop the present movement, old spelling",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceMessage),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    deprecated=True,
    extensions={"scopes": ("admin", "agent"), "repeatable": True},
)


def stop(
    camera_id: int,
) -> Call[models.DeviceMessage]:
    """Stop the present movement, old spelling.

    Use `stop_move`.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/stop`` (deprecated)
    """
    return stop_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


stop_move_endpoint: Endpoint[models.DeviceMessage] = Endpoint(
    operation_id="pyronear.camera_proxy.stop_move",
    service="pyronear",
    tag="camera_proxy",
    verb="stop_move",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/stop_move",
    summary="Stop the present movement",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceMessage),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent"), "repeatable": True},
)


def stop_move(
    camera_id: int,
) -> Call[models.DeviceMessage]:
    """Stop the present movement.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/control/stop_move``
    """
    return stop_move_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


set_zoom_endpoint: Endpoint[models.DeviceZoom] = Endpoint(
    operation_id="pyronear.camera_proxy.set_zoom",
    service="pyronear",
    tag="camera_proxy",
    verb="set_zoom",
    method="POST",
    path="/api/v1/cameras/{camera_id}/control/zoom/{level}",
    summary="Set the zoom",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("level", "level", "path", Annotated[int, Meta(ge=0, le=64)], required=True),
    ),
    results=(Result(200, "application/json", models.DeviceZoom),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def set_zoom(
    camera_id: int,
    level: int,
) -> Call[models.DeviceZoom]:
    """Set the zoom.

    The device is given 30 s.

    ``camera_id``: Id of the camera
    ``level``: Zoom level, 0 (wide) to 64

    ``POST /api/v1/cameras/{camera_id}/control/zoom/{level}``
    """
    return set_zoom_endpoint.call(
        {
            "camera_id": camera_id,
            "level": level,
        },
    )


set_autofocus_endpoint: Endpoint[models.DeviceAutofocus] = Endpoint(
    operation_id="pyronear.camera_proxy.set_autofocus",
    service="pyronear",
    tag="camera_proxy",
    verb="set_autofocus",
    method="POST",
    path="/api/v1/cameras/{camera_id}/focus/autofocus",
    summary="Switch the autofocus off or on",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("disable", "disable", "query", bool),
    ),
    results=(Result(200, "application/json", models.DeviceAutofocus),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def set_autofocus(
    camera_id: int,
    *,
    disable: bool | UnsetType = UNSET,
) -> Call[models.DeviceAutofocus]:
    """Switch the autofocus off or on.

    ``camera_id``: Id of the camera
    ``disable``: True switches it off, false on

    ``POST /api/v1/cameras/{camera_id}/focus/autofocus``
    """
    return set_autofocus_endpoint.call(
        {
            "camera_id": camera_id,
            "disable": disable,
        },
    )


set_focus_endpoint: Endpoint[models.DeviceFocusPosition] = Endpoint(
    operation_id="pyronear.camera_proxy.set_focus",
    service="pyronear",
    tag="camera_proxy",
    verb="set_focus",
    method="POST",
    path="/api/v1/cameras/{camera_id}/focus/manual",
    summary="Set the focus by hand",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("position", "position", "query", int, required=True),
    ),
    results=(Result(200, "application/json", models.DeviceFocusPosition),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def set_focus(
    camera_id: int,
    *,
    position: int,
) -> Call[models.DeviceFocusPosition]:
    """Set the focus by hand.

    ``camera_id``: Id of the camera
    ``position``: Position of the focus motor, usually 0 to 1000

    ``POST /api/v1/cameras/{camera_id}/focus/manual``
    """
    return set_focus_endpoint.call(
        {
            "camera_id": camera_id,
            "position": position,
        },
    )


optimize_focus_endpoint: Endpoint[models.DeviceFocusOptimum] = Endpoint(
    operation_id="pyronear.camera_proxy.optimize_focus",
    service="pyronear",
    tag="camera_proxy",
    verb="optimize_focus",
    method="POST",
    path="/api/v1/cameras/{camera_id}/focus/optimize",
    summary="Search for the sharpest focus",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("save_images", "save_images", "query", bool),
    ),
    results=(Result(200, "application/json", models.DeviceFocusOptimum),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def optimize_focus(
    camera_id: int,
    *,
    save_images: bool | UnsetType = UNSET,
) -> Call[models.DeviceFocusOptimum]:
    """Search for the sharpest focus.

    Answers when the search is over; the device is given 120 s.

    ``camera_id``: Id of the camera
    ``save_images``: Keep the pictures of the search on the device

    ``POST /api/v1/cameras/{camera_id}/focus/optimize``
    """
    return optimize_focus_endpoint.call(
        {
            "camera_id": camera_id,
            "save_images": save_images,
        },
    )


get_focus_status_endpoint: Endpoint[models.DeviceFocusStatus] = Endpoint(
    operation_id="pyronear.camera_proxy.get_focus_status",
    service="pyronear",
    tag="camera_proxy",
    verb="get_focus_status",
    method="GET",
    path="/api/v1/cameras/{camera_id}/focus/status",
    summary="Read the state of the lens",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceFocusStatus),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_focus_status(
    camera_id: int,
) -> Call[models.DeviceFocusStatus]:
    """Read the state of the lens.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/focus/status``
    """
    return get_focus_status_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


health_endpoint: Endpoint[models.DeviceHealth] = Endpoint(
    operation_id="pyronear.camera_proxy.health",
    service="pyronear",
    tag="camera_proxy",
    verb="health",
    method="GET",
    path="/api/v1/cameras/{camera_id}/health",
    summary="Ask the device on the mast how it is",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceHealth),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def health(
    camera_id: int,
) -> Call[models.DeviceHealth]:
    """Ask the device on the mast how it is.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/health``
    """
    return health_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


latest_image_endpoint: Endpoint[builtins.bytes | None] = Endpoint(
    operation_id="pyronear.camera_proxy.latest_image",
    service="pyronear",
    tag="camera_proxy",
    verb="latest_image",
    method="GET",
    path="/api/v1/cameras/{camera_id}/latest_image",
    summary="Read the picture last taken in a stored position",
    parameters=(
        Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),
        Parameter("pose", "pose", "query", int, required=True),
        Parameter("quality", "quality", "query", Annotated[int, Meta(ge=1, le=100)]),
    ),
    results=(
        Result(200, "image/jpeg", builtins.bytes),
        Result(204, None, None),
    ),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def latest_image(
    camera_id: int,
    *,
    pose: int,
    quality: int | UnsetType = UNSET,
) -> Call[builtins.bytes | None]:
    """Read the picture last taken in a stored position.

    ``camera_id``: Id of the camera
    ``pose``: Number of the stored position
    ``quality``: JPEG quality, 1 (small) to 100 (best)

    ``GET /api/v1/cameras/{camera_id}/latest_image``
    """
    return latest_image_endpoint.call(
        {
            "camera_id": camera_id,
            "pose": pose,
            "quality": quality,
        },
    )


start_patrol_endpoint: Endpoint[models.DevicePatrolChange] = Endpoint(
    operation_id="pyronear.camera_proxy.start_patrol",
    service="pyronear",
    tag="camera_proxy",
    verb="start_patrol",
    method="POST",
    path="/api/v1/cameras/{camera_id}/patrol/start",
    summary="Start the patrol of a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DevicePatrolChange),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def start_patrol(
    camera_id: int,
) -> Call[models.DevicePatrolChange]:
    """Start the patrol of a camera.

    Refused with 409 while the camera streams.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/patrol/start``
    """
    return start_patrol_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


get_patrol_status_endpoint: Endpoint[models.DevicePatrolStatus] = Endpoint(
    operation_id="pyronear.camera_proxy.get_patrol_status",
    service="pyronear",
    tag="camera_proxy",
    verb="get_patrol_status",
    method="GET",
    path="/api/v1/cameras/{camera_id}/patrol/status",
    summary="Read the state of the patrol",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DevicePatrolStatus),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_patrol_status(
    camera_id: int,
) -> Call[models.DevicePatrolStatus]:
    """Read the state of the patrol.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/patrol/status``
    """
    return get_patrol_status_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


stop_patrol_endpoint: Endpoint[models.DevicePatrolChange] = Endpoint(
    operation_id="pyronear.camera_proxy.stop_patrol",
    service="pyronear",
    tag="camera_proxy",
    verb="stop_patrol",
    method="POST",
    path="/api/v1/cameras/{camera_id}/patrol/stop",
    summary="Stop the patrol of a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DevicePatrolChange),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def stop_patrol(
    camera_id: int,
) -> Call[models.DevicePatrolChange]:
    """Stop the patrol of a camera.

    Answers 404 when no patrol runs.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/patrol/stop``
    """
    return stop_patrol_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


is_streaming_endpoint: Endpoint[models.DeviceStreamRunning] = Endpoint(
    operation_id="pyronear.camera_proxy.is_streaming",
    service="pyronear",
    tag="camera_proxy",
    verb="is_streaming",
    method="GET",
    path="/api/v1/cameras/{camera_id}/stream/is_running",
    summary="Tell whether the camera streams",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceStreamRunning),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def is_streaming(
    camera_id: int,
) -> Call[models.DeviceStreamRunning]:
    """Tell whether the camera streams.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/stream/is_running``
    """
    return is_streaming_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


start_stream_endpoint: Endpoint[models.DeviceStreamStarted] = Endpoint(
    operation_id="pyronear.camera_proxy.start_stream",
    service="pyronear",
    tag="camera_proxy",
    verb="start_stream",
    method="POST",
    path="/api/v1/cameras/{camera_id}/stream/start",
    summary="Start the video stream of a camera",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceStreamStarted),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def start_stream(
    camera_id: int,
) -> Call[models.DeviceStreamStarted]:
    """Start the video stream of a camera.

    One stream at a time: another camera's stream is stopped.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/stream/start``
    """
    return start_stream_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


get_stream_status_endpoint: Endpoint[models.DeviceStreamStatus] = Endpoint(
    operation_id="pyronear.camera_proxy.get_stream_status",
    service="pyronear",
    tag="camera_proxy",
    verb="get_stream_status",
    method="GET",
    path="/api/v1/cameras/{camera_id}/stream/status",
    summary="Read which cameras stream",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceStreamStatus),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent", "user")},
)


def get_stream_status(
    camera_id: int,
) -> Call[models.DeviceStreamStatus]:
    """Read which cameras stream.

    ``camera_id``: Id of the camera

    ``GET /api/v1/cameras/{camera_id}/stream/status``
    """
    return get_stream_status_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )


stop_stream_endpoint: Endpoint[models.DeviceStreamStopped] = Endpoint(
    operation_id="pyronear.camera_proxy.stop_stream",
    service="pyronear",
    tag="camera_proxy",
    verb="stop_stream",
    method="POST",
    path="/api/v1/cameras/{camera_id}/stream/stop",
    summary="Stop the video stream of the device",
    parameters=(Parameter("camera_id", "camera_id", "path", Annotated[int, Meta(gt=0)], required=True),),
    results=(Result(200, "application/json", models.DeviceStreamStopped),),
    errors=(400, 401, 403, 404, 406, 409, 422, 500, 502, 503, 504),
    security=(("pyronear.bearer",),),
    extensions={"scopes": ("admin", "agent")},
)


def stop_stream(
    camera_id: int,
) -> Call[models.DeviceStreamStopped]:
    """Stop the video stream of the device.

    Stops whichever camera streams.

    ``camera_id``: Id of the camera

    ``POST /api/v1/cameras/{camera_id}/stream/stop``
    """
    return stop_stream_endpoint.call(
        {
            "camera_id": camera_id,
        },
    )
