"""What an uploaded picture is, and its pixels."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

import numpy as np
from PIL import BmpImagePlugin, Image, ImageFile, Jpeg2KImagePlugin, JpegImagePlugin, PngImagePlugin
from PIL.TiffImagePlugin import ImageFileDirectory_v2, TiffImageFile

from .geotiff import read_placement
from .placement import NOWHERE, Placement

__all__ = ["Facts", "Unreadable", "read_facts", "read_pixels"]

_MOST_PIXELS = 120_000_000
"""Larger ones are kept and given back, but not looked at: the memory of a laptop is finite."""
_FORMATS: tuple[Callable[[IO[bytes]], ImageFile.ImageFile], ...] = (
    PngImagePlugin.PngImageFile,
    JpegImagePlugin.JpegImageFile,
    BmpImagePlugin.BmpImageFile,
    Jpeg2KImagePlugin.Jpeg2KImageFile,
    TiffImageFile,
)

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


class Unreadable(Exception):
    """The bytes are no picture that can be read here; the message says why."""


@dataclass(frozen=True)
class Facts:
    """What is known without looking at the pixels."""

    width: int
    height: int
    placement: Placement
    georeferenced: bool


def read_facts(source: IO[bytes]) -> Facts:
    """Size and place of a PNG, JPEG, JPEG 2000, BMP or (Geo)TIFF; Unreadable for anything else."""
    start = source.read(16)
    source.seek(0)
    if start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return _tiff_facts(source, start)
    picture = _open(source)
    return Facts(*picture.size, NOWHERE, False)


def read_pixels(source: IO[bytes], longest: int) -> Pixels:
    """Red, green and blue, made smaller where a side is longer than this; Unreadable where that cannot be."""
    facts = read_facts(source)
    if facts.width * facts.height > _MOST_PIXELS:
        raise Unreadable(f"the sandbox looks at pictures of up to {_MOST_PIXELS // 1_000_000} megapixels")
    source.seek(0)
    picture: Image.Image = _open(source)
    scale = max(1.0, max(picture.size) / longest)
    size = (max(1, round(picture.width / scale)), max(1, round(picture.height / scale)))
    try:
        picture.draft("RGB", size)
        picture = _to_rgb(picture).resize(size, Image.Resampling.BOX)
    except (OSError, SyntaxError, ValueError) as error:
        raise Unreadable(f"its pixels cannot be read: {error}") from error
    return np.asarray(picture, dtype=np.uint8)


def _open(source: IO[bytes]) -> ImageFile.ImageFile:
    # Not by Image.open: that refuses large pictures before it tells their size.
    for kind in _FORMATS:
        source.seek(0)
        try:
            return kind(source)
        except (SyntaxError, OSError, ValueError, TypeError, KeyError, IndexError):
            continue
    raise Unreadable("it is no PNG, JPEG, JPEG 2000, BMP or TIFF that can be read here")


def _tiff_facts(source: IO[bytes], start: bytes) -> Facts:
    """From the tags alone: their size and place can be read even where their pixels cannot."""
    try:
        source.seek(16 if start[2] == 43 or start[3] == 43 else 8)
        tags = ImageFileDirectory_v2(start if 43 in start[2:4] else start[:8])
        source.seek(tags.next)
        tags.load(source)
        width, height = int(tags[256]), int(tags[257])
    except Exception as error:  # whatever a broken file makes of the reader
        raise Unreadable(f"it begins like a TIFF, and cannot be read as one: {error!r}") from error
    try:
        placement = read_placement(tags)
    except (TypeError, ValueError, IndexError):
        placement = None
    return Facts(width, height, placement or NOWHERE, placement is not None)


def _to_rgb(picture: Image.Image) -> Image.Image:
    """Any mode as eight bits of red, green and blue; deeper ones are stretched from least to most."""
    if picture.mode in ("I", "F") or picture.mode.startswith("I;"):
        values = np.asarray(picture, dtype=np.float64)
        least, most = float(values.min()), float(values.max())
        stretched = (values - least) * (255 / (most - least) if most > least else 0)
        picture = Image.fromarray(stretched.astype(np.uint8))
    return picture.convert("RGB")
