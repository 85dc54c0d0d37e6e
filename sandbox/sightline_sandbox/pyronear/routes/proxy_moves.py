"""The camera proxy: moving a camera."""

from typing import Literal

from fastapi import Response
from pydantic import BaseModel, Field

from sightline_api.pyronear import camera_proxy as proxy

from ..access import TheCaller
from ..devices import device_of
from ..registry import service
from ..world import TheWorld
from .cameras import CameraId

__all__ = ["click_to_move", "goto_preset", "move", "move_by_degrees", "move_for_duration", "start_move"]

Direction = Literal["Left", "Right", "Up", "Down"]

_SLOW_SECONDS = 30


class GotoPreset(BaseModel):
    """A remembered direction."""

    pose_id: int
    speed: int = 50


class StartMove(BaseModel):
    """A direction to move in until stopped."""

    direction: Direction
    speed: int = 10


class MoveForDuration(BaseModel):
    """A direction, and for how many seconds."""

    direction: Direction
    duration: float = Field(gt=0)
    speed: int = 10


class MoveByDegrees(BaseModel):
    """A direction, and how far."""

    direction: Direction
    degrees: float = Field(gt=0)
    speed: int | None = None


class ClickToMove(BaseModel):
    """A point of the picture to look at, in parts of its size."""

    click_x: float = Field(ge=0, le=1)
    click_y: float = Field(ge=0, le=1)


@service.handles(proxy.move_endpoint)
def move(
    world: TheWorld,
    caller: TheCaller,
    camera_id: CameraId,
    direction: str | None = None,
    speed: int = 10,
    pose_id: int | None = None,
    degrees: float | None = None,
    duration: float | None = None,
    zoom: int = 0,
) -> Response:
    """The old way to move, in one operation."""
    return device_of(world, caller, camera_id).call(
        "POST",
        "/control/move",
        direction=direction,
        speed=speed,
        pose_id=pose_id,
        degrees=degrees,
        duration=duration,
        zoom=zoom,
    )


@service.handles(proxy.goto_preset_endpoint)
def goto_preset(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: GotoPreset) -> Response:
    """Look where a preset says."""
    device = device_of(world, caller, camera_id)
    return device.send("/control/goto_preset", body.model_dump(), seconds=_SLOW_SECONDS)


@service.handles(proxy.start_move_endpoint)
def start_move(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: StartMove) -> Response:
    """Move until stopped."""
    return device_of(world, caller, camera_id).send("/control/start_move", body.model_dump())


@service.handles(proxy.move_for_duration_endpoint)
def move_for_duration(
    world: TheWorld, caller: TheCaller, camera_id: CameraId, body: MoveForDuration
) -> Response:
    """Move for some seconds."""
    device = device_of(world, caller, camera_id)
    seconds = max(10.0, body.duration + 5)
    return device.send("/control/move_for_duration", body.model_dump(), seconds=seconds)


@service.handles(proxy.move_by_degrees_endpoint)
def move_by_degrees(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: MoveByDegrees) -> Response:
    """Move so far."""
    device = device_of(world, caller, camera_id)
    return device.send("/control/move_by_degrees", body.model_dump(exclude_none=True), seconds=_SLOW_SECONDS)


@service.handles(proxy.click_to_move_endpoint)
def click_to_move(world: TheWorld, caller: TheCaller, camera_id: CameraId, body: ClickToMove) -> Response:
    """Look at a point of the picture."""
    device = device_of(world, caller, camera_id)
    return device.send("/control/click_to_move", body.model_dump(), seconds=_SLOW_SECONDS)
