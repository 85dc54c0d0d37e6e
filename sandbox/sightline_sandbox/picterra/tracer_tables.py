"""The tables of Tracer."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .tables import Base, Row

__all__ = ["Methodology", "Plot", "PlotsAnalysis", "PlotsGroup", "Report"]


class Methodology(Row):
    """A way to judge plots."""

    __tablename__ = "methodologies"
    name: Mapped[str]


class PlotsGroup(Row):
    """Plots that are judged together."""

    __tablename__ = "plots_groups"
    name: Mapped[str]
    methodology_id: Mapped[str] = mapped_column(ForeignKey("methodologies.id"))
    columns: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    archived: Mapped[bool] = mapped_column(default=False)


class Plot(Base):
    """One piece of land."""

    __tablename__ = "plots"
    number: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("plots_groups.id", ondelete="CASCADE"), index=True)
    plot_id: Mapped[str]
    properties: Mapped[dict[str, Any]]
    geometry: Mapped[dict[str, Any]]


class PlotsAnalysis(Row):
    """What was found out about some plots of a group."""

    __tablename__ = "plots_analyses"
    group_id: Mapped[str] = mapped_column(ForeignKey("plots_groups.id", ondelete="CASCADE"))
    name: Mapped[str]
    date_from: Mapped[date]
    date_to: Mapped[date]
    plot_ids: Mapped[list[Any]]
    archived: Mapped[bool] = mapped_column(default=False)


class Report(Row):
    """Documents about plots of an analysis."""

    __tablename__ = "reports"
    analysis_id: Mapped[str] = mapped_column(ForeignKey("plots_analyses.id", ondelete="CASCADE"))
    name: Mapped[str]
    report_type: Mapped[str]
    told: Mapped[dict[str, Any]]
    artifacts: Mapped[list[Any]]
    created_at: Mapped[datetime]
    archived: Mapped[bool] = mapped_column(default=False)
