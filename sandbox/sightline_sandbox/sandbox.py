"""A service of the sandbox, running in a thread of this process."""

import asyncio
import socket
from collections.abc import Callable
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Self

from .catalog import Catalog
from .extra import from_extra
from .faults import Fault, FaultBook
from .journal import Journal
from .options import Options
from .service import Instance, load

if TYPE_CHECKING:
    from .server import Servers

__all__ = ["Sandbox"]

_START_SECONDS = 30


class Sandbox:
    """One service on a free port of this machine; a context manager.

    ``with Sandbox("pyronear", login="admin", password="secret") as sandbox:`` serves until the
    block ends. Options are those of the command line, with underscores; without ``data`` the
    state lives in a temporary folder and goes with the block. An unknown option is a TypeError.
    """

    def __init__(self, service: str, **options: Any) -> None:
        self._service = load(service)
        self._options: Options = self._service.options_type(**options)
        self._faults, self._journal = FaultBook(), Journal()
        self._temporary: TemporaryDirectory[str] | None = None
        self._instance: Instance | None = None
        self._servers: Servers | None = None
        self._thread: Thread | None = None
        self._failure: BaseException | None = None
        self._sockets: dict[str, socket.socket] = {}
        self._addresses: dict[str, str] = {}

    @property
    def url(self) -> str:
        """Address of the service, without a final slash."""
        return self._addresses["api"]

    @property
    def storage_url(self) -> str:
        """Address of the second origin, which serves files; KeyError where the service has none."""
        return self._addresses["storage"]

    @property
    def requests(self) -> Journal:
        """What was asked so far: iterate it."""
        return self._journal

    @property
    def instance(self) -> Instance:
        """The service behind the address, for tests that arrange its state directly."""
        if self._instance is None:
            raise RuntimeError("the sandbox is not running")
        return self._instance

    def fault(self, fault: Fault | None = None, **description: Any) -> None:
        """Program a failure: a ``Fault``, or its fields by name."""
        self._faults.add(fault if fault is not None else Fault(**description))

    def clear_faults(self) -> None:
        """Forget every programmed failure."""
        self._faults.clear()

    def settle(self) -> None:
        """Do all pending background work now, instead of at the next poll."""
        self.instance.settle()

    def start(self) -> Self:
        """Serve; returns once it answers."""
        try:
            self.prepare()
        except BaseException:
            self.stop()
            raise
        started = Event()
        self._thread = Thread(target=self._run, args=(started,), name="sightline-sandbox", daemon=True)
        self._thread.start()
        if not started.wait(_START_SECONDS) or self._failure is not None:
            self.stop()
            raise RuntimeError("the sandbox did not start") from self._failure
        return self

    def stop(self) -> None:
        """End serving and let go of everything; the state stays in ``data``."""
        if self._servers is not None:
            self._servers.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        for one in self._sockets.values():
            one.close()
        self._sockets.clear()
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def prepare(self) -> None:
        """Open the state and the ports; nothing answers yet."""
        from dataclasses import replace

        with from_extra():
            from .control import Control
            from .misfortune import Misfortune
            from .server import Servers

        options = self._options
        if options.data is None:
            self._temporary = TemporaryDirectory(prefix="sightline-sandbox-")
            options = replace(options, data=self._temporary.name)
        with from_extra():
            self._instance = instance = self._service.open(options)
        self._listen(list(instance.origins))
        instance.bind(self._addresses)
        catalog = Catalog(self._service.endpoints)
        apps: dict[str, Any] = {
            name: Misfortune(app, name, catalog, self._faults, self._journal)
            for name, app in instance.origins.items()
        }
        apps["api"] = Control(apps["api"], instance, self._faults, self._journal)
        self._servers = Servers(apps, self._sockets, instance)

    async def serve(self, ready: Callable[[], None]) -> None:
        """Serve in the running event loop until ``interrupt``, after ``prepare``."""
        assert self._servers is not None, "call prepare first"
        await self._servers.run(ready)

    def interrupt(self) -> None:
        """Let ``serve`` end."""
        if self._servers is not None:
            self._servers.stop()

    def _run(self, started: Event) -> None:
        try:
            asyncio.run(self.serve(started.set))
        except BaseException as error:
            self._failure = error
        finally:
            started.set()

    def _listen(self, origins: list[str]) -> None:
        from .server import listen

        host, port = self._options.host, self._options.port
        self._sockets["api"] = listen(host, port)
        for name in origins:
            if name != "api":
                self._sockets[name] = self._listen_beside(host, self._options.storage_port, port)
        for name, one in self._sockets.items():
            self._addresses[name] = _address(host, one.getsockname()[1])

    def _listen_beside(self, host: str, wanted: int, port: int) -> socket.socket:
        """The wanted port; else the one after the service's, so that links survive a restart; else any."""
        from .server import listen

        if wanted or not port:
            return listen(host, wanted)
        try:
            return listen(host, port + 1)
        except OSError:
            return listen(host, 0)


def _address(host: str, port: int) -> str:
    """The URL to reach a listening host: an unspecified address is reached over loopback."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{reachable}:{port}"
