"""Issues, their comments, and guides with their assets."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated, ToUserOrNobody

__all__ = ["Asset", "Comment", "Guide", "Issue"]


class Issue(Dated):
    """A remark at a place of a frame."""

    __tablename__ = "issues"
    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    frame: Mapped[int]
    position: Mapped[list[Any]]
    owner_id: Mapped[ToUserOrNobody]
    assignee_id: Mapped[ToUserOrNobody]
    resolved: Mapped[bool] = mapped_column(default=False)


class Comment(Dated):
    """What somebody said to an issue."""

    __tablename__ = "comments"
    issue_id: Mapped[int] = mapped_column(ForeignKey("issues.id", ondelete="CASCADE"), index=True)
    owner_id: Mapped[ToUserOrNobody]
    message: Mapped[str]


class Guide(Dated):
    """How a project or a task is to be annotated, in Markdown."""

    __tablename__ = "guides"
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    markdown: Mapped[str]


class Asset(Base):
    """A file that a guide shows."""

    __tablename__ = "assets"
    uuid: Mapped[str] = mapped_column(primary_key=True)
    filename: Mapped[str]
    created_date: Mapped[datetime]
    owner_id: Mapped[ToUserOrNobody]
    guide_id: Mapped[int] = mapped_column(ForeignKey("guides.id", ondelete="CASCADE"), index=True)
