"""Every error that Sightline raises, low level and high, in one place to import from."""

from collections.abc import Iterable
from typing import Any

from sightline_api._runtime.errors import (
    AnswerTooLarge,
    ApiError,
    BadGateway,
    BadRequest,
    Conflict,
    ConnectionBroken,
    ConnectionFailed,
    Forbidden,
    GatewayTimeout,
    Gone,
    InternalServerError,
    InvalidInput,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    NotServed,
    OriginRefused,
    PayloadTooLarge,
    RangeNotSatisfiable,
    RateLimited,
    Redirected,
    SchemaDriftWarning,
    ServerError,
    SightlineError,
    TimedOut,
    TransportError,
    Unauthorized,
    Unavailable,
    UnexpectedContent,
    Unprocessable,
    error_class,
)

__all__ = [
    "AddressRefused",
    "AnswerTooLarge",
    "ApiError",
    "BadGateway",
    "BadRequest",
    "Conflict",
    "ConnectionBroken",
    "ConnectionFailed",
    "CredentialsMissing",
    "DeadlineExceeded",
    "Detached",
    "DigestMismatch",
    "ExtraMissing",
    "FileRefused",
    "Forbidden",
    "GatewayTimeout",
    "Gone",
    "InternalServerError",
    "InvalidInput",
    "MethodNotAllowed",
    "NotAcceptable",
    "NotFound",
    "NotServed",
    "OperationFailed",
    "OriginRefused",
    "PayloadTooLarge",
    "RangeNotSatisfiable",
    "RateLimited",
    "Redirected",
    "RepeatedCursor",
    "SchemaDriftWarning",
    "ServerError",
    "SightlineError",
    "TimedOut",
    "TransportError",
    "Truncated",
    "Unauthorized",
    "Unavailable",
    "UnexpectedContent",
    "UnknownStatus",
    "Unprocessable",
    "error_class",
]


class CredentialsMissing(SightlineError):
    """Nothing to sign in with. ``missing`` names the fields, ``looked`` every place that was searched."""

    def __init__(self, service: str, missing: Iterable[str], looked: Iterable[str]) -> None:
        self.service = service
        self.missing: tuple[str, ...] = tuple(missing)
        self.looked: tuple[str, ...] = tuple(looked)
        super().__init__(
            f"{service}: no {' and no '.join(self.missing)}. "
            f"Looked for: {'; '.join(self.looked)}. Give one of these"
        )


class AddressRefused(OriginRefused):
    """An address of this machine or of a private network, named by somebody from outside: not asked."""


class FileRefused(InvalidInput):
    """A file that may not be sent, read or written as it is; ``path`` is the one, where it has a name."""

    def __init__(self, message: str, *, field: str = "", path: str = "") -> None:
        super().__init__(message, field=field)
        self.path = path


class Truncated(SightlineError):
    """Not the bytes that were promised: ``got`` instead of ``expected``; None where nobody said how many."""

    def __init__(self, message: str, *, expected: int | None = None, got: int | None = None) -> None:
        super().__init__(message)
        self.expected = expected
        self.got = got


class DigestMismatch(SightlineError):
    """All bytes came, but they are not the ones that the server has; ``expected`` and ``got`` are hex."""

    def __init__(self, algorithm: str, expected: str, got: str, *, where: str = "") -> None:
        self.algorithm = algorithm
        self.expected = expected
        self.got = got
        self.where = where
        super().__init__(
            f"{where or 'the content'} was damaged on its way: {algorithm} is {got}, and should be "
            f"{expected}. Ask for it again"
        )


class OperationFailed(SightlineError):
    """The server gave up on something long: ``status`` is its state, ``reason`` its own words.

    ``errors`` is what the server said of it, as it came.
    """

    def __init__(
        self, operation: str, *, status: str = "", reason: str = "", errors: dict[str, Any] | None = None
    ) -> None:
        self.operation = operation
        self.status = status
        self.reason = reason
        self.errors: dict[str, Any] = errors or {}
        super().__init__(
            f"{operation} failed on the server ({status or 'failed'}): {reason or 'no reason given'}"
        )


class UnknownStatus(SightlineError):
    """A state that this version does not know, so that waiting on might never end; see ``known``."""

    def __init__(self, status: str, known: Iterable[str], *, operation: str = "") -> None:
        self.status = status
        self.known: tuple[str, ...] = tuple(known)
        self.operation = operation
        super().__init__(
            f"{operation or 'the operation'} is in a state that is not known here: {status!r} "
            f"(known: {', '.join(self.known)}). It goes on at the server; look there, or update Sightline"
        )


class DeadlineExceeded(SightlineError, TimeoutError):
    """The time allowed is over, ``seconds`` in all; the work at the server may go on."""

    def __init__(self, operation: str, seconds: float) -> None:
        self.operation = operation
        self.seconds = seconds
        super().__init__(
            f"{operation} did not end within {seconds:g} s; it may go on at the server. "
            "Wait again with a longer timeout, or keep its token and resume later"
        )


class RepeatedCursor(SightlineError):
    """The server named a page that was walked already, so that the list would never end."""

    def __init__(self, cursor: str, *, operation: str = "") -> None:
        self.cursor = cursor
        self.operation = operation
        super().__init__(
            f"{operation or 'the list'} names the page {cursor!r} for the second time; stopped there. "
            "What came so far is complete; the rest has to be asked for in another way (a filter, say)"
        )


class Detached(SightlineError):
    """An object without its connection, such as an unpickled one, was asked to do something."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            f"{what} has no connection (it was unpickled or built by hand): get it from a client"
        )


class ExtraMissing(SightlineError, ImportError):
    """Something optional is not installed: ``extra`` is the name to install it by."""

    def __init__(self, what: str, extra: str) -> None:
        self.what = what
        self.extra = extra
        super().__init__(f"{what} is not installed: pip install 'sightline[{extra}]'")
