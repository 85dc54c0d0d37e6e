"""The texts in which boxes and masks travel (wire contract, section 3)."""

import re
from dataclasses import dataclass

__all__ = ["BBOXES", "CORNERS", "EMPTY", "Box", "is_mask", "join_boxes", "parse_boxes"]

_NUM = r"(0?\.[0-9]{1,3}|0|1)"
_BOX = rf"\({_NUM},{_NUM},{_NUM},{_NUM},{_NUM}\)"

BBOXES = rf"^\[({_BOX}(,{_BOX})*)?\]$"
"""Pattern of the ``bboxes`` field; it is echoed in 422 answers."""

CORNERS = "xmin & ymin are expected to be respectively smaller than xmax & ymax"
"""What a box with reversed or equal corners is answered."""

EMPTY = "[]"
"""A frame without a box."""

_ONE_BOX = re.compile(r"\(([^)]*)\)")
# ``$`` on purpose: the service lets a final newline pass.
_MASK = re.compile(rf"^\({_NUM},{_NUM},{_NUM},{_NUM}\)$")


@dataclass(frozen=True)
class Box:
    """A box in parts of the picture, with its confidence and the spelling it came in."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float
    conf: float
    text: str

    @property
    def in_order(self) -> bool:
        """Whether it has a width and a height."""
        return self.xmin < self.xmax and self.ymin < self.ymax

    def overlaps(self, other: "Box", tolerance: float) -> bool:
        """Whether the two meet on both axes, or miss each other by less than the tolerance."""
        across = min(self.xmax, other.xmax) - max(self.xmin, other.xmin)
        along = min(self.ymax, other.ymax) - max(self.ymin, other.ymin)
        return across > -tolerance and along > -tolerance


def parse_boxes(text: str) -> list[Box]:
    """The boxes of a well-formed ``bboxes`` text."""
    return [_parse_box(inner) for inner in _ONE_BOX.findall(text)]


def _parse_box(inner: str) -> Box:
    xmin, ymin, xmax, ymax, conf = (float(number) for number in inner.split(","))
    return Box(xmin, ymin, xmax, ymax, conf, f"({inner})")


def join_boxes(boxes: list[Box]) -> str:
    """The boxes as one text, each in the spelling it came in."""
    return f"[{','.join(box.text for box in boxes)}]"


def is_mask(text: str) -> bool:
    """Whether this is a mask; the order of its corners is nobody's concern."""
    return _MASK.match(text) is not None
