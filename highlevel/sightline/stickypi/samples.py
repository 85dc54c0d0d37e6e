"""Trap pictures out of nothing, for trying things out: a yellow card with dark spots, and a trap's EXIF."""

import io
from datetime import UTC, datetime
from random import Random
from typing import Any

from ..core.errors import ExtraMissing
from .exif import Generation
from .jpeg import MAKE, USER_COMMENT
from .names import TrapName
from .times import instant

__all__ = ["sample_image", "sample_name"]

_EXIF_FOLDER = 34665
_CARD, _INSECT = (226, 205, 60), (52, 44, 30)


def sample_name(device: str, when: datetime | str) -> str:
    """The file name of a picture of this device at this time."""
    return str(TrapName(device, instant("when", when)))


def sample_image(
    device: str,
    when: datetime | str,
    *,
    generation: Generation | int = Generation.Y2022,
    size: tuple[int, int] = (160, 120),
    spots: int = 5,
    place: tuple[float, float, float] | None = (49.2606, -123.1107, 81.7),
    bytes_at_least: int = 0,
    **values: Any,
) -> bytes:
    """A JPEG as a trap writes it: the same for the same arguments. Needs Pillow (``sightline[local]``).

    ``place`` is latitude, longitude and altitude, None for a device without a position. ``values`` are more
    of what the device tells: ``temp``, ``hum``, and for 2022 ``lum``, ``bat``, ``but``, ``device_version``.
    ``bytes_at_least`` fills the file up to a size, with a comment that decoders pass over.
    """
    try:
        from PIL import Image, ImageDraw
    except ImportError:
        raise ExtraMissing("Pillow, which draws pictures,", "local") from None
    moment = instant("when", when)
    chance = Random(f"{device} {moment.isoformat()} {size} {spots}")
    picture = Image.new("RGB", size, _CARD)
    pen = ImageDraw.Draw(picture)
    for _ in range(spots):
        x, y = chance.uniform(0, size[0]), chance.uniform(0, size[1])
        reach = chance.uniform(0.01, 0.04) * size[0]
        pen.ellipse((x - reach, y - reach / 2, x + reach, y + reach / 2), fill=_INSECT)
    exif = Image.Exif()
    told = {"temp": 21.5, "hum": 60.25, **values}
    if Generation(generation) is Generation.Y2020:
        exif[MAKE] = repr(_of_2020(moment, place, told))
    else:
        exif[MAKE] = "StickyPi"
        exif.get_ifd(_EXIF_FOLDER)[USER_COMMENT] = _of_2022(place, told).encode()
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=85, exif=exif)
    return _filled(written.getvalue(), bytes_at_least)


def _of_2020(
    moment: datetime, place: tuple[float, float, float] | None, told: dict[str, Any]
) -> dict[str, Any]:
    lat, lng, alt = place or (0, 0, 0)
    return {
        "lng": lng,
        "lat": lat,
        "alt": alt,
        "datetime": f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
        "no_flash_exposure_time": (20000, 1000000),
        "no_flash_iso": 100,
        "no_flash_bv": (250, 100),
        "no_flash_shutter_speed": (5000000, 1000000),
        **told,
    }


def _of_2022(place: tuple[float, float, float] | None, told: dict[str, Any]) -> str:
    lat, lng, alt = place or (0, 0, 0)
    columns = {
        "v": told.get("device_version", "3.0.1"),
        "T": told["temp"],
        "H": told["hum"],
        "B": told.get("bat", 87),
        "L": told.get("lum", 3.25),
        "lat": lat,
        "lng": lng,
        "a": alt,
        "l": 0,
        "b": int(told.get("but", False)),
    }
    return f"{','.join(columns)}\n{','.join(str(value) for value in columns.values())}"


def _filled(jpeg: bytes, size: int) -> bytes:
    """The picture with as many comment segments as it needs, right behind its first marker."""
    missing, comments = max(0, size - len(jpeg)), b""
    while len(comments) < missing:
        length = min(65000, missing - len(comments))
        comments += b"\xff\xfe" + (length + 2).to_bytes(2, "big") + b"." * length
    return jpeg[:2] + comments + jpeg[2:]
