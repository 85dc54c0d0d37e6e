"""Boxes and masks as values, and their spelling on the wire.

The server reads boxes from a text that looks like Python tuples: relative numbers with at most three
decimals, no blanks, ``0`` and ``1`` without a point (wire contract of Pyronear, "String grammars").
"""

import re
from collections.abc import Iterable, Sequence
from typing import Self

from attrs import astuple, field, frozen

from ..core.checks import in_range, refuse
from ..core.errors import InvalidInput

__all__ = ["MOST_BOXES", "Box", "Mask", "azimuth_degrees", "box_list", "boxes_from_text", "boxes_to_text"]

MOST_BOXES = 5
"""Boxes in one upload: beyond that the server's text fields overflow, sometimes after it stored the frame."""

_NUMBER = r"(?:0?\.[0-9]{1,3}|0|1)"
_TUPLE = re.compile(rf"\(({_NUMBER}(?:,{_NUMBER}){{3,4}})\)")


def _relative(_: object, attribute: "object", value: float) -> None:
    in_range(attribute.name, value, 0, 1)  # type: ignore[attr-defined]


def _number(value: float) -> str:
    # Three decimals, but never "1.000" or "0.000": the server takes whole numbers without a point only.
    # Adding zero turns the negative zero, which would be written with its sign, into the usual one.
    text = f"{value + 0.0:.3f}"
    return text[0] if text in ("0.000", "1.000") else text.rstrip("0")


def _ordered(low: float, high: float, names: str) -> None:
    if _number(low) == _number(high) or low > high:
        raise InvalidInput(
            f"{names}: {low:g} and {high:g}; the first has to be smaller by more than a thousandth",
            field=names.partition(",")[0],
        )


@frozen
class Box:
    """A box in a picture, relative to its width and height (0 to 1), with the detector's confidence.

    ``xmin`` and ``ymin`` are the upper left corner. Three decimals travel: more are rounded away.
    """

    xmin: float = field(validator=_relative)
    ymin: float = field(validator=_relative)
    xmax: float = field(validator=_relative)
    ymax: float = field(validator=_relative)
    confidence: float = field(validator=_relative)

    def __attrs_post_init__(self) -> None:
        _ordered(self.xmin, self.xmax, "xmin, xmax")
        _ordered(self.ymin, self.ymax, "ymin, ymax")

    @classmethod
    def of(cls, value: "Box | Sequence[float]", field: str = "box") -> "Box":
        """A box as it is, or from five numbers; raises InvalidInput that names ``field``."""
        if isinstance(value, Box):
            return value
        try:
            return cls(*value)
        except InvalidInput as problem:
            raise InvalidInput(f"{field}: {problem}", field=field) from None
        except TypeError:
            raise refuse(field, value, "a box: five numbers are needed") from None

    @classmethod
    def from_pixels(
        cls, left: float, top: float, right: float, bottom: float, confidence: float, *, size: tuple[int, int]
    ) -> Self:
        """A box from pixel coordinates in a picture of ``size`` (width, height)."""
        width, height = size
        return cls(left / width, top / height, right / width, bottom / height, confidence)

    def to_pixels(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in a picture of ``size`` (width, height), rounded."""
        width, height = size
        return (
            round(self.xmin * width),
            round(self.ymin * height),
            round(self.xmax * width),
            round(self.ymax * height),
        )

    def __str__(self) -> str:
        return f"({','.join(_number(value) for value in astuple(self))})"


@frozen
class Mask:
    """A part of a pose's picture where nothing is ever looked for, relative to width and height (0 to 1)."""

    xmin: float = field(validator=_relative)
    ymin: float = field(validator=_relative)
    xmax: float = field(validator=_relative)
    ymax: float = field(validator=_relative)

    def __attrs_post_init__(self) -> None:
        # The server does not look, and stores a mask that covers nothing.
        _ordered(self.xmin, self.xmax, "xmin, xmax")
        _ordered(self.ymin, self.ymax, "ymin, ymax")

    @classmethod
    def of(cls, value: "Mask | str | Sequence[float]") -> "Mask":
        """A mask as it is, from its text, or from four numbers; raises InvalidInput."""
        if isinstance(value, Mask):
            return value
        if isinstance(value, str):
            return cls.from_text(value)
        try:
            return cls(*value)
        except TypeError:
            raise refuse("mask", value, "a mask: four numbers are needed") from None

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The mask in a text such as ``(0.1,0.1,0.9,0.9)``; raises InvalidInput where it is none."""
        found = _TUPLE.fullmatch(text.strip())
        numbers = [float(number) for number in found[1].split(",")] if found else []
        if len(numbers) != 4:
            raise refuse("mask", text, "of the form (xmin,ymin,xmax,ymax)")
        return cls(*numbers)

    def __str__(self) -> str:
        return f"({','.join(_number(value) for value in astuple(self))})"


def box_list(boxes: Iterable[Box | Sequence[float]]) -> list[Box | Sequence[float]]:
    """The boxes as a list; InvalidInput for what holds none."""
    if isinstance(boxes, str | bytes) or not isinstance(boxes, Iterable):
        raise refuse("boxes", boxes, "a list of boxes, or of tuples of five numbers")
    return list(boxes)


def boxes_to_text(boxes: Iterable[Box | Sequence[float]]) -> str:
    """The text that the server reads, from 1 to 5 boxes or tuples of five numbers; raises InvalidInput."""
    given = box_list(boxes)
    if not 1 <= len(given) <= MOST_BOXES:
        raise InvalidInput(f"boxes: {len(given)} given, 1 to {MOST_BOXES} needed", field="boxes")
    texts = [str(Box.of(box, f"boxes[{index}]")) for index, box in enumerate(given)]
    return f"[{','.join(texts)}]"


def boxes_from_text(text: str | None) -> tuple[Box, ...]:
    """The boxes in a text of the server; none for ``[]``, null or a text of another kind."""
    boxes = []
    for found in _TUPLE.finditer(text or ""):
        numbers = [float(number) for number in found[1].split(",")]
        try:
            boxes.append(Box(*numbers))
        except (TypeError, InvalidInput):
            continue  # stored by somebody else's client: the raw text is still there
    return tuple(boxes)


def azimuth_degrees(value: float) -> float:
    """The direction itself, 0 to below 360; raises InvalidInput for 360, which is 0, and what is outside."""
    if in_range("azimuth", value, 0, 360) == 360:
        raise refuse("azimuth", value, "below 360; north is 0")
    return value
