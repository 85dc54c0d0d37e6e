"""``--seed demo``: filled in below."""

from .world import World

__all__ = ["seed_demo"]


def seed_demo(world: World) -> None:
    """Nothing yet."""
