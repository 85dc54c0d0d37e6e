"""A drawn aerial picture: fields, a road, red roofs, blue pools. The same seed draws the same one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from .geotiff import geo_tags
from .placement import Placement

__all__ = ["Aerial", "draw_aerial"]

Ring = list[tuple[float, float]]
Draw = Callable[[Ring], None]

_FIELDS = ((92, 128, 66), (118, 140, 74), (150, 138, 92), (84, 112, 60), (134, 150, 84))
_ROOF, _POOL, _ROAD = (172, 70, 54), (58, 160, 204), (126, 122, 118)


@dataclass
class Aerial:
    """The picture, and the outlines in pixels of what was drawn."""

    picture: Image.Image
    roofs: list[Ring] = field(default_factory=list)
    pools: list[Ring] = field(default_factory=list)

    def as_png(self) -> bytes:
        """The picture without a place."""
        out = BytesIO()
        self.picture.save(out, "PNG")
        return out.getvalue()

    def as_geotiff(self, placement: Placement) -> bytes:
        """The picture with its place."""
        out = BytesIO()
        self.picture.save(out, "TIFF", tiffinfo=geo_tags(placement))
        return out.getvalue()


def draw_aerial(seed: object, width: int = 640, height: int = 480) -> Aerial:
    """Houses with their pools on both sides of a road, among fields; ``width`` and ``height`` in pixels."""
    random = Random(repr(seed))
    picture = Image.new("RGB", (width, height), _FIELDS[0])
    draw = ImageDraw.Draw(picture)
    _draw_fields(draw, random, width, height)
    road = height * random.uniform(0.45, 0.55)
    draw.rectangle([0, road - 7, width, road + 7], fill=_ROAD)
    aerial = Aerial(picture)
    for place in range(45, width - 40, 78):
        for side in (-1, 1):
            _draw_house(draw, random, aerial, place + random.uniform(-8, 8), road + side * 48)
    aerial.picture = _speckle(picture.filter(ImageFilter.GaussianBlur(0.6)), random)
    return aerial


def _draw_fields(draw: ImageDraw.ImageDraw, random: Random, width: int, height: int) -> None:
    for left in range(0, width, 110):
        for top in range(0, height, 90):
            draw.rectangle([left, top, left + 110, top + 90], fill=random.choice(_FIELDS))


def _draw_house(draw: ImageDraw.ImageDraw, random: Random, aerial: Aerial, x: float, y: float) -> None:
    turn, half = random.uniform(-0.3, 0.3), random.uniform(11, 15)
    roof = [_turned(x, y, half * a, half * 0.7 * b, turn) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    draw.polygon(roof, fill=_ROOF)
    aerial.roofs.append([*roof, roof[0]])
    if random.random() < 0.6:
        middle, radius = (x + 26, y + random.uniform(-6, 6)), random.uniform(5.5, 8)
        pool = [
            _turned(*middle, radius * cos(a), radius * sin(a), 0) for a in (k * pi / 8 for k in range(16))
        ]
        draw.polygon(pool, fill=_POOL)
        aerial.pools.append([*pool, pool[0]])


def _turned(x: float, y: float, across: float, down: float, turn: float) -> tuple[float, float]:
    return x + across * cos(turn) - down * sin(turn), y + across * sin(turn) + down * cos(turn)


def _speckle(picture: Image.Image, random: Random) -> Image.Image:
    """A little grain, as a camera has it."""
    grain = Image.frombytes("L", picture.size, random.randbytes(picture.width * picture.height))
    return Image.blend(picture, Image.merge("RGB", [grain] * 3), 0.06)
