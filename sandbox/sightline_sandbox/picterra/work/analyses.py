"""Analyses of plots. No satellite was asked: what is found out is whether the plots can be analysed."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from ..documents import keep_json
from ..lookup import remaining
from ..operations import Failed, Keep, Outcome, work
from ..plots import check_plots, select_plots
from ..tracer_tables import PlotsAnalysis, PlotsGroup
from ..uploads import read_plot_ids
from ..world import World

__all__ = ["analyse", "precheck"]


@work("plots_analysis_precheck")
def precheck(world: World, arguments: dict[str, Any]) -> Keep:
    """A document that says what stands against the analysis; it is no failure of the operation."""
    _, findings = _check(world, arguments)
    kept = keep_json(
        world,
        {
            "status": "failed" if findings["critical"] else "passed",
            "errors": findings,
            "critical_count": len(findings["critical"]),
            "high_count": len(findings["high"]),
        },
    )
    told = {"plots_group_id": arguments["plots_group_id"]}
    return lambda _session: Outcome({"precheck_data_url": kept}, told)


@work("plots_analysis")
def analyse(world: World, arguments: dict[str, Any]) -> Keep:
    """An analysis; the operation fails where the precheck would have found something critical."""
    plot_ids, findings = _check(world, arguments)
    if findings["critical"]:
        raise Failed("The plots cannot be analysed.", critical=findings["critical"])
    first, last = _span(arguments)

    def keep(session: Session) -> Outcome:
        group = remaining(session, PlotsGroup, arguments["plots_group_id"])
        name = arguments["analysis_name"]
        analysis = PlotsAnalysis(
            group_id=group.id, name=name, date_from=first, date_to=last, plot_ids=plot_ids
        )
        session.add(analysis)
        session.flush()
        return Outcome({"analysis_id": analysis.id}, {"plots_group_id": group.id})

    return keep


def _check(world: World, arguments: dict[str, Any]) -> tuple[list[str], dict[str, list[dict[str, Any]]]]:
    plot_ids = read_plot_ids(world, arguments["upload_id"])
    with world.store.reading() as session:
        plots = select_plots(session, arguments["plots_group_id"])
    return plot_ids, check_plots(plots, plot_ids, _span(arguments))


def _span(arguments: dict[str, Any]) -> tuple[date, date]:
    return date.fromisoformat(arguments["date_from"]), date.fromisoformat(arguments["date_to"])
