"""Many things at once: in order, never too many, and all of them over when the map is."""

import itertools
from collections.abc import AsyncIterator, Iterator
from contextvars import ContextVar
from typing import Any

import pytest

from sightline._async._primitives import AsyncTask, bounded_map, each_of, sleep
from sightline.core.errors import InvalidInput
from tests.shell._async._primitives import background, wait_until

WHO: ContextVar[str] = ContextVar("WHO", default="nobody")


class Crowd:
    """Counts who is at work."""

    def __init__(self) -> None:
        self.now = self.most = self.done = 0

    async def work(self, item: Any) -> Any:
        """The item, a little later."""
        self.now += 1
        self.most = max(self.most, self.now)
        await sleep(0.002)
        self.now -= 1
        self.done += 1
        return item


async def for_ever(item: Any) -> None:
    while True:
        await sleep(60)


async def test_results_stand_in_the_order_of_the_items() -> None:
    async def later_is_sooner(item: int) -> int:
        await sleep((10 - item) / 1000)
        return item

    assert await bounded_map(later_is_sooner, range(10), 10) == list(range(10))
    assert await bounded_map(later_is_sooner, [], 3) == []


@pytest.mark.parametrize("items", [None, 7])
async def test_what_are_no_items_is_refused_by_name(items: Any) -> None:
    crowd = Crowd()
    with pytest.raises(InvalidInput, match=rf"^cameras: {items} is not a list, or another thing") as caught:
        await bounded_map(crowd.work, items, 2, field="cameras")
    assert caught.value.field == "cameras"
    with pytest.raises(InvalidInput, match=r"^items: "):
        [item async for item in each_of(items)]
    assert crowd.done == 0


async def test_a_failure_stands_in_its_items_place() -> None:
    async def picky(item: int) -> int:
        if item % 2:
            raise KeyError(item)
        return item

    results = await bounded_map(picky, range(4), 2)
    assert [result if isinstance(result, int) else result.args for result in results] == [0, (1,), 2, (3,)]


@pytest.mark.parametrize("parallel", [1, 3])
async def test_so_many_are_at_work_and_never_more(parallel: int) -> None:
    crowd = Crowd()
    await bounded_map(crowd.work, range(20), parallel)
    assert crowd.most == parallel


async def test_items_are_taken_from_an_endless_generator_as_places_become_free() -> None:
    crowd, taken = Crowd(), 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in itertools.count():
            if number == 50:
                return
            taken += 1
            assert taken - crowd.done <= 4
            yield number

    assert await bounded_map(crowd.work, items(), 3) == list(range(50))


async def test_each_result_is_told_as_it_comes() -> None:
    told: dict[int, Any] = {}
    await bounded_map(Crowd().work, "abc", 2, told.__setitem__)
    assert told == {0: "a", 1: "b", 2: "c"}


async def test_an_error_of_the_items_stops_what_is_under_way() -> None:
    async def items() -> AsyncIterator[int]:
        yield 1
        yield 2
        raise LookupError("page 3 is gone")

    with pytest.raises(LookupError, match="page 3 is gone"):
        await bounded_map(for_ever, items(), 3)
    await wait_until(lambda: background() == 0)


async def test_an_error_of_the_listener_is_not_swallowed() -> None:
    def broken(index: int, result: Any) -> None:
        if index == 0:
            raise LookupError("the bar is broken")

    with pytest.raises(LookupError, match="the bar is broken"):
        await bounded_map(Crowd().work, range(10), 2, broken)
    with pytest.raises(LookupError, match="the bar is broken"):
        await bounded_map(Crowd().work, [1], 2, broken)
    await wait_until(lambda: background() == 0)


async def test_stopping_a_map_stops_the_maps_inside_of_it() -> None:
    begun = Crowd()

    async def inner(item: Any) -> Any:
        begun.now += 1
        await for_ever(item)

    async def outer(item: Any) -> Any:
        return await bounded_map(inner, range(2), 2)

    task = AsyncTask(lambda: bounded_map(outer, range(2), 2))
    await wait_until(lambda: begun.now == 4)
    await task.stop()
    await wait_until(lambda: background() == 0)


async def test_context_variables_are_seen_at_work() -> None:
    async def who(_: int) -> str:
        return WHO.get()

    token = WHO.set("the caller")
    try:
        assert await bounded_map(who, range(3), 2) == ["the caller"] * 3
    finally:
        WHO.reset(token)
