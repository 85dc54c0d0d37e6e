"""Pictures from addresses that somebody else wrote down: without credentials, bounded, and only outside."""

from attrs import frozen

from sightline_api._runtime._async.transport import AsyncHttpTransport, AsyncStream, Verify
from sightline_api._runtime.answer import api_error
from sightline_api._runtime.origin import Origin, resolve
from sightline_api._runtime.wire import AGENT, Headers, Request, Response, Timeout

from ..core.errors import ConnectionFailed, TimedOut
from ..core.visits import VisitRules, picture_type
from ._io import addresses_of, within

__all__ = ["AsyncVisit", "Picture"]

_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "image/*, */*;q=0.1",
    # As it is: a few bytes that unpack into gigabytes are no picture.
    "Accept-Encoding": "identity",
}
_ERROR_BYTES = 64 * 1024


@frozen(repr=False)
class Picture:
    """What a visit brought."""

    content: bytes
    media_type: str
    url: str
    """Where it came from in the end, behind every redirect."""


class AsyncVisit:
    """Visits under one set of rules. Each has a connection of its own, since each goes to a stranger."""

    def __init__(self, rules: VisitRules, *, verify: Verify = True) -> None:
        self._rules = rules
        self._verify = verify

    async def picture(self, url: str) -> Picture:
        """The picture at an http(s) address.

        Raises AddressRefused, OriginRefused, TransportError, ApiError for an error status, and
        UnexpectedContent for what is too much or no picture.
        """
        start = resolve(url, url)
        transport = AsyncHttpTransport(verify=self._verify, max_connections=1)

        async def work() -> Picture:
            return await self._follow(transport, start)

        try:
            return await within(self._rules.timeout, work)
        except TimeoutError:
            raise TimedOut(
                f"{Origin.of(start)} took longer than the {self._rules.timeout:g} s it had; "
                "allow more with timeout="
            ) from None
        finally:
            await transport.aclose()

    async def _follow(self, transport: AsyncHttpTransport, url: str) -> Picture:
        hops = 0
        while True:
            stream = await self._ask(transport, url)
            try:
                onward = self._rules.onward(url, stream.status, stream.headers.get("location"), hops)
                if onward is None:
                    return await self._read(stream, url)
            finally:
                await stream.aclose()
            url, hops = onward, hops + 1

    async def _ask(self, transport: AsyncHttpTransport, url: str) -> AsyncStream:
        origin = Origin.of(url)
        try:
            addresses = await addresses_of(origin.host, origin.port)
        except OSError as problem:
            raise ConnectionFailed(f"{origin}: nobody knows this name ({problem})", sent=False) from None
        failure: ConnectionFailed | None = None
        for address in self._rules.allowed(origin.host, addresses):
            request = Request(
                method="GET",
                url=url,
                headers=Headers(_HEADERS),
                timeout=Timeout.of(self._rules.timeout),
                sign=False,
                connect_to=address,
            )
            try:
                return await transport.open(request)
            except ConnectionFailed as problem:
                failure = problem
        assert failure is not None
        raise failure

    async def _read(self, stream: AsyncStream, url: str) -> Picture:
        good = stream.status < 300
        if good:
            self._rules.room(0, stream.headers.get("content-length"))
        content = bytearray()
        async for chunk in stream.chunks(raw=True):
            content += chunk
            if good:
                self._rules.room(len(content))
            elif len(content) > _ERROR_BYTES:
                break
        if not good:
            body = bytes(content[:_ERROR_BYTES])
            raise api_error(
                Response(status=stream.status, headers=stream.headers, content=body, method="GET", url=url)
            )
        kind = picture_type(content[:16], stream.headers.get("content-type", ""))
        return Picture(bytes(content), kind, url)
