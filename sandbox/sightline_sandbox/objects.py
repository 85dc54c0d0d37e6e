"""The storage origin: objects behind presigned links, as an S3 server gives them out."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from email.utils import formatdate
from hashlib import md5
from typing import IO
from urllib.parse import parse_qsl
from uuid import uuid4
from xml.sax.saxutils import escape

from .asgi import Receive, Scope, Send, answer
from .files import Files, digest
from .presigned import Refused, Signer
from .ranges import Unsatisfiable, asked_range

__all__ = ["ObjectStorage", "refuse"]

_CHUNK = 1 << 18


class ObjectStorage:
    """An ASGI application for ``/<bucket>/<key>``: no bearer token, the link itself is the permission."""

    def __init__(self, files: Files, signer: Signer, unwelcome: Iterable[str] = ()) -> None:
        """``unwelcome`` names headers with credentials of the service: here they are a leak, and a 400."""
        self._files, self._signer, self._unwelcome = files, signer, frozenset(unwelcome)
        self._etags: dict[tuple[str, str, float, int], str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        query = _query(scope["query_string"].decode("latin-1"))
        _, bucket, key = ("/" + scope["path"].lstrip("/") + "//").split("/", 2)
        key = key.rstrip("/")
        try:
            self._signer.check(scope["method"], scope["raw_path"].decode("latin-1").partition("?")[0], query)
        except Refused as refusal:
            await refuse(send, 403, refusal.code, refusal.message)
            return
        if leaked := sorted(self._unwelcome & {name.decode("latin-1") for name, _ in scope["headers"]}):
            message = "A credential of the service was sent to the storage."
            await refuse(send, 400, "InvalidRequest", message, ("Header", leaked[0]))
        elif scope["method"] not in ("GET", "HEAD", "PUT"):
            await refuse(send, 405, "MethodNotAllowed", "The method is not allowed here.")
        elif not self._files.has_bucket(bucket):
            await refuse(send, 404, "NoSuchBucket", "The bucket does not exist.", ("BucketName", bucket))
        elif scope["method"] == "PUT":
            await self._take(receive, send, bucket, key)
        elif not self._files.exists(bucket, key):
            await refuse(send, 404, "NoSuchKey", "The specified key does not exist.", ("Key", key))
        else:
            await self._give(scope, send, bucket, key)

    async def _give(self, scope: Scope, send: Send, bucket: str, key: str) -> None:
        size, changed = self._files.size(bucket, key), self._files.modified(bucket, key)
        # In a thread: the digest of a large object would hold up every other request.
        etag = await asyncio.to_thread(self._etag, bucket, key, changed, size)
        modified = formatdate(changed, usegmt=True)
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        headers = [
            ("content-type", "binary/octet-stream"),
            ("accept-ranges", "bytes"),
            ("access-control-allow-origin", "*"),
            ("etag", etag),
            ("last-modified", modified),
            ("x-amzn-requestid", uuid4().hex),
        ]
        try:
            part = asked_range(asked, size, etag, modified)
        except Unsatisfiable:
            outside = ("content-range", f"bytes */{size}")
            await refuse(send, 416, "InvalidRange", "The range is not in the object.", headers=[outside])
            return
        start, end = part or (0, size - 1)
        headers.append(("content-length", str(end - start + 1)))
        if part is not None:
            headers.append(("content-range", f"bytes {start}-{end}/{size}"))
        encoded = [(name.encode(), value.encode("latin-1")) for name, value in headers]
        await send({"type": "http.response.start", "status": 206 if part else 200, "headers": encoded})
        if scope["method"] == "GET":
            with self._files.open(bucket, key) as source:
                async for chunk in _read(source, start, end):
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def _take(self, receive: Receive, send: Send, bucket: str, key: str) -> None:
        """Store what is sent; what ends in the middle leaves everything as it was."""
        total = md5(usedforsecurity=False)
        with suppress(ConnectionAbortedError):
            with self._files.receive(bucket, key) as target:
                async for chunk in _body(receive):
                    total.update(chunk)
                    target.write(chunk)
            await answer(send, 200, b"", [("etag", f'"{total.hexdigest()}"')])

    def _etag(self, bucket: str, key: str, changed: float, size: int) -> str:
        version = (bucket, key, changed, size)
        if version not in self._etags:
            self._etags[version] = f'"{digest(self._files, bucket, key)}"'
        return self._etags[version]


async def _body(receive: Receive) -> AsyncIterator[bytes]:
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionAbortedError
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


async def _read(source: IO[bytes], start: int, end: int) -> AsyncIterator[bytes]:
    source.seek(start)
    left = end - start + 1
    while left > 0 and (chunk := source.read(min(_CHUNK, left))):
        left -= len(chunk)
        yield chunk


async def refuse(
    send: Send,
    status: int,
    code: str,
    message: str,
    *details: tuple[str, str],
    headers: Iterable[tuple[str, str]] = (),
) -> None:
    """Send an error as S3 words it, in XML."""
    request = uuid4().hex
    parts = [("Code", code), ("Message", message), *details, ("RequestId", request), ("HostId", "sandbox")]
    inner = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parts)
    body = f'<?xml version="1.0" encoding="utf-8"?>\n<Error>{inner}</Error>'
    common = [("content-type", "application/xml"), ("access-control-allow-origin", "*")]
    await answer(send, status, body.encode(), [*common, ("x-amzn-requestid", request), *headers])


def _query(text: str) -> dict[str, str]:
    return dict(parse_qsl(text, keep_blank_values=True))
