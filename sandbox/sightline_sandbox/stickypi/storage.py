"""The storage origin: links as everywhere in the sandbox, and the forms that uploads are sent by."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from uuid import uuid4

from sightline.stickypi.local.failures import Refused as BadForm
from sightline.stickypi.local.files import FileStore
from sightline.stickypi.local.forms import read_form

from ..asgi import Receive, Scope, Send, answer
from ..objects import ObjectStorage, refuse
from ..presigned import Refused, Signer
from .bodies import spooled
from .bucket import BUCKET, StoreBucket

__all__ = ["Storage"]

_FIELDS = ("key", "AWSAccessKeyId", "policy", "signature")


class Storage:
    """An ASGI application: GET of a link, POST of a form; credentials of the service are a leak here."""

    def __init__(self, files: FileStore, signer: Signer) -> None:
        self._files, self._signer = files, signer
        self._objects = ObjectStorage(StoreBucket(files), signer, unwelcome=["authorization"])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST" or scope["path"].strip("/") != BUCKET:
            await self._objects(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        with suppress(ConnectionAbortedError):
            async with spooled(receive) as body:
                await self._take(send, headers.get("content-type", ""), body)

    async def _take(self, send: Send, content_type: str, body: Callable[[], Iterable[bytes]]) -> None:
        try:
            await asyncio.to_thread(lambda: self._store(content_type, body()))
        except Refused as refusal:
            await refuse(send, 403, refusal.code, refusal.message)
        except BadForm as problem:
            await refuse(send, 400, "MalformedPOSTRequest", str(problem))
        else:
            common = [("content-type", "text/html; charset=utf-8"), ("access-control-allow-origin", "*")]
            await answer(send, 204, b"", [*common, ("x-amzn-requestid", uuid4().hex)])

    def _store(self, content_type: str, chunks: Iterable[bytes]) -> None:
        with read_form(chunks, content_type) as form:
            key = self._signer.check_form(BUCKET, {name: form.text(name) for name in _FIELDS})
            self._files.put(key, form.file("file").content)
