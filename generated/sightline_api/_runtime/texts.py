# Written by `make generate` from scripts/generator/runtime/texts.py: change that file, not this one.
"""Values as the texts that stand in paths, queries, headers and cookies."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import Any
from urllib.parse import quote, urlencode

from msgspec import UNSET

from .errors import InvalidInput
from .shown import is_secret
from .wire import Headers

__all__ = ["check_headers", "cookie_text", "header_text", "path_segment", "plain_text", "query_text"]

_UNFIT = "control characters, and letters beyond ASCII, cannot be part of a header"


def plain_text(value: Any, *, python_bool: bool = False) -> str:
    """A single value as services write it: true and false in small letters, dates in ISO 8601.

    ``python_bool`` writes ``True`` and ``False``, for the service that expects that.
    """
    if isinstance(value, bool):
        return str(value) if python_bool else str(value).lower()
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def path_segment(text: str, name: str) -> str:
    """The text as one segment of a path, quoted; InvalidInput where it would change the path."""
    # A segment of dots is resolved away by servers and proxies, however it is quoted: it would climb.
    if text in ("", ".", ".."):
        raise InvalidInput(f"{name}: {text!r} cannot be part of a path", field=name)
    return quote(text, safe="")


def cookie_text(text: str, name: str) -> str:
    """The text, where it can be the value of a cookie; else InvalidInput."""
    if any(letter in ' ",;\\' for letter in header_text(text, name)):
        raise InvalidInput(
            f"{name}: blanks, quotes, commas and semicolons cannot be part of a cookie", field=name
        )
    return text


def query_text(fields: Iterable[tuple[str, Any]]) -> str:
    """The query of a URL: lists repeat their name, None is left out, dates and enums as they are written."""
    pairs = [
        (name, plain_text(item))
        for name, value in fields
        for item in (value if isinstance(value, list | tuple | set | frozenset) else [value])
        if item is not None and item is not UNSET
    ]
    return urlencode(pairs, quote_via=quote)


def header_text(text: str, name: str) -> str:
    """The text, where it can be the value of a header; else InvalidInput, which does not repeat it."""
    if not _printable(text):
        raise InvalidInput(f"{name}: {_UNFIT}", field=name)
    return text


def check_headers(headers: Headers) -> None:
    """Nothing, where all values can be sent; else InvalidInput, which keeps them out of its frames too."""
    wrong = next((name for name in headers if not all(map(_printable, headers.get_all(name)))), None)
    if wrong is not None:
        hint = "; it is made of the credentials: were they copied whole?" if is_secret(wrong) else ""
        raise InvalidInput(f"header {wrong}: {_UNFIT}{hint}", field=f"header {wrong}")


def _printable(text: str) -> bool:
    return text.isascii() and text.isprintable()
