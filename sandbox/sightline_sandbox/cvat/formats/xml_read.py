"""CVAT XML 1.1 read; what is drawn by it comes from a file, whatever it says (recording)."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from .dataset import Marks, UnreadableFile, no_marks
from .xml_shapes import ELEMENTS, read_points

__all__ = ["read_xml"]


def read_xml(content: bytes, frame_named: Callable[[str, int], int | None]) -> Marks:
    """The annotations; ``frame_named`` finds the frame of a picture by its name and number.

    UnreadableFile for what is no such XML, for pictures that nobody knows, and for documents that
    declare entities: a few bytes of those can fill a memory.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise UnreadableFile("The XML declares a document type; such files are not read.")
    try:
        root = fromstring(content)
    except ParseError as error:
        raise UnreadableFile(f"xml.etree.ElementTree.ParseError: {error}") from error
    marks = no_marks()
    try:
        for image in root.iter("image"):
            frame = frame_named(image.get("name", ""), int(image.get("id", "-1")))
            if frame is None:
                raise UnreadableFile(f"Could not match item id: '{image.get('name')}' with any task frame")
            _read_image(image, frame, marks)
        marks["tracks"] += [_track(one) for one in root.iterfind("track")]
    except (KeyError, ValueError) as error:
        raise UnreadableFile(f"The XML lacks a value, or has a wrong one: {error}") from error
    return marks


def _read_image(image: Element, frame: int, marks: Marks) -> None:
    for node in image:
        if node.tag == "tag":
            marks["tags"].append({**_about(node, frame), "attributes": _said(node)})
        elif node.tag in ELEMENTS:
            marks["shapes"].append(_shape(node, frame))


def _shape(node: Element, frame: int) -> dict[str, Any]:
    told = {**_drawn(node), **_about(node, frame), "attributes": _said(node)}
    parts = [_shape(one, frame) for one in node if one.tag in ELEMENTS]
    for part in parts:
        part.pop("elements")
    return {**told, "elements": parts}


def _track(node: Element) -> dict[str, Any]:
    shapes = [
        {**_drawn(one), "frame": int(one.get("frame", "0")), "attributes": _said(one)}
        for one in node
        if one.tag in ELEMENTS and one.get("keyframe", "1") == "1"
    ]
    parts = [_track(one) for one in node.iterfind("track")]
    frame = min((shape["frame"] for shape in shapes), default=0)
    return {**_about(node, frame), "attributes": [], "shapes": shapes, "elements": parts}


def _about(node: Element, frame: int) -> dict[str, Any]:
    label = node.get("label")
    if label is None:
        raise KeyError("label")
    return {"label": label, "frame": frame, "group": int(node.get("group_id", "0")), "source": "file"}


def _drawn(node: Element) -> dict[str, Any]:
    kind = ELEMENTS[node.tag]
    return {
        "type": kind,
        "occluded": node.get("occluded", "0") == "1",
        "outside": node.get("outside", "0") == "1",
        "z_order": int(node.get("z_order", "0")),
        "rotation": float(node.get("rotation", "0")),
        "points": read_points(kind, node.attrib),
    }


def _said(node: Element) -> list[dict[str, Any]]:
    return [{"name": one.get("name", ""), "value": one.text or ""} for one in node.iterfind("attribute")]
