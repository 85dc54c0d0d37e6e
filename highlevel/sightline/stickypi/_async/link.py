"""The connection to one Sticky Pi server, which learns the server's revision from what it answers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from sightline_api._runtime._async.transport import AsyncTransport
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.wire import Timeout

from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.policy import AsyncPolicyTransport
from ..._async.renewal import AsyncCredentials
from ..._async.shell import AsyncShell
from ...core.options import Options
from ..dialect import Dialect
from ..hints import explain

__all__ = ["LONG", "AsyncPiCollection", "AsyncPiEntity", "AsyncPiShell"]

T = TypeVar("T")
M = TypeVar("M")

LONG = Timeout(read=300.0)
"""For calls whose answers have no limit: a worker of the service may take as long."""


class AsyncPiShell(AsyncShell):
    """A shell that knows, or finds out, how its server writes times, and where pictures are kept here."""

    def __init__(
        self,
        base_url: str,
        transport: AsyncTransport,
        *,
        dialect: Dialect,
        cache: Path | None = None,
        credentials: AsyncCredentials | None = None,
        options: Options | None = None,
        headers: Mapping[str, str] | None = None,
        lender: AsyncPolicyTransport | None = None,
    ) -> None:
        super().__init__(
            "stickypi",
            base_url,
            transport,
            credentials=credentials,
            options=options,
            explain=explain,
            headers=headers,
            lender=lender,
        )
        self.dialect = dialect
        self.cache = cache

    @property
    def credentials(self) -> AsyncCredentials:
        """What the calls are signed with."""
        return self._policy.credentials

    @property
    def store(self) -> Any:
        """The store that answers in the place of a server; None where there is a server."""
        return getattr(self._policy.inner, "store", None)

    def with_options(
        self, options: Options, headers: Mapping[str, str | None] | None = None
    ) -> "AsyncPiShell":
        """Another shell with these options, on the same connections, credentials and knowledge."""
        changed = {**self._headers, **(headers or {})}
        return AsyncPiShell(
            self.client.base_url,
            self._policy.inner,
            dialect=self.dialect,
            cache=self.cache,
            credentials=self._policy.credentials,
            options=options,
            headers={name: value for name, value in changed.items() if value is not None},
            lender=self._policy,
        )

    async def send(self, call: Call[T], *, timeout: Timeout | None = None) -> T:
        """What the call answers; the revision is read from it where it was not known."""
        answer = await super().send(call, timeout=timeout)
        self.dialect.learn(answer)
        return answer


class AsyncPiCollection(AsyncCollection):
    """Base of the collections of this service."""

    _shell: AsyncPiShell

    def __init__(self, shell: AsyncPiShell) -> None:
        super().__init__(shell)


class AsyncPiEntity(AsyncEntity[M]):
    """Base of the rows of this service."""

    @property
    def _pi(self) -> AsyncPiShell:
        shell = self._shell
        assert isinstance(shell, AsyncPiShell)
        return shell
