"""Circles on the ground."""

from typing import Any

from attrs import field, frozen

from ..core.checks import in_range, refuse
from ..core.errors import InvalidInput

__all__ = ["Circle"]


def _radius(_: Any, attribute: Any, value: float) -> None:
    if in_range(attribute.name, value, 0) == 0 or value == float("inf"):
        raise refuse(attribute.name, value, "a number of kilometres above 0")


@frozen
class Circle:
    """All places not farther from a middle than so many kilometres, along the ground.

    Degrees (WGS 84), north and east positive. A circle may cross the antimeridian and hold a pole; 20,038 km
    reach around the earth.
    """

    latitude: float = field(validator=lambda _, a, value: in_range(a.name, value, -90, 90))
    longitude: float = field(validator=lambda _, a, value: in_range(a.name, value, -180, 180))
    radius_km: float = field(validator=_radius)

    @classmethod
    def of(cls, value: "Circle | tuple[float, float, float]") -> "Circle":
        """A circle as it is, or from (latitude, longitude, radius in km); raises InvalidInput."""
        if isinstance(value, Circle):
            return value
        try:
            if isinstance(value, str):
                raise TypeError
            return cls(*value)
        except TypeError:
            raise InvalidInput(
                f"circle: {value!r} is not a Circle(latitude, longitude, radius_km)", field="circle"
            ) from None
