# Written by `make generate` from highlevel/sightline/cam2/_async/files.py: change that file, not this one.

"""Cameras written to files as they come: a million of them need no more memory than a hundred."""

from pathlib import Path

from ..._files import Growing
from ..._sync._primitives import Items, each_of, in_thread
from ...core.checks import refuse
from ..exports import GEOJSON_END, GEOJSON_START, csv_row, geojson_piece
from .camera import Camera

__all__ = ["read_camera", "write_csv", "write_geojson"]


def write_csv(cameras: Items[Camera], target: Path) -> Path:
    """The target, a table with a line a camera; as it was where anything fails."""
    with Growing(target) as file:
        file.add(csv_row())
        each = each_of(cameras, "cameras")
        try:
            for camera in each:
                file.add(csv_row(read_camera(camera).record()))
        finally:
            each.close()
        in_thread(file.finish)
    return target


def write_geojson(cameras: Items[Camera], target: Path) -> Path:
    """The target, a collection with a point a camera; as it was where anything fails."""
    with Growing(target) as file:
        file.add(GEOJSON_START)
        first, each = True, each_of(cameras, "cameras")
        try:
            for camera in each:
                file.add(geojson_piece(read_camera(camera).raw.to_dict(), first))
                first = False
        finally:
            each.close()
        file.add(GEOJSON_END)
        in_thread(file.finish)
    return target


def read_camera(camera: Camera) -> Camera:
    """The camera itself; InvalidInput for what is none that was read."""
    if not isinstance(camera, Camera):
        raise refuse("cameras", camera, "a camera that was read")
    return camera
