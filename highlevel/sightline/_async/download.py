"""Files that come here: streamed, resumed, checked, and named in one step."""

import random
from collections.abc import Awaitable, Callable
from pathlib import Path

from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime._async.transport import AsyncStream
from sightline_api._runtime.answer import api_error
from sightline_api._runtime.wire import Request, Response

from .._partfile import PartFile
from ..core.errors import Forbidden, TransportError, Truncated, UnexpectedContent
from ..core.options import Options
from ..core.progress import Advanced, Finished, Listener, Started, silent
from ..core.transfer import Action, PartState, Plan, digest_from_headers, judge_answer, resume_headers
from ._primitives import in_thread, sleep, stop_point

__all__ = ["AsyncDownloader", "AsyncSource"]

AsyncSource = Callable[[], Awaitable[Request]]
"""Gives the request for a file; asked again whenever the file is, so that a presigned address is fresh."""

_BLOCK = 1024 * 1024


class AsyncDownloader:
    """Brings files here through a client and its policies."""

    def __init__(self, client: AsyncClient, options: Options) -> None:
        self._client = client
        self._retry = options.retry_policy

    async def read(self, source: AsyncSource) -> bytes:
        """The whole content in memory: for small pictures."""
        response = await self._client.execute(await source())
        _refuse_html(response.headers.get("content-type", ""), response.status)
        return response.content

    async def save(
        self,
        source: AsyncSource,
        target: Path,
        *,
        digest: tuple[str, str] | None = None,
        etag_is_md5: bool = False,
        progress: Listener = silent,
    ) -> Path:
        """The target, which has the whole content or stays as it was; memory stays flat.

        Goes on after a break, in this process or a later one, where the server's ETag shows that it is the
        same file. ``digest`` is (name for hashlib, hex); without it the server's own is checked, if any.
        Raises Truncated or DigestMismatch for bytes that are not the ones promised.
        """
        target.parent.mkdir(parents=True, exist_ok=True)
        part = await in_thread(PartFile(target).__enter__)
        try:
            return await self._fill(part, source, digest, etag_is_md5, progress)
        finally:
            await in_thread(part.__exit__, None, None, None)
            progress(Finished())

    async def _fill(
        self,
        part: PartFile,
        source: AsyncSource,
        digest: tuple[str, str] | None,
        etag_is_md5: bool,
        progress: Listener,
    ) -> Path:
        fruitless, announced = 0, False
        while True:
            problem: Exception
            before = part.size
            try:
                request = await source()
                state = part.state if part.state is not None and part.state.matches(request.url) else None
                have = part.size if state is not None else 0
                headers = resume_headers(have, state.etag if state is not None else None)
                async with self._client.open(request.with_headers(headers), check_status=False) as stream:
                    plan = await _plan(request, stream, state, have)
                    if plan.action is Action.ASK_AGAIN:
                        raise Truncated("the part that is here belongs to another file")
                    if not announced:
                        progress(Started(plan.total, "bytes", part.target.name))
                    # Told as a difference, so that a bar goes back where bytes have to come again.
                    progress(Advanced(plan.offset - (before if announced else 0)))
                    announced = True
                    if plan.action is not Action.COMPLETE:
                        whose = PartState.of(request.url, plan.etag, plan.total)
                        await in_thread(part.begin, whose, plan.offset)
                        await self._pour(stream, part, plan.offset, progress)
                    promised = digest or digest_from_headers(
                        stream.headers, etag_is_md5=etag_is_md5, partial=stream.status == 206
                    )
                    return await in_thread(part.finish, plan.total, promised)
            except Forbidden as refused:
                # A presigned address may have run out: the source signs another one, once.
                if not before or fruitless:
                    raise
                problem = refused
            except Truncated as mismatch:
                await in_thread(part.begin, PartState.of(""), 0)
                problem = mismatch
            except TransportError as broken:
                problem = broken
            fruitless = 0 if part.size > before else fruitless + 1
            if fruitless > self._retry.retries:
                raise problem
            await sleep(random.random() * min(self._retry.cap, self._retry.base * 2**fruitless))

    async def _pour(self, stream: AsyncStream, part: PartFile, offset: int, progress: Listener) -> None:
        block = bytearray()
        try:
            async for chunk in stream.chunks(raw=True):
                stop_point()
                block += chunk
                progress(Advanced(len(chunk)))
                if len(block) >= _BLOCK:
                    offset = await in_thread(part.write, offset, bytes(block))
                    block.clear()
        finally:
            # What came before a break is kept: the next attempt goes on behind it.
            part.write(offset, bytes(block))
            part.flush()


async def _plan(request: Request, stream: AsyncStream, state: PartState | None, have: int) -> Plan:
    if stream.status >= 300 and not (stream.status == 416 and have):
        content = b"".join([chunk async for chunk in stream.chunks()])
        raise api_error(
            Response(
                status=stream.status,
                headers=stream.headers,
                content=content,
                method=request.method,
                url=request.url,
                operation=request.operation,
            )
        )
    _refuse_html(stream.headers.get("content-type", ""), stream.status)
    etag, total = (state.etag, state.total) if state is not None else (None, None)
    return judge_answer(stream.status, stream.headers, have, etag, total=total if have else None)


def _refuse_html(content_type: str, status: int) -> None:
    if content_type.startswith("text/html"):
        raise UnexpectedContent(
            "a web page came in place of a file: is there a proxy or a login page in between?",
            status=status,
            content_type=content_type,
        )
