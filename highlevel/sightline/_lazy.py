"""Public names that are imported when they are first used (PEP 562)."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

__all__ = ["plain", "twin"]


def twin(package: str, name: str, modules: Mapping[str, str]) -> Any:
    """The object of that name from the twin it belongs to; ``modules`` goes by the synchronous names."""
    synchronous = name.removeprefix("Async")
    if synchronous not in modules:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    half = "_async" if name != synchronous else "_sync"
    return getattr(import_module(f"{package}.{half}.{modules[synchronous]}"), name)


def plain(package: str, name: str, modules: Mapping[str, str]) -> Any:
    """The object of that name from the module that has it."""
    if name not in modules:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    return getattr(import_module(modules[name], package), name)
