"""Good Python types out of raw fields: None where a server drifted, never an exception."""

from datetime import datetime
from typing import Any

from .core.times import aware, maybe_parse

__all__ = ["flag", "moment", "number", "text", "whole"]


def moment(value: Any) -> datetime | None:
    """The aware time in a field, or None."""
    if isinstance(value, datetime):
        return aware(value)
    return maybe_parse(value) if isinstance(value, str) else None


def flag(value: Any) -> bool | None:
    """The truth value in a field, or None."""
    return value if isinstance(value, bool) else None


def number(value: Any) -> float | None:
    """The number in a field, or None."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def text(value: Any) -> str | None:
    """The text in a field, or None."""
    return str(value) if isinstance(value, str) else None


def whole(value: Any) -> int | None:
    """The whole number in a field, or None."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
