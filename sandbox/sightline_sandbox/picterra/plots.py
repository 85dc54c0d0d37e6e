"""Plots of land: what an uploaded file has, how large they are, and what is wrong with them."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.validation import explain_validity
from sqlalchemy import select
from sqlalchemy.orm import Session

from .geojson import PLOTS, read_features
from .operations import Failed
from .tracer_tables import Plot

__all__ = ["check_plots", "hectares", "plot_feature", "read_plots", "select_plots"]

_LEAST_OVERLAP = 0.01
"""Neighbours that share less than this part of the smaller one were drawn a little carelessly, no more."""


def read_plots(content: bytes, filename: str, group_id: str) -> list[Plot]:
    """The plots of an uploaded GeoJSON file; the operation fails where it has another form."""
    try:
        features = read_features(content, PLOTS)
    except Failed as failure:
        raise Failed(f"{filename}: {failure.errors['message']}", filename=filename) from failure
    return [
        Plot(
            group_id=group_id,
            plot_id=name,
            properties={**properties, "plot_id": name},
            geometry=one["geometry"],
        )
        for index, one in enumerate(features)
        for properties in [one.get("properties") or {}]
        for name in [str(properties.get("plot_id") or one.get("id") or f"{filename}-{index + 1}")]
    ]


def select_plots(session: Session, group_id: str) -> list[Plot]:
    """The plots of a group, in the order in which they came."""
    return list(session.scalars(select(Plot).where(Plot.group_id == group_id).order_by(Plot.number)))


def plot_feature(plot: Plot) -> dict[str, Any]:
    """A plot as GeoJSON, its id among the properties (section 10)."""
    return {"type": "Feature", "properties": plot.properties, "geometry": plot.geometry}


def hectares(plot: Plot) -> float:
    """How large a plot is on the ground; 0 for a point."""
    from pyproj import Geod

    area, _ = Geod(ellps="WGS84").geometry_area_perimeter(shape(plot.geometry))
    return round(abs(float(area)) / 10_000, 4)


def check_plots(
    plots: Iterable[Plot], wanted: list[str], span: tuple[date, date]
) -> dict[str, list[dict[str, Any]]]:
    """What stands against an analysis (``critical``), and what is odd (``high``)."""
    known = {one.plot_id: one for one in plots}
    critical = [_finding("is not in the plots group", name) for name in wanted if name not in known]
    if not wanted:
        critical.append(_finding("no plot was named"))
    if span[1] < span[0]:
        critical.append(_finding(f"the time ends on {span[1]}, before it begins on {span[0]}"))
    chosen = {name: shape(known[name].geometry) for name in dict.fromkeys(wanted) if name in known}
    broken = {name: explain_validity(one) for name, one in chosen.items() if not one.is_valid}
    critical += [_finding(f"its shape is not valid: {why}", name) for name, why in broken.items()]
    high = [_finding("it is a point and has no area", name) for name, one in chosen.items() if not one.area]
    sound = {name: one for name, one in chosen.items() if name not in broken and one.area}
    high += [
        _finding("they overlap", a, b) for a, b in combinations(sound, 2) if _overlap(sound[a], sound[b])
    ]
    return {"critical": critical, "high": high}


def _overlap(one: Any, other: Any) -> bool:
    shared = float(shapely.area(shapely.intersection(one, other)))
    return shared > _LEAST_OVERLAP * min(float(one.area), float(other.area))


def _finding(message: str, *plot_ids: str) -> dict[str, Any]:
    return {"message": message, "plot_ids": list(plot_ids)}
