"""The API origin: what a front end does before the service is asked, and after it has answered."""

import asyncio
import gzip
from contextlib import suppress

from sightline.stickypi.local.service import StoreService
from sightline.stickypi.local.wire import Answered, Asked

from ..asgi import Receive, Scope, Send, answer
from .bodies import TooLarge, spooled

__all__ = ["Application"]

_LARGEST = 100 * 1024 * 1024
_SMALLEST_PACKED = 1000
_TOO_LARGE = b"<html>\n<head><title>413 Request Entity Too Large</title></head>\n</html>\n"


class Application:
    """An ASGI application around a store: the limit of 100 MB, and packed answers for those who take them."""

    def __init__(self, service: StoreService) -> None:
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        with suppress(ConnectionAbortedError):
            try:
                async with spooled(receive, _LARGEST) as body:
                    asked = Asked(scope["method"], scope["path"], headers, body)
                    answered = await asyncio.to_thread(self._service.answer, asked)
            except TooLarge:
                closing = [("content-type", "text/html"), ("connection", "close")]
                await answer(send, 413, _TOO_LARGE, closing)
            else:
                await _send(send, answered, packed="gzip" in headers.get("accept-encoding", ""))


async def _send(send: Send, answered: Answered, *, packed: bool) -> None:
    content, fields = answered.content, list(answered.headers)
    is_json = ("content-type", "application/json") in fields
    if packed and is_json and len(content) >= _SMALLEST_PACKED:
        content = await asyncio.to_thread(gzip.compress, content, 1)
        fields += [("content-encoding", "gzip"), ("transfer-encoding", "chunked")]
        start = [(name.encode(), value.encode("latin-1")) for name, value in fields]
        await send({"type": "http.response.start", "status": answered.status, "headers": start})
        await send({"type": "http.response.body", "body": content})
        return
    await answer(send, answered.status, content, fields)
