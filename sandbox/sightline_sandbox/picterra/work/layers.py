"""Vector layers that come and go."""

from typing import Any

from sqlalchemy.orm import Session

from ..documents import EXPIRATION, keep_document
from ..geojson import GEOMETRIES, read_features
from ..layers import add_layer, layer_key
from ..lookup import find, remaining
from ..operations import Failed, Keep, Outcome, work
from ..tables import Raster, Upload, VectorLayer
from ..uploads import read_upload
from ..world import World

__all__ = ["give_layer", "take_layer"]


@work("vector_layer_upload")
def take_layer(world: World, arguments: dict[str, Any]) -> Keep:
    """A new vector layer of the uploaded features."""
    features = read_features(read_upload(world, arguments["upload_id"]), GEOMETRIES)

    def keep(session: Session) -> Outcome:
        raster = remaining(session, Raster, arguments["raster_id"])
        upload = remaining(session, Upload, arguments["upload_id"])
        layer = add_layer(world, session, raster.id, features, **arguments["given"])
        upload.ready = True
        told = {"raster_id": raster.id, "detector_id": None, "folder_id": raster.folder_id}
        return Outcome({"vector_layer_id": layer.id}, told)

    return keep


@work("vector_layer_download")
def give_layer(world: World, arguments: dict[str, Any]) -> Keep:
    """A document with the layer's polygons, as they are now."""
    layer_id = arguments["vector_layer_id"]
    key = layer_key(layer_id, "polygons")
    if not world.files.exists("documents", key):
        raise Failed("The vector layer was deleted in the meantime.")
    with world.files.open("documents", key) as source:
        kept = keep_document(world, source.read(), "layer.geojson")

    def keep(session: Session) -> Outcome:
        layer = find(session, VectorLayer, layer_id)
        raster = find(session, Raster, layer.raster_id) if layer else None
        told = {
            "raster_id": raster.id if raster else None,
            "detector_id": layer.detector_id if layer else None,
            "folder_id": raster.folder_id if raster else None,
        }
        return Outcome({"download_url": kept, "expiration": EXPIRATION}, told)

    return keep
