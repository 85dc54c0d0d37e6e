"""Sightline: one Python SDK for five camera and imagery services, in two layers.

The clients: ``Pyronear`` and its asynchronous twin ``AsyncPyronear``. The low level is ``sightline_api``.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._logging import enable_logging
    from .core.options import Options
    from .progress import progress_bar
    from .pyronear import AsyncPyronear, Pyronear

__all__ = ["AsyncPyronear", "Options", "Pyronear", "enable_logging", "progress_bar"]

__version__ = "0.1.0"

_MODULES = {
    "AsyncPyronear": ".pyronear",
    "Options": ".core.options",
    "Pyronear": ".pyronear",
    "enable_logging": "._logging",
    "progress_bar": ".progress",
}


def __getattr__(name: str) -> Any:
    from ._lazy import plain

    return plain(__name__, name, _MODULES)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
