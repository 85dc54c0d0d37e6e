"""The table of CVAT's handlers: the modules in ``routes`` fill it."""

from collections.abc import Callable
from typing import Any, TypeVar

from sightline_api._runtime.endpoint import Endpoint

from ..service import Instance, Service
from .options import CvatOptions

__all__ = ["serves", "service"]

F = TypeVar("F", bound=Callable[..., Any])


def _open(options: CvatOptions) -> Instance:
    from .app import open_world

    return open_world(options)


service = Service("cvat", CvatOptions, _open)


def serves(
    endpoint: Endpoint[Any], status: int | None = None, anonymous: bool = False, newer: bool = False
) -> Callable[[F], F]:
    """Decorator that makes a function the operation's handler.

    It is called with the visit and the values of the path, in their order. What it returns is answered as
    JSON with ``status`` (that of the contract where none is given); an ``Answer`` goes out as it is.
    ``anonymous`` handlers are open to those who did not log in, ``newer`` ones are not there in 2.54.
    """
    code = status if status is not None else min((one.status for one in endpoint.results), default=200)
    return service.handles(endpoint, status=code, anonymous=anonymous, newer=newer)
