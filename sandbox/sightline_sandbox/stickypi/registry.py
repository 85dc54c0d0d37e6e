"""The table of Sticky Pi's handlers: those of the local mode, all of them."""

from sightline.stickypi.local.registry import load_handlers

from ..service import Instance, Service
from .options import StickyPiOptions

__all__ = ["service"]


def _open(options: StickyPiOptions) -> Instance:
    from .world import World

    return World(options)


service = Service("stickypi", StickyPiOptions, _open)
for _endpoint, _handler in load_handlers().values():
    service.handles(_endpoint)(_handler)
