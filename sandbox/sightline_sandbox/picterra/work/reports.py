"""Reports about plots of an analysis."""

import csv
import io
import json
from typing import Any

from sqlalchemy.orm import Session

from ..documents import keep_document
from ..lookup import remaining
from ..operations import Failed, Keep, Outcome, work
from ..plots import hectares, plot_feature, select_plots
from ..tracer_tables import Plot, PlotsAnalysis, Report
from ..uploads import read_plot_ids
from ..world import World

__all__ = ["REPORT_TYPES", "check_report", "make_report"]

REPORT_TYPES = {"plots_summary": "Summary of plots", "plots_geometries": "Geometries of plots"}
"""What kinds of report there are, and their names."""


@work("plots_report_precheck")
def check_report(world: World, arguments: dict[str, Any]) -> Keep:
    """Nothing but success; a report that cannot be made fails the operation (section 10)."""
    _choose(world, arguments)
    told = {"plots_analysis_id": arguments["plots_analysis_id"]}
    return lambda _session: Outcome({"status": "passed"}, told)


@work("plots_report")
def make_report(world: World, arguments: dict[str, Any]) -> Keep:
    """A report with its documents: a table of areas, or the shapes, and what was said about it."""
    plots = _choose(world, arguments)
    kind = arguments["report_type"]
    made = _summary(plots) if kind == "plots_summary" else _geometries(plots)
    about = json.dumps({"name": arguments["name"], **arguments["metadata"]}, indent=1).encode()
    artifacts = [_artifact(world, *one) for one in (made, ("about", "about.json", "application/json", about))]

    def keep(session: Session) -> Outcome:
        analysis = remaining(session, PlotsAnalysis, arguments["plots_analysis_id"])
        report = Report(
            analysis_id=analysis.id,
            name=arguments["name"],
            report_type=kind,
            told=arguments["metadata"],
            artifacts=artifacts,
            created_at=world.now(),
        )
        session.add(report)
        session.flush()
        return Outcome({"plots_analysis_report_id": report.id}, {"plots_analysis_id": analysis.id})

    return keep


def _choose(world: World, arguments: dict[str, Any]) -> list[Plot]:
    """The plots that the upload names; the operation fails where the report cannot be made."""
    kind = arguments["report_type"]
    if kind not in REPORT_TYPES:
        raise Failed(f"There is no report type {kind!r}: there are {', '.join(REPORT_TYPES)}.")
    wanted = read_plot_ids(world, arguments["upload_id"])
    with world.store.reading() as session:
        analysis = remaining(session, PlotsAnalysis, arguments["plots_analysis_id"])
        plots = {one.plot_id: one for one in select_plots(session, analysis.group_id)}
    unknown = [name for name in wanted if name not in analysis.plot_ids or name not in plots]
    if unknown or not wanted:
        raise Failed("The report names plots that were not analysed, or none.", plot_ids=unknown)
    return [plots[name] for name in wanted]


def _summary(plots: list[Plot]) -> tuple[str, str, str, bytes]:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["plot_id", "geometry", "hectares"])
    table.writerows([one.plot_id, one.geometry["type"], hectares(one)] for one in plots)
    return "summary", "summary.csv", "text/csv", out.getvalue().encode()


def _geometries(plots: list[Plot]) -> tuple[str, str, str, bytes]:
    document = {"type": "FeatureCollection", "features": [plot_feature(one) for one in plots]}
    return "geometries", "geometries.geojson", "application/geo+json", json.dumps(document).encode()


def _artifact(world: World, name: str, filename: str, kind: str, content: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "filename": filename,
        "size_bytes": len(content),
        "description": f"The {name} of the report.",
        "content_type": kind,
        "download_url": keep_document(world, content, filename),
    }
