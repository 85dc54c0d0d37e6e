"""Sightline: one Python SDK for five camera and imagery services, in two layers.

The clients: ``Pyronear``, ``StickyPi``, ``Cam2``, ``Picterra`` and ``Cvat``, each with an asynchronous twin
``Async…``. The low level is ``sightline_api``.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._logging import enable_logging
    from .cam2 import AsyncCam2, Cam2
    from .core.options import Options
    from .cvat import AsyncCvat, Cvat
    from .picterra import AsyncPicterra, Picterra
    from .progress import progress_bar
    from .pyronear import AsyncPyronear, Pyronear
    from .stickypi import AsyncStickyPi, StickyPi

__all__ = [
    "AsyncCam2",
    "AsyncCvat",
    "AsyncPicterra",
    "AsyncPyronear",
    "AsyncStickyPi",
    "Cam2",
    "Cvat",
    "Options",
    "Picterra",
    "Pyronear",
    "StickyPi",
    "enable_logging",
    "progress_bar",
]

__version__ = "0.1.0"

_MODULES = {
    "AsyncCam2": ".cam2",
    "AsyncCvat": ".cvat",
    "AsyncPicterra": ".picterra",
    "AsyncPyronear": ".pyronear",
    "AsyncStickyPi": ".stickypi",
    "Cam2": ".cam2",
    "Cvat": ".cvat",
    "Options": ".core.options",
    "Picterra": ".picterra",
    "Pyronear": ".pyronear",
    "StickyPi": ".stickypi",
    "enable_logging": "._logging",
    "progress_bar": ".progress",
}


def __getattr__(name: str) -> Any:
    from ._lazy import plain

    return plain(__name__, name, _MODULES)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
