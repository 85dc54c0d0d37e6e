"""What all annotations have in common."""

from collections.abc import Mapping
from math import inf, isfinite
from typing import Any, ClassVar, Self, TypeAlias

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from ...core.checks import did_you_mean, in_range, not_negative_int, refuse
from ...core.errors import InvalidInput

__all__ = [
    "Annotation",
    "AttributeValue",
    "Placed",
    "ShapeBase",
    "check_placed",
    "listed",
    "number",
    "numbers",
    "pairs",
    "put_numbers",
]

_PLAIN = (int, float)

AttributeValue: TypeAlias = str | bool | int | float
"""What an attribute can be told: a text, yes or no, a number. The wire has texts alone."""


class Annotation(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """Something that people or models say of a frame; ``id`` is the server's, None before it was stored."""

    kind: ClassVar[str] = ""
    attributes: Mapping[str | int, AttributeValue] = {}
    """Values by the attribute's name, or by its id."""
    group: int = 0
    """What belongs together has the same number; 0 belongs to nothing."""
    source: str = "manual"
    id: int | None = None

    def changed(self, **values: Any) -> Self:
        """The same with other values, checked as when it was made; its id stays, so that it can be stored.

        InvalidInput for a value that it does not have.
        """
        fields = self.__struct_fields__
        for name in values:
            if name not in fields:
                raise InvalidInput(
                    f"{name}: a {self.kind} has no such value{did_you_mean(name, fields)}; there are "
                    f"{', '.join(fields)}",
                    field=name,
                )
        return replace(self, **values)


class Placed(Annotation, frozen=True, kw_only=True):
    """An annotation with a label, on a frame."""

    label: str | int
    """The label by its name, or by its id."""
    frame: int
    """The number of the frame in the task, from 0."""


class ShapeBase(Placed, frozen=True, kw_only=True):
    """A shape on a picture. Coordinates are pixels from the top left corner."""

    occluded: bool = False
    outside: bool = False
    """In a track: whether it has left the picture from here on."""
    z_order: int = 0
    rotation: float = 0.0
    """Degrees clockwise, 0 to 360."""
    score: float | None = None
    """How sure a model is, 0 to 1; servers before 2.72 do not know it."""

    @property
    def points(self) -> list[float]:
        """The numbers as the wire has them."""
        raise NotImplementedError


def check_placed(value: Any) -> None:
    """Nothing where label, frame and what all shapes have make sense; else InvalidInput.

    Numbers of numpy become those of Python, since JSON knows no others.
    """
    label, frame = value.label, value.frame
    if not label or not isinstance(label, str | int) or label is True:
        raise refuse("label", label, "the name of a label, or its id")
    if type(frame) is not int or frame < 0:
        force_setattr(value, "frame", not_negative_int("frame", frame))
    if not isinstance(value.attributes, Mapping):
        raise refuse("attributes", value.attributes, "values by the names of the attributes")
    if value.group:
        force_setattr(value, "group", not_negative_int("group", value.group))
    if isinstance(value, ShapeBase):
        if value.rotation:
            force_setattr(value, "rotation", in_range("rotation", value.rotation, 0, 360))
        if value.score is not None:
            force_setattr(value, "score", in_range("score", value.score, 0, 1))


def number(field: str, value: Any) -> float:
    """A finite number as Python has it, out of one of numpy, too; else InvalidInput."""
    if isinstance(value, str | bytes | bool) or not hasattr(value, "__float__"):
        raise refuse(field, value, "a number")
    try:
        plain: float = value if value.__class__ in _PLAIN else float(value)
        finite = isfinite(plain)
    except (TypeError, ValueError):
        raise refuse(field, value, "a number") from None
    except OverflowError:
        finite = False
    if not finite:
        raise refuse(field, value, "a finite number")
    return plain


def numbers(field: str, values: Any) -> tuple[float, ...]:
    """All of these as ``number`` has them; the error says which one is none."""
    return tuple(number(f"{field}[{at}]", value) for at, value in enumerate(values))


def put_numbers(value: Any, *fields: str) -> None:
    """Nothing; these fields are finite numbers as Python has them now; else InvalidInput names the field."""
    for field in fields:
        force_setattr(value, field, number(field, getattr(value, field)))


def listed(field: str, values: Any, wanted: str) -> list[Any]:
    """What is in a list, an array or the like; else InvalidInput."""
    if hasattr(values, "tolist"):
        values = values.tolist()  # numpy makes its numbers plain by the way
    try:
        return list(values)
    except TypeError:
        raise refuse(field, values, wanted) from None


def pairs(field: str, points: Any, fewest: int) -> tuple[tuple[float, float], ...]:
    """Points as pairs, from pairs or from numbers one after the other; at least so many of them."""
    given = listed(field, points, "points, each (x, y)")
    if given and hasattr(given[0], "__float__") and not hasattr(given[0], "__len__"):
        if len(given) % 2:
            raise InvalidInput(f"{field}: {len(given)} numbers are no whole number of points", field=field)
        given = list(zip(given[::2], given[1::2], strict=True))
    found = []
    for at, point in enumerate(given):
        if point.__class__ is not tuple and (
            isinstance(point, str | Mapping) or not hasattr(point, "__len__")
        ):
            raise refuse(f"{field}[{at}]", point, "a point (x, y)")
        if len(point) != 2:
            raise refuse(f"{field}[{at}]", point, "a point (x, y)")
        x, y = point
        # What nearly all are goes the short way; a sum is finite only where both are.
        if not (x.__class__ in _PLAIN and y.__class__ in _PLAIN and -inf < x + y < inf):
            x, y = numbers(f"{field}[{at}]", point)
        found.append((x, y))
    if len(found) < fewest:
        raise InvalidInput(f"{field}: {len(found)} points given, at least {fewest} needed", field=field)
    return tuple(found)
