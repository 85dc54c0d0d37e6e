"""The five services on this machine: for offline work, for tests of apps, and to prove fidelity.

``Sandbox("pyronear")`` serves one from code, ``python -m sightline_sandbox pyronear`` from a shell.
Importing this package loads no server library: those belong to the extra ``sightline[sandbox]``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .faults import Fault
    from .sandbox import Sandbox

__all__ = ["Fault", "Sandbox"]

_HOMES = {"Fault": "faults", "Sandbox": "sandbox"}


def __getattr__(name: str) -> Any:
    """The public names, each imported when first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
