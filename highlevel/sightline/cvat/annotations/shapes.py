"""Shapes of annotations as values: checked when they are made, so that an error names the line that made it.

Positional arguments begin with label and frame; the rest of what every shape has goes by keyword:
``Rectangle("car", 0, 10, 20, 110, 80, occluded=True)``. Source: wire contract, section 8.
"""

from math import inf
from typing import Any, ClassVar, Self

from msgspec.structs import force_setattr

from ...core.checks import in_range, not_negative_int, refuse
from ...core.errors import InvalidInput
from .base import Annotation, Placed, ShapeBase, check_placed, listed, numbers, pairs, put_numbers

__all__ = ["Cuboid", "Ellipse", "Interval", "Points", "Polygon", "Polyline", "Rectangle", "Tag"]

_CUBOID = 16
_PLAIN = (int, float)


class Tag(Placed, frozen=True):
    """A label on a whole frame."""

    kind: ClassVar[str] = "tag"
    label: str | int
    frame: int

    def __post_init__(self) -> None:
        check_placed(self)


class Interval(Annotation, frozen=True):
    """A label on a stretch of time (2.72 and newer): from ``start`` to ``stop``, None to the end."""

    kind: ClassVar[str] = "interval"
    label: str | int
    start: int
    stop: int | None = None
    score: float | None = None

    def __post_init__(self) -> None:
        if not self.label or not isinstance(self.label, str | int) or self.label is True:
            raise refuse("label", self.label, "the name of a label, or its id")
        force_setattr(self, "start", not_negative_int("start", self.start))
        if self.stop is not None:
            force_setattr(self, "stop", not_negative_int("stop", self.stop))
            if self.stop < self.start:
                raise refuse("stop", self.stop, f"a whole number of at least {self.start}, where it starts")
        if self.score is not None:
            force_setattr(self, "score", in_range("score", self.score, 0, 1))


class Rectangle(ShapeBase, frozen=True):
    """A box by its left, top, right and bottom edges."""

    kind: ClassVar[str] = "rectangle"
    label: str | int
    frame: int
    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        # One comparison for what is nearly always right; what is wrong is looked for below.
        try:
            fine = (
                0 <= (width := self.right - self.left) < inf
                and 0 <= (height := self.bottom - self.top) < inf
                and (width + height).__class__ in _PLAIN
                and self.frame >= 0
                and not self.rotation
                and self.score is None
                and self.label.__class__ is str
                and self.label
                and self.frame.__class__ is int
                and not self.group
                and self.attributes.__class__ is dict
            )
        except TypeError:
            fine = False
        if not fine:
            self._check()

    def _check(self) -> None:
        check_placed(self)
        put_numbers(self, "left", "top", "right", "bottom")
        if self.left > self.right:
            raise refuse("right", self.right, f"at or right of left, which is {self.left:g}")
        if self.top > self.bottom:
            raise refuse("bottom", self.bottom, f"at or below top, which is {self.top:g}")

    @property
    def points(self) -> list[float]:
        """Left, top, right, bottom."""
        return [self.left, self.top, self.right, self.bottom]

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.bottom - self.top


class Ellipse(ShapeBase, frozen=True):
    """An ellipse by its centre and its two radii."""

    kind: ClassVar[str] = "ellipse"
    label: str | int
    frame: int
    x: float
    y: float
    radius_x: float
    radius_y: float

    def __post_init__(self) -> None:
        check_placed(self)
        put_numbers(self, "x", "y", "radius_x", "radius_y")
        for name in ("radius_x", "radius_y"):
            if getattr(self, name) < 0:
                raise refuse(name, getattr(self, name), "a number of at least 0")

    @property
    def points(self) -> list[float]:
        """Centre, the x of its right end, the y of its upper end."""
        return [self.x, self.y, self.x + self.radius_x, self.y - self.radius_y]


class _Path(ShapeBase, frozen=True):
    """A shape of points, as pairs; given as pairs, or as numbers one after the other."""

    fewest: ClassVar[int] = 1
    label: str | int
    frame: int
    vertices: tuple[tuple[float, float], ...]

    def __post_init__(self) -> None:
        check_placed(self)
        force_setattr(self, "vertices", pairs("vertices", self.vertices, self.fewest))

    @property
    def points(self) -> list[float]:
        """x and y of each point, one after the other."""
        return [number for vertex in self.vertices for number in vertex]


class Polygon(_Path, frozen=True):
    """A closed outline of at least three points."""

    kind: ClassVar[str] = "polygon"
    fewest: ClassVar[int] = 3


class Polyline(_Path, frozen=True):
    """A line through at least two points."""

    kind: ClassVar[str] = "polyline"
    fewest: ClassVar[int] = 2


class Points(_Path, frozen=True):
    """Single points, at least one."""

    kind: ClassVar[str] = "points"


class Cuboid(ShapeBase, frozen=True):
    """A box in space: 16 numbers, the corners of its front and back in pixels; ``in_space`` for 3D tasks."""

    kind: ClassVar[str] = "cuboid"
    label: str | int
    frame: int
    corners: tuple[float, ...]

    def __post_init__(self) -> None:
        check_placed(self)
        corners = listed("corners", self.corners, "16 numbers, or 8 corners (x, y)")
        if len(corners) == _CUBOID // 2 and all(hasattr(corner, "__len__") for corner in corners):
            corners = [number for pair in pairs("corners", corners, 8) for number in pair]
        if len(corners) != _CUBOID:
            raise InvalidInput(f"corners: {len(corners)} numbers given, exactly 16 needed", field="corners")
        force_setattr(self, "corners", numbers("corners", corners))

    @classmethod
    def in_space(
        cls, label: str | int, frame: int, position: Any, rotation: Any, scale: Any, **common: Any
    ) -> Self:
        """A box of a 3D task: where its middle is, its turn in radians, its size; three numbers each."""
        given = {"position": position, "rotation": rotation, "scale": scale}
        found: list[float] = []
        for name, values in given.items():
            part = listed(name, values, "three numbers x, y, z")
            if len(part) != 3:
                raise refuse(name, values, "three numbers x, y, z")
            found.extend(numbers(name, part))
        return cls(label, frame, (*found, *[0.0] * (_CUBOID - len(found))), **common)

    @property
    def points(self) -> list[float]:
        """The 16 numbers."""
        return list(self.corners)
