# Written by `make generate` from highlevel/sightline/_async/pager.py: change that file, not this one.

"""Lists that are fetched page by page while they are walked."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from typing import Any, Generic, NoReturn, Self, TypeVar

from attrs import field, frozen

from sightline_api._runtime.endpoint import Call

from ..core.checks import not_carried, not_negative_int, positive_int
from ..core.errors import InvalidInput
from ..core.paging import Paging, Rejoining, Walk
from ..core.paging.walk import place
from ._primitives import Task, Walked, Yields

__all__ = ["Page", "Pager"]

T = TypeVar("T")


@frozen
class Page(Generic[T]):
    """One page of a list: its items, its number counted from 1, and the total where the service tells it.

    Count it, index it, iterate it; ``next()`` and ``previous()`` fetch its neighbours. A page is true even
    where it is empty, so that ``while page:`` goes on until there is none.
    """

    items: tuple[T, ...]
    number: int
    total: int | None
    _next: Callable[[], "Page[T]"] | None = field(default=None, eq=False, repr=False)
    _previous: Callable[[], "Page[T]"] | None = field(default=None, eq=False, repr=False)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __getitem__(self, index: int) -> T:
        return self.items[index]

    @property
    def has_next(self) -> bool:
        """Whether the answer named a page behind this one."""
        return self._next is not None

    def next(self) -> "Page[T] | None":
        """The page behind this one, asked for now; None at the end."""
        return None if self._next is None else self._next()

    def previous(self) -> "Page[T] | None":
        """The page before this one, asked for now; None for the first, and where pages have no numbers."""
        return None if self._previous is None else self._previous()


class Pager(Walked, Generic[T]):
    """A list on the server: iterate it for the items of every page, as often as you like.

    Nothing is fetched before the first item is asked for. With a ``limit`` it ends after so many items.
    From the second page on the next one is fetched while you work on this one, or the next ones, side by
    side, where the list lets one tell where they are. Stopping early leaves nothing running; without an
    event loop it waits for the answers under way, since nobody can wake a thread that waits for a socket.
    """

    def __init__(
        self,
        send: Callable[[Call[Any]], Any],
        paging: Paging[Any],
        make: Callable[[Any], T],
        *,
        limit: int | None = None,
        counts: Sequence[Call[Any]] = (),
        counted: Callable[[Any], int] | None = None,
        prefetch: bool = True,
        ahead: int = 1,
    ) -> None:
        self._send = send
        self._paging = paging
        self._make = make
        self._limit = None if limit is None else not_negative_int("limit", limit)
        self._counts = counts
        self._counted = counted
        self._ahead = ahead if prefetch else 0
        self._total: int | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._paging.first.endpoint.operation_id})"

    def __copy__(self) -> Self:
        return self  # nothing of it changes but what is known of the total

    def __reduce__(self) -> NoReturn:
        raise not_carried(self)

    @property
    def total(self) -> int | None:
        """How many items there are on all pages, as far as an answer has told already; asks nothing."""
        return self._total

    def count(self) -> int | None:
        """How many items there are on all pages by the server's word, or None where it does not say.

        A limit of this pager does not change it.
        """
        if self._counts and self._counted is not None:
            self._total = sum([self._counted(self._send(call)) for call in self._counts])
        elif self._total is None:
            self.first()
        return self._total

    def first(self) -> T | None:
        """The first item, or None of an empty list; one page is asked for, never more."""
        walk = Walk(self._paging, self._limit)
        while walk.next is not None:
            for item in self._received(walk, self._send(walk.next)):
                return self._make(item)
        return None

    def __iter__(self) -> Yields[T]:
        """Every item of every page."""
        pages = self.pages()
        try:
            for page in pages:
                for item in page.items:
                    yield item
        finally:
            pages.close()

    def page(self, number: int = 1) -> Page[T]:
        """The page of this number, counted from 1; one call, and the limit of this pager does not count.

        NotFound beyond the end where the service says so. InvalidInput where its pages have no numbers.
        """
        call = self._paging.at(positive_int("number", number))
        if call is None:
            raise InvalidInput(f"number: {self!r} has no pages by number; walk it instead", field="number")
        return self._fetched(call, number)

    def pages(self) -> Yields[Page[T]]:
        """Every page as a whole."""
        walk, number = Walk(self._paging, self._limit), 0
        ahead: dict[Hashable, Task[Any]] = {}
        try:
            while walk.next is not None:
                task = ahead.get(place(walk.next))
                answer = task.result() if task is not None else self._send(walk.next)
                if task is not None and walk.is_stale(answer):
                    answer = self._send(walk.next)
                items = self._received(walk, answer)
                number += not walk.went_back
                self._look_ahead(walk, ahead, number - 1)
                if not walk.went_back:
                    yield self._page(items, number, walk.total, walk.next)
        finally:
            for task in ahead.values():
                task.stop()

    def _look_ahead(self, walk: Walk[Any], ahead: dict[Hashable, Task[Any]], walked: int) -> None:
        """Nothing: the pages that come next are on their way, as many as were walked, and no others are."""
        wanted = {place(call): call for call in walk.ahead(min(self._ahead, walked))}
        for where in [where for where in ahead if where not in wanted]:
            ahead.pop(where).stop()
        for where, call in wanted.items():
            if where not in ahead:
                ahead[where] = Task(partial(self._send, call))

    def _received(self, walk: Walk[Any], answer: Any) -> Any:
        items = walk.receive(answer)
        if walk.total is not None:
            self._total = walk.total
        return items

    def _fetched(self, call: Call[Any], number: int) -> Page[T]:
        page = self._paging.page(call, self._send(call))
        if page.total is not None:
            self._total = page.total
        rejoining = self._paging if isinstance(self._paging, Rejoining) else None
        items = page.items if rejoining is None else rejoining.own(call, page.items)
        return self._page(items, number, page.total, page.next)

    def _page(self, items: Sequence[Any], number: int, total: int | None, after: Call[Any] | None) -> Page[T]:
        before = self._paging.at(number - 1) if number > 1 else None
        return Page(
            tuple(self._make(item) for item in items),
            number,
            total,
            None if after is None else partial(self._fetched, after, number + 1),
            None if before is None else partial(self._fetched, before, number - 1),
        )
