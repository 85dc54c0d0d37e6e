"""Whether a request that failed is sent again, and after how many seconds."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Protocol

from attrs import field, frozen

from sightline_api._runtime.wire import Request

from .checks import in_range, not_negative_int
from .errors import TransportError

__all__ = ["Outcome", "RetryPolicy", "parse_retry_after", "wait_before_retry"]

# Twice is the same as once: RFC 9110, section 9.2.2.
_IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
_READS = frozenset({"GET", "HEAD"})
_PASSING = frozenset({408, 502, 503, 504})
_SECONDS = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)


class Outcome(Protocol):
    """What a retry decision looks at in an answer."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """Header fields; the names are asked for in lower case."""
        ...


@frozen(kw_only=True)
class RetryPolicy:
    """How often and how patiently to repeat. Times are in seconds."""

    retries: int = field(default=3, validator=lambda _, a, value: not_negative_int(a.name, value))
    base: float = field(default=0.5, validator=lambda _, a, value: in_range(a.name, value, 0))
    cap: float = field(default=20.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    max_server_wait: float = field(default=120.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    """A server that asks for more patience than this gets none: the error comes at once."""


def wait_before_retry(
    policy: RetryPolicy,
    request: Request,
    attempt: int,
    outcome: Outcome | TransportError,
    *,
    now: datetime,
    random: float,
) -> float | None:
    """Seconds to wait before sending ``request`` again, or None for "do not repeat".

    ``attempt`` counts from 0 for the first failure, ``now`` is aware, ``random`` is between 0 and 1. The
    server's ``Retry-After`` goes before our own backoff: full jitter below ``min(cap, base * 2**attempt)``.
    """
    if attempt >= policy.retries or not _may_repeat(request, outcome):
        return None
    if not isinstance(outcome, TransportError):
        asked = parse_retry_after(outcome.headers.get("retry-after"), now)
        if asked is not None:
            return asked if asked <= policy.max_server_wait else None
    # The exponent is bounded because a float overflows where the cap would have caught it.
    return random * min(policy.cap, policy.base * 2.0 ** min(attempt, 64))


def parse_retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds from ``now`` that a ``Retry-After`` asks for, at least 0; None where it says nothing readable.

    Both forms of RFC 9110 are read, seconds and HTTP-date; ``now`` is aware.
    """
    text = (value or "").strip()
    if _SECONDS.fullmatch(text):
        return max(0.0, float(text))
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())


def _may_repeat(request: Request, outcome: Outcome | TransportError) -> bool:
    method = request.method.upper()
    harmless = method in _IDEMPOTENT or request.repeatable
    if isinstance(outcome, TransportError):
        return harmless or not outcome.sent
    if outcome.status == 429:  # refused before it was looked at
        return True
    if outcome.status == 500:  # an unhandled failure: a write may have happened halfway
        return method in _READS or (method == "POST" and request.repeatable)  # a read that is spelt as a POST
    return harmless and outcome.status in _PASSING
