"""Folders."""

from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import folders

from ..lookup import fetch
from ..pages import PageNumber, named_like, show_page
from ..registry import serves
from ..schemas import FolderCreate
from ..tables import Detector, Folder, Raster, TrainingRaster
from ..views import show_folder, show_folder_detector
from ..world import TheWorld

__all__ = ["create", "get", "list_all", "list_detectors"]


@serves(folders.create_endpoint)
def create(world: TheWorld, body: FolderCreate) -> dict[str, str]:
    """A new folder."""
    with world.store.writing() as session:
        folder = Folder(name=body.name, created_at=world.now())
        session.add(folder)
    return {"id": folder.id}


@serves(folders.list_endpoint)
def list_all(
    world: TheWorld, request: Request, search: str | None = None, page_number: PageNumber = 1
) -> dict[str, Any]:
    """The folders, newest first."""
    wanted = select(Folder).order_by(Folder.number.desc())
    wanted = named_like(wanted, Folder.name, search)
    with world.store.reading() as session:
        return show_page(world, session, request, wanted, page_number, show_folder)


@serves(folders.get_endpoint)
def get(world: TheWorld, folder_id: str) -> dict[str, Any]:
    """One folder."""
    with world.store.reading() as session:
        return show_folder(fetch(session, Folder, folder_id))


@serves(folders.list_detectors_endpoint)
def list_detectors(
    world: TheWorld, request: Request, folder_id: str, page_number: PageNumber = 1
) -> dict[str, Any]:
    """The detectors that are taught on a raster of the folder (section 14)."""
    taught = select(TrainingRaster.detector_id).join(Raster, Raster.id == TrainingRaster.raster_id)
    wanted = select(Detector).where(Detector.id.in_(taught.where(Raster.folder_id == folder_id)))
    with world.store.reading() as session:
        fetch(session, Folder, folder_id)
        ordered = wanted.order_by(Detector.number.desc())
        return show_page(world, session, request, ordered, page_number, show_folder_detector)
