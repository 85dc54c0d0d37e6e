"""Background work of a service: a few pieces at a time, in threads, begun in the order they came."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event, Lock

__all__ = ["Jobs"]

log = logging.getLogger("sightline_sandbox")


class Jobs:
    """A pool of workers; what they do is kept in the database, so that a restart can take it up again."""

    def __init__(self, workers: int = 3) -> None:
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="sandbox-job")
        self._lock = Lock()
        self._pending: set[Future[None]] = set()
        self._hurry = Event()
        self._free = Event()
        self._free.set()
        self._closed = False

    def submit(self, work: Callable[[], None]) -> None:
        """Do this soon; what it raises is logged, and its worker goes on."""
        with self._lock:
            future = self._pool.submit(self._run, work)
            self._pending.add(future)
        future.add_done_callback(self._forget)

    def pause(self, seconds: float) -> None:
        """Wait inside of a piece of work, unless somebody wants it done now."""
        if seconds > 0:
            self._hurry.wait(seconds)

    def hold(self) -> None:
        """Let nothing begin until ``settle``: what is asked for stays in the queue, for all to see."""
        self._free.clear()

    def settle(self) -> None:
        """Return when everything that was submitted is done; pauses end at once, and so does ``hold``."""
        self._hurry.set()
        self._free.set()
        try:
            while pending := self._copy():
                wait(pending)
        finally:
            self._hurry.clear()

    def close(self) -> None:
        """Let what runs end, and forget the rest."""
        self._hurry.set()
        self._closed = True
        self._free.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _copy(self) -> set[Future[None]]:
        with self._lock:
            return {one for one in self._pending if not one.done()}

    def _run(self, work: Callable[[], None]) -> None:
        self._free.wait()
        if self._closed:
            return
        try:
            work()
        except Exception:
            log.exception("background work failed")

    def _forget(self, future: Future[None]) -> None:
        with self._lock:
            self._pending.discard(future)
