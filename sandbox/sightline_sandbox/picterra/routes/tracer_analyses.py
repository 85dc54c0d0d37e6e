"""Analyses of plots."""

from functools import partial
from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import tracer_analyses

from ..lookup import fetch, named
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..registry import serves
from ..tables import Upload
from ..tracer_schemas import AnalysisCreate
from ..tracer_tables import PlotsAnalysis, PlotsGroup
from ..tracer_views import show_analysis
from ..world import TheWorld, World

__all__ = ["create", "get", "list_all", "precheck"]


@serves(tracer_analyses.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    plots_group_id: str,
    search: str | None = None,
    include_archived: bool = False,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The analyses of a group, newest first."""
    wanted = select(PlotsAnalysis).where(PlotsAnalysis.group_id == plots_group_id)
    wanted = named_like(wanted, PlotsAnalysis.name, search)
    if not include_archived:
        wanted = wanted.where(~PlotsAnalysis.archived)
    with world.store.reading() as session:
        fetch(session, PlotsGroup, plots_group_id)
        ordered = wanted.order_by(PlotsAnalysis.number.desc())
        return show_page(world, session, request, ordered, page_number, partial(show_analysis, request))


@serves(tracer_analyses.get_endpoint)
def get(world: TheWorld, request: Request, plots_analysis_id: str) -> dict[str, Any]:
    """One analysis."""
    with world.store.reading() as session:
        return show_analysis(request, fetch(session, PlotsAnalysis, plots_analysis_id))


@serves(tracer_analyses.precheck_endpoint)
def precheck(world: TheWorld, plots_group_id: str, body: AnalysisCreate) -> dict[str, Any]:
    """Begins to look for what stands against an analysis."""
    return _begin(world, "plots_analysis_precheck", plots_group_id, body)


@serves(tracer_analyses.create_endpoint)
def create(world: TheWorld, plots_group_id: str, body: AnalysisCreate) -> dict[str, Any]:
    """Begins the analysis."""
    return _begin(world, "plots_analysis", plots_group_id, body)


def _begin(world: World, kind: str, plots_group_id: str, body: AnalysisCreate) -> dict[str, Any]:
    with world.store.reading() as session:
        fetch(session, PlotsGroup, plots_group_id)
        named(session, Upload, body.upload_id, "upload_id")
    return begin(world, "tracer", kind, plots_group_id=plots_group_id, **body.model_dump(mode="json"))
