"""A promise as a ratio, and how it is measured: both sides in turns, the best of several rounds."""

import gc
import time
from collections.abc import Callable

from attrs import frozen

__all__ = ["Measure", "Outcome", "in_turns"]


@frozen
class Outcome:
    """Seconds (or another unit, the same on both sides) for ours and for theirs."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times better ours is."""
        return self.theirs / self.ours


@frozen
class Measure:
    """A name, the other side, the ratio that is promised, and what measures it."""

    name: str
    beside: str
    promised: float
    run: Callable[[], Outcome]


def in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> Outcome:
    """The best time of each side in so many rounds; they take turns, so that a busy moment hits both."""
    best = [float("inf"), float("inf")]
    for _ in range(rounds):
        for side, work in enumerate((ours, theirs)):
            gc.collect()
            started = time.perf_counter()
            work()
            best[side] = min(best[side], time.perf_counter() - started)
    return Outcome(*best)
