"""Tokens."""

from typing import Any

from sightline_api.stickypi import login

from ..registry import handles
from ..visit import Visit

__all__ = ["create_token"]


@handles(login.create_token_endpoint)
def create_token(visit: Visit) -> dict[str, Any]:
    """A token of the caller."""
    return visit.access.token(visit.caller)
