"""Every error that Sightline raises: ``except sightline.errors.ApiError`` and its neighbours."""

from .core.errors import *  # noqa: F403
from .core.errors import __all__ as __all__
