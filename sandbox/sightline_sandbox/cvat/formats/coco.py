"""COCO 1.0: instances as boxes and polygons (wire contract, section 8)."""

import json
from collections.abc import Callable
from typing import Any

from .dataset import Dataset, Marks, UnreadableFile, no_marks
from .tracks import shapes_at

__all__ = ["polygon_area", "read_coco", "write_coco"]


def write_coco(dataset: Dataset) -> bytes:
    """The instances; tracks are instances of each frame."""
    categories = {label["name"]: number for number, label in enumerate(dataset.labels, 1)}
    annotations: list[dict[str, Any]] = []
    last = len(dataset.frames) - 1
    for number, frame in enumerate(dataset.frames):
        moving = (shapes_at(track, number, last) for track in dataset.marks["tracks"])
        still = (one for one in dataset.marks["shapes"] if one["frame"] == number)
        for shape in (*still, *(one for one in moving if one is not None)):
            told = _instance(shape, (frame.width, frame.height))
            if told is not None:
                ids = {
                    "id": len(annotations) + 1,
                    "image_id": number + 1,
                    "category_id": categories[shape["label"]],
                }
                annotations.append({**ids, **told})
    document = {
        "licenses": [{"name": "", "id": 0, "url": ""}],
        "info": dict.fromkeys(("contributor", "date_created", "description", "url", "version", "year"), ""),
        "categories": [{"id": one, "name": name, "supercategory": ""} for name, one in categories.items()],
        "images": [
            {
                "id": number,
                "width": frame.width,
                "height": frame.height,
                "file_name": frame.name,
                "license": 0,
                "flickr_url": "",
                "coco_url": "",
                "date_captured": 0,
            }
            for number, frame in enumerate(dataset.frames, 1)
        ],
        "annotations": annotations,
    }
    return json.dumps(document, separators=(",", ":")).encode()


def _instance(shape: dict[str, Any], size: tuple[int, int]) -> dict[str, Any] | None:
    points, kind = shape.get("points", []), shape["type"]
    said = {one["name"]: one["value"] for one in shape["attributes"]} | {"occluded": shape["occluded"]}
    if kind == "rectangle":
        box = [points[0], points[1], points[2] - points[0], points[3] - points[1]]
        said["rotation"] = shape["rotation"]
        return {"segmentation": [], "area": box[2] * box[3], "bbox": box, "iscrowd": 0, "attributes": said}
    if kind == "polygon":
        xs, ys = points[::2], points[1::2]
        box = [min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)]
        area = polygon_area(points)
        return {"segmentation": [points], "area": area, "bbox": box, "iscrowd": 0, "attributes": said}
    if kind == "mask":
        counts, area = _column_runs(points, size)
        left, top, right, bottom = points[-4:]
        box = [left, top, right - left + 1, bottom - top + 1]
        runs = {"counts": counts, "size": [size[1], size[0]]}
        return {"segmentation": runs, "area": area, "bbox": box, "iscrowd": 1, "attributes": said}
    return None


def polygon_area(points: list[float]) -> float:
    """The area inside of a ring of x and y.

    >>> polygon_area([0, 0, 2, 0, 2, 3, 0, 3])
    6.0
    """
    xs, ys = points[::2], points[1::2]
    following = list(zip([*xs[1:], xs[0]], [*ys[1:], ys[0]], strict=True))
    return abs(sum(x * b - a * y for x, y, (a, b) in zip(xs, ys, following, strict=True))) / 2


def _column_runs(points: list[float], size: tuple[int, int]) -> tuple[list[int], int]:
    """Row by row within a box made column by column over the whole picture, as COCO has it."""
    *runs, left, top, right, _ = (int(one) for one in points)
    width, height = size
    inside = right - left + 1
    filled: set[tuple[int, int]] = set()
    place, value = 0, False
    for run in runs:
        if value:
            filled.update((left + one % inside, top + one // inside) for one in range(place, place + run))
        place, value = place + run, not value
    counts, current, length = [], False, 0
    for x in range(width):
        for y in range(height):
            if ((x, y) in filled) != current:
                counts.append(length)
                current, length = not current, 0
            length += 1
    return [*counts, length], len(filled)


def read_coco(content: bytes, frame_named: Callable[[str, int], int | None]) -> Marks:
    """Instances as rectangles, or polygons where they have a ring; UnreadableFile for anything else."""
    marks = no_marks()
    try:
        document = json.loads(content)
        names = {one["id"]: one["name"] for one in document["categories"]}
        images = {one["id"]: one["file_name"] for one in document["images"]}
        for one in document["annotations"]:
            frame = frame_named(images[one["image_id"]], -1)
            if frame is None:
                raise UnreadableFile(
                    f"Could not match item id: '{images[one['image_id']]}' with any task frame"
                )
            marks["shapes"] += _shapes(one, names[one["category_id"]], frame)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableFile(f"The file is no COCO: {error!r}") from error
    return marks


def _shapes(one: dict[str, Any], label: str, frame: int) -> list[dict[str, Any]]:
    said = dict(one.get("attributes", {}))
    common = {
        "label": label,
        "frame": frame,
        "group": 0,
        "source": "file",
        "occluded": bool(said.pop("occluded", False)),
        "outside": False,
        "z_order": 0,
        "rotation": float(said.pop("rotation", 0)),
        "attributes": [{"name": name, "value": str(value)} for name, value in said.items()],
        "elements": [],
    }
    rings = one.get("segmentation")
    if isinstance(rings, list) and rings:
        return [{**common, "type": "polygon", "points": [float(at) for at in ring]} for ring in rings]
    x, y, width, height = (float(at) for at in one["bbox"])
    return [{**common, "type": "rectangle", "points": [x, y, x + width, y + height]}]
