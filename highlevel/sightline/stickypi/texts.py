"""Texts that become part of the server's SQL or of its patterns: checked, since the server does not.

Revision 0.1.1 builds SQL out of devices, algorithms and values (wire contract, section 8, traps 5, 12, 13).
"""

import re

from ..core.checks import length, refuse
from .times import looks_like_time

__all__ = ["algorithm", "column", "device", "device_pattern", "exactly", "plain", "version"]

_DEVICE = re.compile(r"[0-9A-Fa-f]{8}", re.ASCII)
_PATTERN = re.compile(r"(?:[0-9A-Fa-f%_]|\\[%_\\]){1,16}", re.ASCII)
_COLUMN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}", re.ASCII)
_DANGEROUS = re.compile(r"['\"`;\\\x00-\x1f\x7f]")


def device(field: str, value: object) -> str:
    """A device: eight hexadecimal digits."""
    if not isinstance(value, str) or not _DEVICE.fullmatch(value):
        raise refuse(field, value, "a device: 8 hexadecimal digits, such as 0a1b2c3d")
    return value


def device_pattern(field: str, value: object) -> str:
    """A device, or a pattern for several: ``%`` stands for any text, ``_`` for one character."""
    if not isinstance(value, str) or not _PATTERN.fullmatch(value):
        raise refuse(
            field, value, "a device (8 hexadecimal digits) or a pattern of such digits, % (any) and _ (one)"
        )
    return value


def plain(field: str, value: object, longest: int) -> str:
    """A text of 1 to ``longest`` characters without quotes, backslashes, semicolons and control characters.

    One that reads as a time is refused: the service would make a time of it.
    """
    if not isinstance(value, str) or _DANGEROUS.search(value) or looks_like_time(value):
        raise refuse(field, value, "a text without quotes, backslashes and semicolons that is no time")
    return length(field, value, 1, longest)


def algorithm(value: object, field: str = "algo_name", longest: int = 64) -> str:
    """The name of an algorithm."""
    return plain(field, value, longest)


def version(value: object, field: str = "algo_version") -> str:
    """The version of an algorithm: Unix time, a hyphen and an MD5, by custom."""
    return plain(field, value, 46)


def column(field: str, value: object) -> str:
    """The name of a column: letters, digits and underscores."""
    if not isinstance(value, str) or not _COLUMN.fullmatch(value):
        raise refuse(field, value, "a name of a column: letters, digits and underscores")
    return value


def exactly(text: str) -> str:
    """A pattern that fits this text alone (in any letter case)."""
    return re.sub(r"([\\%_])", r"\\\1", text)
