"""How Picterra's lists are walked, and how their filters are written (wire contract, section 4)."""

from datetime import datetime
from operator import attrgetter
from typing import Any

from msgspec import UNSET, UnsetType

from sightline_api._runtime.endpoint import Call

from .._fields import text, whole
from ..core.checks import identifier, refuse
from ..core.errors import InvalidInput
from ..core.paging import NextLinkPaging
from ..core.paging.page import as_they_are
from ..core.times import aware, parse

__all__ = ["flag_filter", "id_filter", "pages", "text_filter", "time_of"]


def pages(call: Call[Any]) -> NextLinkPaging[Any]:
    """The way through a list: by the server's own links, whose server and scheme do not count.

    Rows that new ones push onto the next page come once. Pages can be asked for by number as well.
    """
    return NextLinkPaging(
        call=call.with_arguments(page_number=1),
        next_link=lambda answer: text(answer.next),
        items=lambda answer: as_they_are(answer.results),
        total=lambda answer: whole(answer.count),
        key=attrgetter("id"),
        page_name="page_number",
    )


def text_filter(field: str, value: str | None) -> str | UnsetType:
    """The text without blanks around it; nothing is sent for None or an empty one."""
    if value is not None and not isinstance(value, str):
        raise refuse(field, value, "a text")
    return (value or "").strip() or UNSET


def id_filter(field: str, value: Any) -> str | UnsetType:
    """The id as a text; nothing is sent for None."""
    return UNSET if value is None else identifier(field, value)


def flag_filter(field: str, value: bool | None) -> bool | UnsetType:
    """The truth value; nothing is sent for None."""
    if value is not None and not isinstance(value, bool):
        raise refuse(field, value, "True or False")
    return UNSET if value is None else value


def time_of(field: str, value: datetime | str) -> datetime:
    """An aware datetime from one (naive: UTC) or from a text in ISO 8601."""
    if isinstance(value, datetime):
        return aware(value)
    try:
        return parse(value)
    except (InvalidInput, TypeError):
        raise refuse(field, value, "a datetime, or a text such as 2020-01-01T12:34:56.789Z") from None
