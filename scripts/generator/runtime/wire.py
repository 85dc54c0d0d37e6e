"""What goes over the wire, in our own types: the HTTP library shows in none of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from .errors import InvalidInput

__all__ = ["AGENT", "MAX_CONTENT", "BytesBody", "Headers", "Request", "RequestBody", "Response", "Timeout"]


AGENT = "sightline/0.1.0"
"""What requests say that they come from, where the caller does not say otherwise."""

MAX_CONTENT = 512 * 1024 * 1024
"""Bytes of one answer that are taken into memory, unpacked, where the caller does not say otherwise.

Far more than any picture or list has, and a bound all the same: half a megabyte of zeros, packed, is
512 MiB when it is unpacked, and nothing that a server sends shall fill the memory.
"""

_LONGEST = 200


class Headers(Mapping[str, str]):
    """Header fields by name, in any letter case; ``get_all`` gives every value of a repeated one."""

    __slots__ = ("_fields",)

    def __init__(self, fields: "Mapping[str, str] | Iterable[tuple[str, str]]" = ()) -> None:
        pairs = fields.items() if isinstance(fields, Mapping) else fields
        self._fields: tuple[tuple[str, str], ...] = tuple((name.lower(), value) for name, value in pairs)

    def __getitem__(self, name: str) -> str:
        values = self.get_all(name)
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def get_all(self, name: str) -> list[str]:
        """Every value that came under this name, in order."""
        wanted = name.lower()
        return [value for key, value in self._fields if key == wanted]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(key for key, _ in self._fields))

    def __len__(self) -> int:
        return len({key for key, _ in self._fields})

    def __repr__(self) -> str:
        """The names alone: values may be credentials."""
        return f"Headers({', '.join(self)})"


def _is_time(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


class Timeout(Struct, frozen=True, kw_only=True):
    """How long to wait, in seconds, for each part of one attempt; ``None`` waits for ever.

    ``total`` bounds the attempt as a whole up to the last byte of an answer that is read at once, and up to
    the last piece that was read of one that is streamed. Each wait of the synchronous client ends with it
    too, but nobody can wake a thread that waits for a socket: where a server takes the request, or sends
    the head of its answer, byte by byte, each byte may take as long as was left when that began.
    """

    total: float | None = None
    connect: float | None = 10.0
    read: float | None = 30.0
    write: float | None = 30.0
    pool: float | None = 60.0

    @classmethod
    def of(cls, value: "Timeout | float | tuple[float, float] | None") -> "Timeout":
        """A timeout from a total in seconds, a (connect, read) pair, or one that is there already.

        InvalidInput for anything else, and for a time that is not above 0.
        """
        if isinstance(value, Timeout):
            return value
        if value is None:
            return cls()
        parts = value if isinstance(value, tuple) else (value,)
        if (isinstance(value, tuple) and len(value) != 2) or not all(map(_is_time, parts)):
            raise InvalidInput(
                f"timeout: {value!r} is not a number of seconds above 0, or a pair of them (connect, read)",
                field="timeout",
            )
        if isinstance(value, tuple):
            connect, read = value
            return cls(connect=connect, read=read, write=read)
        return cls(total=value, connect=value, read=value, write=value, pool=value)


def _place(url: str) -> str:
    """The address as it may be shown: without its query, and cut where it is very long."""
    place = url.partition("?")[0]
    return place if len(place) <= _LONGEST else f"{place[:_LONGEST]}…"


class RequestBody(Protocol):
    """A body that can be sent more than once: each call of ``chunks`` begins at its first byte."""

    @property
    def content_type(self) -> str:
        """The media type; an empty one is not sent at all."""
        ...

    @property
    def length(self) -> int:
        """Bytes in all."""
        ...

    @property
    def blocking(self) -> bool:
        """Whether reading a chunk may wait for a disk; an event loop then reads in a thread."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces, from its first byte."""
        ...


class BytesBody(Struct, frozen=True):
    """A body that is in memory."""

    content: bytes
    content_type: str
    blocking: bool = False

    @property
    def length(self) -> int:
        return len(self.content)

    def chunks(self) -> Iterator[bytes]:
        yield self.content

    def __repr__(self) -> str:
        return f"BytesBody({self.length} bytes, {self.content_type})"


class Request(Struct, frozen=True, kw_only=True):
    """One request as a value: it can be looked at, signed, and sent again."""

    method: str
    url: str
    headers: Headers = Headers()
    body: RequestBody | None = None
    timeout: Timeout = Timeout()
    operation: str = ""
    """The operationId, or nothing for a custom request."""
    repeatable: bool = False
    """The contract says that sending it twice does no more than sending it once."""
    sign: bool = True
    """Whether the caller's credentials go with it."""
    max_content: int = MAX_CONTENT
    """Bytes of the answer, unpacked, that are taken into memory where it is read as a whole."""
    connect_to: str = ""
    """The IP address to connect to: one that the host's name was resolved to and that was judged, since a
    name may lead elsewhere when it is asked again. The connection is not kept for others."""

    def with_headers(self, fields: Mapping[str, str]) -> "Request":
        """The same request with these header fields set, replacing those of the same name."""
        given = {name.lower() for name in fields}
        kept = [
            (name, value)
            for name in self.headers
            for value in self.headers.get_all(name)
            if name not in given
        ]
        return replace(self, headers=Headers([*kept, *fields.items()]))

    def __repr__(self) -> str:
        """Method, path and operation: a query or a header may hold a credential."""
        return f"Request({self.method} {_place(self.url)} {self.operation})".replace(" )", ")")


class Response(Struct, frozen=True, kw_only=True):
    """One answer, read to its end."""

    status: int
    headers: Headers
    content: bytes
    method: str
    url: str
    operation: str = ""

    def __repr__(self) -> str:
        return f"Response({self.status}, {len(self.content)} bytes, {self.method} {_place(self.url)})"
