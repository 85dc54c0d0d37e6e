"""The words that a Sticky Pi server knows, and checks that refuse other ones before anything is sent.

The server takes a misspelt ``what`` without a word where nothing matches, and breaks where something does
(wire contract, section 4.1): ``thumbnail_mini`` looks right, and never works.
"""

from enum import StrEnum
from typing import Any

from sightline_api.stickypi.models import AnnotationWhat, BundleWhat, ImageWhat, ProjectLevel, TuboidWhat

from ..core.checks import member, refuse

__all__ = [
    "AnnotationWhat",
    "BundleWhat",
    "ImageWhat",
    "ProjectLevel",
    "Revision",
    "TuboidWhat",
    "annotation_what",
    "bundle_what",
    "file_what",
    "image_what",
    "level",
    "revision",
    "tuboid_what",
]


class Revision(StrEnum):
    """The two revisions of the service: they differ in how dates are written, and 0.1.1 has projects."""

    A = "0.1.0"
    B = "0.1.1"


def image_what(value: ImageWhat | str) -> ImageWhat:
    """What the links of pictures shall lead to."""
    return member("what", ImageWhat, value)


def file_what(value: ImageWhat | str) -> ImageWhat:
    """Which file of a picture is meant; ``metadata`` is none."""
    chosen = image_what(value)
    if chosen is ImageWhat.METADATA:
        raise refuse("what", str(chosen), "a file: image, thumbnail or thumbnail-mini")
    return chosen


def annotation_what(value: AnnotationWhat | str) -> AnnotationWhat:
    """Whether the outlines shall come along: ``json``, which the old guide names, is ``data`` here."""
    if value == "json":
        raise refuse("what", value, "one of metadata, data: the outlines come with 'data'")
    return member("what", AnnotationWhat, value)


def tuboid_what(value: TuboidWhat | str) -> TuboidWhat:
    """Whether the links to the files of tuboids shall come along."""
    return member("what", TuboidWhat, value)


def bundle_what(value: BundleWhat | str) -> BundleWhat:
    """Which files of a bundle are meant."""
    return member("what", BundleWhat, value)


def revision(value: Revision | str | None) -> Revision | None:
    """The revision to speak, or None where it is to be found out."""
    return None if value is None else member("revision", Revision, value)


def level(value: ProjectLevel | str | int) -> ProjectLevel:
    """What a user may do in a project: by name (``read``, ``write``, ``admin``) or number (1, 2, 3)."""
    names: dict[Any, ProjectLevel] = {str(one.name).lower(): one for one in ProjectLevel}
    if isinstance(value, str) and value.lower() in names:
        return names[value.lower()]
    if not isinstance(value, bool) and value in (1, 2, 3):
        return ProjectLevel(value)
    raise refuse("level", value, f"one of {', '.join(names)}")
