"""The log of changes."""

from typing import Any

from sqlalchemy import select

from sightline_api.cam2 import apps

from .. import parsing
from ..access import TheCaller
from ..bodies import TheQuery
from ..clock import stamp
from ..registry import service
from ..search import PAGE
from ..tables import Camera, Change
from ..world import TheWorld

__all__ = ["list_changes"]


@service.handles(apps.list_changes_endpoint)
def list_changes(world: TheWorld, caller: TheCaller, query: TheQuery) -> list[dict[str, Any]]:
    """A page of the log, oldest first; both bounds are included."""
    start = parsing.optional(query, "start", parsing.millis)
    end = parsing.optional(query, "end", parsing.millis)
    offset = parsing.optional(query, "offset", parsing.not_negative) or 0
    wanted = select(Camera.camera_id, Change.at).join(Camera, Camera.id == Change.camera)
    if start is not None:
        wanted = wanted.where(Change.at >= start)
    if end is not None:
        wanted = wanted.where(Change.at <= end)
    with world.store.reading() as session:
        page = session.execute(wanted.order_by(Change.id).limit(PAGE).offset(offset))
        return [{"cameraID": camera_id, "timestamp": stamp(at)} for camera_id, at in page]
