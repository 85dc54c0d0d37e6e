"""When to look again, and what the status means that was found."""

from collections.abc import Collection
from enum import Enum

from attrs import field, frozen

from ..checks import in_range
from ..errors import DeadlineExceeded, UnknownStatus

__all__ = ["Poll", "State", "classify", "next_delay"]


class State(Enum):
    """What a status means for someone who waits."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """Not known here, and borne with: report it, count it, look again."""


@frozen(kw_only=True)
class Poll:
    """How often to look, in seconds: after ``first``, then each time ``factor`` longer, up to ``cap``."""

    first: float = field(default=0.5, validator=lambda _, a, value: in_range(a.name, value, 0.001))
    factor: float = field(default=1.5, validator=lambda _, a, value: in_range(a.name, value, 1))
    cap: float = field(default=10.0, validator=lambda _, a, value: in_range(a.name, value, 0.001))
    deadline: float = field(default=600.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    """The longest to wait in all."""


def next_delay(
    poll: Poll,
    attempt: int,
    elapsed: float,
    *,
    random: float = 1.0,
    asked: float | None = None,
    operation: str = "the operation",
) -> float:
    """Seconds to wait before the next look; ``DeadlineExceeded`` once ``elapsed`` seconds reach the deadline.

    ``attempt`` counts the looks from 0. ``random`` (0 to 1) takes off up to half, so that many who wait do
    not ask at once. ``asked`` is the server's own wish and only lengthens. No wait goes past the deadline.
    """
    left = poll.deadline - elapsed
    if left <= 0:
        raise DeadlineExceeded(operation, poll.deadline)
    # Both bounds keep the power within what a float can hold; the cap is reached long before.
    delay = min(poll.cap, poll.first * min(poll.factor, 1e3) ** min(attempt, 64)) * (1 + random) / 2
    return min(max(delay, asked or 0.0), left)


def classify(
    status: str,
    *,
    done: Collection[str],
    failed: Collection[str],
    running: Collection[str],
    unknown_seen: int = 0,
    unknown_allowed: int = 0,
    operation: str = "",
) -> State:
    """What ``status`` means, in any letter case. One in no list raises ``UnknownStatus``.

    A poller that bears with new statuses gives ``unknown_allowed`` and counts in ``unknown_seen`` how often
    it got ``State.UNKNOWN``: that many are reported and looked past, the next one is the end.
    """
    word = status.casefold()
    for state, words in ((State.DONE, done), (State.FAILED, failed), (State.RUNNING, running)):
        if word in {known.casefold() for known in words}:
            return state
    if unknown_seen < unknown_allowed:
        return State.UNKNOWN
    raise UnknownStatus(status, [*running, *done, *failed], operation=operation)
