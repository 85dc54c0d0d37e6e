"""Values out of texts, strictly: whatever cannot be read is a 422 that names the field."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from .problems import refused

__all__ = [
    "camera_type",
    "flag",
    "latitude",
    "level",
    "longitude",
    "millis",
    "needed",
    "not_negative",
    "optional",
    "positive",
    "positive_number",
    "text",
    "whole",
]

_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_FLAGS = {"true": True, "1": True, "false": False, "0": False}
_TYPES = ("ip", "non_ip", "stream")
_LEVELS = ("user", "admin", "webUI")
_TIME = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?)?(Z|[+-]\d\d:?\d\d)?", re.ASCII)

Reader = Callable[[str, Any], Any]


def needed(fields: Mapping[str, Any], name: str, read: Reader) -> Any:
    """The value under this name; 422 where it is missing."""
    if name not in fields:
        raise refused(f"{name} is required")
    return read(name, fields[name])


def optional(fields: Mapping[str, Any], name: str, read: Reader) -> Any:
    """The value under this name, None where it is missing."""
    return read(name, fields[name]) if name in fields else None


def text(name: str, value: Any) -> str:
    """A text, or a number as one."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise refused(f"{name} must be a text")
    return str(value)


def flag(name: str, value: Any) -> bool:
    """True or false in any letter case, 0 or 1."""
    known = _FLAGS.get(str(value).strip().lower())
    if known is None:
        raise refused(f"{name} must be true or false")
    return known


def whole(name: str, value: Any) -> int:
    """A whole number."""
    if isinstance(value, bool) or not _WHOLE.fullmatch(str(value).strip()):
        raise refused(f"{name} must be a whole number")
    return int(value)


def positive(name: str, value: Any) -> int:
    """A whole number above 0."""
    number = whole(name, value)
    if number <= 0:
        raise refused(f"{name} must be positive")
    return number


def not_negative(name: str, value: Any) -> int:
    """A whole number of 0 or more."""
    number = whole(name, value)
    if number < 0:
        raise refused(f"{name} must not be negative")
    return number


def positive_number(name: str, value: Any) -> float:
    """A number above 0."""
    number = _number(name, value)
    if number <= 0:
        raise refused(f"{name} must be positive")
    return number


def latitude(name: str, value: Any) -> float:
    """Degrees north."""
    return _between(name, value, 90)


def longitude(name: str, value: Any) -> float:
    """Degrees east."""
    return _between(name, value, 180)


def camera_type(name: str, value: Any) -> str:
    """One of the three kinds."""
    if value not in _TYPES:
        raise refused(f"{name} must be one of {', '.join(_TYPES)}")
    return str(value)


def level(name: str, value: Any) -> str:
    """One of the three permission levels."""
    if value not in _LEVELS:
        raise refused(f"{name} must be one of {', '.join(_LEVELS)}")
    return str(value)


def millis(name: str, value: Any) -> int:
    """A time in ISO 8601 as milliseconds since 1970; without an offset it is UTC."""
    written = str(value).strip()
    try:
        if not _TIME.fullmatch(written):
            raise ValueError
        time = datetime.fromisoformat(written)
        return round((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        raise refused(f"{name} must be a time in ISO 8601") from None


def _between(name: str, value: Any, most: float) -> float:
    number = _number(name, value)
    if not -most <= number <= most:
        raise refused(f"{name} must be between -{most} and {most}")
    return number


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not _NUMBER.fullmatch(str(value).strip()):
        raise refused(f"{name} must be a number")
    number = float(value)
    if not isfinite(number):
        raise refused(f"{name} must be a number")
    return number
