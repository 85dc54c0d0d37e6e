"""Which handler a path and a method mean; CVAT is strict about final slashes, except where it is not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..service import Service

__all__ = ["Extra", "Route", "Router", "Target"]


@dataclass(frozen=True)
class Target:
    """A handler; ``operation`` is None outside of the contract."""

    function: Callable[..., Any] | None
    operation: str | None
    status: int = 200
    anonymous: bool = False
    newer: bool = False
    """Whether it came after 2.54."""


@dataclass(frozen=True)
class Extra:
    """A handler of an address that the contract does not have."""

    method: str
    path: str
    function: Callable[..., Any]


@dataclass
class Route:
    """One path template with its methods."""

    pattern: re.Pattern[str]
    targets: dict[str, Target] = field(default_factory=dict)

    @property
    def allow(self) -> str:
        """The ``Allow`` header."""
        methods = list(self.targets)
        if "/webhooks" in self.pattern.pattern:
            # These alone do not tell of HEAD and OPTIONS (recording).
            return ", ".join(methods)
        if "GET" in methods and "HEAD" not in methods:
            methods.append("HEAD")
        return ", ".join([*methods, "OPTIONS"])


class Router:
    """The contract's paths, literal ones before templates, and the addresses beside it."""

    def __init__(self, service: Service, extras: tuple[Extra, ...], newer: bool) -> None:
        self._routes: dict[str, Route] = {}
        for endpoint in service.endpoints:
            handler = service.handlers.get(endpoint.operation_id)
            mount: Mapping[str, Any] = handler.mount if handler else {}
            target = Target(handler.function if handler else None, endpoint.operation_id, **mount)
            if target.newer and not newer:
                continue
            self._route(endpoint.path).targets[endpoint.method] = target
        for extra in extras:
            self._route(extra.path).targets.setdefault(extra.method, Target(extra.function, None))

    def find(self, path: str) -> tuple[Route, tuple[str, ...]] | None:
        """The route and the values in the path; None where nothing is there."""
        for route in self._routes.values():
            if hit := route.pattern.fullmatch(path):
                return route, hit.groups()
        return None

    def _route(self, template: str) -> Route:
        route = self._routes.get(template)
        if route is None:
            route = self._routes[template] = Route(_pattern(template))
        return route


def _pattern(template: str) -> re.Pattern[str]:
    """A final slash in the contract may be left out; one that is not there may not be added (section 1)."""
    pieces = re.split(r"\{[^}]*\}", template.rstrip("/"))
    slash = "/?" if template.endswith("/") else ""
    return re.compile("([^/]+)".join(re.escape(piece) for piece in pieces) + slash)
