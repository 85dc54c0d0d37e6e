"""How good annotations are, and how several are made one."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated

__all__ = ["Conflict", "ConsensusSettings", "QualityReport", "QualitySettings", "Requirement"]


class QualitySettings(Dated):
    """What counts as agreement; ``told`` are the fields that clients see."""

    __tablename__ = "quality_settings"
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    told: Mapped[dict[str, Any]]


class Requirement(Dated):
    """A threshold of its own for some labels (2.80)."""

    __tablename__ = "quality_requirements"
    settings_id: Mapped[int] = mapped_column(ForeignKey("quality_settings.id", ondelete="CASCADE"))
    told: Mapped[dict[str, Any]]


class QualityReport(Base):
    """What a comparison with the ground truth found, for a task or one of its jobs."""

    __tablename__ = "quality_reports"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("quality_reports.id", ondelete="CASCADE"))
    created_date: Mapped[datetime]
    target_last_updated: Mapped[datetime]
    gt_last_updated: Mapped[datetime | None]
    summary: Mapped[dict[str, Any]]
    data: Mapped[dict[str, Any]]


class Conflict(Base):
    """One disagreement."""

    __tablename__ = "quality_conflicts"
    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("quality_reports.id", ondelete="CASCADE"), index=True)
    frame: Mapped[int]
    type: Mapped[str]
    severity: Mapped[str]
    annotation_ids: Mapped[list[Any]]


class ConsensusSettings(Base):
    """How replicas are merged."""

    __tablename__ = "consensus_settings"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    told: Mapped[dict[str, Any]]
