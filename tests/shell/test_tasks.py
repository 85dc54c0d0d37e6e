"""What only the asynchronous half has to survive: cancellation."""

import asyncio
import threading
from typing import Any

import pytest

from sightline._async._primitives import bounded_map, in_thread


def test_a_thread_that_cannot_be_cancelled_is_waited_for() -> None:
    """Whoever cleans up after a cancellation must not find a thread still at work on the same file."""
    entered, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        entered.set()
        go_on.wait(5)
        ended.set()

    async def main() -> None:
        task = asyncio.ensure_future(in_thread(work))
        await asyncio.to_thread(entered.wait, 5)
        task.cancel()
        asyncio.get_running_loop().call_later(0.02, go_on.set)
        with pytest.raises(asyncio.CancelledError):
            await task
        assert ended.is_set()

    asyncio.run(main())


def test_what_fails_in_a_thread_during_a_cancellation_is_not_reported_twice() -> None:
    entered, go_on = threading.Event(), threading.Event()

    def work() -> None:
        entered.set()
        go_on.wait(5)
        raise LookupError

    async def main() -> list[dict[str, Any]]:
        complaints: list[dict[str, Any]] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        task = asyncio.ensure_future(in_thread(work))
        await asyncio.to_thread(entered.wait, 5)
        task.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        return complaints

    assert asyncio.run(main()) == []


def test_cancelling_a_map_cancels_everything_under_way() -> None:
    began, cancelled = [], []
    busy = threading.Event()

    async def work(item: int) -> None:
        began.append(item)
        if len(began) == 3:
            busy.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(item)
            raise

    async def main() -> int:
        task = asyncio.ensure_future(bounded_map(work, range(9), 3))
        await asyncio.to_thread(busy.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return len(asyncio.all_tasks())

    assert asyncio.run(main()) == 1
    assert (began, sorted(cancelled)) == ([0, 1, 2], [0, 1, 2])
