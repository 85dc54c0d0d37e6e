"""The map on the contact sheet: the hills from above, the masts, their cones, and where these cross."""

import numpy as np
from PIL import Image, ImageDraw

from .geojson import sector
from .ink import ALERT, DIM, PAPER, PEN_COLOURS, write
from .record import Outcome, SequenceRecord
from .terrain import terrain
from .world import Place, on_plan

__all__ = ["draw_map"]

_METRES_HIGH = 9_800.0
_MIDDLE = (0.0, -2_350.0)
_FINER = 2
"""Lines are drawn so much larger and then reduced, which smooths them."""


class _Sheet:
    """A piece of the ground plan as a picture."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.metres = _METRES_HIGH / height
        self.image = _hills(self)

    def point(self, place: Place) -> tuple[float, float]:
        """Where a place lies in the picture."""
        x, y = on_plan(place)
        return self.width / 2 + (x - _MIDDLE[0]) / self.metres, self.height / 2 - (
            y - _MIDDLE[1]
        ) / self.metres


def draw_map(outcome: Outcome, width: int, height: int) -> Image.Image:
    """The map, north up."""
    sheet = _Sheet(width * _FINER, height * _FINER)
    for sequence, colour in zip(outcome.sequences, PEN_COLOURS, strict=False):
        _cones(sheet, sequence, colour)
    draw = ImageDraw.Draw(sheet.image)
    column, row = sheet.point(outcome.alert.place)
    for radius, line in ((44, 3), (26, 5)):
        draw.ellipse(
            (column - radius, row - radius, column + radius, row + radius), outline=ALERT, width=line
        )
    draw.ellipse((column - 9, row - 9, column + 9, row + 9), fill=ALERT)
    write(draw, (column + 60, row + 14), f"alert {outcome.alert.id}", 44, ALERT, bold=True)
    for sequence, colour in zip(outcome.sequences, PEN_COLOURS, strict=False):
        column, row = sheet.point(sequence.place)
        draw.ellipse((column - 13, row - 13, column + 13, row + 13), fill=colour, outline="#14171a", width=4)
        write(draw, (column + 28, row + 14), sequence.camera, 40, PAPER)
    _scale(sheet, draw)
    return sheet.image.resize((width, height), Image.Resampling.LANCZOS)


def _cones(sheet: _Sheet, sequence: SequenceRecord, colour: str) -> None:
    layer = Image.new("RGBA", sheet.image.size)
    draw = ImageDraw.Draw(layer)
    field = sector(sequence.place, sequence.pose_azimuth, sequence.angle_of_view, 0, 12)
    cone = sector(sequence.place, sequence.azimuth, sequence.cone_angle, 0.5, 20)
    draw.polygon([sheet.point(place) for place in field], fill=f"{colour}12")
    draw.line([sheet.point(place) for place in field], fill=f"{colour}55", width=2)
    draw.polygon([sheet.point(place) for place in cone], fill=f"{colour}78")
    draw.line([sheet.point(place) for place in cone], fill=colour, width=3)
    sheet.image.paste(layer, (0, 0), layer)


def _scale(sheet: _Sheet, draw: ImageDraw.ImageDraw) -> None:
    length, left, row = 2_000 / sheet.metres, 40, sheet.height - 44
    draw.line((left, row, left + length, row), fill=DIM, width=4)
    for end in (left, left + length):
        draw.line((end, row - 10, end, row + 10), fill=DIM, width=4)
    write(draw, (left + length + 22, row + 12), "2 km", 36, DIM)
    write(draw, (sheet.width - 44, sheet.height - 34), "north up", 36, DIM, anchor="rs")


def _hills(sheet: _Sheet) -> Image.Image:
    """The ground, dark, lit from the northwest as maps are."""
    columns = np.arange(sheet.width // _FINER, dtype=np.float32) - sheet.width / _FINER / 2
    rows = sheet.height / _FINER / 2 - np.arange(sheet.height // _FINER, dtype=np.float32)
    metres = np.float32(sheet.metres * _FINER)
    x, y = np.meshgrid(columns * metres + _MIDDLE[0], rows * metres + _MIDDLE[1])
    height, east, north = terrain().height_and_slope(x.astype(np.float32), y.astype(np.float32))
    light = np.clip(0.5 + 0.95 * (east - north), 0, 1)[..., None]
    low, high = np.array([27, 34, 37], np.float32), np.array([92, 102, 100], np.float32)
    level = np.clip((height - 200) / 1_100, 0, 1)[..., None]
    colour = (low * (1 - light) + high * light) * (0.72 + 0.5 * level)
    image = Image.fromarray(np.clip(colour, 0, 255).astype(np.uint8))
    return image.resize((sheet.width, sheet.height), Image.Resampling.BICUBIC)
