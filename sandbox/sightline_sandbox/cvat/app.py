"""Puts a world together: the handlers behind the door."""

from .beside import EXTRAS
from .door import Door
from .options import CvatOptions
from .registry import service
from .router import Router
from .world import World

__all__ = ["open_world"]


def open_world(options: CvatOptions) -> World:
    """The service at work on the folder that the options name."""
    world = World(options)
    world.serve(Door(world, Router(service, EXTRAS, world.newer)))
    return world
