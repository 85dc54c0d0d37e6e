"""The connection: one attempt over httpx, which is imported here and nowhere else."""

import time
from collections.abc import AsyncIterator, Callable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn

from ..errors import (
    ConnectionBroken,
    ConnectionFailed,
    InvalidInput,
    SightlineError,
    TimedOut,
    TransportError,
)
from ..origin import pinned
from ..quiet import unlogged
from ..texts import check_headers
from ..tls import Verify, is_plain, needs_trust, nobody_trusted, trust
from ..unpacking import PACKINGS, Unpacker
from ..wire import AGENT, BytesBody, Headers, Request, Response
from ._io import body_chunks, home, hurried, limits, until
from .streams import AsyncSigner, AsyncStream, AsyncTransport, read_whole

if TYPE_CHECKING:
    import httpx

__all__ = ["AsyncHttpTransport", "AsyncSigner", "AsyncStream", "AsyncTransport", "Verify", "read_whole"]

_JOIN_BELOW = 1024 * 1024


class AsyncHttpTransport:
    """One attempt per request over a pool of kept-alive connections, without redirects or cookies.

    Made cheaply: a pool is built when the first request is sent, and the TLS context, which costs more than
    all the rest, when it first goes to an https address.
    """

    def __init__(self, *, verify: Verify = True, max_connections: int = 64) -> None:
        self._verify = verify
        self._max_connections = max_connections
        self._lock = Lock()
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._home: object = None

    def _pool(self, url: str) -> "httpx.AsyncClient":
        # Imported when first used: together they cost more than all the rest of Sightline.
        from http.cookiejar import CookieJar, DefaultCookiePolicy

        import httpx

        here = home()
        if self._home not in (None, here):
            # A forked child has its parent's sockets, and a lock that a thread of the parent may have held:
            # two processes that talk over one connection get each other's answers. And what an event loop
            # opened is of no use to the next one.
            self._lock, self._clients = Lock(), {}
        with self._lock:
            self._home = here
            # What the surroundings say of proxies counts when a pool is made, as in the library itself.
            secure = not (False in self._clients and is_plain(url)) and needs_trust(url)
            if secure not in self._clients:
                self._clients[secure] = httpx.AsyncClient(
                    headers={"User-Agent": AGENT, "Accept-Encoding": ", ".join(PACKINGS)},
                    verify=trust(self._verify) if secure else nobody_trusted(),
                    follow_redirects=False,
                    # A session belongs to an Auth, never to whoever shares the pool.
                    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                    limits=httpx.Limits(
                        max_connections=self._max_connections,
                        max_keepalive_connections=self._max_connections,
                    ),
                )
            return self._clients[secure]

    async def open(self, request: Request) -> AsyncStream:
        """The answer's head, with its body still to come; raises a TransportError when none came."""
        import httpx

        check_headers(request.headers)
        total = request.timeout.total
        deadline = None if total is None else time.monotonic() + total
        failure: SightlineError
        try:
            with unlogged():
                async with until(deadline):
                    response = await self._exchange(request, deadline)
        except (
            httpx.InvalidURL,
            httpx.UnsupportedProtocol,
            httpx.LocalProtocolError,
            UnicodeError,
        ) as problem:
            failure = InvalidInput(f"{request!r} cannot be sent: {problem}")
        except httpx.TransportError as problem:
            failure = _explain(problem, request, deadline)
        except TimeoutError:
            failure = _too_long(request)
        else:
            return _HttpStream(response, request, deadline)
        # Not raised inside of the handlers: what the library raised has the whole request, signature and all.
        raise failure

    async def _exchange(self, request: Request, deadline: float | None) -> "httpx.Response":
        """The answer's head. In a frame of its own, since error reporters show the locals of frames."""

        pool, allowed = self._pool(request.url), request.timeout
        fields = [(name, value) for name in request.headers for value in request.headers.get_all(name)]
        content: Any = None
        if request.body is not None:
            # The body knows its type, boundary included, and its length.
            fields = [pair for pair in fields if pair[0] not in ("content-type", "content-length")]
            if request.body.content_type:
                fields.append(("content-type", request.body.content_type))
            if isinstance(request.body, BytesBody):
                content = request.body.content
            elif not request.body.blocking and request.body.length <= _JOIN_BELOW:
                content = b"".join(request.body.chunks())
            else:
                fields.append(("content-length", str(request.body.length)))
                content = body_chunks(request.body, deadline)
        waits = {
            name: _least(seconds, allowed.total)
            for name, seconds in (
                ("connect", allowed.connect),
                ("read", allowed.read),
                ("write", allowed.write),
                ("pool", allowed.pool),
            )
        }
        url, extensions = request.url, dict[str, Any](timeout=limits(waits, deadline))
        if request.connect_to:
            url, host, name = pinned(request.url, request.connect_to)
            fields = [pair for pair in fields if pair[0] not in ("host", "connection")]
            fields += [("host", host), ("connection", "close")]
            extensions["sni_hostname"] = name
        sent = pool.build_request(request.method, url, headers=fields, content=content, extensions=extensions)
        return await pool.send(sent, stream=True)

    async def send(self, request: Request) -> Response:
        """The whole answer; raises a TransportError when it did not come to its end."""
        stream = await self.open(request)
        try:
            return await read_whole(request, stream)
        finally:
            await stream.aclose()

    def __reduce__(self) -> NoReturn:
        raise TypeError("connections are not pickled or copied: make a client in the other process")

    async def aclose(self) -> None:
        """Nothing: the connections are given back."""
        with self._lock:
            clients, self._clients = self._clients, {}
        if self._home == home():
            for client in clients.values():
                await client.aclose()


class _HttpStream:
    def __init__(self, response: "httpx.Response", request: Request, deadline: float | None) -> None:
        self.status = response.status_code
        self.headers = Headers(response.headers.multi_items())
        self._response = response
        self._request = request
        self._deadline = deadline
        network = response.extensions.get("network_stream")
        if network is not None:
            end = hurried(network, deadline)
            if self._spoilt():
                end = network.aclose
            if end is not None:
                response.stream = _ending()(response.stream, end)

    async def chunks(self, *, raw: bool = False) -> AsyncIterator[bytes]:
        import httpx

        # Unpacked here: the library makes all that a piece stands for at once, and packed twice that is
        # without bound.
        packed = "" if raw else self.headers.get("content-encoding", "")
        unpacker = Unpacker(packed, self._request, self.status) if packed else None
        body = self._response.aiter_raw()
        failure: TransportError
        while True:
            try:
                with unlogged():
                    async with until(self._deadline):
                        chunk = await anext(body, None)
            except TimeoutError:
                failure = _too_long(self._request)
                break
            except httpx.TransportError as problem:
                failure = _explain(problem, self._request, self._deadline)
                break
            if chunk is None:
                return
            if self._deadline is not None and time.monotonic() > self._deadline:
                failure = _too_long(self._request)
                break
            if unpacker is None:
                yield chunk
            else:
                for piece in unpacker.feed(chunk):
                    yield piece
        raise failure

    async def aclose(self) -> None:
        with unlogged():
            await self._response.aclose()

    def _spoilt(self) -> bool:
        """Whether the next request on this connection would die of it, so that it must not be kept."""
        if self.status == 204:
            # It has no body; one that is announced all the same would be read as the next answer.
            return self.headers.get("content-length", "0").strip() != "0"
        # After an unhandled failure some servers close the connection without a word.
        return self.status >= 500 and "json" not in self.headers.get("content-type", "")


@cache
def _ending() -> Any:
    """The class of a body with which something else ends, before the pool can lend its connection again."""
    import httpx

    class Ending(httpx.ByteStream):
        def __init__(self, body: Any, end: Callable[[], Any]) -> None:
            self._body, self._end = body, end

        def __aiter__(self) -> Any:
            return self._body.__aiter__()

        async def aclose(self) -> None:
            # The library closes a body by itself once it is read: after that, the connection is another's.
            await self._end()
            await self._body.aclose()

    return Ending


def _too_long(request: Request) -> TimedOut:
    return TimedOut(
        f"{request!r} took longer than the {request.timeout.total} s it had: allow more with timeout=",
        operation=request.operation,
    )


def _least(*limits: float | None) -> float | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _explain(problem: "httpx.TransportError", request: Request, deadline: float | None) -> TransportError:
    import httpx

    server = "/".join(request.url.split("/", 3)[:3])
    why = str(problem) or type(problem).__name__
    if isinstance(problem, httpx.ConnectTimeout | httpx.PoolTimeout):
        text = f"{server} did not take the connection in time ({why}): is the address right, is it up?"
        return TimedOut(text, sent=False, operation=request.operation)
    if isinstance(problem, httpx.TimeoutException):
        if deadline is not None and time.monotonic() >= deadline:
            return _too_long(request)
        text = f"{server} did not answer {request!r} in time ({why}): allow more with timeout="
        return TimedOut(text, operation=request.operation)
    if isinstance(problem, httpx.ConnectError | httpx.ProxyError):
        text = f"{server} cannot be reached ({why}): is the address right, is the service running?"
        if "WRONG_VERSION_NUMBER" in why:
            text = f"{server} does not speak TLS ({why}): is it an http:// address, or another port?"
        return ConnectionFailed(text, sent=False, operation=request.operation)
    return ConnectionBroken(f"the connection broke during {request!r} ({why})", operation=request.operation)
