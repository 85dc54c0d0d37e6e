"""CVAT XML 1.1 written: for images, or for video with its tracks (wire contract, section 8)."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .dataset import Dataset
from .tracks import shapes_at
from .xml_shapes import ELEMENTS, write_points

__all__ = ["write_xml"]

_NAMES = {kind: element for element, kind in ELEMENTS.items()}


def write_xml(dataset: Dataset, video: bool = False) -> bytes:
    """The file; for images a track is a shape of each frame, for video a shape is a track of one frame."""
    root = Element("annotations")
    SubElement(root, "version").text = "1.1"
    meta = SubElement(root, "meta")
    for name, value in dataset.about.items():
        _tree(meta, name, value)
    if video:
        _write_tracks(root, dataset)
    else:
        _write_images(root, dataset)
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True, short_empty_elements=False)
    return content + b"\n"


def _tree(parent: Element, name: str, value: Any) -> None:
    """A value as elements: a list of pairs is a sequence of children, which may repeat a name."""
    node = SubElement(parent, name)
    if isinstance(value, dict):
        value = list(value.items())
    if isinstance(value, list):
        for child, inside in value:
            _tree(node, child, inside)
    else:
        node.text = "" if value is None else str(value)


def _write_images(root: Element, dataset: Dataset) -> None:
    last = len(dataset.frames) - 1
    by_frame: dict[int, list[dict[str, Any]]] = {}
    for shape in dataset.marks["shapes"]:
        by_frame.setdefault(shape["frame"], []).append(shape)
    for number, frame in enumerate(dataset.frames):
        about = {"id": str(number), "name": frame.name}
        if frame.task_id is not None:
            about |= {"subset": frame.subset or "default", "task_id": str(frame.task_id)}
        about |= {"width": str(frame.width), "height": str(frame.height)}
        image = SubElement(root, "image", about)
        moving = (shapes_at(track, number, last) for track in dataset.marks["tracks"])
        for shape in (*by_frame.get(number, []), *(one for one in moving if one is not None)):
            _write_shape(image, shape)
        for tag in dataset.marks["tags"]:
            if tag["frame"] == number:
                _write_said(SubElement(image, "tag", _about(tag)), tag["attributes"])


def _write_shape(parent: Element, shape: dict[str, Any], frame: int | None = None) -> None:
    told = _about(shape) if frame is None else {"frame": str(frame), "keyframe": "1"}
    if frame is not None or shape["outside"]:
        told["outside"] = str(int(shape["outside"]))
    told["occluded"] = str(int(shape["occluded"]))
    told |= write_points(shape["type"], shape.get("points", []))
    if shape["rotation"]:
        told["rotation"] = f"{shape['rotation']:.2f}"
    told["z_order"] = str(shape["z_order"])
    node = SubElement(parent, _NAMES[shape["type"]], told)
    for part in shape.get("elements", []):
        _write_shape(node, part)
    _write_said(node, shape["attributes"])


def _write_tracks(root: Element, dataset: Dataset) -> None:
    last = len(dataset.frames) - 1
    still = (_as_track(shape, last) for shape in dataset.marks["shapes"])
    for number, track in enumerate((*dataset.marks["tracks"], *still)):
        _write_track(root, track, {"id": str(number)})


def _as_track(shape: dict[str, Any], last: int) -> dict[str, Any]:
    """A track that is seen on the one frame of a shape."""
    keyframes = [shape]
    if shape["frame"] < last:
        keyframes.append({**shape, "frame": shape["frame"] + 1, "outside": True})
    parts = [_as_track(one, last) for one in shape.get("elements", [])]
    return {**shape, "attributes": [], "shapes": keyframes, "elements": parts}


def _write_track(parent: Element, track: dict[str, Any], about: dict[str, str]) -> None:
    node = SubElement(parent, "track", {**about, **_about(track)})
    for shape in sorted(track["shapes"], key=lambda one: int(one["frame"])):
        # What does not change is said of every keyframe, as if it could.
        said = [*track["attributes"], *shape["attributes"]]
        _write_shape(node, {**shape, "attributes": said, "elements": []}, frame=shape["frame"])
    for part in track.get("elements", []):
        _write_track(node, part, {})


def _about(mark: dict[str, Any]) -> dict[str, str]:
    told = {"label": mark["label"], "source": mark.get("source", "manual")}
    if mark.get("group"):
        told["group_id"] = str(mark["group"])
    return told


def _write_said(node: Element, attributes: list[dict[str, Any]]) -> None:
    for one in attributes:
        SubElement(node, "attribute", {"name": one["name"]}).text = one["value"]
