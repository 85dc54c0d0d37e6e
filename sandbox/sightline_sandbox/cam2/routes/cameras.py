"""Cameras: written, read, searched."""

from typing import Annotated, Any

from fastapi import Path, Response
from msgspec import json

from sightline_api.cam2 import cameras

from .. import parsing
from ..access import TheCaller
from ..bodies import TheFields, TheQuery
from ..cameras import add_camera, as_answer, change_camera, get_camera, proper_id
from ..clock import milliseconds
from ..registry import service
from ..search import Statement, existing, searched
from ..world import TheWorld

__all__ = ["create", "find_existing", "get", "get_by_legacy_id", "search", "update"]


CameraId = Annotated[str, Path(alias="cameraID")]
LegacyId = Annotated[str, Path(alias="legacy_cameraID")]


@service.handles(cameras.create_endpoint, status_code=201)
def create(world: TheWorld, caller: TheCaller, fields: TheFields) -> dict[str, str]:
    """A new camera."""
    with world.store.writing() as session:
        return {"cameraID": add_camera(session.connection(), fields, milliseconds(world.now()))}


@service.handles(cameras.update_endpoint)
def update(world: TheWorld, caller: TheCaller, camera_id: CameraId, fields: TheFields) -> dict[str, str]:
    """A changed camera."""
    with world.store.writing() as session:
        return {"cameraID": change_camera(session.connection(), camera_id, fields, milliseconds(world.now()))}


@service.handles(cameras.get_endpoint)
def get(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> dict[str, Any]:
    """One camera."""
    with world.store.reading() as session:
        return get_camera(session.connection(), camera_id=proper_id(camera_id))


@service.handles(cameras.get_by_legacy_id_endpoint)
def get_by_legacy_id(world: TheWorld, caller: TheCaller, legacy_id: LegacyId) -> dict[str, Any]:
    """One camera, by its id in the earlier database."""
    number = parsing.whole("legacy_cameraID", legacy_id)
    with world.store.reading() as session:
        return get_camera(session.connection(), legacy_camera_id=number)


@service.handles(cameras.search_endpoint)
def search(world: TheWorld, caller: TheCaller, query: TheQuery) -> Response:
    """A page of the cameras that match."""
    return _answer(world, searched(query))


@service.handles(cameras.find_existing_endpoint)
def find_existing(world: TheWorld, caller: TheCaller, query: TheQuery) -> Response:
    """The cameras with a given way to their pictures."""
    return _answer(world, existing(query))


def _answer(world: TheWorld, statement: Statement) -> Response:
    sql, values = statement
    with world.store.reading() as session:
        rows = session.connection().exec_driver_sql(sql, values).fetchall()
    # Encoded here: the framework's way through its own models takes longer than the search.
    return Response(json.encode([as_answer(tuple(row)) for row in rows]), media_type="application/json")
