"""The facts of the story: where the fire is, where the masts stand, when it happens, how the wind blows.

Places are invented; they lie in the hills west of the Rhône. Distances are in metres and the ground plan
has the fire in its middle: x to the east, y to the north.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from math import cos, radians, sin

from pyproj import Geod

__all__ = [
    "FIRE",
    "IGNITION",
    "LEAD",
    "MASTS",
    "STEP",
    "WIND",
    "Mast",
    "Place",
    "Wind",
    "kilometres",
    "on_plan",
]

_EARTH = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Place:
    """A point on the earth, degrees (WGS 84)."""

    lat: float
    lon: float

    def towards(self, azimuth: float, metres: float) -> "Place":
        """The point so far away in that direction (degrees clockwise from north)."""
        lon, lat, _ = _EARTH.fwd(self.lon, self.lat, azimuth, metres)
        return Place(float(lat), float(lon))

    def sight(self, other: "Place") -> tuple[float, float]:
        """Azimuth (degrees, 0 to 360) and distance (metres) of another point."""
        azimuth, _, metres = _EARTH.inv(self.lon, self.lat, other.lon, other.lat)
        return float(azimuth) % 360, float(metres)


@dataclass(frozen=True)
class Mast:
    """A camera on its mast, and the one direction it watches."""

    name: str
    place: Place
    elevation: float
    """Metres above the sea, of the lens."""
    azimuth: float
    pitch: float
    """Degrees above the horizon of the middle of the picture."""
    angle_of_view: float
    smokestack: Place
    """A chimney that always smokes; the pose has a mask over it."""
    late: timedelta
    """How long after the round minute this camera takes its pictures."""

    @cached_property
    def plan(self) -> tuple[float, float]:
        """Its x and y in the ground plan."""
        return on_plan(self.place)


@dataclass(frozen=True)
class Wind:
    """Where the wind blows to (degrees clockwise from north), and how fast (m/s)."""

    towards: float
    speed: float

    @property
    def east(self) -> float:
        """Speed to the east."""
        return self.speed * sin(radians(self.towards))

    @property
    def north(self) -> float:
        """Speed to the north."""
        return self.speed * cos(radians(self.towards))


def on_plan(place: Place) -> tuple[float, float]:
    """The x and y of a place in the ground plan."""
    azimuth, metres = FIRE.sight(place)
    return metres * sin(radians(azimuth)), metres * cos(radians(azimuth))


def kilometres(one: Place, other: Place) -> float:
    """Distance of two places along the earth."""
    return one.sight(other)[1] / 1000


FIRE = Place(44.5620, 4.3140)
"""Where it burns. Nothing but the drawing may know this: the alert has to find it."""

IGNITION = datetime(2026, 7, 21, 13, 42, tzinfo=UTC)
"""The sandbox's clock starts here, so that the story is the same on every day."""

LEAD = timedelta(seconds=50)
"""How long it has burned when the first picture is taken."""

STEP = timedelta(seconds=30)
"""Time between two pictures of one camera."""

WIND = Wind(towards=348, speed=4.4)
"""A wind from the south: from one mast the smoke leans to the left, from the other to the right."""

MASTS = (
    Mast(
        name="mont-aigu",
        place=FIRE.towards(214, 6_900),
        elevation=960,
        azimuth=29.0,
        pitch=-2.6,
        angle_of_view=54.2,
        smokestack=FIRE.towards(224, 4_300),
        late=timedelta(0),
    ),
    Mast(
        name="roc-blanc",
        place=FIRE.towards(131, 5_300),
        elevation=985,
        azimuth=319.0,
        pitch=-2.6,
        angle_of_view=54.2,
        smokestack=FIRE.towards(122, 2_500),
        late=timedelta(seconds=11),
    ),
)
