"""What people draw to teach a detector."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sightline_api.picterra import annotations

from ..lookup import fetch_training, fetch_upload
from ..operations import begin
from ..problems import BadField
from ..registry import serves
from ..schemas import AnnotationKind, AnnotationsCommit
from ..tables import DetectorClass
from ..uploads import open_upload
from ..world import TheWorld

__all__ = ["commit_upload", "create_upload"]


def _target(detector_id: str, raster_id: str, kind: str) -> str:
    return f"{detector_id}/{raster_id}/{kind}"


@serves(annotations.create_upload_endpoint)
def create_upload(world: TheWorld, detector_id: str, raster_id: str, kind: AnnotationKind) -> dict[str, Any]:
    """A place for the shapes."""
    with world.store.reading() as session:
        fetch_training(session, detector_id, raster_id)
    return open_upload(world, "forge", "annotations", _target(detector_id, raster_id, kind))


@serves(annotations.commit_upload_endpoint)
def commit_upload(
    world: TheWorld,
    detector_id: str,
    raster_id: str,
    kind: AnnotationKind,
    upload_id: str,
    body: AnnotationsCommit | None = None,
) -> dict[str, Any]:
    """Begins to take them up; outlines without a class are of the first one."""
    with world.store.reading() as session:
        fetch_training(session, detector_id, raster_id)
        fetch_upload(session, "forge", "annotations", _target(detector_id, raster_id, kind), upload_id)
        class_id = _class(session, detector_id, kind, body.class_id if body else None)
    place = {"detector_id": detector_id, "raster_id": raster_id, "kind": kind, "class_id": class_id}
    return begin(world, "forge", "annotations_upload", upload_id=upload_id, **place)


def _class(session: Session, detector_id: str, kind: str, class_id: str | None) -> str | None:
    if kind != "outline":
        if class_id is not None:
            raise BadField("class_id", "Only outlines are of a class.")
        return None
    of_it = select(DetectorClass.id).where(DetectorClass.detector_id == detector_id)
    classes = list(session.scalars(of_it.order_by(DetectorClass.number)))
    if class_id is not None and class_id not in classes:
        raise BadField("class_id", "There is no such class of the detector.")
    return class_id or classes[0]
