"""The work behind operations, one module a kind; importing this registers it all."""

from . import (
    analyses,
    annotations,
    areas,
    detection,
    imports,
    layers,
    plots,
    rasters,
    recommendation,
    reports,
    tools,
    training,
)

__all__ = [
    "analyses",
    "annotations",
    "areas",
    "detection",
    "imports",
    "layers",
    "plots",
    "rasters",
    "recommendation",
    "reports",
    "tools",
    "training",
]
