"""Everything that can be set for a client or for one call, in one value."""

from typing import Any

from attrs import evolve, field, fields_dict, frozen

from sightline_api._runtime.wire import MAX_CONTENT, Timeout

from .checks import did_you_mean, in_range, not_negative_int, positive_int, refuse
from .errors import InvalidInput
from .retry import RetryPolicy

__all__ = ["Options"]


def _timeout(_: Any, attribute: Any, value: Any) -> None:
    if value is None or isinstance(value, Timeout):
        return
    parts = value if isinstance(value, tuple) else (value,)
    if isinstance(value, tuple) and len(value) != 2:
        raise refuse(attribute.name, value, "seconds, or a pair of seconds (connect, read)")
    for part in parts:
        if in_range(attribute.name, part, 0) == 0:
            raise refuse(attribute.name, value, "a number of seconds above 0")


def _flag(_: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, bool):
        raise refuse(attribute.name, value, "True or False")


@frozen(kw_only=True)
class Options:
    """How calls are made; a changed copy comes from ``merged``. Times are in seconds."""

    timeout: Timeout | float | tuple[float, float] | None = field(default=None, validator=_timeout)
    """In all for one attempt (of a file: from piece to piece), or (connect, read); None is the default,
    which is never endless."""
    retries: int = field(default=3, validator=lambda _, a, value: not_negative_int(a.name, value))
    """How often a call is repeated where that is safe."""
    backoff: float = field(default=0.5, validator=lambda _, a, value: in_range(a.name, value, 0))
    """The longest wait before the first repeat, twice that before the next; drawn at random below that."""
    max_backoff: float = field(default=20.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    """What no such wait exceeds."""
    max_server_wait: float = field(default=120.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    """The longest ``Retry-After`` that is waited for; asked for more, the error comes at once."""
    deadline: float = field(default=3600.0, validator=lambda _, a, value: in_range(a.name, value, 0))
    """The longest to wait for work that goes on at the server, where a call says nothing else."""
    parallel: int = field(default=4, validator=lambda _, a, value: positive_int(a.name, value))
    """How many transfers run side by side, and pages where a list lets one tell where they are."""
    prefetch: bool = field(default=True, validator=_flag)
    """Whether the next page is fetched while one works on this one."""
    max_content: int = field(default=MAX_CONTENT, validator=lambda _, a, value: positive_int(a.name, value))
    """The most bytes of an answer, unpacked, that are taken into memory (AnswerTooLarge beyond them); what
    goes to a file, piece by piece, has no such bound."""
    check_input: bool = field(default=True, validator=_flag)
    """Whether bodies are checked against their models before they are sent."""

    def merged(self, **changes: Any) -> "Options":
        """The same options with these changed; ``InvalidInput`` names one that does not exist."""
        known = fields_dict(type(self))
        for name in changes:
            if name not in known:
                hint = did_you_mean(name, known)
                raise InvalidInput(
                    f"{name}: there is no such option{hint}; there are {', '.join(known)}", field=name
                )
        return evolve(self, **changes)

    @property
    def timeouts(self) -> Timeout:
        """The timeout of one attempt, in parts."""
        return Timeout.of(self.timeout)

    @property
    def retry_policy(self) -> RetryPolicy:
        """The rules for repeating."""
        return RetryPolicy(
            retries=self.retries,
            base=self.backoff,
            cap=self.max_backoff,
            max_server_wait=self.max_server_wait,
        )
