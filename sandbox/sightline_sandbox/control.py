"""The sandbox's own routes under ``/_sandbox/``: faults, the request log, settling."""

import asyncio

import msgspec

from .asgi import App, Receive, Scope, Send, answer_json, read_body
from .faults import Fault, FaultBook
from .journal import Journal
from .service import Instance

__all__ = ["Control"]

_PREFIX = "/_sandbox/"


class Control:
    """An ASGI application that answers ``/_sandbox/…`` and passes everything else on."""

    def __init__(self, app: App, instance: Instance, faults: FaultBook, journal: Journal) -> None:
        self._app, self._instance, self._faults, self._journal = app, instance, faults, journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(_PREFIX):
            await self._app(scope, receive, send)
            return
        body = await read_body(receive)
        match scope["method"], scope["path"].removeprefix(_PREFIX):
            case "POST", "faults":
                await self._program(send, body)
            case "DELETE", "faults":
                self._faults.clear()
                await answer_json(send, 200, {"faults": 0})
            case "GET", "requests":
                await answer_json(send, 200, self._journal.as_json())
            case "DELETE", "requests":
                self._journal.clear()
                await answer_json(send, 200, [])
            case "POST", "settle":
                await asyncio.to_thread(self._instance.settle)
                await answer_json(send, 200, {"settled": True})
            case _:
                await answer_json(send, 404, {"detail": "no such control: faults, requests, settle"})

    async def _program(self, send: Send, body: bytes) -> None:
        """One fault or a list of them; a misspelt member is an error that names it."""
        try:
            listed = body if body.lstrip()[:1] == b"[" else b"[" + body + b"]"
            faults = msgspec.json.decode(listed, type=list[Fault])
        except msgspec.MsgspecError as error:
            await answer_json(send, 422, {"detail": str(error)})
            return
        for fault in faults:
            self._faults.add(fault)
        await answer_json(send, 201, {"faults": len(faults)})
