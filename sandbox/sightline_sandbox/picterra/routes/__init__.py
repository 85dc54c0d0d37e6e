"""The handlers, one module a kind of thing; importing this registers them all."""

from . import (
    annotations,
    areas,
    detectors,
    folders,
    grants,
    imports,
    layers,
    markers,
    operations,
    rasters,
    tracer_analyses,
    tracer_groups,
    tracer_reports,
    training,
    users,
)

__all__ = [
    "annotations",
    "areas",
    "detectors",
    "folders",
    "grants",
    "imports",
    "layers",
    "markers",
    "operations",
    "rasters",
    "tracer_analyses",
    "tracer_groups",
    "tracer_reports",
    "training",
    "users",
]
