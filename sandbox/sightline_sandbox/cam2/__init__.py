"""The CAM2 camera database, as its wire contract describes it."""

from . import routes
from .registry import service

__all__ = ["routes", "service"]
