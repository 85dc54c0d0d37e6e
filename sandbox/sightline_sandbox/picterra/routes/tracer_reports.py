"""Reports."""

from functools import partial
from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import tracer_reports

from ..lookup import fetch, named
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..registry import serves
from ..tables import Upload
from ..tracer_schemas import ReportCreate
from ..tracer_tables import PlotsAnalysis, Report
from ..tracer_views import show_report
from ..work.reports import REPORT_TYPES
from ..world import TheWorld, World

__all__ = ["create", "get", "list_all", "list_types", "precheck"]


@serves(tracer_reports.list_types_endpoint)
def list_types(world: TheWorld, plots_analysis_id: str, search: str = "") -> list[dict[str, str]]:
    """The kinds of report that can be made: a bare list, no page (trap 15)."""
    with world.store.reading() as session:
        fetch(session, PlotsAnalysis, plots_analysis_id)
    return [
        {"report_type": kind, "name": name}
        for kind, name in REPORT_TYPES.items()
        if search.strip().lower() in name.lower()
    ]


@serves(tracer_reports.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    plots_analysis_id: str,
    search: str | None = None,
    report_type: str | None = None,
    include_archived: bool = False,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The reports about an analysis, newest first."""
    wanted = select(Report).where(Report.analysis_id == plots_analysis_id)
    wanted = named_like(wanted, Report.name, search)
    if report_type is not None:
        wanted = wanted.where(Report.report_type == report_type)
    if not include_archived:
        wanted = wanted.where(~Report.archived)
    with world.store.reading() as session:
        fetch(session, PlotsAnalysis, plots_analysis_id)
        ordered = wanted.order_by(Report.number.desc())
        return show_page(world, session, request, ordered, page_number, partial(show_report, world))


@serves(tracer_reports.get_endpoint)
def get(world: TheWorld, plots_analysis_report_id: str) -> dict[str, Any]:
    """One report."""
    with world.store.reading() as session:
        return show_report(world, fetch(session, Report, plots_analysis_report_id))


@serves(tracer_reports.precheck_endpoint)
def precheck(world: TheWorld, plots_analysis_id: str, body: ReportCreate) -> dict[str, Any]:
    """Begins to look whether the report can be made."""
    return _begin(world, "plots_report_precheck", plots_analysis_id, body)


@serves(tracer_reports.create_endpoint)
def create(world: TheWorld, plots_analysis_id: str, body: ReportCreate) -> dict[str, Any]:
    """Begins the report."""
    return _begin(world, "plots_report", plots_analysis_id, body)


def _begin(world: World, kind: str, plots_analysis_id: str, body: ReportCreate) -> dict[str, Any]:
    with world.store.reading() as session:
        fetch(session, PlotsAnalysis, plots_analysis_id)
        named(session, Upload, body.upload_id, "upload_id")
    return begin(world, "tracer", kind, plots_analysis_id=plots_analysis_id, **body.model_dump())
