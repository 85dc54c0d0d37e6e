"""The CVAT service, as its wire contract and the recordings of 2.54.1 describe it."""

from . import routes
from .registry import service

__all__ = ["routes", "service"]
