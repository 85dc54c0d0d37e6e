"""Files that came, until they are taken up: rows that name plain files in the data folder."""

import re
import shutil
from pathlib import Path
from typing import IO, TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..problems import said_text
from ..tables import Upload

if TYPE_CHECKING:
    from ..world import World

__all__ = ["add", "check_name", "drop", "find", "of_target", "path_of", "take"]

_PLAIN = re.compile(r"[\w.-]+")


def path_of(world: "World", upload: Upload) -> Path:
    """Where its bytes are."""
    return world.scratch / upload.id


def check_name(name: str) -> str:
    """The name; 400 in plain words for one that leaves the folder of the upload."""
    parts = name.replace("\\", "/").split("/")
    if not name or ".." in parts or name.startswith(("/", "\\")) or "\0" in name:
        raise said_text(f"File name {name} is not allowed", content_type="text/plain")
    return name


def add(world: "World", session: Session, user_id: int, target: str, name: str, length: int) -> Upload:
    """A new upload, of which nothing is here yet."""
    upload = Upload(id=f"{user_id}_{uuid4()}", user_id=user_id, target=target, file_name=name, length=length)
    session.add(upload)
    session.flush()
    path_of(world, upload).touch()
    return upload


def take(
    world: "World", session: Session, user_id: int, target: str, name: str, content: IO[bytes]
) -> Upload:
    """A file that came whole."""
    upload = add(world, session, user_id, target, name, 0)
    path = path_of(world, upload)
    content.seek(0)
    with path.open("wb") as sink:
        shutil.copyfileobj(content, sink)
    upload.length = upload.offset = path.stat().st_size
    upload.complete = True
    return upload


def of_target(session: Session, target: str) -> list[Upload]:
    """The complete files of a target, in the order in which they came."""
    wanted = select(Upload).where(Upload.target == target, Upload.complete).order_by(Upload.number)
    return list(session.scalars(wanted))


def find(session: Session, target: str, identity: str) -> Upload | None:
    """An upload by its id."""
    if not _PLAIN.fullmatch(identity):
        return None
    wanted = select(Upload).where(Upload.id == identity, Upload.target == target)
    return session.scalars(wanted).one_or_none()


def drop(world: "World", session: Session, upload: Upload) -> None:
    """Forget an upload and its bytes."""
    path_of(world, upload).unlink(missing_ok=True)
    session.delete(upload)
