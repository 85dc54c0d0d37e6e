"""Runs the origins of one service instance on their ports, in one event loop."""

import asyncio
import logging
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress

from uvicorn import Config, Server

from .asgi import App
from .protocol import TransportProtocol
from .service import Instance

__all__ = ["Servers", "listen"]

log = logging.getLogger("sightline_sandbox")

_GRACE_SECONDS = 2
"""How long answers under way may still take when serving ends."""
_CHECK_SECONDS = 0.01
_LAST_PORT = 65_535
_TICK_SECONDS = 1
"""How often uvicorn renews its Date header."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the port, 0 for a free one: the address is known before anything is served.

    OSError with the address where it is taken, or is none of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    if not 0 <= port <= _LAST_PORT:
        raise ValueError(f"port {port}: from 0 (a free one) to {_LAST_PORT}")
    # With the protocol named, asyncio sends small answers at once; else each would wait 40 ms for an ACK.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as problem:
        listener.close()
        why = f"cannot listen on {host}:{port} ({problem.strerror}); choose another address or port"
        raise OSError(problem.errno, why) from None
    return listener


class _QuietServer(Server):
    """uvicorn without its signal handlers: two servers share one loop, and a thread has no signals."""

    _loop: asyncio.AbstractEventLoop | None = None
    _wake: asyncio.Event | None = None

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop, self._wake = asyncio.get_running_loop(), asyncio.Event()
        await self._serve(sockets)

    async def main_loop(self) -> None:
        # uvicorn looks ten times a second whether it should end; here it is told.
        assert self._wake is not None
        while not await self.on_tick(0):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _TICK_SECONDS)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn waits in steps of a tenth of a second; a test suite starts and ends many sandboxes.
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        busy = (self.server_state.connections, self.server_state.tasks)
        deadline = asyncio.get_running_loop().time() + _GRACE_SECONDS
        while any(busy) and asyncio.get_running_loop().time() < deadline:  # noqa: ASYNC110 (sets, not events)
            await asyncio.sleep(_CHECK_SECONDS)
        for task in self.server_state.tasks:
            task.cancel()

    def stop(self) -> None:
        """End serving; may be called from any thread."""
        self.should_exit = True
        if self._loop is not None and self._wake is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake.set)


class Servers:
    """The listening side of a sandbox; ``run`` serves until ``stop``."""

    def __init__(
        self, apps: Mapping[str, App], sockets: Mapping[str, socket.socket], instance: Instance
    ) -> None:
        self._instance = instance
        self._sockets = sockets
        self._servers = {name: _QuietServer(_configure(app)) for name, app in apps.items()}

    async def run(self, ready: Callable[[], None]) -> None:
        """Serve all origins; call ``ready`` once each of them answers."""
        serving = [
            asyncio.create_task(server.serve(sockets=[self._sockets[name]]))
            for name, server in self._servers.items()
        ]
        while not all(server.started for server in self._servers.values()):
            if any(task.done() for task in serving):
                break
            await asyncio.sleep(_CHECK_SECONDS)
        else:
            ready()
        polling = asyncio.create_task(self._poll())
        try:
            await asyncio.gather(*serving)
        finally:
            polling.cancel()

    def stop(self) -> None:
        """Let ``run`` end; what is being answered may finish."""
        for server in self._servers.values():
            server.stop()

    async def _poll(self) -> None:
        while self._instance.poll_seconds is not None:
            await asyncio.sleep(self._instance.poll_seconds)
            try:
                await asyncio.to_thread(self._instance.settle)
            except Exception:
                # The next poll may do better; without this the first failure would be the last poll.
                log.exception("background work failed")


def _configure(app: App) -> Config:
    return Config(
        app,
        http=TransportProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
    )
