"""One walk through a list: where it stands, and what it has seen."""

from collections.abc import Hashable
from typing import Any, Generic, TypeVar

from sightline_api._runtime.endpoint import Call

from ..errors import RepeatedCursor
from .page import Paging

__all__ = ["Walk"]

Item = TypeVar("Item")


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
        place = _place(call)
        if place in self._asked:
            raise RepeatedCursor(_words(call), operation=call.endpoint.operation_id)
        self._asked.add(place)
        page = self._paging.page(call, answer)
        if page.total is not None:
            self.total = page.total
        self.next = page.next
        return self._up_to_limit(self._new(page.items))

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


def _place(call: Call[Any]) -> Hashable:
    # By repr: arguments may be lists, and those that are secret do not tell pages apart anyway.
    return call.endpoint.path, tuple(sorted((name, repr(value)) for name, value in call.arguments.items()))


def _words(call: Call[Any]) -> str:
    query = {parameter.name for parameter in call.endpoint.parameters if parameter.place == "query"}
    return ", ".join(f"{name}={value}" for name, value in call.arguments.items() if name in query)
