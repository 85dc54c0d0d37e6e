"""Vector layers."""

from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import vector_layers

from ..layers import drop_layer, layer_key
from ..lookup import fetch, fetch_upload
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..registry import serves
from ..schemas import LayerChange
from ..tables import Raster, VectorLayer
from ..uploads import open_upload
from ..views import show_layer
from ..world import TheWorld

__all__ = ["commit_upload", "create_upload", "delete", "download", "get", "list_all", "update"]


@serves(vector_layers.create_upload_endpoint)
def create_upload(world: TheWorld, raster_id: str) -> dict[str, Any]:
    """A place for the features of a new layer."""
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
    return open_upload(world, "forge", "vector_layer", raster_id)


@serves(vector_layers.commit_upload_endpoint)
def commit_upload(world: TheWorld, raster_id: str, upload_id: str, body: LayerChange) -> dict[str, Any]:
    """Begins to make the layer."""
    with world.store.reading() as session:
        fetch_upload(session, "forge", "vector_layer", raster_id, upload_id)
    given = body.model_dump(exclude_unset=True)
    place = {"raster_id": raster_id, "upload_id": upload_id}
    return begin(world, "forge", "vector_layer_upload", given=given, **place)


@serves(vector_layers.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    raster_id: str,
    search: str | None = None,
    detector: str | None = None,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The layers of a raster, newest first."""
    wanted = select(VectorLayer).where(VectorLayer.raster_id == raster_id)
    wanted = named_like(wanted, VectorLayer.name, search)
    if detector:
        wanted = wanted.where(VectorLayer.detector_id == detector)
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
        ordered = wanted.order_by(VectorLayer.number.desc())
        return show_page(world, session, request, ordered, page_number, show_layer)


@serves(vector_layers.get_endpoint)
def get(world: TheWorld, vector_layer_id: str) -> dict[str, Any]:
    """A layer with links to its shapes: how release 2.0.0 downloads it."""
    with world.store.reading() as session:
        layer = fetch(session, VectorLayer, vector_layer_id)
    return {**show_layer(layer), "geojson_urls": [world.link("documents", layer_key(layer.id, "multi"))]}


@serves(vector_layers.download_endpoint)
def download(world: TheWorld, vector_layer_id: str) -> dict[str, Any]:
    """Begins to write a document with its shapes: how release 4.0.0 does."""
    with world.store.reading() as session:
        fetch(session, VectorLayer, vector_layer_id)
    return begin(world, "forge", "vector_layer_download", vector_layer_id=vector_layer_id)


@serves(vector_layers.update_endpoint)
def update(world: TheWorld, vector_layer_id: str, body: LayerChange) -> None:
    """Another name, another colour."""
    with world.store.writing() as session:
        layer = fetch(session, VectorLayer, vector_layer_id)
        for name, value in body.model_dump(exclude_unset=True).items():
            setattr(layer, name, value)


@serves(vector_layers.delete_endpoint)
def delete(world: TheWorld, vector_layer_id: str) -> None:
    """Gone, with its shapes."""
    with world.store.writing() as session:
        drop_layer(world, session, fetch(session, VectorLayer, vector_layer_id))
