"""How long the device of a camera may take, and what can be asked of it."""

from datetime import datetime
from typing import Any

from msgspec import UNSET

from sightline_api._runtime.wire import Timeout

from ..core.checks import in_range, positive_int, refuse
from ..core.times import naive_utc

__all__ = ["FOCUS", "MOVE", "capture_query", "for_movement", "picture_name", "whole_between"]

# The server gives the device 10 s, or what is said here, and needs a moment of its own (wire contract, 4).
_OWN = 5.0
MOVE = Timeout(read=30 + _OWN)
"""A call that answers when a movement is over; the device has 30 s."""
FOCUS = Timeout(read=120 + _OWN)
"""The search for the sharpest focus; the device has two minutes."""


def for_movement(seconds: float) -> Timeout:
    """The timeout of a movement that takes so long; the server waits 5 s more than that."""
    return Timeout(read=max(30.0, seconds + 5) + _OWN)


def whole_between(field: str, value: int, low: int, high: int) -> int:
    """The whole number itself; raises InvalidInput outside of ``low`` to ``high``."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise refuse(field, value, f"a whole number from {low} to {high}")
    return value


def capture_query(
    patrol_id: int | None,
    anonymize: bool,
    max_age_ms: int | None,
    strict: bool,
    width: int | None,
    quality: int,
) -> dict[str, Any]:
    """The arguments of a capture, checked; UNSET for what is left to the device."""
    return {
        "patrol_id": UNSET if patrol_id is None else patrol_id,
        "anonymize": anonymize,
        "max_age_ms": UNSET if max_age_ms is None else int(in_range("max_age_ms", max_age_ms, 0)),
        "strict": strict,
        "width": UNSET if width is None else positive_int("width", width),
        "quality": whole_between("quality", quality, 1, 100),
    }


def picture_name(camera_id: int, now: datetime) -> str:
    """A file name for a picture taken now."""
    return f"camera-{camera_id}-{naive_utc(now):%Y%m%dT%H%M%S}Z.jpg"
