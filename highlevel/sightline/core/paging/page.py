"""What every way of paging has in common."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from attrs import frozen

from sightline_api._runtime.endpoint import Call

from ..errors import UnexpectedContent

__all__ = ["Foreseeing", "Items", "Key", "Page", "Paging", "Rejoining", "Total", "as_they_are"]

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)

Items = Callable[[Any], Sequence[Item]]
"""Finds the items in a parsed answer."""
Total = Callable[[Any], int | None]
"""Finds the number of items on all pages in a parsed answer, or None where it says none."""
Key = Callable[[Any], Hashable]
"""Names an item, so that a walk yields it once where pages overlap."""


@frozen
class Page(Generic[Item_co]):
    """One page: its items, how many there are on all pages (None: nobody says), and the next call or None."""

    items: Sequence[Item_co]
    total: int | None
    next: Call[Any] | None


class Paging(Protocol[Item_co]):
    """A way through a list, as a frozen value: it knows no position, so that many walks can share it."""

    @property
    def first(self) -> Call[Any]:
        """The call for the first page."""
        ...

    @property
    def key(self) -> Key | None:
        """What makes an item the same as another one, or None where pages do not overlap."""
        ...

    def page(self, call: Call[Any], answer: Any) -> Page[Item_co]:
        """What the parsed answer to ``call`` holds, and what to ask next."""
        ...

    def at(self, number: int) -> Call[Any] | None:
        """The call for the page of that number, counted from 1; None where pages have no numbers."""
        ...


@runtime_checkable
class Foreseeing(Protocol):
    """A way through a list that knows later pages in advance, so that several can come side by side."""

    @property
    def step(self) -> int | None:
        """New items on a full page; None where the server chooses: as many as the fullest page had, then."""
        ...

    def later(self, call: Call[Any]) -> Iterator[Call[Any]]:
        """The calls that come after this one, as far as one can tell before its answer."""
        ...


@runtime_checkable
class Rejoining(Foreseeing, Protocol):
    """A way through a list whose pages overlap: it can tell a gap."""

    def own(self, call: Call[Any], items: Sequence[Any]) -> Sequence[Any]:
        """The items of a page without those that it shares with the one before."""
        ...

    def rejoin(self, call: Call[Any], items: Collection[Any], seen: Collection[Hashable]) -> Call[Any] | None:
        """What to ask instead of going on, where this page does not join on what was seen; else None."""
        ...


def as_they_are(answer: Any) -> Sequence[Any]:
    """The items of an answer that is a bare list; ``UnexpectedContent`` where it is something else."""
    if not isinstance(answer, Sequence) or isinstance(answer, str | bytes):
        # What drifts is kept as it came, and the letters of a text or the keys of a mapping are no items.
        raise UnexpectedContent(f"a list was promised, and {type(answer).__name__} came", status=200)
    return answer
