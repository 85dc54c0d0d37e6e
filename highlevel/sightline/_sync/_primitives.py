"""The few things that differ between the twins, synchronous half. Written twice by hand."""

import os
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextvars import ContextVar, copy_context
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeAlias, TypeVar

from ..core.checks import known_length, refuse

__all__ = [
    "Items",
    "Lock",
    "Places",
    "Task",
    "Walked",
    "Yields",
    "bounded_map",
    "each_of",
    "from_thread",
    "in_thread",
    "sleep",
    "stop_point",
]

T = TypeVar("T")
R = TypeVar("R")

Yields: TypeAlias = Generator[T, None, None]
"""What a generator function returns."""
Items: TypeAlias = Iterable[T]
"""Things to work through: a list, say, or a pager."""

_GRACE = 1.0
"""Seconds that Ctrl-C waits for threads: one may hang on a deaf server until its timeout."""


class Stopped(BaseException):
    """The work was told to end; like a cancelled task, no ``except Exception`` may swallow it."""


class _Stop(threading.Event):
    """The word to end for one piece of work, and for the work that it started in turn."""

    def __init__(self) -> None:
        super().__init__()
        self._below: set[_Stop] = set()
        self._above = _stopped.get()
        if self._above is not None:
            self._above._below.add(self)
            if self._above.is_set():
                self.set()

    def set(self) -> None:
        super().set()
        # A copy, made in one step: work begins and ends in other threads meanwhile.
        for below in self._below.copy():
            below.set()

    def forget(self) -> None:
        """Nothing: the work has ended, and need not be told any more."""
        if self._above is not None:
            self._above._below.discard(self)


_stopped: ContextVar[_Stop | None] = ContextVar("_stopped", default=None)


class Walked:
    """What is walked, and says so to whoever counts or indexes it; type checkers say it themselves."""

    if not TYPE_CHECKING:

        def __len__(self) -> NoReturn:
            raise TypeError(
                f"{self!r} has no length before it was walked: count() asks for it, total is what is known, "
                "len(list(…)) walks it"
            )

        def __getitem__(self, _: object) -> NoReturn:
            raise TypeError(
                f"{self!r} is not indexed: first() gives the first item, page(number) a page, list(…) all"
            )

        def __bool__(self) -> bool:
            return True  # and not by its length


class Places:
    """So many places, for threads to take one each in a ``with`` block; others wait."""

    def __init__(self, how_many: int) -> None:
        self._free = threading.Semaphore(how_many)

    def __enter__(self) -> None:
        self._free.acquire()

    def __exit__(self, *_: object) -> None:
        self._free.release()


class Lock:
    """Mutual exclusion between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = os.getpid()

    def __enter__(self) -> None:
        if self._process != os.getpid():
            # A thread of the parent may have held it when this process was forked, and is not here to let go.
            self._lock, self._process = threading.Lock(), os.getpid()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def sleep(seconds: float) -> None:
    """Nothing, after that many seconds; sooner when the work around is told to stop."""
    event = _stopped.get()
    if event is None:
        time.sleep(seconds)
    elif event.wait(seconds):
        raise Stopped


def stop_point() -> None:
    """Nothing, unless the work around was told to stop: a thread ends where it asks."""
    event = _stopped.get()
    if event is not None and event.is_set():
        raise Stopped


def in_thread(function: Callable[..., R], *arguments: Any) -> R:
    """What a function that waits for a disk returns; here the caller waits anyway."""
    return function(*arguments)


def from_thread(listener: Callable[[T], None]) -> Callable[[T], None]:
    """The listener itself: here everything happens in the caller's thread."""
    return listener


class Task(Generic[R]):
    """Work that goes on beside the caller's: ``result()`` waits for it, ``stop()`` ends it."""

    def __init__(self, function: Callable[[], R]) -> None:
        self._stop = _Stop()
        self._value: R | None = None
        self._problem: BaseException | None = None
        self._function = function
        context = copy_context()
        context.run(_stopped.set, self._stop)
        self._thread = threading.Thread(target=context.run, args=(self._run,), name="sightline", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._value = self._function()
        except BaseException as problem:  # handed to whoever asks for the result
            self._problem = problem
        finally:
            self._stop.forget()

    @property
    def ended(self) -> bool:
        """Whether the work is over, well or not."""
        return not self._thread.is_alive()

    def wait(self, seconds: float) -> bool:
        """Whether the work is over within so many seconds; where it is not, it is told to stop."""
        self._thread.join(seconds)
        if self._thread.is_alive():
            self._stop.set()
        return self.ended

    def result(self) -> R:
        """What the work returned; raises what it raised."""
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        return self._value  # type: ignore[return-value]

    def stop(self) -> None:
        """Nothing, when the work has ended; its result or error is dropped."""
        _end([self])


def _end(tasks: Sequence[Task[Any]]) -> None:
    for task in tasks:
        task._stop.set()
    # Whoever presses Ctrl-C wants out; a thread that still waits for an answer then ends by itself.
    hurried, end = isinstance(sys.exception(), KeyboardInterrupt), time.monotonic() + _GRACE
    for task in tasks:
        task._thread.join(max(0.0, end - time.monotonic()) if hurried else None)


def bounded_map(
    function: Callable[[T], R],
    items: Items[T],
    parallel: int,
    done: Callable[[int, R | Exception], None] | None = None,
    *,
    field: str = "items",
) -> list[R | Exception]:
    """The results in the order of the items, an exception in the place of an item that failed.

    At most ``parallel`` are under way, and items are taken as places become free. ``done`` is told each
    index and result as it comes. An interrupt (Ctrl-C) stops everything that is under way. InvalidInput
    names ``field`` where the items are none.
    """
    results: dict[int, R | Exception] = {}
    source, taking, told = enumerate(_checked(items, field)), threading.Lock(), threading.Lock()
    ended: SimpleQueue[None] = SimpleQueue()
    failed: list[BaseException] = []
    tasks: list[Task[None]] = []

    def take() -> tuple[int, T] | None:
        with taking:
            stop_point()
            return None if failed else next(source, None)

    def work() -> None:
        # A thread for each place and not for each item: starting one takes longer than many an item.
        try:
            while (taken := take()) is not None:
                index, item = taken
                try:
                    results[index] = function(item)
                except Exception as problem:
                    results[index] = problem
                if done is not None:
                    with told:
                        done(index, results[index])
        except BaseException as problem:  # of the items, or of the listener: it ends the work of all
            failed.append(problem)
        finally:
            ended.put(None)

    try:
        known = known_length(items)
        for _ in range(parallel if known is None else min(parallel, known)):
            tasks.append(Task(work))
        for _ in range(len(tasks)):
            ended.get()
            if failed:
                raise failed[0]
    finally:
        _end(tasks)
    return [results[at] for at in range(len(results))]


def each_of(items: Items[T], field: str = "items") -> Yields[T]:
    """Each of the things to work through; close it, so that a pager's walk ends where the work does."""
    iterator = iter(_checked(items, field))
    try:
        for item in iterator:
            yield item
    finally:
        if iterator is not items and isinstance(iterator, Generator):
            iterator.close()


def _checked(items: Items[T], field: str) -> Items[T]:
    if not isinstance(items, Iterable):
        raise refuse(field, items, "a list, or another thing to iterate over")
    return items
