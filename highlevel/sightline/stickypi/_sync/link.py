# Written by `make generate` from highlevel/sightline/stickypi/_async/link.py: change that file, not this one.

"""The connection to one Sticky Pi server, which learns the server's revision from what it answers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.wire import Timeout

from ..._sync.entity import Collection, Entity
from ..._sync.policy import PolicyTransport
from ..._sync.renewal import Credentials
from ..._sync.shell import Shell
from ...core.options import Options
from ..dialect import Dialect
from ..hints import explain

__all__ = ["LONG", "PiCollection", "PiEntity", "PiShell"]

T = TypeVar("T")
M = TypeVar("M")

LONG = Timeout(read=300.0)
"""For calls whose answers have no limit: a worker of the service may take as long."""


class PiShell(Shell):
    """A shell that knows, or finds out, how its server writes times, and where pictures are kept here."""

    def __init__(
        self,
        base_url: str,
        transport: Transport,
        *,
        dialect: Dialect,
        cache: Path | None = None,
        credentials: Credentials | None = None,
        options: Options | None = None,
        headers: Mapping[str, str] | None = None,
        lender: PolicyTransport | None = None,
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
    def credentials(self) -> Credentials:
        """What the calls are signed with."""
        return self._policy.credentials

    @property
    def store(self) -> Any:
        """The store that answers in the place of a server; None where there is a server."""
        return getattr(self._policy.inner, "store", None)

    def with_options(self, options: Options, headers: Mapping[str, str | None] | None = None) -> "PiShell":
        """Another shell with these options, on the same connections, credentials and knowledge."""
        changed = {**self._headers, **(headers or {})}
        return PiShell(
            self.client.base_url,
            self._policy.inner,
            dialect=self.dialect,
            cache=self.cache,
            credentials=self._policy.credentials,
            options=options,
            headers={name: value for name, value in changed.items() if value is not None},
            lender=self._policy,
        )

    def send(self, call: Call[T], *, timeout: Timeout | None = None) -> T:
        """What the call answers; the revision is read from it where it was not known."""
        answer = super().send(call, timeout=timeout)
        self.dialect.learn(answer)
        return answer


class PiCollection(Collection):
    """Base of the collections of this service."""

    _shell: PiShell

    def __init__(self, shell: PiShell) -> None:
        super().__init__(shell)


class PiEntity(Entity[M]):
    """Base of the rows of this service."""

    @property
    def _pi(self) -> PiShell:
        shell = self._shell
        assert isinstance(shell, PiShell)
        return shell
