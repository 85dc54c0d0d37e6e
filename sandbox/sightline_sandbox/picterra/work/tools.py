"""Advanced tools: three small ones that really work, and a plain refusal for all others."""

from collections.abc import Callable
from math import cos, radians
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry
from sqlalchemy.orm import Session

from ..layers import add_layer, layer_shapes
from ..lookup import find
from ..operations import Failed, Keep, Outcome, work
from ..pictures.placement import Placement
from ..tables import Raster, VectorLayer
from ..world import World

__all__ = ["TOOLS", "run_tool"]

Shapes = list[BaseGeometry]
Tool = Callable[[Shapes, dict[str, Any]], Shapes]

_METRES = Placement(3857, 0.0, 0.0, (1.0, 0.0), (0.0, 1.0))
"""Web Mercator in metres of the equator."""


def _union(shapes: Shapes, _inputs: dict[str, Any]) -> Shapes:
    """Shapes that touch become one."""
    return list(shapely.get_parts(shapely.union_all(shapes)))


def _buffer(shapes: Shapes, inputs: dict[str, Any]) -> Shapes:
    """Every shape grows by ``distance`` metres."""
    distance = inputs.get("distance")
    if not isinstance(distance, int | float) or isinstance(distance, bool) or not 0 < distance <= 10_000:
        raise Failed("inputs.distance has to be metres, more than 0 and up to 10000.")
    return [
        # Away from the equator a metre is longer in this projection.
        _METRES.to_earth(_METRES.to_pixels(one).buffer(distance / max(0.1, cos(radians(one.centroid.y)))))
        for one in shapes
    ]


def _hull(shapes: Shapes, _inputs: dict[str, Any]) -> Shapes:
    """Every shape without its dents and holes."""
    return [one.convex_hull for one in shapes]


def _parts(shape: BaseGeometry) -> Shapes:
    """The shape as valid ones: a ring that crosses itself becomes several."""
    return list(shapely.get_parts(shapely.make_valid(shape)))


TOOLS: dict[str, Tool] = {"vector-union": _union, "vector-buffer": _buffer, "vector-hull": _hull}
"""Each makes a new layer from the one that ``inputs.vector_layer_id`` names, called ``outputs.name``."""


@work("advanced_tool")
def run_tool(world: World, arguments: dict[str, Any]) -> Keep:
    """A new vector layer; its id is in the results."""
    tool, inputs, outputs = arguments["tool_id"], arguments["inputs"], arguments["outputs"]
    if tool not in TOOLS:
        raise Failed(f"The sandbox has no tool {tool!r}: it has {', '.join(TOOLS)}.")
    layer_id, name = inputs.get("vector_layer_id"), outputs.get("name", tool)
    if not isinstance(layer_id, str) or not isinstance(name, str):
        raise Failed("inputs.vector_layer_id and outputs.name have to be texts.")
    with world.store.reading() as session:
        source = find(session, VectorLayer, layer_id)
    if source is None:
        raise Failed(f"There is no vector layer {layer_id!r}.")
    shapes = [shape(one["geometry"]) for one in layer_shapes(world, layer_id)]
    polygons = [part for one in shapes for part in _parts(one) if part.geom_type == "Polygon"]
    features = [
        {"type": "Feature", "properties": {}, "geometry": mapping(one)}
        for one in TOOLS[tool](polygons, inputs)
    ]

    def keep(session: Session) -> Outcome:
        raster = find(session, Raster, source.raster_id)
        if raster is None:
            raise Failed("The raster was deleted in the meantime.")
        layer = add_layer(world, session, raster.id, features, name=name)
        told = {"raster_id": raster.id, "detector_id": None, "folder_id": raster.folder_id}
        return Outcome({"vector_layer_id": layer.id}, told)

    return keep
