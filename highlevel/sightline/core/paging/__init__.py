"""How a list is walked page by page, as values: which call comes first, and which after an answer."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .days import DayPaging
    from .linked import CursorPaging, NextLinkPaging
    from .numbered import OffsetPaging, PageNumberPaging, WholeList
    from .overlapping import OverlapPaging
    from .page import Foreseeing, Page, Paging, Rejoining
    from .walk import Walk

__all__ = [
    "CursorPaging",
    "DayPaging",
    "Foreseeing",
    "NextLinkPaging",
    "OffsetPaging",
    "OverlapPaging",
    "Page",
    "PageNumberPaging",
    "Paging",
    "Rejoining",
    "Walk",
    "WholeList",
]

_HOMES = {
    "CursorPaging": "linked",
    "DayPaging": "days",
    "Foreseeing": "page",
    "NextLinkPaging": "linked",
    "OffsetPaging": "numbered",
    "OverlapPaging": "overlapping",
    "Page": "page",
    "PageNumberPaging": "numbered",
    "Paging": "page",
    "Rejoining": "page",
    "Walk": "walk",
    "WholeList": "numbered",
}


def __getattr__(name: str) -> Any:
    # Each attrs class costs about a millisecond to define, and a service needs one or two of these.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
