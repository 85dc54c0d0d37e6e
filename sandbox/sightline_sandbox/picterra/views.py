"""Rows of Forge as the service shows them (section 8)."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from .tables import Detector, DetectorClass, Folder, Marker, Raster, VectorLayer

__all__ = [
    "moment",
    "show_detector",
    "show_folder",
    "show_folder_detector",
    "show_layer",
    "show_listed_detector",
    "show_listed_raster",
    "show_marker",
    "show_raster",
]


def moment(when: datetime) -> str:
    """A time in the form of the service: UTC, with microseconds."""
    return when.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def show_folder(folder: Folder) -> dict[str, Any]:
    """A folder."""
    return {"id": folder.id, "name": folder.name, "created_at": moment(folder.created_at)}


def show_listed_raster(raster: Raster) -> dict[str, Any]:
    """A raster in a list: no more than is known of the real list."""
    return {"id": raster.id, "name": raster.name, "status": raster.status, "folder_id": raster.folder_id}


def show_raster(raster: Raster) -> dict[str, Any]:
    """A raster with everything; no tiles are served, so that it names none."""
    return {
        **show_listed_raster(raster),
        "type": raster.type,
        "captured_at": moment(raster.captured_at) if raster.captured_at else None,
        "identity_key": raster.identity_key,
        "multispectral": raster.multispectral,
        "cloud_coverage": raster.cloud_coverage,
        "user_tag": raster.user_tag,
        "tms_url": None,
        "tiles_min_zoom": None,
        "tiles_max_zoom": None,
        "footprint": raster.footprint,
    }


def show_folder_detector(detector: Detector) -> dict[str, Any]:
    """A detector in the list of a folder."""
    return {
        "id": detector.id,
        "name": detector.name,
        "is_runnable": detector.is_runnable,
        "user_tag": detector.user_tag,
    }


def show_listed_detector(detector: Detector) -> dict[str, Any]:
    """A detector in the list of all."""
    configuration = detector.configuration
    kind = configuration["detection_type"]
    return {**show_folder_detector(detector), "type": kind, "configuration": configuration}


def show_detector(session: Session, detector: Detector) -> dict[str, Any]:
    """A detector with its classes."""
    of_it = select(DetectorClass).where(DetectorClass.detector_id == detector.id)
    classes = session.scalars(of_it.order_by(DetectorClass.number))
    told = [{"id": one.id, "name": one.name, "color": one.color} for one in classes]
    return {**show_listed_detector(detector), "classes": told}


def show_marker(marker: Marker) -> dict[str, Any]:
    """A marker."""
    point = {"type": "Point", "coordinates": [marker.lng, marker.lat]}
    return {"id": marker.id, "marker": point, "text": marker.text}


def show_layer(layer: VectorLayer) -> dict[str, Any]:
    """A vector layer, without the links to its shapes."""
    return {
        "id": layer.id,
        "name": layer.name,
        "color": layer.color,
        "count": layer.count,
        "raster_id": layer.raster_id,
        "detector_id": layer.detector_id,
        "created_at": moment(layer.created_at),
    }
