"""Files of annotations put into tasks, jobs and projects (wire contract, section 8)."""

import io
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..archives import BadArchive, members, open_zip, read_member
from ..formats.catalogue import COCO
from ..formats.coco import read_coco
from ..formats.dataset import Marks, UnreadableFile
from ..formats.gathering import labels_shown, plain_jobs_of
from ..formats.naming import Names
from ..formats.xml_read import read_xml
from ..marks.checking import check_marks
from ..marks.keeping import clear, write
from ..marks.slicing import slice_marks
from ..media.kinds import is_image
from ..media.pictures import measure
from ..media.store import keep_media
from ..problems import Problem
from ..segments import frames_of, make_job
from ..tables import Data, Job, Project, Task, Upload
from ..uploads import scratch
from .engine import Failed, work, writing

if TYPE_CHECKING:
    from ..world import World

__all__ = ["import_annotations", "import_dataset"]


@work("import:annotations")
@writing
def import_annotations(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """What the file says takes the place of what was drawn, or comes to it."""
    task = session.get_one(Task, arguments["task_id"])
    job = session.get_one(Job, arguments["job_id"]) if arguments["job_id"] else None
    data = session.get_one(Data, task.data_id)
    content, upload = _read_upload(world, session, arguments)
    marks = _read(content, arguments["format"], [frame["name"] for frame in data.frames])
    jobs = [job] if job is not None else plain_jobs_of(session, task)
    if not arguments["append"]:
        clear(session, jobs)
    _put(session, task, jobs, marks)
    scratch.drop(world, session, upload)
    return {}


@work("import:dataset")
@writing
def import_dataset(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """A new task in the project, of the pictures in the file with what is drawn on them."""
    project = session.get_one(Project, arguments["project_id"])
    upload = _find_upload(session, arguments)
    path = scratch.path_of(world, upload)
    try:
        with path.open("rb") as content, open_zip(content) as packed:
            names = [name for name in members(packed) if is_image(name)]
            frames = [_take(world, packed, name) for name in sorted(names)]
            text = _annotations_in(packed)
    except (BadArchive, OSError) as error:
        raise Failed(f"ValueError: {error}") from error
    if not frames:
        raise Failed("ValueError: The dataset has no pictures")
    now = world.now()
    data = Data(
        image_quality=70,
        chunk_size=72,
        frames=frames,
        size=len(frames),
        stop_frame=len(frames) - 1,
        chunks_updated_date=now,
    )
    session.add(data)
    session.flush()
    task = Task(
        name=PurePosixPath(arguments["name"]).stem,
        project_id=project.id,
        owner_id=arguments["user_id"],
        organization_id=project.organization_id,
        mode="annotation",
        overlap=0,
        segment_size=len(frames),
        data_id=data.id,
        created_date=now,
        updated_date=now,
    )
    session.add(task)
    session.flush()
    job = make_job(session, task, 0, len(frames) - 1, now)
    _put(session, task, [job], _read(text, arguments["format"], [frame["name"] for frame in frames]))
    scratch.drop(world, session, upload)
    return {}


def _take(world: "World", packed: zipfile.ZipFile, name: str) -> dict[str, Any]:
    content = read_member(packed, name)
    width, height = measure(content)
    plain = PurePosixPath(name)
    # "images/" and the subset below it are folders of the format, not of the frame.
    parts = plain.parts[1:] if plain.parts[0] == "images" else plain.parts
    return {"name": "/".join(parts[-1:]), "width": width, "height": height, "key": keep_media(world, content)}


def _put(session: Session, task: Task, jobs: list[Job], marks: Marks) -> None:
    try:
        numbered = Names(labels_shown(session, task)).by_id(marks)
        checked = check_marks(numbered)
    except UnreadableFile as error:
        raise Failed(str(error)) from error
    except Problem as problem:
        told = problem.answer.body
        words = told.decode() if isinstance(told, bytes) else ""
        raise Failed(f"ValidationError: {words}") from None
    for job in jobs:
        mine = slice_marks(
            {kind: [dict(one) for one in checked[kind]] for kind in checked},
            frames_of(job),
            job.start_frame,
            job.stop_frame,
        )
        write(session, job, mine)
        job.updated_date = task.updated_date


def _read(content: bytes, name: str, frames: list[str]) -> Marks:
    by_name = {frame: number for number, frame in enumerate(frames)}
    by_stem = {PurePosixPath(frame).stem: number for number, frame in enumerate(frames)}

    def frame_named(wanted: str, number: int) -> int | None:
        if wanted in by_name:
            return by_name[wanted]
        plain = PurePosixPath(wanted).stem
        return by_stem.get(plain, number if not wanted and 0 <= number < len(frames) else None)

    try:
        if content[:2] == b"PK":
            content = _unpack(content)
        return read_coco(content, frame_named) if name == COCO else read_xml(content, frame_named)
    except UnreadableFile as error:
        raise Failed(str(error)) from error


def _unpack(content: bytes) -> bytes:
    try:
        with open_zip(io.BytesIO(content)) as packed:
            return _annotations_in(packed)
    except BadArchive as error:
        raise Failed(f"ValueError: {error}") from error


def _annotations_in(packed: zipfile.ZipFile) -> bytes:
    names = sorted(name for name in members(packed) if name.endswith((".xml", ".json")))
    if not names:
        raise Failed("ValueError: The archive holds no annotations")
    return read_member(packed, names[0])


def _read_upload(world: "World", session: Session, arguments: dict[str, Any]) -> tuple[bytes, Upload]:
    upload = _find_upload(session, arguments)
    return scratch.path_of(world, upload).read_bytes(), upload


def _find_upload(session: Session, arguments: dict[str, Any]) -> Upload:
    return session.scalars(select(Upload).where(Upload.id == arguments["upload"])).one()
