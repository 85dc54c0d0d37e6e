"""One mast's pictures: the landscape, drawn once, with the smoke and the weather of a moment."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from .landscape import Picture, landscape
from .noise import Floats
from .smoke import FOREST_FIRE, SMOKESTACK, draw_smoke
from .terrain import terrain
from .view import View
from .weather import cloud_over
from .world import IGNITION, LEAD, STEP, Mast, on_plan

__all__ = ["SIZE", "Exposure", "Lens", "as_jpeg", "smokestack_area"]

SIZE = (960, 540)
_FINER = 1.5
"""The landscape is drawn so much larger and then reduced, which smooths its edges."""


@dataclass(frozen=True)
class Exposure:
    """A picture, and how visible each smoke in it is, by picture element (0 to 1)."""

    image: Image.Image
    taken_at: datetime
    smokes: tuple[Floats, ...]


class Lens:
    """Draws what the camera on a mast sees. The same frame is the same picture on every machine."""

    def __init__(self, mast: Mast) -> None:
        self._mast = mast
        self._view = View(mast, *SIZE)
        self._empty, self._far = _without_smoke(mast)

    def expose(self, number: int, of: int) -> Exposure:
        """Frame ``number`` (from 0) of a story of so many frames."""
        taken_at = IGNITION + LEAD + number * STEP + self._mast.late
        burning = (taken_at - IGNITION).total_seconds()
        sources = (
            draw_smoke(FOREST_FIRE, (0, 0, terrain().height_at(0, 0)), burning, self._view, self._far),
            draw_smoke(SMOKESTACK, _smokestack(self._mast), burning + 600, self._view, self._far),
        )
        picture = self._empty.copy()
        for smoke in sources:
            picture = picture * (1 - smoke.hides[..., None]) + smoke.colours
        picture, shows = cloud_over(self._mast.name, number, of, picture)
        image = _developed(picture, seed=(len(self._mast.name), number))
        _write_caption(
            image, f"{self._mast.name}  {taken_at:%Y-%m-%d %H:%M:%S}Z  az {self._mast.azimuth:.0f}°"
        )
        return Exposure(image, taken_at, tuple(smoke.hides * shows for smoke in sources))


def smokestack_area(mast: Mast) -> tuple[float, float, float, float]:
    """Where the chimney and what it emits are in the picture: left, top, right, bottom from 0 to 1."""
    column, row, _ = View(mast, *SIZE).spot(*_smokestack(mast))
    across, along = column / SIZE[0], row / SIZE[1]
    return max(0.0, across - 0.055), along - 0.125, min(1.0, across + 0.055), along + 0.025


def as_jpeg(image: Image.Image, quality: int = 84) -> bytes:
    """The image as the bytes of a JPEG."""
    file = BytesIO()
    image.save(file, "JPEG", quality=quality)
    return file.getvalue()


def _without_smoke(mast: Mast) -> tuple[Picture, Floats]:
    large = View(mast, round(SIZE[0] * _FINER), round(SIZE[1] * _FINER))
    picture, far = landscape(large, terrain())
    reduced = _as_image(picture).resize(SIZE, Image.Resampling.LANCZOS)
    nearest = Image.fromarray(far).resize(SIZE, Image.Resampling.NEAREST)
    return np.asarray(reduced, np.float32) / 255, np.asarray(nearest, np.float32)


def _developed(picture: Picture, seed: tuple[int, int]) -> Image.Image:
    """The picture as a sensor gives it: a little grain, darker corners."""
    height, width = picture.shape[:2]
    grain = np.random.default_rng(seed).standard_normal((height, width), np.float32) * np.float32(0.008)
    across, along = np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)
    corners = 1 - 0.07 * (across[None, :] ** 2 + along[:, None] ** 2) ** 1.5
    return _as_image((picture + grain[..., None]) * corners[..., None])


def _as_image(picture: Picture) -> Image.Image:
    return Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))


def _write_caption(image: Image.Image, text: str) -> None:
    draw = ImageDraw.Draw(image)
    draw.text(
        (14, SIZE[1] - 12),
        text,
        "white",
        ImageFont.load_default(17),
        stroke_width=2,
        stroke_fill="#00000088",
        anchor="ls",
    )


def _smokestack(mast: Mast) -> tuple[float, float, float]:
    x, y = on_plan(mast.smokestack)
    return x, y, terrain().height_at(x, y) + 12
