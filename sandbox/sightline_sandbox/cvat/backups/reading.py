"""A backup becomes a task or a project again; nothing in it is believed before it was looked at."""

import json
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from ..archives import BadArchive, members, read_member
from ..fields import Schema, Text, check
from ..formats.dataset import UnreadableFile
from ..formats.gathering import labels_shown
from ..formats.naming import Names
from ..labelling import LABELS, add_labels
from ..marks.checking import check_marks
from ..marks.keeping import write
from ..media.pictures import measure
from ..media.store import keep_media
from ..problems import Problem
from ..segments import make_job
from ..tables import Data, Organization, Project, Task

if TYPE_CHECKING:
    from ..world import World

__all__ = ["BadBackup", "read_project", "read_task"]

_FACTS = Schema(
    name=Text(required=True, most=256),
    bug_tracker=Text(blank=True, most=2000),
    status=Text(blank=True),
    subset=Text(blank=True, most=64),
    labels=LABELS,
)


class BadBackup(Exception):
    """The file is no backup."""


def read_project(
    world: "World", session: Session, packed: zipfile.ZipFile, user_id: int, organization_id: int | None
) -> Project:
    """The project with its tasks."""
    facts = _facts(packed, "project.json")
    now = world.now()
    project = Project(
        name=facts["name"],
        bug_tracker=facts.get("bug_tracker", ""),
        status=facts.get("status") or "annotation",
        owner_id=user_id,
        organization_id=_existing(session, organization_id),
        created_date=now,
        updated_date=now,
    )
    session.add(project)
    session.flush()
    add_labels(session, project, facts.get("labels", []))
    folders = {name.partition("/")[0] for name in members(packed) if name.endswith("/task.json")}
    for folder in sorted(folders, key=lambda one: (len(one), one)):
        _read(world, session, packed, f"{folder}/", user_id, project.organization_id, project)
    return project


def read_task(
    world: "World", session: Session, packed: zipfile.ZipFile, user_id: int, organization_id: int | None
) -> Task:
    """The task with its pictures, jobs and annotations."""
    return _read(world, session, packed, "", user_id, _existing(session, organization_id), None)


def _existing(session: Session, organization_id: int | None) -> int | None:
    found = session.get(Organization, organization_id) if organization_id is not None else None
    return found.id if found is not None else None


def _read(
    world: "World",
    session: Session,
    packed: zipfile.ZipFile,
    folder: str,
    user_id: int,
    organization_id: int | None,
    project: Project | None,
) -> Task:
    facts = _facts(packed, f"{folder}task.json")
    document = _json(packed, f"{folder}task.json")
    data = _media(world, session, packed, folder, document)
    now = world.now()
    parts = document.get("jobs") or [{"start_frame": 0, "stop_frame": data.size - 1}]
    plain = [part for part in parts if part.get("type", "annotation") == "annotation"]
    task = Task(
        name=facts["name"],
        bug_tracker=facts.get("bug_tracker", ""),
        status=facts.get("status") or "annotation",
        subset=facts.get("subset", ""),
        project_id=project.id if project is not None else None,
        owner_id=user_id,
        organization_id=organization_id,
        mode="annotation",
        overlap=0,
        segment_size=int(plain[0]["stop_frame"]) - int(plain[0]["start_frame"]) + 1 if plain else data.size,
        data_id=data.id,
        created_date=now,
        updated_date=now,
    )
    session.add(task)
    session.flush()
    if project is None:
        add_labels(session, task, facts.get("labels", []))
    names = Names(labels_shown(session, task))
    marks = _json(packed, f"{folder}annotations.json")
    for number, part in enumerate(parts):
        job = make_job(
            session,
            task,
            int(part["start_frame"]),
            int(part["stop_frame"]),
            now,
            type=part.get("type", "annotation"),
            frames=part.get("frames"),
        )
        if number < len(marks):
            drawn = {kind: marks[number].get(kind, []) for kind in ("tags", "shapes", "tracks")}
            try:
                write(session, job, check_marks(names.by_id(drawn)))
            except (Problem, UnreadableFile, KeyError) as error:
                raise BadBackup(f"annotations.json: {error!r}") from error
    return task


def _media(
    world: "World", session: Session, packed: zipfile.ZipFile, folder: str, document: dict[str, Any]
) -> Data:
    frames = []
    known = set(members(packed))
    lines = _text(packed, f"{folder}data/manifest.jsonl").splitlines()[2:]
    for line in lines:
        told = json.loads(line)
        name = f"{told['name']}{told['extension']}"
        if f"{folder}data/{name}" not in known:
            raise BadBackup(f"{folder}data/{name} is missing")
        content = read_member(packed, f"{folder}data/{name}")
        width, height = measure(content)
        plain = PurePosixPath(name).as_posix()
        frames.append({"name": plain, "width": width, "height": height, "key": keep_media(world, content)})
    about = document.get("data", {})
    data = Data(
        image_quality=about.get("image_quality", 70),
        chunk_size=about.get("chunk_size") or 72,
        frames=frames,
        size=len(frames),
        start_frame=about.get("start_frame", 0),
        stop_frame=about.get("stop_frame", len(frames) - 1),
        deleted_frames=about.get("deleted_frames", []),
        chunks_updated_date=world.now(),
    )
    session.add(data)
    session.flush()
    return data


def _facts(packed: zipfile.ZipFile, name: str) -> dict[str, Any]:
    try:
        return check(_FACTS, _json(packed, name))
    except Problem as problem:
        raise BadBackup(f"{name}: {problem.answer.body!r}") from None


def _json(packed: zipfile.ZipFile, name: str) -> Any:
    try:
        return json.loads(_text(packed, name))
    except ValueError as error:
        raise BadBackup(f"{name} is no JSON: {error}") from error


def _text(packed: zipfile.ZipFile, name: str) -> str:
    try:
        return read_member(packed, name).decode()
    except (KeyError, UnicodeDecodeError, BadArchive) as error:
        raise BadBackup(f"There is no readable {name} in the archive") from error
