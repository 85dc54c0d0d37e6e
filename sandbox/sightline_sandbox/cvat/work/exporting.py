"""Exports: a file is made, kept for a day, fetched (wire contract, section 8)."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy.orm import Session

from ..buckets import bucket_of, write_object
from ..formats.gathering import gather_project, gather_task
from ..formats.packing import pack_dataset
from ..media.store import read_media
from ..tables import CloudStorage, Job, Project, Task
from .engine import Failed, reading, work

if TYPE_CHECKING:
    from ..world import World

__all__ = ["export_dataset", "hand_over"]


@work("export:dataset")
@reading
def export_dataset(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """The annotations of a project, task or job, with its pictures where that was asked for."""
    kind, identity = arguments["target"], arguments["id"]
    if kind == "project":
        gathered = gather_project(world, session, session.get_one(Project, identity), arguments["base"])
    else:
        job = session.get_one(Job, identity) if kind == "job" else None
        task = session.get_one(Task, job.task_id if job is not None else identity)
        gathered = gather_task(world, session, task, job, arguments["base"])
    picture = None
    if arguments["pictures"]:
        keys = gathered.keys

        def picture(number: int) -> bytes:
            return read_media(world, keys[number])

    key = uuid4().hex
    with world.files.receive("exports", key) as target:
        pack_dataset(target, gathered.dataset, arguments["format"], picture)
    path = f"{kind}s/{identity}/dataset/download"
    return hand_over(world, session, key, path, arguments)


def hand_over(
    world: "World", session: Session, key: str, path: str, arguments: dict[str, Any]
) -> dict[str, Any]:
    """Where the file is: here, at ``path``, or in the cloud storage that was named."""
    if arguments.get("cloud_storage_id") is None:
        return {"path": path, "key": key, "name": arguments["name"]}
    storage = session.get(CloudStorage, arguments["cloud_storage_id"])
    if storage is None:
        raise Failed("there is no such cloud storage")
    with world.files.open("exports", key) as source:
        name = PurePosixPath(arguments["name"]).as_posix()
        write_object(bucket_of(world, storage), name, source.read())
    world.files.delete("exports", key)
    return {}
