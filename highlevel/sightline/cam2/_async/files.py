"""Cameras written to files as they come: a million of them need no more memory than a hundred."""

from pathlib import Path

from ..._async._primitives import AsyncItems, each_of, in_thread
from ..._files import Growing
from ...core.checks import refuse
from ..exports import GEOJSON_END, GEOJSON_START, csv_row, geojson_piece
from .camera import AsyncCamera

__all__ = ["read_camera", "write_csv", "write_geojson"]


async def write_csv(cameras: AsyncItems[AsyncCamera], target: Path) -> Path:
    """The target, a table with a line a camera; as it was where anything fails."""
    with Growing(target) as file:
        file.add(csv_row())
        each = each_of(cameras, "cameras")
        try:
            async for camera in each:
                file.add(csv_row(read_camera(camera).record()))
        finally:
            await each.aclose()
        await in_thread(file.finish)
    return target


async def write_geojson(cameras: AsyncItems[AsyncCamera], target: Path) -> Path:
    """The target, a collection with a point a camera; as it was where anything fails."""
    with Growing(target) as file:
        file.add(GEOJSON_START)
        first, each = True, each_of(cameras, "cameras")
        try:
            async for camera in each:
                file.add(geojson_piece(read_camera(camera).raw.to_dict(), first))
                first = False
        finally:
            await each.aclose()
        file.add(GEOJSON_END)
        await in_thread(file.finish)
    return target


def read_camera(camera: AsyncCamera) -> AsyncCamera:
    """The camera itself; InvalidInput for what is none that was read."""
    if not isinstance(camera, AsyncCamera):
        raise refuse("cameras", camera, "a camera that was read")
    return camera
