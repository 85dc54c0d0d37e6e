"""The table of Picterra's handlers: the modules in ``routes`` fill it."""

from collections.abc import Callable
from typing import Any, TypeVar

from sightline_api._runtime.endpoint import Endpoint

from ..service import Instance, Service
from .options import PicterraOptions

__all__ = ["serves", "service"]

F = TypeVar("F", bound=Callable[..., Any])


def _open(options: PicterraOptions) -> Instance:
    from .app import open_world

    return open_world(options)


service = Service("picterra", PicterraOptions, _open)


def serves(endpoint: Endpoint[Any]) -> Callable[[F], F]:
    """Decorator that makes a function the operation's handler; it answers the contract's success status."""
    (result,) = endpoint.results
    return service.handles(endpoint, status_code=result.status, response_model=None)
