"""Detectors: made, listed, read, changed, deleted, and put to work."""

from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import detectors

from ..lookup import fetch, named
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..registry import serves
from ..schemas import DetectorCreate, DetectorRun, DetectorUpdate
from ..tables import Detector, DetectorClass, Grants, Raster
from ..views import show_detector, show_listed_detector
from ..world import TheWorld

__all__ = ["create", "delete", "get", "list_all", "recommend_dataset", "run", "train", "update"]


@serves(detectors.create_endpoint)
def create(world: TheWorld, body: DetectorCreate) -> dict[str, str]:
    """A new detector with one class; more classes are made on the web pages of the service only."""
    with world.store.writing() as session:
        detector = Detector(name=body.name, configuration=body.configuration.model_dump())
        session.add(detector)
        session.flush()
        session.add(DetectorClass(detector_id=detector.id, name="object", color="#e8542f"))
    return {"id": detector.id}


@serves(detectors.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    search: str | None = None,
    user_tag: str | None = None,
    is_shared: bool | None = None,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The detectors, newest first; shared are those that somebody was granted something on."""
    wanted = select(Detector).order_by(Detector.number.desc())
    wanted = named_like(wanted, Detector.name, search)
    if user_tag is not None:
        wanted = wanted.where(Detector.user_tag == user_tag)
    with world.store.reading() as session:
        if is_shared is not None:
            granted = [
                one.resource.partition("/")[2] for one in session.scalars(select(Grants)) if one.grants
            ]
            among = Detector.id.in_(granted)
            wanted = wanted.where(among if is_shared else ~among)
        return show_page(world, session, request, wanted, page_number, show_listed_detector)


@serves(detectors.get_endpoint)
def get(world: TheWorld, detector_id: str) -> dict[str, Any]:
    """One detector."""
    with world.store.reading() as session:
        return show_detector(session, fetch(session, Detector, detector_id))


@serves(detectors.update_endpoint)
def update(world: TheWorld, detector_id: str, body: DetectorUpdate) -> None:
    """What was named changes."""
    with world.store.writing() as session:
        detector = fetch(session, Detector, detector_id)
        changes = body.configuration.model_dump(exclude_unset=True)
        detector.configuration = {**detector.configuration, **changes}
        if body.name is not None:
            detector.name = body.name


@serves(detectors.delete_endpoint)
def delete(world: TheWorld, detector_id: str) -> None:
    """Gone, with its annotations and markers; the layers that it made stay."""
    with world.store.writing() as session:
        session.delete(fetch(session, Detector, detector_id))
    world.files.delete("models", detector_id)


@serves(detectors.train_endpoint)
def train(world: TheWorld, detector_id: str) -> dict[str, Any]:
    """Begins to learn."""
    with world.store.reading() as session:
        fetch(session, Detector, detector_id)
    return begin(world, "forge", "detector_training", detector_id=detector_id)


@serves(detectors.recommend_dataset_endpoint)
def recommend_dataset(world: TheWorld, detector_id: str) -> dict[str, Any]:
    """Begins to look for places where more annotations would help."""
    with world.store.reading() as session:
        fetch(session, Detector, detector_id)
    return begin(world, "forge", "dataset_recommendation", detector_id=detector_id)


@serves(detectors.run_endpoint)
def run(world: TheWorld, detector_id: str, body: DetectorRun) -> dict[str, Any]:
    """Begins to look at a raster."""
    with world.store.reading() as session:
        fetch(session, Detector, detector_id)
        named(session, Raster, body.raster_id, "raster_id")
        if body.secondary_raster_id is not None:
            named(session, Raster, body.secondary_raster_id, "secondary_raster_id")
    return begin(world, "forge", "detector_run", detector_id=detector_id, raster_id=body.raster_id)
