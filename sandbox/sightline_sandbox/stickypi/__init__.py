"""The Sticky Pi service: the store of ``sightline.stickypi.local`` over HTTP, with accounts and links."""

from .registry import service

__all__ = ["service"]
