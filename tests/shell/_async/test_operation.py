"""Work at the server as a value: looked at, waited for, cancelled, named by a token."""

from typing import Any

import pytest

from sightline._async.operation import AsyncOperation
from sightline.core.errors import DeadlineExceeded, InvalidInput, OperationFailed
from sightline.core.operation import Look, Poll, Token, Vocabulary
from sightline.core.progress import Finished, Looked, Started
from tests.faults.bucket import Bar

TOKEN = Token("harbour", "dredging", {"operation_id": "op-1"})
WORDS = Vocabulary(running=("running",), done=("success",), failed=("failed",))


class Harbour:
    """Tells one state after the other, the last one again and again."""

    def __init__(self, *states: str) -> None:
        self.states = list(states)
        self.looks = 0
        self.cancelled = False

    async def look(self) -> Look:
        self.looks += 1
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return Look(status=state, reason="silted up", fraction=self.looks / 10, raw={"look": self.looks})

    async def finish(self, raw: Any) -> str:
        return f"dredged in {raw['look']} looks"

    async def cancel(self) -> None:
        self.cancelled = True

    def work(self, **settings: Any) -> AsyncOperation[str]:
        poll = Poll(first=0.001, cap=0.001, deadline=5)
        return AsyncOperation(TOKEN, self.look, self.finish, vocabulary=WORDS, poll=poll, **settings)


async def test_the_result_is_waited_for_and_made_of_the_last_answer() -> None:
    harbour = Harbour("running", "running", "success")
    work = harbour.work(interval=0.001)
    assert work.status is None and work.raw is None and not work.is_done and not work.has_failed
    assert await work.result() == "dredged in 3 looks"
    assert (work.status, work.fraction, work.is_done) == ("success", 0.3, True)


async def test_work_that_is_done_is_not_looked_at_again() -> None:
    harbour = Harbour("success")
    work = harbour.work()
    await work.wait()
    await work.wait()
    assert await work.result() == "dredged in 1 looks"
    assert harbour.looks == 1


async def test_a_look_without_waiting_raises_nothing_for_work_that_failed() -> None:
    work = Harbour("running", "failed").work()
    assert [await work.refresh(), await work.refresh()] == ["running", "failed"]
    assert work.has_failed
    with pytest.raises(OperationFailed, match=r"op-1 failed on the server .*silted up"):
        await work.wait()


async def test_no_time_at_all_is_time_for_one_look() -> None:
    harbour = Harbour("running", "success")
    work = harbour.work(interval=1000.0)
    with pytest.raises(DeadlineExceeded, match="within 0 s"):
        await work.wait(0)
    assert harbour.looks == 1


async def test_a_listener_hears_of_every_look() -> None:
    bar = Bar()
    await Harbour("running", "success").work(interval=0.001).wait(progress=bar)
    assert [type(event) for event in bar.events] == [Started, Looked, Looked, Finished]
    assert [event.status for event in bar.events if isinstance(event, Looked)] == ["running", "success"]
    assert [event.fraction for event in bar.events if isinstance(event, Looked)] == [0.1, 0.2]


async def test_work_is_cancelled_where_the_service_can() -> None:
    harbour = Harbour("running")
    await harbour.work(cancel=harbour.cancel).cancel()
    assert harbour.cancelled
    with pytest.raises(InvalidInput, match="harbour has no way to stop"):
        await harbour.work().cancel()


async def test_the_token_says_where_it_is_and_nothing_else() -> None:
    text = Harbour("running").work().token
    assert Token.from_text(text) == TOKEN
    assert (
        text
        == '{"ids": {"operation_id": "op-1"}, "operation": "dredging", "service": "harbour", "version": 1}'
    )


async def test_the_repr_tells_the_state_that_was_seen_last() -> None:
    work = Harbour("running").work()
    assert repr(work) == "AsyncOperation(harbour dredging op-1, not looked at yet)"
    await work.refresh()
    assert repr(work) == "AsyncOperation(harbour dredging op-1, running)"


@pytest.mark.parametrize("timeout", [-1, "soon", float("nan")])
async def test_a_timeout_that_is_none_is_refused(timeout: Any) -> None:
    with pytest.raises(InvalidInput, match=r"timeout: .* is not a number of at least 0"):
        await Harbour("running").work().wait(timeout)
