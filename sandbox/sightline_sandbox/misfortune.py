"""Plays the programmed faults around an application, and notes every request."""

import asyncio
import json
import logging
import sys
from collections.abc import Callable
from typing import Any

from .asgi import App, Message, Receive, Scope, Send, answer
from .catalog import Catalog
from .faults import Fault, FaultBook
from .journal import Journal, Seen
from .protocol import EXTENSION, close_silently, reset

__all__ = ["Misfortune"]

log = logging.getLogger("sightline_sandbox")
_DRIP_SECONDS = 0.05


class Misfortune:
    """An ASGI application that passes requests on, except where a fault was programmed."""

    def __init__(self, app: App, origin: str, catalog: Catalog, faults: FaultBook, journal: Journal) -> None:
        self._app, self._origin, self._catalog = app, origin, catalog
        self._faults, self._journal = faults, journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method, path = scope["method"], scope["path"]
        endpoint = self._catalog.find(method, path)
        operation = endpoint.operation_id if endpoint else None
        fault = self._faults.meet(self._origin, operation, method, path)
        port = (scope.get("client") or ("", 0))[1]

        def note(status: int | None) -> None:
            self._journal.add(Seen(self._origin, method, path, operation, status, port))

        player = _Player(fault, scope, send, note)
        try:
            await self._serve(fault, player, scope, receive)
        except Exception as error:
            # uvicorn closes the connection after this, silently: so does the real thing.
            log.error("%s %s failed: %r", method, path, error, exc_info=log.isEnabledFor(logging.DEBUG))
            raise
        finally:
            player.note(None)

    async def _serve(self, fault: Fault | None, player: "_Player", scope: Scope, receive: Receive) -> None:
        if fault is None:
            await self._app(scope, receive, player.pass_on)
            return
        if fault.reset_request_after is not None:
            await _read_at_least(receive, fault.reset_request_after)
            await player.reset()
            return
        if fault.invents:
            # Read first: answering over an unread upload would end the connection by itself.
            await _read_at_least(receive, sys.maxsize)
            await asyncio.sleep(fault.delay)
            await _invent(fault, player)
        else:
            await asyncio.sleep(fault.delay)
            await self._app(scope, receive, player)
        if fault.close and not player.gone:
            await close_silently(player.transport)


async def _read_at_least(receive: Receive, size: int) -> None:
    seen, more = 0, True
    while seen < size and more:
        message = await receive()
        seen, more = seen + len(message.get("body", b"")), message.get("more_body", False)


async def _invent(fault: Fault, send: Send) -> None:
    kind = "text/plain; charset=utf-8"
    if isinstance(fault.body, bytes):
        body = fault.body
    elif fault.body is None or isinstance(fault.body, str):
        body = (fault.body or "").encode()
    else:
        body, kind = json.dumps(fault.body).encode(), "application/json"
    await answer(send, fault.status or 200, body, [("content-type", kind)])


class _Player:
    """The sending side of one request, on which the fault plays."""

    def __init__(
        self, fault: Fault | None, scope: Scope, send: Send, note: Callable[[int | None], None]
    ) -> None:
        self.gone = False
        self._fault, self._scope, self._send, self._note = fault or Fault(), scope, send, note
        self._noted = False
        self._sent = 0
        self._tail = b""

    @property
    def transport(self) -> Any:
        return self._scope["extensions"][EXTENSION]

    def note(self, status: int | None) -> None:
        """Log the request once, before the client can know how it ended and look into the log."""
        if not self._noted:
            self._noted = True
            self._note(status)

    async def pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.note(message["status"])
        await self._send(message)

    async def reset(self) -> None:
        self.gone = True
        self.note(None)
        await reset(self.transport)

    async def __call__(self, message: Message) -> None:
        if self.gone:
            return
        if message["type"] == "http.response.start":
            await self._start(message)
        elif message["type"] == "http.response.body":
            await self._body(message.get("body", b""), message.get("more_body", False))
        else:
            await self._send(message)

    async def _start(self, message: Message) -> None:
        if self._fault.reset_after == 0:
            await self.reset()
            return
        changes = {name.lower(): value for name, value in self._fault.headers.items()}
        if self._fault.content_type is not None:
            changes["content-type"] = self._fault.content_type
        fresh = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in changes.items()]
        given = message.get("headers", [])
        kept = [(name, value) for name, value in given if name.decode("latin-1").lower() not in changes]
        await self.pass_on({**message, "headers": [*kept, *fresh]})

    async def _body(self, chunk: bytes, more: bool) -> None:
        limit, short = self._fault.reset_after, self._fault.short_body
        if limit is not None and self._sent + len(chunk) >= limit:
            await self._drip(chunk[: limit - self._sent])
            await self.reset()
            return
        if short is not None:
            chunk = self._tail + chunk
            cut = max(0, len(chunk) - short)
            self._tail = chunk[cut:]
            await self._drip(chunk[:cut])
            if not more:
                self.gone = True
                await close_silently(self.transport)
            return
        await self._drip(chunk)
        if not more:
            await self._send({"type": "http.response.body", "body": b""})

    async def _drip(self, chunk: bytes) -> None:
        size = max(1, int(self._fault.drip * _DRIP_SECONDS)) if self._fault.drip else max(1, len(chunk))
        for start in range(0, len(chunk), size):
            piece = chunk[start : start + size]
            await self._send({"type": "http.response.body", "body": piece, "more_body": True})
            self._sent += len(piece)
            if self._fault.drip:
                await asyncio.sleep(len(piece) / self._fault.drip)
