"""One walk through a list: where it stands, and what it has seen."""

from collections.abc import Hashable
from itertools import islice
from typing import Any, Generic, TypeVar

from sightline_api._runtime.endpoint import Call

from ..errors import RepeatedCursor
from .page import Foreseeing, Paging, Rejoining

__all__ = ["Walk", "place"]

Item = TypeVar("Item")

_FRUITLESS = 5
"""Full pages in a row with nothing new on them, after which a server is taken to ignore the offset."""


class Walk(Generic[Item]):
    """Ask ``next``, hand its parsed answer to ``receive``, yield what comes back; until ``next`` is None.

    ``limit`` ends the walk after so many items, however long the pages are; None walks to the end.
    ``next`` stands as soon as ``receive`` returns, so that a pager can fetch it while items are worked on.
    """

    def __init__(self, paging: Paging[Item], limit: int | None = None) -> None:
        self._paging = paging
        self._left = limit
        self._seen: set[Hashable] = set()
        self._asked: set[Hashable] = set()
        self._rejoining = paging if isinstance(paging, Rejoining) else None
        self._foreseeing = paging if isinstance(paging, Foreseeing) else None
        self._came = 0
        self._fullest = 1
        self._fruitless = 0
        self.went_back: bool = False
        """Whether the last page did not join on the one before, so that an earlier one comes next."""
        self.next: Call[Any] | None = None if limit == 0 else paging.first
        """The call for the page that comes next; None after the last one."""
        self.total: int | None = None
        """How many items there are on all pages, as the latest answer that said so has it."""

    def receive(self, answer: Any) -> list[Item]:
        """The items of the page just asked for, without those that an earlier page had already.

        Raises ``RepeatedCursor`` where that page was walked before; the walk is at its end then.
        """
        call, self.next = self.next, None
        if call is None:
            raise ValueError("the walk is at its end: there is no page to receive")
        # Found when the repeated page arrives, not when it is named: the page that named it is good.
        if self._rejoining is None:
            where = place(call)
            if where in self._asked:
                raise RepeatedCursor(_words(call), operation=call.endpoint.operation_id)
            self._asked.add(where)
        page = self._paging.page(call, answer)
        if self._rejoining is not None:
            back = self._rejoining.rejoin(call, page.items, self._seen)
            self.went_back = back is not None
            if back is not None:
                self.next = back
                return []
        if page.total is not None:
            self.total = page.total
        self._came += len(page.items)
        self._fullest = max(self._fullest, len(page.items))
        self.next = page.next
        fresh = self._new(page.items)
        if self._rejoining is not None:
            self._fruitless = 0 if fresh else self._fruitless + 1
            if self._fruitless > _FRUITLESS:
                self.next = None
                raise RepeatedCursor(_words(call), operation=call.endpoint.operation_id)
        return self._up_to_limit(fresh)

    def ahead(self, count: int) -> list[Call[Any]]:
        """At most ``count`` calls that come next, as far as one can tell now: they can go side by side."""
        if self.next is None or count < 1:
            return []
        if self._foreseeing is None:
            return [self.next]
        for left in (self._left, None if self.total is None else self.total - self._came):
            if left is not None:
                count = min(count, max(1, -(-left // (self._foreseeing.step or self._fullest))))
        return [self.next, *islice(self._foreseeing.later(self.next), count - 1)]

    def is_stale(self, answer: Any) -> bool:
        """Whether this answer to ``next``, fetched ahead, may miss rows, since the list grew or shrank.

        It may have been asked for before the page in front of it: rows that moved in between stand on
        neither. Asked for again now, it has them.
        """
        if self.next is None or self.total is None or self._rejoining is not None:
            return False
        total = self._paging.page(self.next, answer).total
        return total is not None and total != self.total

    def _up_to_limit(self, items: list[Item]) -> list[Item]:
        if self._left is None:
            return items
        items = items[: self._left]
        self._left -= len(items)
        if not self._left:
            self.next = None
        return items

    def _new(self, items: Any) -> list[Item]:
        if self._paging.key is None:
            return list(items)
        fresh: list[Item] = []
        for item in items:
            key = self._paging.key(item)
            if key not in self._seen:
                self._seen.add(key)
                fresh.append(item)
        return fresh


def place(call: Call[Any]) -> Hashable:
    """What tells the calls of one walk apart."""
    # By repr: arguments may be lists, and those that are secret do not tell pages apart anyway.
    return call.endpoint.path, tuple(sorted((name, repr(value)) for name, value in call.arguments.items()))


def _words(call: Call[Any]) -> str:
    query = {parameter.name for parameter in call.endpoint.parameters if parameter.place == "query"}
    return ", ".join(f"{name}={value}" for name, value in call.arguments.items() if name in query)
