"""What every format is read into and written from: frames, and annotations that name their labels.

Marks are as in the API, with ``label`` for ``label_id`` and ``{name, value}`` for attributes; frames
count within the dataset.
"""

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Dataset", "Frame", "Marks", "UnreadableFile", "no_marks"]

Marks = dict[str, list[dict[str, Any]]]


class UnreadableFile(Exception):
    """The file is not of this format; the message says where."""


def no_marks() -> Marks:
    """Nothing drawn."""
    return {"tags": [], "shapes": [], "tracks": []}


@dataclass(frozen=True)
class Frame:
    """One picture; ``subset`` and ``task_id`` where a dataset is a whole project."""

    name: str
    width: int
    height: int
    subset: str = ""
    task_id: int | None = None


@dataclass
class Dataset:
    """Frames, labels as the API shows them, marks, and what a file says about its origin."""

    frames: list[Frame] = field(default_factory=list)
    labels: list[dict[str, Any]] = field(default_factory=list)
    marks: Marks = field(default_factory=no_marks)
    about: dict[str, Any] = field(default_factory=dict)
