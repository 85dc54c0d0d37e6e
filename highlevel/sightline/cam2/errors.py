"""The errors of a camera database under the names that its own client gave them, as part of our tree.

Those that a server answers are other names of the classes by status, so that either name catches them. What
is found before anything is sent is an ``InvalidInput``. The server's text is always kept, in ``message``.
"""

from ..core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    NotFound,
    ServerError,
    SightlineError,
    Unauthorized,
    Unprocessable,
)

__all__ = [
    "AuthenticationError",
    "AuthorizationError",
    "Error",
    "FormatError",
    "InternalError",
    "InvalidClientIdError",
    "InvalidClientSecretError",
    "ResourceConflictError",
    "ResourceNotFoundError",
]

Error = SightlineError
"""Anything that Sightline raises on purpose."""

AuthenticationError = Unauthorized
"""401: the secret is not that of the client, or the token is none."""

AuthorizationError = Forbidden
"""403: the client has another permission level than the call needs."""

ResourceNotFoundError = NotFound
"""404: no such camera, or no such client."""

ResourceConflictError = Conflict
"""409: another camera has the legacy id."""

FormatError = Unprocessable
"""422: the server refuses a value, or misses one."""

InternalError = ServerError
"""5xx: the server failed."""


class InvalidClientIdError(InvalidInput):
    """The client id is not 96 characters long; nothing was sent."""


class InvalidClientSecretError(InvalidInput):
    """The client secret is shorter than 71 characters; nothing was sent."""
