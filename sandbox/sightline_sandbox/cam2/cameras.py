"""Cameras in the database: stored, changed, and as the wire shows them."""

import re
from collections.abc import Mapping
from itertools import count
from random import randrange
from secrets import token_hex
from time import time
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from .fields import RETRIEVAL, change_of, new_camera
from .problems import conflict, not_found, refused
from .sphere import point
from .tables import Camera, Change

__all__ = [
    "ANSWERED",
    "add_camera",
    "as_answer",
    "change_camera",
    "get_camera",
    "index_place",
    "new_id",
    "proper_id",
]

_ID = re.compile("[0-9a-fA-F]{24}")

ANSWERED = tuple(column.name for column in Camera.__table__.columns if column.name != "id")
"""The columns that ``as_answer`` wants, in this order."""

_PROCESS = token_hex(5)
_COUNTER = count(randrange(1 << 24))
_PLACE = "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_RETRIEVAL_NAMES = frozenset(key for keys in RETRIEVAL.values() for key in keys)


def new_id() -> str:
    """24 hexadecimal digits, ascending: seconds, this process, a counter, as in real records."""
    return f"{int(time()):08x}{_PROCESS}{next(_COUNTER) & 0xFFFFFF:06x}"


def as_answer(row: tuple[Any, ...]) -> dict[str, Any]:
    """A camera as it goes over the wire; ``row`` has the columns of ``ANSWERED``."""
    columns = dict(zip(ANSWERED, row, strict=True))
    shown = {name: value for name, value in columns.items() if name not in _RETRIEVAL_NAMES}
    shown["cameraID"] = shown.pop("camera_id")
    shown["legacy_cameraID"] = shown.pop("legacy_camera_id")
    for name in ("is_active_image", "is_active_video"):
        shown[name] = bool(columns[name])  # SQLite keeps them as numbers
    shown["retrieval"] = {key: columns[key] for key in RETRIEVAL[columns["type"]]}
    return shown


def get_camera(connection: Connection, **wanted: Any) -> dict[str, Any]:
    """The camera with this id, or legacy id, as an answer; 404 without one."""
    row = connection.execute(select(*_columns()).filter_by(**wanted)).first()
    if row is None:
        raise not_found("No camera exists with given cameraID.")
    return as_answer(tuple(row))


def add_camera(connection: Connection, fields: Mapping[str, Any], at: int) -> str:
    """The id of a new camera made of what was sent; ``at`` is the time in milliseconds."""
    values = {"camera_id": new_id(), **new_camera(fields)}
    try:
        (number,) = connection.execute(insert(Camera).values(values)).inserted_primary_key or (0,)
    except IntegrityError:
        raise conflict() from None
    _place(connection, number)
    connection.execute(insert(Change).values(camera=number, at=at))
    return str(values["camera_id"])


def change_camera(connection: Connection, camera_id: str, fields: Mapping[str, Any], at: int) -> str:
    """The id of a camera that was changed; 404 without one, 422 for an id that is none."""
    wanted = proper_id(camera_id)
    row = connection.execute(select(Camera.id, Camera.type).where(Camera.camera_id == wanted)).first()
    if row is None:
        raise not_found("No camera exists with given cameraID.")
    values = change_of(fields, row.type)
    try:
        if values:
            connection.execute(update(Camera).where(Camera.id == row.id).values(values))
    except IntegrityError:
        raise conflict() from None
    if {"latitude", "longitude"} & set(values):
        _place(connection, row.id)
    connection.execute(insert(Change).values(camera=row.id, at=at))
    return wanted


def proper_id(camera_id: str) -> str:
    """The id as it is stored; 422 where it is none."""
    if not _ID.fullmatch(camera_id):
        raise refused("cameraID must be 24 hexadecimal digits")
    return camera_id.lower()


def index_place(number: int, latitude: float, longitude: float) -> tuple[float, ...]:
    """The row of ``places`` for a camera."""
    x, y, z = point(latitude, longitude)
    return number, x, x, y, y, z, z, x, y, z


def _place(connection: Connection, number: int) -> None:
    where = select(Camera.latitude, Camera.longitude).where(Camera.id == number)
    latitude, longitude = connection.execute(where).one()
    if latitude is not None and longitude is not None:
        connection.exec_driver_sql(_PLACE, index_place(number, latitude, longitude))


def _columns() -> list[Any]:
    return [Camera.__table__.c[name] for name in ANSWERED]
