"""The table of CAM2's handlers: the modules in ``routes`` fill it."""

from ..service import Instance, Service
from .options import Cam2Options

__all__ = ["service"]


def _open(options: Cam2Options) -> Instance:
    from .app import open_world

    return open_world(options)


service = Service("cam2", Cam2Options, _open)
