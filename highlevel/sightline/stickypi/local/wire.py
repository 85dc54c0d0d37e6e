"""What is asked of a store and what it answers, without a socket and without a server's library."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import IO, Any

import msgspec
from attrs import field, frozen

from ..enums import Revision

__all__ = ["Answered", "Asked", "page", "reason", "rows"]

_BLOCK = 256 * 1024


@frozen
class Asked:
    """One request; ``body`` gives its pieces from the first byte whenever it is called."""

    method: str
    path: str
    headers: Mapping[str, str] = field(factory=dict)
    """By names in lower case."""
    body: Callable[[], Iterable[bytes]] = tuple

    @property
    def content_type(self) -> str:
        """The media type with its parameters; empty where there is none."""
        return self.headers.get("content-type", "")


@frozen
class Answered:
    """One answer: its content is in memory, or a file that is read from where it stands."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes = b""
    file: IO[bytes] | None = None
    length: int | None = None
    """Bytes of ``file`` that belong to the answer."""

    def chunks(self) -> Iterator[bytes]:
        """The content in pieces; a file is closed at the end."""
        if self.file is None:
            yield self.content
            return
        with self.file as source:
            left = self.length
            while left is None or left > 0:
                piece = source.read(_BLOCK if left is None else min(_BLOCK, left))
                if not piece:
                    return
                left = None if left is None else left - len(piece)
                yield piece


def rows(values: Any, revision: Revision) -> Answered:
    """JSON as a server of this revision writes it; rows that come one by one are written one by one."""
    # 0.1.0 sorts the keys; 0.1.1 leaves them in the order of the columns.
    encoder = msgspec.json.Encoder(order="sorted" if revision is Revision.A else None)
    if isinstance(values, Iterator):
        text = bytearray(b"[")
        for row in values:
            text += encoder.encode(row) + b","
        content = bytes(text.removesuffix(b",")) + b"]"
    else:
        content = encoder.encode(values)
    return Answered(200, (("content-type", "application/json"),), content + b"\n")


def page(status: int, headers: Iterable[tuple[str, str]] = ()) -> Answered:
    """An error as servers tell it: an HTML page that says no more than the status does."""
    title = HTTPStatus(status).phrase.title()
    text = f"<!doctype html>\n<html lang=en>\n<title>{status} {title}</title>\n<h1>{title}</h1>\n"
    return Answered(status, (("content-type", "text/html; charset=utf-8"), *headers), text.encode())


def reason(status: int, words: str) -> Answered:
    """An error that says why, for whoever works on a store of their own."""
    content = msgspec.json.encode({"detail": words})
    return Answered(status, (("content-type", "application/json"),), content)
