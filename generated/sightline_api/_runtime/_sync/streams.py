# Written by `make generate` from generated/sightline_api/_runtime/_async/streams.py: change that file, not this one.

# Written by `make generate` from scripts/generator/runtime/_sync/streams.py: change that file, not this one.
"""What stands between a client and the wire: transports, and the answers that they open."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from ..errors import AnswerTooLarge
from ..wire import Headers, Request, Response

__all__ = ["Signer", "Stream", "Transport", "read_whole"]


class Stream(Protocol):
    """An answer whose body is still to be read; close it when done."""

    status: int
    headers: Headers

    def chunks(self, *, raw: bool = False) -> Iterator[bytes]:
        """The body in pieces; ``raw`` leaves a content encoding as it is."""
        ...

    def close(self) -> None:
        """Nothing: the connection is given back, whether the body was read or not."""
        ...


class Transport(Protocol):
    """What sends requests: the connection itself, or a policy around another transport."""

    def open(self, request: Request) -> Stream:
        """The answer as soon as its headers are here; raises a TransportError where none came."""
        ...

    def send(self, request: Request) -> Response:
        """The whole answer; raises a TransportError when it did not come to its end."""
        ...

    def close(self) -> None:
        """Nothing: the connections are given back."""
        ...


@runtime_checkable
class Signer(Protocol):
    """A transport that holds the credentials itself, and can sign what others will send."""

    def signed(self, request: Request) -> Request:
        """The request with the credentials that are in force now, where it goes to their origin."""
        ...


def read_whole(request: Request, stream: Stream) -> Response:
    """The answer with its body read to the end; closing the stream stays with who opened it.

    AnswerTooLarge where it is more than the request allows: it is left where it passes that.
    """
    content, left = list[bytes](), request.max_content
    for chunk in stream.chunks():
        content.append(chunk)
        left -= len(chunk)
        if left < 0:
            raise AnswerTooLarge(
                f"{request!r}: the answer is more than the {request.max_content} bytes that are taken into "
                "memory: allow more with max_content=, or have it streamed or downloaded, which has no bound",
                limit=request.max_content,
                operation=request.operation,
            )
    return Response(
        status=stream.status,
        headers=stream.headers,
        content=b"".join(content),
        method=request.method,
        url=request.url,
        operation=request.operation,
    )
