"""Work that goes on at the server: watched, waited for, cancelled, found again by another process."""

import random
import time
from collections.abc import Awaitable, Callable
from typing import Any, Generic, NoReturn, Self, TypeVar

from attrs import evolve

from ..core.checks import in_range, not_carried
from ..core.errors import InvalidInput, OperationFailed
from ..core.operation import Look, Poll, State, Token, Vocabulary, pause
from ..core.progress import Finished, Listener, Looked, Started, silent
from ._primitives import sleep, stop_point

__all__ = ["AsyncOperation"]

R = TypeVar("R")


class AsyncOperation(Generic[R]):
    """Work that goes on at the server, and the way to its result.

    ``look`` asks the server for the state, ``finish`` makes the result of the answer that said it is done.
    ``interval`` is the pause between two looks that the server asks for, in seconds.
    """

    def __init__(
        self,
        token: Token,
        look: Callable[[], Awaitable[Look]],
        finish: Callable[[Any], Awaitable[R]],
        *,
        vocabulary: Vocabulary,
        interval: float | None = None,
        poll: Poll | None = None,
        cancel: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._token = token
        self._look = look
        self._finish = finish
        self._vocabulary = vocabulary
        self._interval = interval
        self._poll = poll or Poll()
        self._cancel = cancel
        self._last: Look | None = None
        self._unknown = 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name}, {self.status or 'not looked at yet'})"

    def __copy__(self) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise not_carried(self)

    @property
    def token(self) -> str:
        """The operation as versioned JSON, by which ``client.resume`` finds it in another process.

        It holds ids and no credentials.
        """
        return self._token.to_text()

    @property
    def status(self) -> str | None:
        """The state in the server's word as it was last seen, None before the first look; asks nothing."""
        return None if self._last is None else self._last.status

    @property
    def fraction(self) -> float | None:
        """How much was done at the last look, 0 to 1; None where the server does not tell."""
        return None if self._last is None else self._last.fraction

    @property
    def raw(self) -> Any:
        """The server's answer at the last look, as the contract's model; None before."""
        return None if self._last is None else self._last.raw

    @property
    def is_done(self) -> bool:
        """Whether it had succeeded at the last look; asks nothing."""
        return self._last is not None and self._seen(self._last) is State.DONE

    @property
    def has_failed(self) -> bool:
        """Whether it had failed at the last look; asks nothing."""
        return self._last is not None and self._seen(self._last) is State.FAILED

    async def refresh(self) -> str:
        """The state in the server's word, asked for now; raises nothing for work that failed."""
        self._last = await self._look()
        return self._last.status

    async def wait(self, timeout: float | None = None, *, progress: Listener = silent) -> None:
        """Nothing, once the work has succeeded.

        ``timeout`` is in seconds, the option ``deadline`` without it. Raises OperationFailed with what the
        server says of a failure, DeadlineExceeded when the time is over, UnknownStatus for a state that is
        not known here. The work at the server goes on whatever happens here, and can be waited for again.
        """
        poll = self._poll if timeout is None else evolve(self._poll, deadline=in_range("timeout", timeout, 0))
        start, attempt = time.monotonic(), 0
        progress(Started(None, "items", self._name))
        try:
            while not self._ended():
                stop_point()
                # Resumed work may be over by now, and nobody who has no time wants to wait before asking.
                if attempt or (self._interval is not None and poll.deadline):
                    await sleep(self._pause(poll, attempt, time.monotonic() - start))
                self._last = await self._look()
                attempt += 1
                progress(Looked(self._last.status, time.monotonic() - start, self._last.fraction))
        finally:
            progress(Finished())

    async def result(self, timeout: float | None = None, *, progress: Listener = silent) -> R:
        """What the work gave, waited for as ``wait`` does."""
        await self.wait(timeout, progress=progress)
        return await self._finish(self.raw)

    async def cancel(self) -> None:
        """Nothing; the server was told to stop. InvalidInput where the service has no way to do that."""
        if self._cancel is None:
            raise InvalidInput(f"cancel: {self._token.service} has no way to stop what was begun")
        await self._cancel()

    def _pause(self, poll: Poll, attempt: int, elapsed: float) -> float:
        return pause(
            poll,
            attempt,
            elapsed,
            interval=self._interval,
            random=random.random(),
            operation=self._name,
        )

    def _ended(self) -> bool:
        """Whether it has succeeded; raises for the other ends, and once for too many unknown states."""
        if self._last is None:
            return False
        look = self._last
        state = self._vocabulary.state(look.status, unknown_seen=self._unknown, operation=self._name)
        if state is State.FAILED:
            raise OperationFailed(self._name, status=look.status, reason=look.reason, errors=look.errors)
        self._unknown = self._unknown + 1 if state is State.UNKNOWN else 0
        return state is State.DONE

    def _seen(self, look: Look) -> State:
        return evolve(self._vocabulary, unknown_allowed=1).state(look.status)

    @property
    def _name(self) -> str:
        ids = ", ".join(str(value) for value in self._token.ids.values())
        return f"{self._token.service} {self._token.operation} {ids}"
