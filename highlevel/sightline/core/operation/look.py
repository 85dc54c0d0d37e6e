"""What a look at work on the server shows, and the words that a service has for it."""

from collections.abc import Collection
from typing import Any

from attrs import field, frozen

from .poll import Poll, State, classify, next_delay

__all__ = ["Look", "Vocabulary", "pause"]

_LONGEST_WISH = 300.0
_FIRST_SHARE = 0.1


@frozen(kw_only=True)
class Vocabulary:
    """The words for running, done and failed work; other words are borne with so many times."""

    running: Collection[str]
    done: Collection[str]
    failed: Collection[str]
    unknown_allowed: int = 0

    def state(self, status: str, *, unknown_seen: int = 0, operation: str = "") -> State:
        """What ``status`` means; UnknownStatus for a word that is not known and no longer borne with."""
        return classify(
            status,
            done=self.done,
            failed=self.failed,
            running=self.running,
            unknown_seen=unknown_seen,
            unknown_allowed=self.unknown_allowed,
            operation=operation,
        )


@frozen(kw_only=True)
class Look:
    """The state of work as the server tells it: ``raw`` is the answer, ``reason`` why it failed."""

    status: str
    reason: str = ""
    errors: dict[str, Any] = field(factory=dict)
    fraction: float | None = None
    """How much of it is done, 0 to 1; None where the server does not tell."""
    raw: Any = None


def pause(
    poll: Poll,
    attempt: int,
    elapsed: float,
    *,
    interval: float | None,
    random: float,
    operation: str = "the operation",
) -> float:
    """Seconds until the next look; ``interval`` is the pause between two looks that the server asks for.

    Without one, looks come at growing intervals. With one, the first comes after a tenth of it, as quick
    work is over by then, and every further one a whole interval later. DeadlineExceeded as ``next_delay``.
    """
    if interval is None or not 0 <= interval < float("inf"):
        return next_delay(poll, attempt, elapsed, random=random, operation=operation)
    wish = min(interval, _LONGEST_WISH) * (1.0 if attempt else _FIRST_SHARE)
    even = Poll(first=0.01, factor=1.0, cap=0.01, deadline=poll.deadline)
    return next_delay(even, 0, elapsed, random=random, asked=wish, operation=operation)
