"""What a proxy would send, without sending it."""

from typing import Any

from sightline_api._runtime.wire import Request

__all__ = ["AsyncCapture", "Captured"]


class Captured(Exception):
    """Not sent: the request that a proxy was about to send."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        self.request = request


class AsyncCapture:
    """A transport that hands back the first request in place of sending it."""

    async def send(self, request: Request) -> Any:
        """Nothing: the request is raised."""
        raise Captured(request)

    async def open(self, request: Request) -> Any:
        """Nothing: the request is raised."""
        raise Captured(request)

    async def aclose(self) -> None:
        """Nothing."""
