"""Colours, type and small marks that the contact sheet is made of."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from sightline.pyronear import Box, Mask

__all__ = [
    "ALERT",
    "DIM",
    "GROUND",
    "LINE",
    "PAPER",
    "PEN_COLOURS",
    "mark_box",
    "mark_mask",
    "round_corners",
    "text_width",
    "write",
]

GROUND = "#14171a"
LINE = "#30363b"
PAPER = "#f1ece3"
DIM = "#98a0a3"
ALERT = "#ff5a36"
PEN_COLOURS = ("#ffb547", "#62c4ee")
"""One colour a camera: of its boxes, its bars and its cone on the map."""


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # Pillow's own typeface: the sheet looks the same on machines without any fonts.
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("this Pillow was built without FreeType, which the contact sheet needs")
    return font


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: int,
    colour: str = PAPER,
    *,
    anchor: str = "ls",
    bold: bool = False,
) -> None:
    """Text with its anchor point (default: left end of the base line) there."""
    draw.text(
        at,
        text,
        colour,
        _font(size),
        anchor=anchor,
        stroke_width=size / 42 if bold else 0,
        stroke_fill=colour,
    )


def text_width(text: str, size: int) -> float:
    """How wide the text is, in picture elements."""
    return _font(size).getlength(text)


def mark_box(image: Image.Image, box: Box, colour: str, *, line: int, size: int = 0) -> None:
    """Draw the box; with a type size, its confidence on a tag as well."""
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = box.to_pixels(image.size)
    draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), outline="#00000066", width=line + 2)
    draw.rectangle((left, top, right, bottom), outline=colour, width=line)
    if size:
        text = f"smoke {box.confidence:.2f}"
        high = round(size * 1.5)
        floor = top if top >= high else bottom + high
        draw.rectangle((left, floor - high, left + text_width(text, size) + size, floor), fill=colour)
        write(draw, (left + size / 2, floor - high / 2), text, size, GROUND, anchor="lm", bold=True)


def mark_mask(image: Image.Image, mask: Mask, *, size: int = 0) -> None:
    """Hatch the part of the picture where nothing is looked for."""
    width, height = image.size
    left, top, right, bottom = (
        round(mask.xmin * width),
        round(mask.ymin * height),
        round(mask.xmax * width),
        round(mask.ymax * height),
    )
    patch = Image.new("RGBA", (right - left, bottom - top), (255, 255, 255, 18))
    draw = ImageDraw.Draw(patch)
    for start in range(-patch.height, patch.width, 9):
        draw.line((start, patch.height, start + patch.height, 0), fill=(255, 255, 255, 105), width=1)
    draw.rectangle((0, 0, patch.width - 1, patch.height - 1), outline=(255, 255, 255, 190), width=1)
    image.paste(patch, (left, top), patch)
    if size:
        write(ImageDraw.Draw(image), (left + 1, bottom + size + 4), "masked", size, "#ffffff")


def round_corners(image: Image.Image, radius: int) -> Image.Image:
    """A mask for pasting the image with round corners."""
    corners = Image.new("L", (image.width * 2, image.height * 2), 0)
    ImageDraw.Draw(corners).rounded_rectangle(
        (0, 0, corners.width - 1, corners.height - 1), radius * 2, fill=255
    )
    return corners.resize(image.size, Image.Resampling.LANCZOS)
