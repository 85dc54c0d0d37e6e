"""One service of the sandbox: its handlers by endpoint, and the running instance of it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

from sightline_api._runtime.endpoint import Endpoint

from .asgi import App
from .catalog import read_endpoints
from .extra import from_extra
from .options import Options

__all__ = ["NAMES", "Coverage", "Handler", "Instance", "Service", "load"]

NAMES = ("pyronear", "stickypi", "cam2", "picterra", "cvat")

F = TypeVar("F", bound=Callable[..., Any])


class Instance(ABC):
    """A service at work on one data folder."""

    poll_seconds: float | None = None
    """How often pending background work is done by itself; None where there is none."""
    options: Options
    _origins: dict[str, App]

    @property
    def origins(self) -> Mapping[str, App]:
        """The applications by name: ``api``, and ``storage`` where files come from a second address."""
        return self._origins

    def now(self) -> datetime:
        """The time, naive UTC."""
        return self.options.clock()

    @abstractmethod
    def bind(self, addresses: Mapping[str, str]) -> None:
        """Learn the addresses of the origins, before the first request: links name them."""

    @abstractmethod
    def settle(self) -> None:
        """Do all pending background work now."""

    @abstractmethod
    def close(self) -> None:
        """Let go of database and files."""


@dataclass(frozen=True)
class Handler:
    """The function that serves an operation, and how its framework should mount it."""

    endpoint: Endpoint[Any]
    function: Callable[..., Any]
    mount: Mapping[str, Any]


@dataclass(frozen=True)
class Coverage:
    """How much of a service's contract is served."""

    served: int
    total: int
    missing: tuple[str, ...]


@dataclass
class Service:
    """A service by name: ``handles`` fills its table, ``open`` starts it."""

    name: str
    options_type: type[Options]
    open: Callable[[Any], Instance]
    handlers: dict[str, Handler] = field(default_factory=dict)

    def handles(self, endpoint: Endpoint[Any], **mount: Any) -> Callable[[F], F]:
        """Decorator that makes a function the handler of this operation of the contract."""

        def register(function: F) -> F:
            if endpoint.operation_id in self.handlers:
                raise ValueError(f"{endpoint.operation_id} has a handler already")
            self.handlers[endpoint.operation_id] = Handler(endpoint, function, mount)
            return function

        return register

    @property
    def endpoints(self) -> tuple[Endpoint[Any], ...]:
        """Every operation of the service's contract."""
        return read_endpoints(f"sightline_api.{self.name}")

    @property
    def coverage(self) -> Coverage:
        """Which operations have a handler."""
        missing = tuple(one.operation_id for one in self.endpoints if one.operation_id not in self.handlers)
        return Coverage(len(self.endpoints) - len(missing), len(self.endpoints), missing)


def load(name: str) -> Service:
    """The service of this name, imported now.

    ValueError where the sandbox has none, ImportError where libraries of its extra are not installed.
    """
    if name not in NAMES:
        raise ValueError(f"no service {name!r}: one of {', '.join(NAMES)}")
    if find_spec(f"{__package__}.{name}") is None:
        raise ValueError(f"the sandbox does not serve {name!r} yet")
    with from_extra():
        service = import_module(f"{__package__}.{name}").service
    assert isinstance(service, Service)
    return service
