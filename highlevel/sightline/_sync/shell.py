# Written by `make generate` from highlevel/sightline/_async/shell.py: change that file, not this one.

"""What every service client stands on: one low-level client in its policies, and the options."""

from collections.abc import Callable
from typing import Any, Self, TypeVar

from sightline_api._runtime._sync.client import Client
from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.endpoint import Call, Endpoint
from sightline_api._runtime.errors import ApiError

from ..core.options import Options
from ..core.paging import Paging
from .download import Downloader
from .pager import Pager
from .policy import PolicyTransport
from .renewal import Credentials

__all__ = ["Service", "Shell"]

T = TypeVar("T")
_AGENT = {"User-Agent": "sightline/0.1.0"}


class Shell:
    """One connection to one service: sends calls, walks lists, moves files, all under the same policies.

    Entities and collections hold it; ``with_options`` gives another on the same connections.
    """

    def __init__(
        self,
        service: str,
        base_url: str,
        transport: Transport,
        *,
        credentials: Credentials | None = None,
        options: Options | None = None,
        hint: Callable[[ApiError, Endpoint[Any]], str] | None = None,
    ) -> None:
        self.service = service
        self.options = options or Options()
        self._hint = hint
        self._policy = PolicyTransport(
            transport,
            base_url,
            credentials=credentials,
            retry=self.options.retry_policy,
        )
        self.client = Client(base_url, headers=_AGENT, timeout=self.options.timeouts, transport=self._policy)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.service} at {self.client.base_url})"

    def with_options(self, options: Options) -> "Shell":
        """Another shell with these options, on the same connections and credentials."""
        return Shell(
            self.service,
            self.client.base_url,
            self._policy.inner,
            credentials=self._policy.credentials,
            options=options,
            hint=self._hint,
        )

    def close(self) -> None:
        """Nothing: the connections are given back."""
        self.client.close()

    def send(self, call: Call[T]) -> T:
        """What the call answers, as its type; raises an ApiError, with a hint where one is known."""
        try:
            answer = self.client.send_detailed(call, check_input=self.options.check_input)
        except ApiError as error:
            if self._hint is not None:
                error.hint = self._hint(error, call.endpoint)
            raise
        return answer.parsed

    def pager(
        self,
        paging: Paging[Any],
        make: Callable[[Any], T],
        *,
        count: Call[Any] | None = None,
        counted: Callable[[Any], int] | None = None,
    ) -> Pager[T]:
        """The items of a list, each made of its raw model; ``count`` is the call that tells how many."""
        return Pager(self.send, paging, make, count=count, counted=counted, prefetch=self.options.prefetch)

    @property
    def downloads(self) -> Downloader:
        """What brings files here."""
        return Downloader(self.client, self.options)


class Service:
    """Base of the five service clients: a context manager around a shell."""

    _shell: Shell

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing: the connections are given back."""
        self._shell.close()
