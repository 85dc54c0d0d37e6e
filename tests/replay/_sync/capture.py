# Written by `make generate` from tests/replay/_async/capture.py: change that file, not this one.

"""What a proxy would send, without sending it."""

from typing import Any

from sightline_api._runtime.wire import Request

__all__ = ["Capture", "Captured"]


class Captured(Exception):
    """Not sent: the request that a proxy was about to send."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        self.request = request


class Capture:
    """A transport that hands back the first request in place of sending it."""

    def send(self, request: Request) -> Any:
        """Nothing: the request is raised."""
        raise Captured(request)

    def open(self, request: Request) -> Any:
        """Nothing: the request is raised."""
        raise Captured(request)

    def close(self) -> None:
        """Nothing."""
