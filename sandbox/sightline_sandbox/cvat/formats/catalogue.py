"""Which formats there are; those that the sandbox cannot read or write are not enabled."""

from typing import Any

from ..problems import detail, listed

__all__ = ["COCO", "IMAGES", "IMPORT_XML", "VIDEO", "exporter", "importer", "show_formats"]

IMAGES, VIDEO, IMPORT_XML, COCO = "CVAT for images 1.1", "CVAT for video 1.1", "CVAT 1.1", "COCO 1.0"
_FIRST = (
    "CamVid 1.0",
    "Cityscapes 1.0",
    COCO,
    "COCO Keypoints 1.0",
)
_REST = (
    "Datumaro 1.0",
    "Datumaro 3D 1.0",
    "ICDAR Recognition 1.0",
    "ICDAR Localization 1.0",
    "ICDAR Segmentation 1.0",
    "ImageNet 1.0",
    "KITTI 1.0",
    "LabelMe 3.0",
    "LFW 1.0",
    "Market-1501 1.0",
    "Segmentation mask 1.1",
    "MOT 1.1",
    "MOTS PNG 1.0",
    "Open Images V6 1.0",
    "PASCAL VOC 1.1",
    "Sly Point Cloud Format 1.0",
    "Kitti Raw Format 1.0",
    "VGGFace2 1.0",
    "WiderFace 1.0",
    "YOLO 1.1",
    "Ultralytics YOLO Detection 1.0",
)
_LAST = ("Ultralytics YOLO Pose 1.0", "Ultralytics YOLO Classification 1.0")
_SEGMENTS, _TRACKS = "Ultralytics YOLO Segmentation 1.0", "Ultralytics YOLO Detection Track 1.0"
_ORIENTED = "Ultralytics YOLO Oriented Bounding Boxes 1.0"
_IMPORTERS = (*_FIRST, IMPORT_XML, *_REST, _SEGMENTS, _ORIENTED, *_LAST)
_EXPORTERS = (*_FIRST, VIDEO, IMAGES, *_REST, _TRACKS, _ORIENTED, _SEGMENTS, *_LAST)
_READ, _WRITTEN = (IMPORT_XML, COCO), (IMAGES, VIDEO, COCO)
_ENDINGS = {IMPORT_XML: "XML, ZIP", COCO: "JSON, ZIP", "COCO Keypoints 1.0": "JSON, ZIP"}
_SOLID = ("Datumaro 3D 1.0", "Sly Point Cloud Format 1.0", "Kitti Raw Format 1.0")


def show_formats() -> dict[str, Any]:
    """The catalogue as clients see it."""
    importers = [_show(name, name in _READ, _ENDINGS.get(name, "ZIP")) for name in _IMPORTERS]
    return {
        "importers": importers,
        "exporters": [_show(name, name in _WRITTEN, "ZIP") for name in _EXPORTERS],
    }


def importer(name: str) -> None:
    """Nothing for a format that can be read; 400 for an unknown one, 405 for one that cannot be."""
    if name not in _IMPORTERS:
        raise listed(f"Unknown input format '{name}'")
    if name not in _READ:
        raise detail(405, "The format is disabled in this sandbox.")


def exporter(name: str) -> None:
    """Nothing for a format that can be written; 400 for an unknown one, 405 for one that cannot be."""
    if name not in _EXPORTERS:
        raise listed("Unknown format specified for the request")
    if name not in _WRITTEN:
        raise detail(405, "The format is disabled in this sandbox.")


def _show(name: str, enabled: bool, ending: str) -> dict[str, Any]:
    return {
        "name": name,
        "ext": ending,
        "version": name.rpartition(" ")[2],
        "enabled": enabled,
        "dimension": "3d" if name in _SOLID else "2d",
    }
