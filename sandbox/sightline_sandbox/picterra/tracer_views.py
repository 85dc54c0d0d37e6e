"""Rows of Tracer as the service shows them (section 10)."""

from typing import Any

from fastapi import Request
from sqlalchemy.orm import Session

from .documents import sign_links
from .lookup import fetch
from .tracer_tables import Methodology, PlotsAnalysis, PlotsGroup, Report
from .views import moment
from .world import World

__all__ = ["show_analysis", "show_group", "show_methodology", "show_report"]


def show_methodology(methodology: Methodology) -> dict[str, Any]:
    """A methodology."""
    return {"id": methodology.id, "name": methodology.name}


def show_group(session: Session, group: PlotsGroup) -> dict[str, Any]:
    """A group of plots, with the name of its methodology."""
    return {
        "id": group.id,
        "name": group.name,
        "created_at": moment(group.created_at),
        "methodology": fetch(session, Methodology, group.methodology_id).name,
    }


def show_analysis(request: Request, analysis: PlotsAnalysis) -> dict[str, Any]:
    """An analysis, with the address of its web page."""
    return {
        "id": analysis.id,
        "name": analysis.name,
        "date_from": analysis.date_from.isoformat(),
        "date_to": analysis.date_to.isoformat(),
        "url": f"{request.base_url}plots_analyses/{analysis.id}/",
    }


def show_report(world: World, report: Report) -> dict[str, Any]:
    """A report, with links to its documents."""
    return {
        "id": report.id,
        "name": report.name,
        "created_at": moment(report.created_at),
        "report_type": report.report_type,
        "artifacts": sign_links(world, report.artifacts),
    }
