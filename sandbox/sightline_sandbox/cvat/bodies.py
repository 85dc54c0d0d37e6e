"""Request bodies: JSON, forms with files, or bytes as they come."""

import json
import re
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO, Any, cast

from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from ..asgi import Receive, Scope
from .problems import broken, detail

__all__ = ["Body", "Sent", "read"]

_MEMORY = 1 << 20
_INDEXED = re.compile(r"(\w+)((?:\[\d+\])+)")


@dataclass(frozen=True)
class Sent:
    """A file of a form: its name without folders, and its bytes."""

    name: str
    content: IO[bytes]


@dataclass
class Body:
    """What came with a request; looked at when a handler asks for it, so that it is refused only then."""

    content_type: str
    raw: IO[bytes]
    form: dict[str, Any] = field(default_factory=dict)
    unreadable: bool = False

    @property
    def bytes(self) -> bytes:
        """All of it, as it came."""
        self.raw.seek(0)
        return self.raw.read()

    @property
    def data(self) -> dict[str, Any]:
        """The fields; 400 for broken JSON, 415 for another type, 500 for JSON that is no object."""
        kind = self.content_type.partition(";")[0].strip().lower()
        if kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
            if self.unreadable:
                raise detail(400, "Multipart form parse error.")
            return self.form
        content = self.bytes
        if not content:
            return {}
        if kind != "application/json":
            raise detail(415, f'Unsupported media type "{self.content_type}" in request.')
        try:
            value = json.loads(content)
        except ValueError as error:
            raise detail(400, f"JSON parse error - {error}") from None
        if not isinstance(value, dict):
            raise broken()
        return value

    def close(self) -> None:
        """Let go of the files."""
        self.raw.close()
        for value in self.form.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, Sent):
                    one.content.close()


async def read(scope: Scope, receive: Receive) -> Body:
    """The body of a request, kept in files where it is large."""
    request = Request(scope, receive)
    content_type = request.headers.get("content-type", "")
    # Closed with the body, once the answer is out.
    body = Body(content_type, cast(IO[bytes], SpooledTemporaryFile(_MEMORY)))  # noqa: SIM115
    kind = content_type.partition(";")[0].strip().lower()
    stream = _until_gone(request)
    try:
        if kind == "multipart/form-data":
            parser = MultiPartParser(request.headers, stream, max_files=100_000, max_fields=100_000)
            body.form = _unfold((await parser.parse()).multi_items())
        elif kind == "application/x-www-form-urlencoded":
            body.form = _unfold((await FormParser(request.headers, stream).parse()).multi_items())
        else:
            await _spool(stream, body.raw)
    except _Gone:
        body.close()
        raise ConnectionAbortedError from None
    except (MultiPartException, KeyError):
        body.unreadable = True
    return body


class _Gone(MultiPartException):
    """The client went away: of this kind, so that the parser lets go of the files that it has begun."""


async def _until_gone(request: Request) -> AsyncGenerator[bytes, None]:
    try:
        async for piece in request.stream():
            yield piece
    except ClientDisconnect:
        raise _Gone("the client went away") from None


async def _spool(stream: AsyncIterator[bytes], target: IO[bytes]) -> None:
    async for piece in stream:
        target.write(piece)


def _unfold(items: list[tuple[str, str | UploadFile]]) -> dict[str, Any]:
    """Fields by name; ``name[0]``, ``name[1]`` become a list, ``name[0][1]`` a list of lists."""
    told: dict[str, Any] = {}
    for name, value in items:
        one = Sent(_base(value.filename), value.file) if isinstance(value, UploadFile) else value
        hit = _INDEXED.fullmatch(name)
        if hit is None:
            told[name] = one
            continue
        where = told.setdefault(hit[1], [])
        *outer, _ = re.findall(r"\d+", hit[2])
        for index in map(int, outer):
            while isinstance(where, list) and len(where) <= index:
                where.append([])
            where = where[index]
        where.append(one)
    return told


def _base(name: str | None) -> str:
    return (name or "").replace("\\", "/").rpartition("/")[2]
