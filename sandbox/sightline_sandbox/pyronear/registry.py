"""The table of Pyronear's handlers: the modules in ``routes`` fill it."""

from ..service import Instance, Service
from .options import PyronearOptions

__all__ = ["service"]


def _open(options: PyronearOptions) -> Instance:
    from .app import open_world

    return open_world(options)


service = Service("pyronear", PyronearOptions, _open)
