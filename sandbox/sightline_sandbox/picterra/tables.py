"""The tables of Forge. ``number`` is the order in which rows came: lists show the newest first."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

__all__ = [
    "Annotations",
    "Base",
    "Detector",
    "DetectorClass",
    "Folder",
    "Grants",
    "Marker",
    "Operation",
    "Raster",
    "Row",
    "TrainingRaster",
    "Upload",
    "VectorLayer",
]


class Base(DeclarativeBase):
    """Numbers are never given twice, not even after a deletion."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012 (SQLAlchemy's way)


class Row(Base):
    """What has an id of its own, a UUID in text, and a place in a list."""

    __abstract__ = True
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True, default=lambda: str(uuid4()))


class Folder(Row):
    """A project: rasters are in it."""

    __tablename__ = "folders"
    name: Mapped[str]
    created_at: Mapped[datetime]


class Raster(Row):
    """A picture; ``placement`` says where on earth its pixels lie."""

    __tablename__ = "rasters"
    name: Mapped[str]
    folder_id: Mapped[str] = mapped_column(ForeignKey("folders.id"))
    type: Mapped[str]
    status: Mapped[str] = mapped_column(default="processing")
    multispectral: Mapped[bool]
    captured_at: Mapped[datetime | None]
    identity_key: Mapped[str | None]
    cloud_coverage: Mapped[int | None]
    user_tag: Mapped[str | None]
    band_specification: Mapped[dict[str, Any] | None]
    width: Mapped[int | None]
    height: Mapped[int | None]
    placement: Mapped[dict[str, Any] | None]
    footprint: Mapped[dict[str, Any] | None]
    detection_areas: Mapped[list[Any] | None]


class Upload(Row):
    """A place for bytes that follow; ``target`` is what they belong to."""

    __tablename__ = "uploads"
    product: Mapped[str]
    kind: Mapped[str]
    target: Mapped[str]
    ready: Mapped[bool] = mapped_column(default=False)


class Marker(Row):
    """A remark at a point of a raster."""

    __tablename__ = "markers"
    raster_id: Mapped[str] = mapped_column(ForeignKey("rasters.id", ondelete="CASCADE"))
    detector_id: Mapped[str | None] = mapped_column(ForeignKey("detectors.id", ondelete="CASCADE"))
    lng: Mapped[float]
    lat: Mapped[float]
    text: Mapped[str]


class VectorLayer(Row):
    """Shapes on a raster, drawn by people or found by a detector; the shapes are in the files."""

    __tablename__ = "vector_layers"
    raster_id: Mapped[str] = mapped_column(ForeignKey("rasters.id", ondelete="CASCADE"))
    detector_id: Mapped[str | None] = mapped_column(ForeignKey("detectors.id", ondelete="SET NULL"))
    name: Mapped[str]
    color: Mapped[str]
    count: Mapped[int]
    created_at: Mapped[datetime]


class Detector(Row):
    """A detector; what it learnt is in the files."""

    __tablename__ = "detectors"
    name: Mapped[str]
    configuration: Mapped[dict[str, Any]]
    user_tag: Mapped[str | None]
    is_runnable: Mapped[bool] = mapped_column(default=False)


class DetectorClass(Row):
    """One kind of thing that a detector tells from the rest."""

    __tablename__ = "detector_classes"
    detector_id: Mapped[str] = mapped_column(ForeignKey("detectors.id", ondelete="CASCADE"))
    name: Mapped[str]
    color: Mapped[str]


class TrainingRaster(Base):
    """A raster on which a detector is taught."""

    __tablename__ = "training_rasters"
    number: Mapped[int] = mapped_column(primary_key=True)
    detector_id: Mapped[str] = mapped_column(ForeignKey("detectors.id", ondelete="CASCADE"))
    raster_id: Mapped[str] = mapped_column(ForeignKey("rasters.id", ondelete="CASCADE"))


class Annotations(Base):
    """All annotations of one kind, for one detector on one raster; outlines are kept by class."""

    __tablename__ = "annotations"
    number: Mapped[int] = mapped_column(primary_key=True)
    detector_id: Mapped[str] = mapped_column(ForeignKey("detectors.id", ondelete="CASCADE"))
    raster_id: Mapped[str] = mapped_column(ForeignKey("rasters.id", ondelete="CASCADE"))
    kind: Mapped[str]
    class_id: Mapped[str | None]
    features: Mapped[list[Any]]


class Operation(Row):
    """Work that goes on beside the requests; ``arguments`` suffice to begin it anew after a restart."""

    __tablename__ = "operations"
    product: Mapped[str]
    kind: Mapped[str]
    arguments: Mapped[dict[str, Any]]
    status: Mapped[str] = mapped_column(default="running")
    results: Mapped[dict[str, Any]] = mapped_column(default=dict)
    told: Mapped[dict[str, Any]] = mapped_column(default=dict)
    errors: Mapped[dict[str, Any] | None]


class Grants(Base):
    """Who else may use a thing."""

    __tablename__ = "grants"
    resource: Mapped[str] = mapped_column(primary_key=True)
    grants: Mapped[list[Any]]
