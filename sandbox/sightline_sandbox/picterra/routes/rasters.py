"""Rasters: made, listed, read, changed, given back, deleted."""

from typing import Annotated, Any

from fastapi import Query, Request
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from sightline_api.picterra import rasters

from ..layers import drop_layer
from ..lookup import fetch, named
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..problems import BadField, not_found
from ..registry import serves
from ..schemas import Moment, RasterCreate, RasterUpdate
from ..tables import Folder, Raster, VectorLayer
from ..views import show_listed_raster, show_raster
from ..world import TheWorld

__all__ = ["commit_upload", "create_upload", "delete", "download", "get", "list_all", "update"]


def _folder(session: Session, folder_id: str | None) -> Folder:
    """The folder with this id; the first one, which is everybody's, where there is none or an empty text."""
    if folder_id:
        return named(session, Folder, folder_id, "folder_id")
    return session.scalars(select(Folder).order_by(Folder.number).limit(1)).one()


@serves(rasters.create_upload_endpoint)
def create_upload(world: TheWorld, body: RasterCreate) -> dict[str, str]:
    """A new raster, and where its bytes belong."""
    with world.store.writing() as session:
        fields = body.model_dump(exclude={"folder_id"})
        raster = Raster(type="upload", folder_id=_folder(session, body.folder_id).id, **fields)
        session.add(raster)
    return {"upload_url": world.link("rasters", raster.id, "PUT"), "raster_id": raster.id}


@serves(rasters.commit_upload_endpoint)
def commit_upload(world: TheWorld, raster_id: str) -> dict[str, Any]:
    """Begins to take up the bytes."""
    with world.store.reading() as session:
        fetch(session, Raster, raster_id)
    return begin(world, "forge", "raster_upload", raster_id=raster_id)


@serves(rasters.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    folder: str | None = None,
    search: str | None = None,
    user_tag: str | None = None,
    max_cloud_coverage: Annotated[int | None, Query(ge=0, le=100)] = None,
    captured_before: Moment | None = None,
    captured_after: Moment | None = None,
    has_vector_layers: bool | None = None,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The rasters, newest first; one without a time or a coverage passes no filter on it (section 14)."""
    wanted = select(Raster).order_by(Raster.number.desc())
    if folder:
        wanted = wanted.where(Raster.folder_id == folder)
    wanted = named_like(wanted, Raster.name, search)
    if user_tag is not None:
        wanted = wanted.where(Raster.user_tag == user_tag)
    if max_cloud_coverage is not None:
        wanted = wanted.where(Raster.cloud_coverage <= max_cloud_coverage)
    if captured_before is not None:
        wanted = wanted.where(Raster.captured_at < captured_before)
    if captured_after is not None:
        wanted = wanted.where(Raster.captured_at > captured_after)
    if has_vector_layers is not None:
        wanted = _with_layers(wanted, has_vector_layers)
    with world.store.reading() as session:
        return show_page(world, session, request, wanted, page_number, show_listed_raster)


def _with_layers(wanted: Select[Raster], some: bool) -> Select[Raster]:
    layers = select(VectorLayer.raster_id)
    return wanted.where(Raster.id.in_(layers) if some else Raster.id.not_in(layers))


@serves(rasters.get_endpoint)
def get(world: TheWorld, raster_id: str) -> dict[str, Any]:
    """One raster."""
    with world.store.reading() as session:
        return show_raster(fetch(session, Raster, raster_id))


@serves(rasters.update_endpoint)
def update(world: TheWorld, raster_id: str, body: RasterUpdate) -> None:
    """What was named changes."""
    changes = body.model_dump(exclude_unset=True)
    bands = changes.pop("multispectral_band_specification", None)
    with world.store.writing() as session:
        raster = fetch(session, Raster, raster_id)
        if bands is not None:
            if not raster.multispectral:
                raise BadField("multispectral_band_specification", "The raster is not multispectral.")
            raster.band_specification = bands
        if "folder_id" in changes:
            changes["folder_id"] = _folder(session, changes["folder_id"]).id
        for name, value in changes.items():
            setattr(raster, name, value)


@serves(rasters.delete_endpoint)
def delete(world: TheWorld, raster_id: str) -> None:
    """Gone, with its layers, its markers and its annotations (section 14)."""
    with world.store.writing() as session:
        raster = fetch(session, Raster, raster_id)
        for layer in session.scalars(select(VectorLayer).where(VectorLayer.raster_id == raster_id)):
            drop_layer(world, session, layer)
        session.flush()
        session.delete(raster)
    world.files.delete("rasters", raster_id)


@serves(rasters.download_endpoint)
def download(world: TheWorld, raster_id: str) -> dict[str, str]:
    """A link to the bytes as they were uploaded; 404 before they are taken up."""
    with world.store.reading() as session:
        raster = fetch(session, Raster, raster_id)
    if raster.status != "ready":
        raise not_found("picture yet")
    return {"download_url": world.link("rasters", raster_id)}
