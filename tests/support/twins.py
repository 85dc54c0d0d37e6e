"""Both low-level clients behind one face, so that a test is written once and runs against each."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from sightline_api._runtime import AsyncClient, Client
from sightline_api._runtime._async.transport import AsyncHttpTransport
from sightline_api._runtime._sync.transport import HttpTransport

__all__ = ["Twin"]


class Twin:
    """Makes clients of one kind and runs their calls to the end."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._runner = asyncio.Runner()
        self._made: list[Any] = []

    def client(self, base_url: str, **options: Any) -> "Driven":
        """A client whose methods return results, whichever kind it is."""
        made = (AsyncClient if self.kind == "async" else Client)(base_url, **options)
        self._made.append(made)
        return Driven(self, made)

    def transport(self) -> Any:
        """The transport of this kind."""
        return AsyncHttpTransport() if self.kind == "async" else HttpTransport()

    def run(self, result: Any) -> Any:
        """The result itself, or what the coroutine brings."""
        return self._runner.run(result) if inspect.iscoroutine(result) else result

    def close(self) -> None:
        for client in self._made:
            self.run(client.aclose() if self.kind == "async" else client.close())
        self._runner.close()


class Driven:
    """A client, sync or async, whose every method is called the sync way."""

    def __init__(self, twin: Twin, client: Any) -> None:
        self._twin, self.inner = twin, client

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self.inner, name)
        if not callable(attribute):
            return attribute
        return lambda *args, **options: self._twin.run(attribute(*args, **options))

    def read_stream(self, call: Any, take: Callable[[bytes], None], **options: Any) -> int:
        """The status; ``take`` was given every piece of the body as it came."""

        async def read() -> int:
            async with self.inner.stream(call, **options) as stream:
                async for chunk in stream.chunks():
                    take(chunk)
                return int(stream.status)

        if self._twin.kind == "async":
            return int(self._twin.run(read()))
        with self.inner.stream(call, **options) as stream:
            for chunk in stream.chunks():
                take(chunk)
            return int(stream.status)
