"""Projects, tasks, jobs and their labels."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated, ToOrganization, ToUserOrNobody

__all__ = ["AttributeSpec", "Job", "Label", "Project", "Task"]


class _Owned(Dated):
    """What has an owner, an assignee, and lies in a workspace."""

    __abstract__ = True
    name: Mapped[str]
    owner_id: Mapped[ToUserOrNobody]
    assignee_id: Mapped[ToUserOrNobody]
    assignee_updated_date: Mapped[datetime | None]
    organization_id: Mapped[ToOrganization]
    bug_tracker: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="annotation")
    source_storage: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    target_storage: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Project(_Owned):
    """Tasks that share labels."""

    __tablename__ = "projects"


class Task(_Owned):
    """Pictures to be annotated, once there are any."""

    __tablename__ = "tasks"
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    mode: Mapped[str] = mapped_column(default="")
    dimension: Mapped[str] = mapped_column(default="2d")
    subset: Mapped[str] = mapped_column(default="")
    overlap: Mapped[int | None]
    segment_size: Mapped[int] = mapped_column(default=0)
    replicas: Mapped[int] = mapped_column(default=0)
    validation_mode: Mapped[str | None]
    data_id: Mapped[int | None] = mapped_column(ForeignKey("data.id", ondelete="SET NULL"), index=True)


class Job(Dated):
    """A part of a task; ``frames`` names them where they are no unbroken range."""

    __tablename__ = "jobs"
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    type: Mapped[str] = mapped_column(default="annotation")
    assignee_id: Mapped[ToUserOrNobody]
    assignee_updated_date: Mapped[datetime | None]
    start_frame: Mapped[int]
    stop_frame: Mapped[int]
    frames: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    stage: Mapped[str] = mapped_column(default="annotation")
    state: Mapped[str] = mapped_column(default="new")
    status: Mapped[str] = mapped_column(default="annotation")
    parent_job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    disabled_frames: Mapped[list[Any]] = mapped_column(default=list)


class Label(Base):
    """A class of a project or of a task without one; a sublabel has a parent."""

    __tablename__ = "labels"
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("labels.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    color: Mapped[str]
    type: Mapped[str]
    svg: Mapped[str | None]


class AttributeSpec(Base):
    """What may be said of what a label marks."""

    __tablename__ = "attribute_specs"
    id: Mapped[int] = mapped_column(primary_key=True)
    label_id: Mapped[int] = mapped_column(ForeignKey("labels.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    mutable: Mapped[bool]
    input_type: Mapped[str]
    default_value: Mapped[str]
    values: Mapped[list[Any]]
    place: Mapped[int]
    """Where it stands in lists: what was changed last stands last."""
