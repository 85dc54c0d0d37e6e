"""The part of the low level that all services share: calls, clients, the codec, errors."""

from typing import TYPE_CHECKING, Any

from .answer import Answer
from .auth import ApiKey, Auth, Basic, Bearer, Session
from .endpoint import Call, Endpoint
from .files import File
from .model import UNSET, UnsetType
from .wire import Timeout

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._sync.client import Client

__all__ = [
    "UNSET",
    "Answer",
    "ApiKey",
    "AsyncClient",
    "Auth",
    "Basic",
    "Bearer",
    "Call",
    "Client",
    "Endpoint",
    "File",
    "Session",
    "Timeout",
    "UnsetType",
]


def __getattr__(name: str) -> Any:
    # Whoever uses one twin does not pay for importing the other.
    if name == "Client":
        from ._sync.client import Client

        return Client
    if name == "AsyncClient":
        from ._async.client import AsyncClient

        return AsyncClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
