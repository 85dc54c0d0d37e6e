"""Lists whose answers name the page that comes next: by an address, or by a cursor."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from sightline_api._runtime.endpoint import Call

from ..checks import positive_int
from .link import follow
from .page import Items, Key, Page, Total, as_they_are

__all__ = ["CursorPaging", "NextLinkPaging"]

Item = TypeVar("Item")


@frozen(kw_only=True)
class NextLinkPaging(Generic[Item]):
    """Pages whose answers give the address of the next one; ends where they give none.

    Path and query of that address are kept, unknown query included; its scheme and host are not: servers
    behind a proxy name themselves wrongly, and no answer may choose where the credentials go.
    """

    call: Call[Any]
    next_link: Callable[[Any], str | None]
    items: Items[Item] = as_they_are
    total: Total | None = None
    key: Key | None = None
    page_name: str | None = None
    """The argument that takes the number of a page, counted from 1, where the service has one."""

    @property
    def first(self) -> Call[Any]:
        return self.call

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        link = self.next_link(answer)
        total = self.total(answer) if self.total else None
        return Page(self.items(answer), total, follow(call, link) if link else None)

    def at(self, number: int) -> Call[Any] | None:
        return None if self.page_name is None else self.call.with_arguments(**{self.page_name: number})

    @property
    def step(self) -> int | None:
        return None  # the server chooses

    def later(self, call: Call[Any]) -> Iterator[Call[Any]]:
        """The calls for the pages after this one, by their numbers; the links decide which are used."""
        number = None if self.page_name is None else call.arguments.get(self.page_name)
        if self.page_name is not None and isinstance(number, int):
            for following in count(number + 1):
                yield call.with_arguments(**{self.page_name: following})


@frozen(kw_only=True)
class CursorPaging(Generic[Item]):
    """Pages by a token that each answer gives for the next one; an empty page is not the end, no token is."""

    call: Call[Any]
    cursor: Callable[[Any], str | None]
    items: Items[Item] = as_they_are
    total: Total | None = None
    page_size: int | None = field(
        default=None, validator=lambda _, a, value: None if value is None else positive_int(a.name, value)
    )
    cursor_name: str = "next_token"
    size_name: str = "page_size"
    key: Key | None = None

    @property
    def first(self) -> Call[Any]:
        return (
            self.call
            if self.page_size is None
            else self.call.with_arguments(**{self.size_name: self.page_size})
        )

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        token = self.cursor(answer)
        total = self.total(answer) if self.total else None
        after = call.with_arguments(**{self.cursor_name: token}) if token else None
        return Page(self.items(answer), total, after)

    def at(self, number: int) -> Call[Any] | None:
        return None  # only a page's own answer knows the way to the next one
