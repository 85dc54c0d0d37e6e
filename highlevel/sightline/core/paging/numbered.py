"""Lists walked by counting: all at once, by offset, or by page number."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from sightline_api._runtime.endpoint import Call

from ..checks import positive_int
from .page import Items, Key, Page, Total, as_they_are

__all__ = ["OffsetPaging", "PageNumberPaging", "WholeList"]

Item = TypeVar("Item")


@frozen(kw_only=True)
class WholeList(Generic[Item]):
    """A list that comes in one answer."""

    call: Call[Any]
    items: Items[Item] = as_they_are
    key: Key | None = None

    @property
    def first(self) -> Call[Any]:
        return self.call

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        items = self.items(answer)
        return Page(items, len(items), None)

    def at(self, number: int) -> Call[Any] | None:
        return self.call if number == 1 else None


@frozen(kw_only=True)
class OffsetPaging(Generic[Item]):
    """Pages by limit and offset; ends at a page shorter than the limit, or where a total says so.

    The offset advances by what came, so that a server which gives fewer than asked for loses nothing as
    long as it tells the total. Give ``key`` where new rows can push old ones onto the next page.
    """

    call: Call[Any]
    page_size: int = field(validator=lambda _, a, value: positive_int(a.name, value))
    items: Items[Item] = as_they_are
    total: Total | None = None
    limit_name: str = "limit"
    offset_name: str = "offset"
    key: Key | None = None

    @property
    def first(self) -> Call[Any]:
        start = {self.limit_name: self.page_size, self.offset_name: 0}
        return self.call.with_arguments(**{**start, **self._given()})

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        items = self.items(answer)
        total = self.total(answer) if self.total else None
        reached = call.arguments[self.offset_name] + len(items)
        # A short page is not the end while a total says that more is there: the server may cap the limit.
        more = len(items) >= self.page_size if total is None else bool(items) and reached < total
        return Page(items, total, call.with_arguments(**{self.offset_name: reached}) if more else None)

    def at(self, number: int) -> Call[Any] | None:
        first = self.first
        offset = first.arguments[self.offset_name] + (number - 1) * first.arguments[self.limit_name]
        return first.with_arguments(**{self.offset_name: offset})

    def _given(self) -> dict[str, Any]:
        # A list that the caller wants from its hundredth row on begins there.
        offset = self.call.arguments.get(self.offset_name)
        return {} if offset is None else {self.offset_name: offset}


@frozen(kw_only=True)
class PageNumberPaging(Generic[Item]):
    """Pages by number, counted from ``first_page``.

    The end is where ``has_next`` says so (the surest way: it is the server's own word); else where
    ``page_size`` times pages reaches the total; else at a page shorter than ``page_size``; else at an
    empty one. Without ``has_next``, never ask for a larger page than the server gives.
    """

    call: Call[Any]
    items: Items[Item] = as_they_are
    total: Total | None = None
    has_next: Callable[[Any], bool] | None = None
    page_size: int | None = field(
        default=None, validator=lambda _, a, value: None if value is None else positive_int(a.name, value)
    )
    page_name: str = "page"
    size_name: str = "page_size"
    first_page: int = 1
    key: Key | None = None
    side_by_side: bool = False
    """Whether pages may be asked for before the one in front of them came; the total says where to stop."""

    @property
    def step(self) -> int:
        """Items on a full page."""
        return self.page_size or 1

    def later(self, call: Call[Any]) -> Iterator[Call[Any]]:
        """The calls that come after this one, as far as one can tell before its answer."""
        number = call.arguments[self.page_name]
        while self.side_by_side and self.page_size is not None and self.total is not None:
            number += 1
            yield call.with_arguments(**{self.page_name: number})

    @property
    def first(self) -> Call[Any]:
        start = self.call.arguments.get(self.page_name)
        arguments = {self.page_name: self.first_page if start is None else start}
        if self.page_size is not None:
            arguments[self.size_name] = self.page_size
        return self.call.with_arguments(**arguments)

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        items = self.items(answer)
        total = self.total(answer) if self.total else None
        number = call.arguments[self.page_name]
        more = self._more(answer, number, len(items), total)
        return Page(items, total, call.with_arguments(**{self.page_name: number + 1}) if more else None)

    def at(self, number: int) -> Call[Any] | None:
        first = self.first
        return first.with_arguments(**{self.page_name: first.arguments[self.page_name] + number - 1})

    def _more(self, answer: Any, number: int, count: int, total: int | None) -> bool:
        if self.has_next is not None:
            return bool(self.has_next(answer))
        if not count or self.page_size is None:
            return bool(count)
        if total is not None:
            return (number - self.first_page + 1) * self.page_size < total
        return count >= self.page_size
