"""Pictures as traps take them: small JPEGs with the EXIF of either generation of devices."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path

from PIL import Image

__all__ = ["NIGHT", "device", "hours", "lay", "name", "picture"]

NIGHT = datetime(2021, 6, 1, 21, tzinfo=UTC)
_number = count(0x0A000000)


def device() -> str:
    """A device that nobody has used before."""
    return f"{next(_number):08x}"


def hours(how_many: int) -> list[datetime]:
    """So many whole hours, from the beginning of the night on."""
    return [NIGHT + timedelta(hours=hour) for hour in range(how_many)]


def name(of: str, when: datetime) -> str:
    """The name of a picture's file."""
    return f"{of}.{when:%Y-%m-%d_%H-%M-%S}.jpg"


def picture(
    shade: int = 0,
    *,
    size: tuple[int, int] = (64, 48),
    year: int = 2020,
    gps: bool = True,
    make: str = "",
    exif: bool = True,
) -> bytes:
    """A JPEG of one colour; ``make`` replaces what the device says of itself."""
    tags = Image.Exif()
    if year == 2020:
        place = {"lat": 49.26, "lng": -123.11, "alt": 82.0} if gps else {"lat": 0, "lng": 0, "alt": 0}
        flash = {"no_flash_exposure_time": (1, 50), "no_flash_bv": (5, 2), "no_flash_shutter_speed": (5, 1)}
        # The time in here counts for nothing, and tells pictures of like colours apart.
        told = {"datetime": str(shade), "no_flash_iso": 100, "temp": 21.5, "hum": 60.25, **flash, **place}
        tags[271] = make or repr(told)
    else:
        tags[271] = make or "StickyPi"
        tags.get_ifd(0x8769)[37510] = b"v,T,H,B,L,lat,lng,a,b\n3.1.0,18.5,71,88,12.5,49.26,-123.11,82,1"
    content = BytesIO()
    colour = (shade * 37 % 256, shade * 91 % 256, 40 + shade // 64 % 200)
    settings = {"exif": tags} if exif else {}
    Image.new("RGB", size, colour).save(content, "JPEG", quality=80, **settings)
    return content.getvalue()


def lay(folder: Path, of: str, how_many: int, **settings: object) -> list[Path]:
    """Files of so many pictures of a device, one an hour, each another."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name(of, when) for when in hours(how_many)]
    for shade, path in enumerate(paths):
        path.write_bytes(picture(shade, **settings))  # type: ignore[arg-type]
    return paths
