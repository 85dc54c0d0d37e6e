"""Groups of plots: made, filled, given back."""

import json
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from ..documents import keep_document
from ..lookup import remaining
from ..operations import Keep, Outcome, work
from ..plots import hectares, plot_feature, read_plots, select_plots
from ..spreadsheet import make_workbook
from ..tracer_tables import Plot, PlotsGroup
from ..uploads import read_upload
from ..world import World

__all__ = ["export_plots", "make_group", "take_plots"]


@work("plots_group_creation")
def make_group(world: World, arguments: dict[str, Any]) -> Keep:
    """A group without plots yet."""

    def keep(session: Session) -> Outcome:
        group = PlotsGroup(created_at=world.now(), **arguments)
        session.add(group)
        session.flush()
        return Outcome({"plots_group_id": group.id}, {"plots_group_id": group.id})

    return keep


@work("plots_group_upload")
def take_plots(world: World, arguments: dict[str, Any]) -> Keep:
    """The plots of the uploaded files, instead of those of before or merged with them by their ids."""
    group_id = arguments["plots_group_id"]
    fresh: dict[str, Plot] = {}
    for one in arguments["files"]:
        content = read_upload(world, one["upload_id"])
        fresh.update({plot.plot_id: plot for plot in read_plots(content, one["filename"], group_id)})

    def keep(session: Session) -> Outcome:
        remaining(session, PlotsGroup, group_id)
        gone = delete(Plot).where(Plot.group_id == group_id)
        session.execute(gone if arguments["overwrite"] else gone.where(Plot.plot_id.in_(list(fresh))))
        session.add_all(fresh.values())
        return Outcome({"plots_group_id": group_id}, {"plots_group_id": group_id})

    return keep


@work("plots_group_export")
def export_plots(world: World, arguments: dict[str, Any]) -> Keep:
    """A document with all plots of the group, as GeoJSON or as an Excel workbook."""
    group_id = arguments["plots_group_id"]
    with world.store.reading() as session:
        group = remaining(session, PlotsGroup, group_id)
        plots, columns = select_plots(session, group_id), group.columns
    if arguments["format"] == "geojson":
        features = [_with_columns(plot_feature(plot), columns) for plot in plots]
        content = json.dumps({"type": "FeatureCollection", "features": features}).encode()
        kept = keep_document(world, content, "plots.geojson")
    else:
        head = ["plot_id", "geometry", "hectares", *columns]
        rows = [[one.plot_id, one.geometry["type"], hectares(one), *columns.values()] for one in plots]
        kept = keep_document(world, make_workbook("plots", [head, *rows]), "plots.xlsx")
    return lambda _session: Outcome({"download_url": kept}, {"plots_group_id": group_id})


def _with_columns(feature: dict[str, Any], columns: dict[str, Any]) -> dict[str, Any]:
    return {**feature, "properties": {**columns, **feature["properties"]}}
