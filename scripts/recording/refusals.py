"""What a server refuses, as scenarios tell it."""

from collections.abc import Callable
from typing import Any

from sightline.core.errors import ApiError

__all__ = ["refusal"]


def refusal(ask: Callable[[], Any]) -> tuple[int, str]:
    """The status and the message with which that is refused."""
    try:
        ask()
    except ApiError as error:
        return error.status, error.message
    raise AssertionError("this should have been refused")
