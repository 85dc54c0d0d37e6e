"""What traps write into their pictures: the dictionary of 2020 and the table of 2022.

The devices of 2020 put a Python dictionary into the tag ``Make``; those of 2022 put one word there and a
table of two lines into ``UserComment`` (wire contract, section 4.2).
"""

import math
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from .literals import NotLiteral, read_dictionary

__all__ = ["ForeignExif", "Generation", "device_values"]


class Generation(IntEnum):
    """The generations of devices, by the year of their form."""

    Y2020 = 2020
    Y2022 = 2022


class ForeignExif(ValueError):
    """The tags are not those of a trap; the text says what is missing or odd."""


_PLACE = ("lat", "lng", "alt")
_PAIRS = ("no_flash_shutter_speed", "no_flash_exposure_time", "no_flash_bv")
_NO_FLASH = (*_PAIRS, "no_flash_iso")
_NUMBERS = (*_PLACE, "temp", "hum", "lum", "bat")

_HEADERS = {
    "v": "device_version",
    "T": "temp",
    "H": "hum",
    "B": "bat",
    "L": "lum",
    "lat": "lat",
    "lng": "lng",
    "a": "alt",
    "b": "but",
}
"""Columns of the table of 2022 and what they hold; ``l``, the last synchronisation, is of no use."""


def device_values(make: bytes | None, user_comment: bytes | None) -> tuple[Generation, dict[str, Any]]:
    """The generation and its values by column name; ForeignExif where no trap wrote these tags."""
    text = (make or b"").split(b"\0")[0].decode("utf-8", "replace").strip()
    if not text:
        raise ForeignExif("its EXIF has no Make, where a trap says what it is")
    if text.isidentifier():
        return Generation.Y2022, _of_2022(text, user_comment)
    return Generation.Y2020, _of_2020(text)


def _of_2020(text: str) -> dict[str, Any]:
    try:
        values = read_dictionary(text)
    except NotLiteral:
        raise ForeignExif(f"its EXIF Make is {text[:40]!r}: that camera is no trap") from None
    # A device that tells the time tells the exposure without a flash as well: half of it is damage.
    _need(values, (*_PLACE, *_NO_FLASH) if "datetime" in values else _PLACE)
    values.pop("datetime", None)  # the file name rules
    for name in _PAIRS:
        if name in values:
            values[name] = _quotient(name, values[name])
    _check_numbers(values, (*_NUMBERS, *_NO_FLASH))
    if not any(values[name] for name in _PLACE):
        values.update(dict.fromkeys(_PLACE))  # zero, zero, zero: the device had no position
    return values


def _of_2022(make: str, user_comment: bytes | None) -> dict[str, Any]:
    if not user_comment:
        raise ForeignExif(
            f"its EXIF Make is {make[:40]!r}, but there is no UserComment with the values of a trap"
        )
    # Devices write the text alone; tools that touch EXIF may put the name of its character set before it.
    lines = user_comment.removeprefix(b"ASCII\0\0\0").rstrip(b"\0").decode("utf-8", "replace").split("\n")
    if len(lines) < 2:
        raise ForeignExif("its EXIF UserComment is no table of two lines")
    pairs = zip(lines[0].split(","), lines[1].split(","), strict=False)
    values: dict[str, Any] = {
        _HEADERS[header.strip()]: text.strip() for header, text in pairs if header.strip() in _HEADERS
    }
    _need(values, _PLACE)
    for name in _NUMBERS:
        if name in values:
            values[name] = _number(name, values[name])
    if "but" in values:
        values["but"] = bool(_number("but", values["but"]))
    return values


def _need(values: Mapping[str, Any], names: tuple[str, ...]) -> None:
    missing = [name for name in names if name not in values]
    if missing:
        raise ForeignExif(f"its EXIF lacks {', '.join(missing)}")


def _quotient(name: str, value: Any) -> float:
    try:
        over, under = value
        return float(over / under)
    except (TypeError, ValueError, ArithmeticError):
        raise ForeignExif(f"its EXIF has {value!r:.40} for {name}, where two numbers are wanted") from None


def _number(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ForeignExif(f"its EXIF has {text[:40]!r} for {name}, where a number is wanted")
    return number


def _check_numbers(values: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        value = values.get(name)
        if value is not None and not (isinstance(value, int | float) and math.isfinite(value)):
            raise ForeignExif(f"its EXIF has {value!r:.40} for {name}, where a number is wanted")
