"""Vector layers: a row, and the same shapes in the two forms that clients read."""

import json
from typing import Any

from sqlalchemy.orm import Session

from .geojson import multipolygon, split_polygons
from .tables import VectorLayer
from .world import World

__all__ = ["LAYER_COLOR", "add_layer", "drop_layer", "layer_key", "layer_shapes"]

LAYER_COLOR = "#1f9bd1"


def layer_key(layer_id: str, form: str) -> str:
    """Where the shapes are: ``polygons``, one a feature (4.0.0), or ``multi``, one feature each (2.0.0)."""
    return f"layer-{layer_id}-{form}.geojson"


def add_layer(
    world: World, session: Session, raster_id: str, features: list[dict[str, Any]], **given: Any
) -> VectorLayer:
    """Make a layer of these features; ``name``, ``color`` and ``detector_id`` may be given."""
    shapes = split_polygons(features)
    fields = {"name": "Vector layer", "color": LAYER_COLOR, "detector_id": None, **given}
    layer = VectorLayer(raster_id=raster_id, count=len(shapes), created_at=world.now(), **fields)
    session.add(layer)
    session.flush()
    wrapped = [{**one, "geometry": _wrapped(one["geometry"])} for one in shapes]
    for form, listed in (("polygons", shapes), ("multi", wrapped)):
        document = {"type": "FeatureCollection", "features": listed}
        world.files.put("documents", layer_key(layer.id, form), json.dumps(document).encode())
    return layer


def drop_layer(world: World, session: Session, layer: VectorLayer) -> None:
    """Delete a layer with its shapes."""
    session.delete(layer)
    for form in ("polygons", "multi"):
        world.files.delete("documents", layer_key(layer.id, form))


def layer_shapes(world: World, layer_id: str) -> list[dict[str, Any]]:
    """The features of a layer, one shape each."""
    with world.files.open("documents", layer_key(layer_id, "polygons")) as source:
        features: list[dict[str, Any]] = json.load(source)["features"]
    return features


def _wrapped(geometry: dict[str, Any]) -> dict[str, Any]:
    return multipolygon([geometry]) if geometry["type"] == "Polygon" else geometry
