"""SQL's LIKE as MariaDB reads it: ``%`` any run, ``_`` one character, a backslash takes either for itself."""

import re
from functools import lru_cache

from sqlalchemy import ColumnElement, literal, true

__all__ = ["fits", "like"]


def fits(pattern: str, text: str) -> bool:
    """Whether the text fits the pattern, in any letter case."""
    return _compiled(pattern).fullmatch(text) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = re.findall(r"\\[\s\S]|[\s\S]", pattern)
    signs = {"%": "[\\s\\S]*", "_": "[\\s\\S]"}
    words = [signs.get(piece) or re.escape(piece[-1]) for piece in pieces]
    return re.compile("".join(words), re.IGNORECASE)


def like(key: "ColumnElement[str]", pattern: str) -> "ColumnElement[bool]":
    """The condition that a column of texts in lower case fits the pattern."""
    wanted = pattern.lower()
    if wanted == "%":
        return true()
    if not any(sign in wanted for sign in "%_\\"):
        return key == literal(wanted)
    trailing = len(wanted) - len(wanted.rstrip("\\"))
    # One at the very end takes nothing for itself: databases differ in what they make of it.
    return key.like(wanted + "\\" * (trailing % 2), escape="\\")
