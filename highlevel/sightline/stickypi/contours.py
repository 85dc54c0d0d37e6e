"""Outlines on pictures as values: what the universal insect detector, or a person, drew.

The server counts outlines and looks at nothing else (wire contract, section 4.3); whoever reads them later
finds out. So they are checked here, before they are sent.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any, Self

from attrs import field, frozen

from ..core.checks import refuse
from ..core.errors import InvalidInput
from .times import looks_like_time

__all__ = ["Contour", "Point", "contours", "contours_from_text"]

Point = tuple[float, float]
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}", re.ASCII)


def _points(value: Any) -> tuple[Point, ...]:
    """The corners of an outline in any of the shapes that people have them in."""
    plain = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(plain, str | bytes) or not isinstance(plain, Iterable):
        raise refuse("contour", value, "a list of corners (x, y)")
    points = []
    for index, corner in enumerate(plain):
        # OpenCV puts each corner into a list of one.
        inner = corner[0] if isinstance(corner, Sequence) and len(corner) == 1 else corner
        if not isinstance(inner, Sequence) or isinstance(inner, str) or len(inner) != 2:
            raise refuse(f"contour[{index}]", corner, "a corner (x, y)")
        points.append((_number(index, inner[0]), _number(index, inner[1])))
    return tuple(points)


def _number(index: int, value: Any) -> float:
    if isinstance(value, bool | str) or not isinstance(value, int | float) or not isfinite(value):
        raise refuse(f"contour[{index}]", value, "a number of pixels")
    # Whole pixels stay whole numbers on the wire.
    return int(value) if float(value).is_integer() else float(value)


def _enough(_: Any, __: Any, value: tuple[Point, ...]) -> None:
    if len(set(value)) < 3:
        raise InvalidInput(
            f"contour: {len(set(value))} different corners enclose nothing; at least 3 are needed",
            field="contour",
        )


def _colour(_: Any, attribute: Any, value: str | None) -> None:
    if value is not None and not (isinstance(value, str) and _COLOUR.fullmatch(value)):
        raise refuse(attribute.name, value, "a colour such as #0000ff")


def _name(_: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or not value or looks_like_time(value):
        raise refuse(attribute.name, value, "a kind of object, such as insect")


def _whole(_: Any, attribute: Any, value: Any) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise refuse(attribute.name, value, "a whole number")


@frozen
class Contour:
    """An outline: its corners in pixels from the upper left corner, in order, and what is in it.

    Corners are given as (x, y) pairs or as OpenCV's three-level array, NumPy's too; at least three.
    """

    points: tuple[Point, ...] = field(converter=_points, validator=_enough)
    name: str = field(default="insect", validator=_name, kw_only=True)
    value: int | None = field(default=None, validator=_whole, kw_only=True)
    fill_colour: str | None = field(default="#0000ff", validator=_colour, kw_only=True)
    stroke_colour: str | None = field(default="#0000ff", validator=_colour, kw_only=True)

    @classmethod
    def of(cls, value: "Contour | Mapping[str, Any] | Any") -> "Contour":
        """A contour as it is, from the service's own object, or from its corners alone."""
        if isinstance(value, Contour):
            return value
        if not isinstance(value, Mapping):
            return cls(value)
        known = ("contour", "name", "value", "fill_colour", "stroke_colour")
        unknown = [name for name in value if name not in known]
        if unknown:
            raise refuse("contour", unknown[0], f"one of {', '.join(known)}")
        if "contour" not in value:
            raise InvalidInput("contour: missing", field="contour")
        given = {name: value[name] for name in known[1:] if name in value}
        return cls(value["contour"], **given)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, in pixels."""
        across, down = [x for x, _ in self.points], [y for _, y in self.points]
        return min(across), min(down), max(across), max(down)

    @property
    def area(self) -> float:
        """What it encloses, in square pixels."""
        pairs = zip(self.points, self.points[1:] + self.points[:1], strict=True)
        return abs(sum(x * below - right * y for (x, y), (right, below) in pairs)) / 2

    def inside(self, size: tuple[int, int]) -> Self:
        """The contour itself; ``InvalidInput`` where it leaves a picture of ``size`` (width, height)."""
        left, top, right, bottom = self.box
        if left < 0 or top < 0 or right > size[0] or bottom > size[1]:
            raise refuse("contour", self.box, f"inside of the picture, {size[0]} x {size[1]} pixels")
        return self

    def to_wire(self) -> dict[str, Any]:
        """The object that the service keeps; ``value`` is left out where there is none."""
        made: dict[str, Any] = {"contour": [[list(point)] for point in self.points], "name": self.name}
        rest = {
            "value": self.value,
            "fill_colour": self.fill_colour,
            "stroke_colour": self.stroke_colour,
        }
        return made | {name: value for name, value in rest.items() if value is not None}


def contours(
    given: Iterable[Any], size: tuple[int, int] | None = None, field: str = "contours"
) -> tuple[Contour, ...]:
    """Every contour, checked, and inside of a picture of ``size``; ``InvalidInput`` says which one is not."""
    made = []
    for index, one in enumerate(given):
        try:
            contour = Contour.of(one)
            made.append(contour if size is None else contour.inside(size))
        except InvalidInput as problem:
            where = f"{field}[{index}]"
            raise InvalidInput(f"{where}.{problem}", field=f"{where}.{problem.field}") from None
    return tuple(made)


def contours_from_text(text: Any) -> tuple[Contour, ...]:
    """The contours in the text that an annotation keeps; what is none is passed over: nobody checked it."""
    try:
        stored = json.loads(text)["annotations"]
        found = list(stored)
    except (ValueError, TypeError, KeyError):
        return ()
    made = []
    for one in found:
        try:
            made.append(Contour.of({key: one[key] for key in one if key in _KEYS}))
        except (InvalidInput, TypeError, KeyError):
            continue
    return tuple(made)


_KEYS = frozenset({"contour", "name", "value", "fill_colour", "stroke_colour"})
