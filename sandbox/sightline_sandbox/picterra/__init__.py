"""The Picterra service, Forge and Tracer, as its wire contract describes it."""

from . import routes
from .registry import service

__all__ = ["routes", "service"]
