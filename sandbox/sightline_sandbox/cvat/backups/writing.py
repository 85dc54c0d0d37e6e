"""A backup is written: facts as JSON, annotations with names, the pictures as they came."""

import json
import zipfile
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..formats.gathering import labels_shown, marks_of
from ..media.store import read_media
from ..tables import Data, Job, Project, Task

if TYPE_CHECKING:
    from ..world import World

__all__ = ["VERSION", "write_project", "write_task"]

VERSION = "1.0"


def write_project(world: "World", session: Session, target: IO[bytes], project: Project) -> None:
    """A whole project, with its tasks that have data."""
    with zipfile.ZipFile(target, "w") as packed:
        facts = {
            "name": project.name,
            "bug_tracker": project.bug_tracker,
            "status": project.status,
            "labels": _labels(session, project),
            "version": VERSION,
        }
        packed.writestr("project.json", _json(facts))
        wanted = (
            select(Task).where(Task.project_id == project.id, Task.data_id.is_not(None)).order_by(Task.id)
        )
        for number, task in enumerate(session.scalars(wanted)):
            _write(world, session, packed, task, f"task_{number}/")


def write_task(world: "World", session: Session, target: IO[bytes], task: Task) -> None:
    """One task."""
    with zipfile.ZipFile(target, "w") as packed:
        _write(world, session, packed, task, "")


def _write(world: "World", session: Session, packed: zipfile.ZipFile, task: Task, folder: str) -> None:
    data = session.get_one(Data, task.data_id)
    for frame in data.frames:
        packed.writestr(f"{folder}data/{frame['name']}", read_media(world, frame["key"]))
    packed.writestr(f"{folder}data/manifest.jsonl", _manifest(data))
    jobs = session.scalars(select(Job).where(Job.task_id == task.id).order_by(Job.id)).all()
    facts = {
        "name": task.name,
        "bug_tracker": task.bug_tracker,
        "status": task.status,
        "subset": task.subset,
        "labels": _labels(session, task),
        "version": VERSION,
        "data": {
            "chunk_size": data.chunk_size,
            "image_quality": data.image_quality,
            "start_frame": data.start_frame,
            "stop_frame": data.stop_frame,
            "storage_method": "cache",
            "sorting_method": "lexicographical",
            "chunk_type": "imageset",
            "deleted_frames": data.deleted_frames,
            "storage": "local",
        },
        "jobs": [_job(job) for job in jobs],
    }
    packed.writestr(f"{folder}task.json", _json(facts))
    marks = [{"version": 0, **marks_of(session, task, [job])} for job in jobs]
    packed.writestr(f"{folder}annotations.json", _json(marks))


def _job(job: Job) -> dict[str, Any]:
    told = {
        "status": job.status,
        "type": job.type,
        "start_frame": job.start_frame,
        "stop_frame": job.stop_frame,
    }
    return told | ({"frames": job.frames} if job.frames is not None else {})


def _labels(session: Session, row: Project | Task) -> list[dict[str, Any]]:
    return [_label(one) for one in labels_shown(session, row)]


def _label(label: dict[str, Any]) -> dict[str, Any]:
    said = [{key: value for key, value in one.items() if key != "id"} for one in label["attributes"]]
    told = {"name": label["name"], "color": label["color"], "attributes": said, "type": label["type"]}
    if "sublabels" in label:
        told["sublabels"] = [_label(one) for one in label["sublabels"]]
    if label.get("svg"):
        svg = label["svg"]
        for part in label["sublabels"]:
            svg = svg.replace(f'data-label-id="{part["id"]}"', f'data-label-name="{part["name"]}"')
        told["svg"] = svg
    return told


def _manifest(data: Data) -> str:
    lines = ['{"version":"1.1"}', '{"type":"images"}']
    for frame in data.frames:
        name = PurePosixPath(frame["name"])
        told = {
            "name": name.with_suffix("").as_posix(),
            "extension": name.suffix,
            "width": frame["width"],
            "height": frame["height"],
        }
        lines.append(_json(told))
    return "\n".join(lines) + "\n"


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
