"""The few things that differ between the twins, asynchronous half. Written twice by hand."""

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Iterable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeAlias, TypeVar

from ..core.checks import refuse

__all__ = [
    "AsyncItems",
    "AsyncLock",
    "AsyncPlaces",
    "AsyncTask",
    "AsyncWalked",
    "AsyncYields",
    "bounded_map",
    "each_of",
    "from_thread",
    "in_thread",
    "sleep",
    "stop_point",
]

T = TypeVar("T")
R = TypeVar("R")

AsyncYields: TypeAlias = AsyncGenerator[T, None]
"""What a generator function returns."""
AsyncItems: TypeAlias = Iterable[T] | AsyncIterable[T]
"""Things to work through: a list, say, or a pager."""


class AsyncWalked:
    """What is walked, and says so to whoever does it otherwise; type checkers say it themselves."""

    if not TYPE_CHECKING:

        def __iter__(self) -> NoReturn:
            raise TypeError(f"{self!r} is asynchronous: async for item in …, or [item async for item in …]")

        def __len__(self) -> NoReturn:
            raise TypeError(
                f"{self!r} has no length before it was walked: await count() asks for it, total is what is "
                "known"
            )

        def __getitem__(self, _: object) -> NoReturn:
            raise TypeError(
                f"{self!r} is not indexed: await first() gives the first item, await page(number) a page"
            )

        def __bool__(self) -> bool:
            return True  # and not by its length


class AsyncPlaces(asyncio.Semaphore):
    """So many places, for tasks of one event loop to take one each in a ``with`` block; others wait."""


class AsyncLock:
    """Mutual exclusion between tasks of one event loop; the next loop finds it open."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __aenter__(self) -> None:
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            # Once anyone has waited for it, a lock of asyncio is bound to that loop for good.
            self._lock, self._loop = asyncio.Lock(), loop
        await self._lock.acquire()

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()


async def sleep(seconds: float) -> None:
    """Nothing, after that many seconds."""
    await asyncio.sleep(seconds)


def stop_point() -> None:
    """Nothing: a cancelled task stops at its next ``await`` by itself."""


async def in_thread(function: Callable[..., R], *arguments: Any) -> R:
    """What a function that waits for a disk returns, without holding up the event loop."""
    work = asyncio.ensure_future(asyncio.to_thread(function, *arguments))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        # A thread cannot be cancelled: whoever cleans up after this would touch the same file beside it.
        await asyncio.gather(work, return_exceptions=True)
        raise


def from_thread(listener: Callable[[T], None]) -> Callable[[T], None]:
    """The listener for use in other threads: it is told in the event loop that is running now.

    What it raises there comes out where it is told next, and stops the work as in the other twin. A thread
    does not wait for the loop, which may never run again.
    """
    loop, home = asyncio.get_running_loop(), threading.get_ident()
    raised: list[Exception] = []

    def told(event: T) -> None:
        if raised:
            return
        try:
            listener(event)
        except Exception as problem:
            raised.append(problem)

    def tell(event: T) -> None:
        if threading.get_ident() == home:
            listener(event)
        else:
            loop.call_soon_threadsafe(told, event)
        if raised:
            raise raised[0]

    return tell


class AsyncTask(Generic[R]):
    """Work that goes on beside the caller's: ``result()`` waits for it, ``stop()`` ends it."""

    def __init__(self, function: Callable[[], Awaitable[R]]) -> None:
        async def run() -> R:
            return await function()

        self._task = asyncio.ensure_future(run())

    async def result(self) -> R:
        """What the work returned; raises what it raised."""
        return await self._task

    async def stop(self) -> None:
        """Nothing, when the work has ended; its result or error is dropped."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


async def bounded_map(
    function: Callable[[T], Awaitable[R]],
    items: AsyncItems[T],
    parallel: int,
    done: Callable[[int, R | Exception], None] | None = None,
    *,
    field: str = "items",
) -> list[R | Exception]:
    """The results in the order of the items, an exception in the place of an item that failed.

    At most ``parallel`` are under way, and items are taken as places become free. ``done`` is told each
    index and result as it comes. Cancelling stops everything that is under way. InvalidInput names ``field``
    where the items are none.
    """
    results: dict[int, R | Exception] = {}
    free = asyncio.Semaphore(parallel)

    async def one(index: int, item: T) -> None:
        try:
            try:
                results[index] = await function(item)
            except Exception as problem:
                results[index] = problem
            if done is not None:
                done(index, results[index])
        finally:
            free.release()

    try:
        async with asyncio.TaskGroup() as group, aclosing(each_of(items, field)) as each:
            index = 0
            await free.acquire()
            async for item in each:
                group.create_task(one(index, item))
                index += 1
                await free.acquire()
    except BaseExceptionGroup as problems:
        raise problems.exceptions[0] from None
    return [results[at] for at in range(len(results))]


async def each_of(items: AsyncItems[T], field: str = "items") -> AsyncYields[T]:
    """Each of the things to work through; close it, so that a pager's walk ends where the work does."""
    if not isinstance(items, AsyncIterable):
        if not isinstance(items, Iterable):
            raise refuse(field, items, "a list, or another thing to iterate over")
        for item in items:
            yield item
        return
    iterator = aiter(items)
    try:
        async for item in iterator:
            yield item
    finally:
        # The walk of a pager begins here and ends here; an iterator that the caller brought stays theirs.
        if iterator is not items and isinstance(iterator, AsyncGenerator):
            await iterator.aclose()
