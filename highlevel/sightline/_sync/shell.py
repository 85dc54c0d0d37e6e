# Written by `make generate` from highlevel/sightline/_async/shell.py: change that file, not this one.

"""What every service client stands on: one low-level client in its policies, and the options."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar

from sightline_api._runtime._sync.client import Client
from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.auth import Auth
from sightline_api._runtime.endpoint import Call, Endpoint
from sightline_api._runtime.errors import ApiError
from sightline_api._runtime.wire import Timeout

from ..core.checks import not_carried
from ..core.options import Options
from ..core.paging import Paging
from ..core.progress import Listener, silent
from .pager import Pager
from .policy import PolicyTransport
from .renewal import Credentials

# What moves files is imported when a file is moved: a first call needs none of it.
if TYPE_CHECKING:
    from .batch import Batch, Wanted
    from .download import Downloader
    from .upload import Uploader

__all__ = ["Service", "Shell", "login_client"]

T = TypeVar("T")


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
        explain: Callable[[ApiError, Endpoint[Any]], None] | None = None,
        headers: Mapping[str, str] | None = None,
        lender: PolicyTransport | None = None,
    ) -> None:
        self.service = service
        self.options: Options = options or Options()
        self._explain = explain
        self._headers = dict(headers or {})
        self._policy = PolicyTransport(
            transport,
            base_url,
            credentials=credentials,
            retry=self.options.retry_policy,
            lender=lender,
        )
        self.client: Client = Client(
            base_url,
            headers=self._headers,
            timeout=self.options.timeouts,
            transport=self._policy,
            max_content=self.options.max_content,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.service} at {self.client.base_url})"

    def with_options(self, options: Options, headers: Mapping[str, str | None] | None = None) -> "Shell":
        """Another shell with these options, on the same connections and credentials.

        ``headers`` go along with every call from now on; one that is None goes no longer.
        """
        changed = {**self._headers, **(headers or {})}
        return Shell(
            self.service,
            self.client.base_url,
            self._policy.inner,
            credentials=self._policy.credentials,
            options=options,
            explain=self._explain,
            headers={name: value for name, value in changed.items() if value is not None},
            lender=self._policy,
        )

    def close(self) -> None:
        """Nothing: the connections are given back."""
        self.client.close()

    def __reduce__(self) -> NoReturn:
        raise not_carried(self)

    def send(self, call: Call[T], *, timeout: Timeout | None = None) -> T:
        """What the call answers, as its type; raises an ApiError, with a hint where one is known.

        ``timeout`` is for a call that is known to take long; one that the user set goes first.
        """
        chosen = timeout if self.options.timeout is None else None
        with self.explained(call.endpoint):
            answer = self.client.send_detailed(call, check_input=self.options.check_input, timeout=chosen)
        return answer.parsed

    @contextmanager
    def explained(self, endpoint: Endpoint[Any]) -> Iterator[None]:
        """A ``with`` block whose ApiErrors say what to do, where this service knows."""
        try:
            yield
        except ApiError as error:
            if self._explain is not None:
                self._explain(error, endpoint)
            most = self.options.max_server_wait
            if error.retry_after is not None and error.retry_after > most:
                patience = (
                    f"More than {most:g} s are not waited for: raise the option max_server_wait for that"
                )
                error.hint = f"{error.hint}. {patience}" if error.hint else patience
            raise

    def pager(
        self,
        paging: Paging[Any],
        make: Callable[[Any], T],
        *,
        limit: int | None = None,
        counts: Sequence[Call[Any]] = (),
        counted: Callable[[Any], int] | None = None,
    ) -> Pager[T]:
        """The items of a list, each made of its raw model, at most ``limit`` of them.

        ``counts`` are the calls whose answers, read by ``counted``, add up to the total.
        """
        return Pager(
            self.send,
            paging,
            make,
            limit=limit,
            counts=counts,
            counted=counted,
            prefetch=self.options.prefetch,
            ahead=self.options.parallel,
        )

    @property
    def downloads(self) -> "Downloader":
        """What brings files here."""
        from .download import Downloader

        return Downloader(self.client, self.options)

    @property
    def uploads(self) -> "Uploader":
        """What sends files to presigned addresses."""
        from .upload import Uploader

        return Uploader(self.client)

    def batch(
        self,
        plan: "Callable[[T], Wanted]",
        *,
        etag_is_md5: bool = False,
        progress: Listener = silent,
    ) -> "Batch[T]":
        """What brings a file for each of many items here; ``plan`` says which."""
        from .batch import Batch

        return Batch(self.downloads, plan, etag_is_md5=etag_is_md5, progress=progress)


class Service:
    """Base of the five service clients: a context manager around a shell."""

    _shell: Shell

    def with_options(self, **changes: Any) -> Self:
        """The same client with other options, on the same connections and credentials.

        Closing it leaves the connections to this client, for as long as that is there and open.
        """
        changed = object.__new__(type(self))
        changed._shell = self._shell.with_options(self._shell.options.merged(**changes))
        return changed

    def __repr__(self) -> str:
        # Error reporters show a client whose making failed, too.
        shell = getattr(self, "_shell", None)
        return f"{type(self).__name__}({shell.client.base_url if shell is not None else ''})"

    @property
    def client(self) -> Client:
        """The low-level client under the same policies, for ``sightline_api`` and custom calls."""
        return self._shell.client

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing: the connections are given back.

        A call after that opens new ones, as a session of requests does: entities, and clients with other
        options, go on with what they share. Close the client again then.
        """
        self._shell.close()

    def __copy__(self) -> Self:
        return self.with_options()

    def __reduce__(self) -> NoReturn:
        raise not_carried(self)


def login_client(
    base_url: str,
    transport: Transport,
    options: Options,
    *,
    auth: Auth | None = None,
    headers: Mapping[str, str] | None = None,
) -> Client:
    """A client to sign in with: logins are repeated like other calls, but cannot wait for themselves."""
    policies = PolicyTransport(transport, base_url, retry=options.retry_policy)
    return Client(base_url, auth=auth, headers=headers, timeout=options.timeouts, transport=policies)
