"""Backups made, and taken back (wire contract, section 8)."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..archives import BadArchive, open_zip
from ..backups.reading import BadBackup, read_project, read_task
from ..backups.writing import write_project, write_task
from ..tables import Project, Task, Upload
from ..uploads import scratch
from .engine import Failed, reading, work, writing
from .exporting import hand_over

if TYPE_CHECKING:
    from ..world import World

__all__ = ["back_up", "restore"]


@work("export:backup")
@reading
def back_up(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """The file of a task or a project."""
    kind, identity, key = arguments["target"], arguments["id"], uuid4().hex
    with world.files.receive("exports", key) as target:
        if kind == "project":
            write_project(world, session, target, session.get_one(Project, identity))
        else:
            write_task(world, session, target, session.get_one(Task, identity))
    return hand_over(world, session, key, f"{kind}s/{identity}/backup/download", arguments)


@work("import:backup")
@writing
def restore(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """A new task or project out of a file; its id."""
    upload = session.scalars(select(Upload).where(Upload.id == arguments["upload"])).one()
    read = read_project if arguments["target"] == "project" else read_task
    try:
        with scratch.path_of(world, upload).open("rb") as content, open_zip(content) as packed:
            made = read(world, session, packed, arguments["user_id"], arguments["organization_id"])
    except (BadArchive, BadBackup, OSError, KeyError, TypeError, ValueError) as error:
        raise Failed(f"{type(error).__name__}: {error}") from error
    scratch.drop(world, session, upload)
    return {"id": made.id}
