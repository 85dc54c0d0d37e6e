"""How often one may ask: a bucket that fills with time and loses one drop a request."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock

__all__ = ["Throttle", "parse_rate"]

_PERIODS = {"s": 1, "m": 60, "h": 3600}


def parse_rate(text: str) -> tuple[int, int]:
    """Requests and seconds of ``30/m`` or ``5/s``; ValueError says what would be right."""
    count, _, period = text.partition("/")
    if not count.isdigit() or int(count) == 0 or period not in _PERIODS:
        raise ValueError(f"no rate {text!r}: write a number and a period, such as 5/s, 30/m or 1000/h")
    return int(count), _PERIODS[period]


class Throttle:
    """A rate, and what is left of it; the clock gives naive UTC."""

    def __init__(self, rate: str, clock: Callable[[], datetime]) -> None:
        self._most, self._seconds = parse_rate(rate)
        self._clock = clock
        self._left, self._seen = float(self._most), self._now()
        self._lock = Lock()

    def take(self) -> float:
        """0 where one more request is allowed now, else the seconds until one will be."""
        with self._lock:
            now = self._now()
            gained = (now - self._seen) * self._most / self._seconds
            self._left, self._seen = min(self._most, self._left + gained), now
            if self._left >= 1:
                self._left -= 1
                return 0
            return (1 - self._left) * self._seconds / self._most

    def _now(self) -> float:
        return self._clock().replace(tzinfo=UTC).timestamp()
