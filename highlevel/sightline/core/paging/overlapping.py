"""Lists by offset alone, while others write: pages overlap, so that a gap between them shows."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from sightline_api._runtime.endpoint import Call

from ..checks import positive_int
from .page import Items, Key, Page, Total, as_they_are

__all__ = ["OverlapPaging"]

Item = TypeVar("Item")


@frozen(kw_only=True)
class OverlapPaging(Generic[Item]):
    """Pages of a size that the server chose, each beginning with the last item of the one before.

    For lists in a stable order without a total. Where that item is missing, rows before it have left the
    list and others moved up unseen: the walk goes back half a page, until it meets what it knows. So a walk
    has every item that was there all the while, once. It ends at a page that is not full, and needs no
    empty answer where the total is a multiple of the page size.
    """

    call: Call[Any]
    page_size: int = field(validator=lambda _, a, value: positive_int(a.name, value))
    key: Key | None = None
    items: Items[Item] = as_they_are
    total: Total | None = None
    offset_name: str = "offset"
    overlap: int = 1
    """Items that a page shares with the one before; 0 for lists that grow at their end, without a key."""

    @property
    def first(self) -> Call[Any]:
        return self._at(self._start)

    @property
    def step(self) -> int:
        """New items on a full page."""
        return self.page_size - self.overlap

    def page(self, call: Call[Any], answer: Any) -> Page[Item]:
        items = self.items(answer)
        reached = call.arguments[self.offset_name] + len(items) - self.overlap
        return Page(items, None, self._at(reached) if len(items) >= self.page_size else None)

    def at(self, number: int) -> Call[Any] | None:
        """The call for the page of this number, counted from 1, should nobody write meanwhile."""
        return self._at(self._start + (number - 1) * self.step)

    def own(self, call: Call[Any], items: Sequence[Any]) -> Sequence[Any]:
        """The items of a page without those that it shares with the one before."""
        return items[self.overlap :] if call.arguments[self.offset_name] > self._start else items

    def rejoin(
        self, call: Call[Any], items: Collection[Item], seen: Collection[Hashable]
    ) -> Call[Any] | None:
        """What to ask instead, where nothing on this page was seen before; None where the page joins on."""
        offset, key = call.arguments[self.offset_name], self.key
        if not self.overlap or key is None or offset <= self._start:
            return None
        if any(key(item) in seen for item in items):
            return None
        return self._at(max(self._start, offset - max(1, self.page_size // 2)))

    def later(self, call: Call[Any]) -> Iterator[Call[Any]]:
        """The calls that come after this one, should every page be full and nobody write."""
        offset = call.arguments[self.offset_name]
        while True:
            offset += self.step
            yield self._at(offset)

    @property
    def _start(self) -> int:
        return self.call.arguments.get(self.offset_name) or 0

    def _at(self, offset: int) -> Call[Any]:
        return self.call.with_arguments(**{self.offset_name: offset})
