"""The transport that the high level wears: signing, renewal, redirects, retries, one line of log each."""

import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

from sightline_api._runtime._async.transport import AsyncStream, AsyncTransport, read_whole
from sightline_api._runtime.auth import Auth
from sightline_api._runtime.errors import TransportError
from sightline_api._runtime.origin import same_origin
from sightline_api._runtime.owner import Owner
from sightline_api._runtime.wire import Request, Response

from ..core.origin import redirect
from ..core.redaction import describe_request, describe_response
from ..core.retry import RetryPolicy, wait_before_retry
from ._primitives import sleep, stop_point
from .renewal import AsyncCredentials, AsyncFixed

__all__ = ["AsyncPolicyTransport"]

_log = logging.getLogger("sightline")
_MOST_REDIRECTS = 5
_Attempt = Callable[[Request], Awaitable[Response | AsyncStream]]


class AsyncPolicyTransport:
    """Sends through another transport what may be sent, as often as it may be, signed for one origin alone.

    Several of these share one connection pool: ``with_options`` makes another around the same transport,
    which belongs to the ``lender`` then: closing the borrower leaves it alone.
    """

    def __init__(
        self,
        inner: AsyncTransport,
        base_url: str,
        *,
        credentials: AsyncCredentials | None = None,
        retry: RetryPolicy | None = None,
        lender: "AsyncPolicyTransport | None" = None,
    ) -> None:
        self.inner = inner
        self.base_url = base_url
        self.credentials = credentials or AsyncFixed(None)
        self.retry = retry or RetryPolicy()
        self._owner: Owner = Owner(lender._owner if lender is not None else None)

    async def aclose(self) -> None:
        """Nothing: the connections are given back, unless a lender goes on with them."""
        if self._owner.close():
            await self.inner.aclose()

    async def send(self, request: Request) -> Response:
        """The whole answer; error statuses are answers too. Raises a TransportError where none came."""
        answer = await self._answer(request, self.inner.send)
        assert isinstance(answer, Response)
        return answer

    async def open(self, request: Request) -> AsyncStream:
        """The answer with its body still to come; that of an error is read already."""
        answer = await self._answer(request, self._opened)
        return _Read(answer) if isinstance(answer, Response) else answer

    async def signed(self, request: Request) -> Request:
        """The request as it would be sent: signed where it goes to the configured origin."""
        auth = await self._auth_for(request)
        return auth.sign(request) if auth is not None else request

    async def _answer(self, request: Request, attempt: _Attempt) -> Response | AsyncStream:
        hops, repeats, renewals = 0, 0, 0
        while True:
            stop_point()
            auth = await self._auth_for(request)
            # Asked first: describing a request takes longer than logging it.
            told = _log.isEnabledFor(logging.DEBUG)
            if told:
                _log.debug("-> %s", describe_request(request))
            outcome: Response | TransportError
            try:
                answer = await attempt(auth.sign(request) if auth is not None else request)
                if not isinstance(answer, Response):
                    _log.debug("<- %d, still to be read", answer.status)
                    return answer
                outcome = answer
                if told:
                    _log.debug("<- %s", describe_response(outcome))
            except TransportError as problem:
                outcome = problem
                _log.debug("<- nothing: %s", problem)
            if isinstance(outcome, Response):
                if outcome.status < 300:
                    return outcome
                if (
                    auth is not None
                    and renewals < self.credentials.renewals
                    and await self.credentials.after(outcome, auth) is not None
                ):
                    renewals += 1
                    continue
                target = redirect(request, outcome.status, outcome.headers.get("location"), self.base_url)
                if target is not None and hops < _MOST_REDIRECTS:
                    request, hops = target, hops + 1
                    continue
            wait = wait_before_retry(
                self.retry, request, repeats, outcome, now=datetime.now(UTC), random=random.random()
            )
            if wait is None:
                if isinstance(outcome, TransportError):
                    raise outcome
                return outcome
            repeats += 1
            _log.info("repeat %d in %.1f s: %s", repeats, wait, describe_request(request))
            await sleep(wait)

    async def _auth_for(self, request: Request) -> Auth | None:
        if not request.sign or not same_origin(self.base_url, request.url):
            return None
        return await self.credentials.current()

    async def _opened(self, request: Request) -> Response | AsyncStream:
        stream = await self.inner.open(request)
        if stream.status < 300:
            return stream
        try:
            return await read_whole(request, stream)
        finally:
            await stream.aclose()


class _Read:
    """An answer that was read already, in the shape of a stream."""

    def __init__(self, response: Response) -> None:
        self.status = response.status
        self.headers = response.headers
        self._content = response.content

    async def chunks(self, *, raw: bool = False) -> AsyncIterator[bytes]:
        yield self._content

    async def aclose(self) -> None:
        self._content = b""
