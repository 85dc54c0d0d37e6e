"""Finding rows by their ids."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from .operations import Failed
from .problems import BadField, not_found
from .tables import Base, Detector, DetectorClass, Folder, Raster, Row, TrainingRaster, Upload, VectorLayer
from .tracer_tables import Methodology, Plot, PlotsAnalysis, PlotsGroup, Report

__all__ = ["fetch", "fetch_training", "fetch_upload", "find", "named", "remaining"]

R = TypeVar("R", bound=Row)

_NAMES: dict[type[Base], str] = {
    Detector: "detector",
    DetectorClass: "class of the detector",
    Folder: "folder",
    Methodology: "methodology",
    Plot: "plot",
    PlotsAnalysis: "plots analysis",
    PlotsGroup: "plots group",
    Raster: "raster",
    Report: "report",
    TrainingRaster: "raster of the detector",
    Upload: "upload",
    VectorLayer: "vector layer",
}


def find(session: Session, table: type[R], row_id: str) -> R | None:
    """The row with this id, None where there is none."""
    return session.scalar(select(table).where(table.id == row_id))


def fetch(session: Session, table: type[R], row_id: str) -> R:
    """The row with the id that stands in the path; 404 where there is none."""
    row = find(session, table, row_id)
    if row is None:
        raise not_found(_NAMES.get(table, "thing"))
    return row


def named(session: Session, table: type[R], row_id: str, field: str) -> R:
    """The row with the id that stands in this field of the body; 400 where there is none."""
    row = find(session, table, row_id)
    if row is None:
        raise BadField(field, f"There is no such {_NAMES.get(table, 'thing')}.")
    return row


def remaining(session: Session, table: type[R], row_id: str) -> R:
    """The row that an operation is about; the operation fails where it has gone since."""
    row = find(session, table, row_id)
    if row is None:
        raise Failed(f"The {_NAMES.get(table, 'thing')} was deleted in the meantime.")
    return row


def fetch_training(session: Session, detector_id: str, raster_id: str) -> None:
    """Pass where the detector is taught on the raster; 404 otherwise."""
    fetch(session, Detector, detector_id)
    fetch(session, Raster, raster_id)
    pair = (TrainingRaster.detector_id == detector_id, TrainingRaster.raster_id == raster_id)
    if session.scalar(select(TrainingRaster).where(*pair)) is None:
        raise not_found("raster of the detector")


def fetch_upload(session: Session, product: str, kind: str, target: str, upload_id: str) -> Upload:
    """The upload that was opened for exactly this; 404 otherwise."""
    upload = fetch(session, Upload, upload_id)
    if (upload.product, upload.kind, upload.target) != (product, kind, target):
        raise not_found("upload")
    return upload
