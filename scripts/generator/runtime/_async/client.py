"""The low-level client: sends calls and custom requests, one attempt each."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from copy import copy
from typing import Any, Self, TypeVar, overload

from msgspec import UNSET

from ..answer import Answer, api_error, parse
from ..auth import Auth
from ..codec import encode_json
from ..encode import request_of
from ..endpoint import Call
from ..errors import InvalidInput, OriginRefused, UnexpectedContent
from ..origin import resolve, same_origin, service_root
from ..owner import Owner
from ..pages import Contents, Results, following, items_on
from ..texts import query_text
from ..wire import MAX_CONTENT, BytesBody, Headers, Request, RequestBody, Response, Timeout
from .transport import AsyncHttpTransport, AsyncSigner, AsyncStream, AsyncTransport, Verify, read_whole

__all__ = ["AsyncClient"]

T = TypeVar("T")
TimeoutLike = Timeout | float | tuple[float, float] | None


class AsyncClient:
    """A connection to one service: base address, credentials, default headers, timeout, bound of answers.

    Sends what the functions of the tag modules return. One attempt per call; retries, redirects and
    token renewal belong to the transport, which the high level replaces by one that has them.
    Of an answer that is read as a whole no more than ``max_content`` bytes, unpacked, are taken into memory;
    what is streamed has no such bound.
    """

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: TimeoutLike = None,
        verify: Verify = True,
        transport: AsyncTransport | None = None,
        max_content: int = MAX_CONTENT,
    ) -> None:
        self.base_url: str = service_root(base_url)
        self.timeout: Timeout = Timeout.of(timeout)
        self.max_content: int = max_content
        self.headers: dict[str, str] = dict(headers or {})
        self._auth = auth
        self._transport = transport or AsyncHttpTransport(verify=verify)
        self._owner: Owner = Owner()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Nothing: the connections are given back, unless another client lent them (``with_auth``).

        A call after that opens new ones.
        """
        if self._owner.close():
            await self._transport.aclose()

    def with_auth(self, auth: Auth | None) -> Self:
        """The same client with other credentials, or none, on the same connections.

        Closing it leaves them to this client, for as long as that is there and open.
        """
        other = copy(self)
        other._owner = Owner(self._owner)
        other._auth = auth
        return other

    def prepare(
        self,
        call: Call[Any],
        *,
        headers: Mapping[str, str] | None = None,
        timeout: TimeoutLike = None,
        content_type: str | None = None,
        check_input: bool = True,
    ) -> Request:
        """The request that the call makes, without credentials; raises InvalidInput naming a bad field."""
        return request_of(
            call,
            self.base_url,
            headers=_merged(self.headers, headers),
            timeout=self.timeout if timeout is None else Timeout.of(timeout),
            content_type=content_type,
            check_input=check_input,
            max_content=self.max_content,
        )

    async def send(
        self,
        call: Call[T],
        *,
        check_input: bool = True,
        check_output: bool = True,
        timeout: TimeoutLike = None,
        headers: Mapping[str, str] | None = None,
        content_type: str | None = None,
    ) -> T:
        """What the call answers, as its type; raises an ApiError for every error status.

        The switches are those of ``send_detailed``.
        """
        answer = await self.send_detailed(
            call,
            check_input=check_input,
            check_output=check_output,
            timeout=timeout,
            headers=headers,
            content_type=content_type,
        )
        return answer.parsed

    async def send_detailed(
        self,
        call: Call[T],
        *,
        check_status: bool = True,
        parse: bool = True,
        check_input: bool = True,
        check_output: bool = True,
        timeout: TimeoutLike = None,
        headers: Mapping[str, str] | None = None,
        content_type: str | None = None,
    ) -> Answer[T]:
        """The whole answer: status, headers, bytes and the parsed value.

        ``check_status=False`` gives error answers instead of raising them, ``parse=False`` leaves
        ``parsed`` None, ``check_input=False`` sends what the contract would refuse,
        ``check_output=False`` takes an answer that departs from the contract without a warning.
        """
        request = self.prepare(
            call, headers=headers, timeout=timeout, content_type=content_type, check_input=check_input
        )
        response = await self.execute(request, check_status=check_status)
        parsed: Any = None
        if parse and response.status < 300:
            parsed = _parse(call.endpoint, response, check_output=check_output)
        return Answer(
            status=response.status,
            headers=response.headers,
            content=response.content,
            parsed=parsed,
            url=response.url,
        )

    @overload
    def paginated(self, call: Call[Results[T]]) -> AsyncIterator[T]: ...
    @overload
    def paginated(self, call: Call[Contents[T]]) -> AsyncIterator[T]: ...
    @overload
    def paginated(self, call: Call[list[T]]) -> AsyncIterator[T]: ...
    async def paginated(self, call: Call[Any]) -> AsyncIterator[Any]:
        """Every item of a list, page by page, as each answer names the next one; or of a bare list.

        A page is asked for when the one before it is used up. InvalidInput for an operation without a list.
        """
        asked: list[Mapping[str, Any]] = []
        after: Call[Any] | None = call
        while after is not None:
            if after.arguments in asked:
                name = call.endpoint.operation_id
                raise UnexpectedContent(f"{name} names a next page that came already", status=200)
            asked.append(after.arguments)
            answer = await self.send(after)
            waiting = [*reversed(items_on(after, answer))]
            while waiting:
                yield waiting.pop()
            after = following(after, answer)

    async def signed(self, method: str, url: str, *, query: Mapping[str, Any] | None = None) -> Request:
        """A request with this client's headers and credentials, to be sent by a library of your own.

        ``.url`` and ``.headers`` are what to send; ``url`` is meant as in ``request``.
        """
        target = self._target(url)
        if query:
            target += ("&" if "?" in target else "?") + query_text(query.items())
        request = Request(method=method.upper(), url=target, headers=Headers(self._defaults(target)))
        signed = self._signed(request)
        return await self._transport.signed(signed) if isinstance(self._transport, AsyncSigner) else signed

    async def request(
        self,
        method: str,
        url: str,
        *,
        query: Mapping[str, Any] | None = None,
        json: Any = UNSET,
        body: RequestBody | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: TimeoutLike = None,
        check_status: bool = True,
        credentials: bool = True,
    ) -> Answer[None]:
        """The answer to a request of your own, with this client's credentials; ``.json()`` reads it.

        ``url`` is a path below the configured address, or an absolute address on the same origin. Another
        origin is refused (OriginRefused) unless ``credentials=False`` says that none shall go along.
        """
        target = self._target(url)
        if query:
            target += ("&" if "?" in target else "?") + query_text(query.items())
        if json is not UNSET:
            if body is not None:
                raise InvalidInput("body: give either json or body", field="body")
            body = BytesBody(encode_json(json), "application/json")
        request = Request(
            method=method.upper(),
            url=target,
            headers=Headers(_merged(self._defaults(target), headers)),
            body=body,
            timeout=self.timeout if timeout is None else Timeout.of(timeout),
            repeatable=method.upper() in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"),
            max_content=self.max_content,
            sign=credentials,
        )
        response = await self.execute(request, check_status=check_status)
        return Answer(
            status=response.status,
            headers=response.headers,
            content=response.content,
            parsed=None,
            url=response.url,
        )

    @asynccontextmanager
    async def stream(
        self,
        call: Call[Any],
        *,
        check_status: bool = True,
        check_input: bool = True,
        timeout: TimeoutLike = None,
        headers: Mapping[str, str] | None = None,
    ) -> AsyncIterator[AsyncStream]:
        """The answer with its body still to be read, in a ``with`` block; memory stays flat."""
        request = self.prepare(call, headers=headers, timeout=timeout, check_input=check_input)
        async with self.open(request, check_status=check_status) as stream:
            yield stream

    @asynccontextmanager
    async def open(self, request: Request, *, check_status: bool = True) -> AsyncIterator[AsyncStream]:
        """The answer to a prepared request with its body still to be read; ApiError for a bad status."""
        stream = await self._transport.open(self._signed(request))
        try:
            if check_status and stream.status >= 300:
                raise api_error(await read_whole(request, stream))
            yield stream
        finally:
            await stream.aclose()

    async def execute(self, request: Request, *, check_status: bool = True) -> Response:
        """The whole answer to a prepared request, signed where it goes to the configured origin."""
        response = await self._transport.send(self._signed(request))
        if check_status and response.status >= 300:
            raise api_error(response)
        return response

    def _target(self, url: str) -> str:
        # "/x" means the service's own /x, behind whatever path it is mounted at. Anything that could name
        # another server is read as the standard says, and judged.
        if url.startswith("/") and not url.startswith("//"):
            url = self.base_url + url
        return resolve(self.base_url + "/", url)

    def _defaults(self, target: str) -> dict[str, str]:
        # Whoever keeps a key among the default headers means it for this service alone.
        if same_origin(self.base_url, target):
            return self.headers
        return {name: value for name, value in self.headers.items() if name.lower() == "user-agent"}

    def _signed(self, request: Request) -> Request:
        if not request.sign:
            return request
        if not same_origin(self.base_url, request.url):
            server = "/".join(request.url.split("/", 3)[:3])
            raise OriginRefused(
                f"{server} is not {self.base_url}: credentials stay with the configured origin; "
                "pass credentials=False to ask it without them"
            )
        return self._auth.sign(request) if self._auth is not None else request


def _merged(defaults: Mapping[str, str], given: Mapping[str, str] | None) -> dict[str, str]:
    both = [*defaults.items(), *(given or {}).items()]
    return {name.lower(): value for name, value in both}


# The parameter ``parse`` of send_detailed hides the function of that name.
_parse = parse
