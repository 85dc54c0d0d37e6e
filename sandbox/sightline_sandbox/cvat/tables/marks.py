"""What was drawn: one row a tag, shape or track, with everything in it as JSON."""

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base

__all__ = ["Annotation", "Counter"]


class Annotation(Base):
    """``kind`` is ``tags``, ``shapes``, ``tracks``; ``id`` counts within it, elements included."""

    __tablename__ = "annotations"
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    id: Mapped[int]
    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    label_id: Mapped[int] = mapped_column(ForeignKey("labels.id", ondelete="CASCADE"))
    frame: Mapped[int]
    body: Mapped[dict[str, Any]]

    __table_args__: Any = (
        Index("annotations_of_job", "job_id", "kind", "frame"),
        Index("annotations_by_id", "kind", "id"),
        {"sqlite_autoincrement": True},
    )


class Counter(Base):
    """The last id that was given in a kind of annotations."""

    __tablename__ = "counters"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int]
