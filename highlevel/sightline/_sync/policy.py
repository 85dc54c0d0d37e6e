# Written by `make generate` from highlevel/sightline/_async/policy.py: change that file, not this one.

"""The transport that the high level wears: signing, renewal, redirects, retries, one line of log each."""

import logging
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from sightline_api._runtime._sync.transport import Stream, Transport, read_whole
from sightline_api._runtime.auth import Auth
from sightline_api._runtime.errors import TransportError
from sightline_api._runtime.origin import same_origin
from sightline_api._runtime.owner import Owner
from sightline_api._runtime.wire import Request, Response

from ..core.origin import redirect
from ..core.redaction import describe_request, describe_response
from ..core.retry import RetryPolicy, wait_before_retry
from ._primitives import sleep, stop_point
from .renewal import Credentials, Fixed

__all__ = ["PolicyTransport"]

_log = logging.getLogger("sightline")
_MOST_REDIRECTS = 5
_Attempt = Callable[[Request], Response | Stream]


class PolicyTransport:
    """Sends through another transport what may be sent, as often as it may be, signed for one origin alone.

    Several of these share one connection pool: ``with_options`` makes another around the same transport,
    which belongs to the ``lender`` then: closing the borrower leaves it alone.
    """

    def __init__(
        self,
        inner: Transport,
        base_url: str,
        *,
        credentials: Credentials | None = None,
        retry: RetryPolicy | None = None,
        lender: "PolicyTransport | None" = None,
    ) -> None:
        self.inner = inner
        self.base_url = base_url
        self.credentials = credentials or Fixed(None)
        self.retry = retry or RetryPolicy()
        self._owner: Owner = Owner(lender._owner if lender is not None else None)

    def close(self) -> None:
        """Nothing: the connections are given back, unless a lender goes on with them."""
        if self._owner.close():
            self.inner.close()

    def send(self, request: Request) -> Response:
        """The whole answer; error statuses are answers too. Raises a TransportError where none came."""
        answer = self._answer(request, self.inner.send)
        assert isinstance(answer, Response)
        return answer

    def open(self, request: Request) -> Stream:
        """The answer with its body still to come; that of an error is read already."""
        answer = self._answer(request, self._opened)
        return _Read(answer) if isinstance(answer, Response) else answer

    def signed(self, request: Request) -> Request:
        """The request as it would be sent: signed where it goes to the configured origin."""
        auth = self._auth_for(request)
        return auth.sign(request) if auth is not None else request

    def _answer(self, request: Request, attempt: _Attempt) -> Response | Stream:
        hops, repeats, renewals = 0, 0, 0
        while True:
            stop_point()
            auth = self._auth_for(request)
            # Asked first: describing a request takes longer than logging it.
            told = _log.isEnabledFor(logging.DEBUG)
            if told:
                _log.debug("-> %s", describe_request(request))
            outcome: Response | TransportError
            try:
                answer = attempt(auth.sign(request) if auth is not None else request)
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
                    and self.credentials.after(outcome, auth) is not None
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
            sleep(wait)

    def _auth_for(self, request: Request) -> Auth | None:
        if not request.sign or not same_origin(self.base_url, request.url):
            return None
        return self.credentials.current()

    def _opened(self, request: Request) -> Response | Stream:
        stream = self.inner.open(request)
        if stream.status < 300:
            return stream
        try:
            return read_whole(request, stream)
        finally:
            stream.close()


class _Read:
    """An answer that was read already, in the shape of a stream."""

    def __init__(self, response: Response) -> None:
        self.status = response.status
        self.headers = response.headers
        self._content = response.content

    def chunks(self, *, raw: bool = False) -> Iterator[bytes]:
        yield self._content

    def close(self) -> None:
        self._content = b""
