"""The handlers, one module a kind of thing; importing this registers them all."""

from . import apps, auth, cameras, changes

__all__ = ["apps", "auth", "cameras", "changes"]
