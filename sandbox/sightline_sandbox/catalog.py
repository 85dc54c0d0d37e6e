"""The operations of one service's contract, and which of them a request is."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from sightline_api._runtime.endpoint import Endpoint

__all__ = ["Catalog", "read_endpoints"]


@lru_cache
def read_endpoints(package: str) -> tuple[Endpoint[Any], ...]:
    """Every endpoint constant of a generated package, in a fixed order: literal paths before templates."""
    found: dict[str, Endpoint[Any]] = {}
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Endpoint):
                found[value.operation_id] = value
    return tuple(sorted(found.values(), key=_specific_first))


def _specific_first(endpoint: Endpoint[Any]) -> tuple[list[tuple[bool, str]], int]:
    """Sort key: '/alerts/export' comes before '/alerts/{alert_id}', GET before the other methods."""
    parts = [("{" in part, part) for part in endpoint.path.split("/")]
    methods = ("GET", "POST", "PUT", "PATCH", "DELETE")
    return parts, methods.index(endpoint.method) if endpoint.method in methods else len(methods)


class Catalog:
    """Finds the operation of a request."""

    def __init__(self, endpoints: Iterable[Endpoint[Any]]) -> None:
        self._patterns = [(one.method, _pattern(one.path), one) for one in endpoints]

    def find(self, method: str, path: str) -> Endpoint[Any] | None:
        """The operation with this method and path, None where the contract has none."""
        for wanted, pattern, endpoint in self._patterns:
            if wanted == method and pattern.fullmatch(path):
                return endpoint
        return None


def _pattern(template: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^}]*\}", template)
    return re.compile("[^/]+".join(re.escape(piece) for piece in pieces))
