"""A range of days, each with pages of its own."""

from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from sightline_api._runtime.endpoint import Call

from ..checks import positive_int, refuse
from .numbered import OffsetPaging
from .page import Items, Key, Page, as_they_are

__all__ = ["DayPaging"]

Item = TypeVar("Item")


def _in_order(paging: "DayPaging[Any]", _: Any, last: date) -> None:
    if last < paging.first_day:
        raise refuse(
            "last_day", last.isoformat(), f"on or after the first day, {paging.first_day.isoformat()}"
        )


@frozen(kw_only=True)
class DayPaging(Generic[Item]):
    """Every day from ``first_day`` to ``last_day``, both included, each walked by limit and offset.

    For servers that list one day at a time. ``newest_first`` begins at the last day. A day without items
    costs one call.
    """

    call: Call[Any]
    first_day: date
    last_day: date = field(validator=_in_order)
    page_size: int = field(validator=lambda _, a, value: positive_int(a.name, value))
    items: Items[Item] = as_they_are
    newest_first: bool = False
    day_name: str = "from_date"
    limit_name: str = "limit"
    offset_name: str = "offset"
    key: Key | None = None

    @property
    def first(self) -> Call[Any]:
        return self._inner(self.last_day if self.newest_first else self.first_day).first

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        day = call.arguments[self.day_name]
        page = self._inner(day).page(call, answer)
        last, step = (self.first_day, -1) if self.newest_first else (self.last_day, 1)
        if page.next is not None or day == last:
            return page
        return Page(page.items, None, self._inner(day + timedelta(days=step)).first)

    def at(self, number: int) -> Call[Any] | None:
        # How many pages a day has, only walking it tells.
        return self._inner(self.first_day).at(number) if self.first_day == self.last_day else None

    def _inner(self, day: date) -> OffsetPaging[Item]:
        return OffsetPaging(
            call=self.call.with_arguments(**{self.day_name: day}),
            page_size=self.page_size,
            items=self.items,
            limit_name=self.limit_name,
            offset_name=self.offset_name,
        )
