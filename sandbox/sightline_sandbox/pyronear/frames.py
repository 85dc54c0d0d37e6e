"""Drawn pictures for the demo world: a ridge in haze, and a plume that grows."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFilter

__all__ = ["draw_frame"]

WIDTH, HEIGHT = 640, 360


def draw_frame(scene: int, smoke: tuple[float, float] | None = None, growth: float = 0.0) -> bytes:
    """A JPEG of about 15 kB: the scene's ridges, and smoke at a place (parts of the picture) if any."""
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    _sky(picture)
    for layer in range(3):
        _ridge(picture, Random(scene * 10 + layer), layer)
    if smoke is not None:
        _plume(picture, Random(scene * 1000 + int(growth * 100)), smoke, growth)
    out = BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def _sky(picture: Image.Image) -> None:
    draw = ImageDraw.Draw(picture)
    for y in range(HEIGHT):
        part = y / HEIGHT
        draw.line(
            [(0, y), (WIDTH, y)], fill=(int(140 + 80 * part), int(175 + 50 * part), int(215 + 15 * part))
        )


def _ridge(picture: Image.Image, random: Random, layer: int) -> None:
    """One line of hills; the nearer, the darker and lower."""
    height = HEIGHT * (0.45 + 0.17 * layer)
    crest: list[tuple[float, float]] = [(0, HEIGHT)]
    for x in range(0, WIDTH + 1, 20):
        height += random.uniform(-7, 7)
        crest.append((x, height))
    crest.append((WIDTH, HEIGHT))
    shade = 150 - 45 * layer
    ImageDraw.Draw(picture).polygon(crest, fill=(shade - 40, shade, shade - 20))


def _plume(picture: Image.Image, random: Random, foot: tuple[float, float], growth: float) -> None:
    """Puffs that rise and drift from the foot, blurred into a column."""
    cover = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(cover)
    for step in range(int(6 + 30 * growth)):
        size = 4 + step * (0.5 + growth)
        x = foot[0] * WIDTH + step * 1.6 * growth + random.uniform(-3, 3)
        y = foot[1] * HEIGHT - step * 4 * (0.4 + growth)
        draw.ellipse([x - size, y - size, x + size, y + size], fill=max(60, 210 - 4 * step))
    smoke = Image.new("RGB", picture.size, (222, 220, 216))
    picture.paste(smoke, mask=cover.filter(ImageFilter.GaussianBlur(4)))
