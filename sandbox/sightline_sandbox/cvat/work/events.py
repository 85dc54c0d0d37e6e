"""The history of events as a file."""

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..tables import ClientEvent
from .engine import reading, work
from .exporting import hand_over

if TYPE_CHECKING:
    from ..world import World

__all__ = ["COLUMNS", "export_events"]

COLUMNS = (
    *("scope", "obj_name", "obj_id", "obj_val", "source", "timestamp", "count", "duration"),
    *(
        "project_id",
        "task_id",
        "job_id",
        "user_id",
        "user_name",
        "user_email",
        "org_id",
        "org_slug",
        "payload",
    ),
)


@work("export:events")
@reading
def export_events(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """Comma separated values of the events that pass the filters."""
    rows = session.scalars(select(ClientEvent).order_by(ClientEvent.number))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(row.told for row in rows if _passes(row, arguments["filters"]))
    key = uuid4().hex
    world.files.put("exports", key, text.getvalue().encode())
    return hand_over(world, session, key, "events/download", arguments)


def _passes(row: ClientEvent, filters: dict[str, str]) -> bool:
    since, until = filters.get("from"), filters.get("to")
    if since and row.timestamp < datetime.fromisoformat(since):
        return False
    if until and row.timestamp > datetime.fromisoformat(until):
        return False
    named = {name: value for name, value in filters.items() if name not in ("from", "to")}
    return all(str(row.told.get(name)) == value for name, value in named.items())
