"""How a list is walked page by page, as values: which call comes first, and which after an answer."""

from .days import DayPaging
from .linked import CursorPaging, NextLinkPaging
from .numbered import OffsetPaging, PageNumberPaging, WholeList
from .page import Page, Paging
from .walk import Walk

__all__ = [
    "CursorPaging",
    "DayPaging",
    "NextLinkPaging",
    "OffsetPaging",
    "Page",
    "PageNumberPaging",
    "Paging",
    "Walk",
    "WholeList",
]
