"""Pictures of tasks, and files on their way here."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, ToUser

__all__ = ["Data", "Upload"]


class Data(Base):
    """The media of one task. ``frames`` are ``{name, width, height, source}`` in the order of the task.

    ``source`` says where the bytes are: a key of the bucket ``media``, a path of the share or of a cloud
    storage.
    """

    __tablename__ = "data"
    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int] = mapped_column(default=0)
    image_quality: Mapped[int]
    chunk_size: Mapped[int | None]
    start_frame: Mapped[int] = mapped_column(default=0)
    stop_frame: Mapped[int] = mapped_column(default=0)
    frame_filter: Mapped[str] = mapped_column(default="")
    frames: Mapped[list[Any]] = mapped_column(default=list)
    deleted_frames: Mapped[list[Any]] = mapped_column(default=list)
    related: Mapped[dict[str, Any]] = mapped_column(default=dict)
    storage: Mapped[str] = mapped_column(default="local")
    cloud_storage_id: Mapped[int | None]
    chunks_updated_date: Mapped[datetime]


class Upload(Base):
    """A file that comes in pieces, or came; ``target`` is what it belongs to, such as ``tasks/7/data``."""

    __tablename__ = "uploads"
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[ToUser]
    target: Mapped[str] = mapped_column(index=True)
    file_name: Mapped[str]
    length: Mapped[int]
    offset: Mapped[int] = mapped_column(default=0)
    complete: Mapped[bool] = mapped_column(default=False)
    told: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
