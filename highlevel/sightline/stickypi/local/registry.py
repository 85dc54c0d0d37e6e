"""Which function answers which operation of the contract: the modules in ``endpoints`` fill the table."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from sightline_api._runtime.endpoint import Endpoint

if TYPE_CHECKING:
    from .visit import Visit

__all__ = ["Handler", "handles", "load_handlers"]

Handler = Callable[["Visit"], Any]
F = TypeVar("F", bound=Handler)

_HANDLERS: dict[str, tuple[Endpoint[Any], Handler]] = {}
_MODULES = (
    "images",
    "itc_labels",
    "login",
    "ml_bundles",
    "project_series",
    "projects",
    "tiled_tuboids",
    "uid_annotations",
    "users",
)


def handles(endpoint: Endpoint[Any]) -> Callable[[F], F]:
    """Decorator that makes a function the handler of an operation: it gets a Visit and returns JSON."""

    def register(function: F) -> F:
        _HANDLERS[endpoint.operation_id] = (endpoint, function)
        return function

    return register


def load_handlers() -> Mapping[str, tuple[Endpoint[Any], Handler]]:
    """Operations with their handlers, by operationId."""
    for name in _MODULES:
        import_module(f"{__package__}.endpoints.{name}")
    return _HANDLERS
