# Written by `make generate` from scripts/generator/runtime/errors.py: change that file, not this one.
"""Every error of Sightline, low level and high: one small tree, each class pickles."""

from typing import Any

__all__ = [
    "AnswerTooLarge",
    "ApiError",
    "BadGateway",
    "BadRequest",
    "Conflict",
    "ConnectionBroken",
    "ConnectionFailed",
    "Forbidden",
    "GatewayTimeout",
    "Gone",
    "InternalServerError",
    "InvalidInput",
    "MethodNotAllowed",
    "NotAcceptable",
    "NotFound",
    "NotServed",
    "OriginRefused",
    "PayloadTooLarge",
    "RangeNotSatisfiable",
    "RateLimited",
    "Redirected",
    "SchemaDriftWarning",
    "ServerError",
    "SightlineError",
    "TimedOut",
    "TransportError",
    "Unauthorized",
    "Unavailable",
    "UnexpectedContent",
    "Unprocessable",
    "error_class",
]


def _restore(cls: type["SightlineError"], args: tuple[Any, ...], state: dict[str, Any]) -> "SightlineError":
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class SightlineError(Exception):
    """Anything that Sightline raises on purpose."""

    def __reduce__(self) -> Any:
        # Exception rebuilds from args alone, which fails for constructors with keyword-only parameters.
        return _restore, (type(self), self.args, self.__dict__)


class SchemaDriftWarning(UserWarning):
    """A server answered something that the contract does not describe; what came was kept."""


class InvalidInput(SightlineError, ValueError):
    """Input that would be refused, found before anything was sent.

    ``field`` is the path of the offending part, such as ``body.labels[2].name`` or ``azimuth``.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class OriginRefused(SightlineError):
    """An address on another origin than the configured one, where credentials would have gone along."""


class TransportError(SightlineError):
    """No complete answer came. ``sent`` is False only where the server provably received nothing."""

    def __init__(self, message: str, *, sent: bool = True, operation: str = "") -> None:
        super().__init__(message)
        self.sent = sent
        self.operation = operation


class ConnectionFailed(TransportError):
    """No connection: the name is unknown, the port is closed, or TLS failed. Nothing was sent."""


class ConnectionBroken(TransportError):
    """The connection ended before the answer did."""


class TimedOut(TransportError):
    """No answer within the time allowed."""


class UnexpectedContent(SightlineError):
    """A success status with content that is not what the contract promises: HTML from a proxy, say."""

    def __init__(self, message: str, *, status: int, content_type: str = "", operation: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.content_type = content_type
        self.operation = operation


class AnswerTooLarge(SightlineError):
    """An answer of more than the ``limit`` bytes, unpacked, that are taken into memory."""

    def __init__(self, message: str, *, limit: int, operation: str = "") -> None:
        super().__init__(message)
        self.limit = limit
        self.operation = operation


class ApiError(SightlineError):
    """The server answered with an error status.

    ``message`` is the server's own word, ``errors`` maps field paths to messages where it named fields,
    ``retry_after`` is seconds where it asked for patience.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        errors: dict[str, list[str]] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        operation: str = "",
        method: str = "",
        path: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.errors: dict[str, list[str]] = errors or {}
        self.request_id = request_id
        self.retry_after = retry_after
        self.operation = operation
        self.method = method
        self.path = path
        self.hint = ""
        """What to do about it, where the high level knows."""

    def __str__(self) -> str:
        what = self.operation or f"{self.method} {self.path}".strip()
        text = f"{self.status} on {what}: {self.message}" if what else f"{self.status}: {self.message}"
        if self.retry_after:
            text += f"; it may be asked again in {self.retry_after:.0f} s"
        if self.request_id:
            text += f" (request {self.request_id})"
        return f"{text.rstrip('.')}. {self.hint}" if self.hint else text


class Redirected(ApiError):
    """A redirect that is not followed; ``location`` is where it pointed."""

    location: str = ""


class BadRequest(ApiError):
    """400: the server does not accept the request as it stands."""


class Unauthorized(ApiError):
    """401: no credentials, or they are no longer good."""


class Forbidden(ApiError):
    """403: the credentials are good, but not for this."""


class NotFound(ApiError):
    """404: there is no such thing, or it is hidden from these credentials."""


class MethodNotAllowed(ApiError):
    """405: the path exists, the method does not."""


class NotAcceptable(ApiError):
    """406: the server cannot answer in the form asked for."""


class Conflict(ApiError):
    """409: it clashes with what is there already."""


class Gone(ApiError):
    """410: it was there once."""


class PayloadTooLarge(ApiError):
    """413: the body is larger than the server takes."""


class RangeNotSatisfiable(ApiError):
    """416: the part asked for lies outside of the file."""


class Unprocessable(ApiError):
    """422: well-formed, but the values are refused; see ``errors``."""


class RateLimited(ApiError):
    """429: too many requests; see ``retry_after``."""


class ServerError(ApiError):
    """5xx: the server failed."""


class InternalServerError(ServerError):
    """500: an unhandled failure in the server."""


class NotServed(ServerError):
    """501: the server does not offer this operation."""


class BadGateway(ServerError):
    """502: the server behind the server did not answer properly."""


class Unavailable(ServerError):
    """503: not now; see ``retry_after``."""


class GatewayTimeout(ServerError):
    """504: the server behind the server did not answer in time."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    405: MethodNotAllowed,
    406: NotAcceptable,
    409: Conflict,
    410: Gone,
    413: PayloadTooLarge,
    416: RangeNotSatisfiable,
    422: Unprocessable,
    429: RateLimited,
    500: InternalServerError,
    501: NotServed,
    502: BadGateway,
    503: Unavailable,
    504: GatewayTimeout,
}


def error_class(status: int) -> type[ApiError]:
    """The class for a status: its own where it has one, else that of its hundred."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if 300 <= status < 400:
        return Redirected
    return ServerError if status >= 500 else ApiError
