"""Files that come here: streamed, resumed, checked, and named in one step."""

import random
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from msgspec.structs import replace

from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime._async.transport import AsyncStream, read_whole
from sightline_api._runtime.answer import api_error
from sightline_api._runtime.wire import Request

from .._partfile import PartFile, has_digest, md5_of
from ..core.errors import (
    ConnectionBroken,
    DigestMismatch,
    Forbidden,
    TransportError,
    Truncated,
    UnexpectedContent,
)
from ..core.options import Options
from ..core.progress import Advanced, Finished, Listener, Started, silent
from ..core.retry import RetryPolicy
from ..core.transfer import Action, PartState, Plan, digest_from_headers, judge_answer, resume_headers
from ._primitives import AsyncPlaces, in_thread, sleep, stop_point

__all__ = ["AsyncDownloader", "AsyncSource", "Proof"]

AsyncSource = Callable[[], Awaitable[Request]]
"""Gives the request for a file; asked again whenever the file is, so that a presigned address is fresh."""

Proof = Callable[[Mapping[str, str], PartFile], None]
"""Raises DigestMismatch where a whole answer is not what its headers say; their names are in lower case."""

_BLOCK = 1024 * 1024


class AsyncDownloader:
    """Brings files here through a client and its policies."""

    def __init__(self, client: AsyncClient, options: Options) -> None:
        self._client = client
        self._retry = options.retry_policy

    async def read(self, source: AsyncSource) -> bytes:
        """The whole content in memory: for small pictures."""
        with _explained(source):
            try:
                response = await self._client.execute(await source())
            except Forbidden:
                # A presigned address may have run out: the source signs another one, once.
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
        proof: Proof | None = None,
        progress: Listener = silent,
        places: AsyncPlaces | None = None,
    ) -> Path:
        """The target, which has the whole content or stays as it was; memory stays flat.

        Goes on after a break, in this process or a later one, where the server's ETag shows that it is the
        same file. ``digest`` is (name for hashlib, hex): a target that has it is not asked for at all, and
        what comes is checked against it; without it the server's own is checked, if any.
        ``proof`` checks what a service says of its files in a way of its own.
        With ``etag_is_md5`` a target that has the server's content already is left as it is, unread.
        ``places`` are those of which one is taken while the server is asked, and given back while the disk
        is waited for.
        Raises Truncated or DigestMismatch for bytes that are not the ones promised.
        """
        if digest is not None and await in_thread(has_digest, target, digest):
            progress(Finished())
            return target
        part = PartFile(target)
        try:
            await in_thread(part.__enter__)
            filling = _AsyncFilling(
                self._client,
                self._retry,
                part,
                digest=digest,
                etag_is_md5=etag_is_md5,
                proof=proof,
                progress=progress,
            )
            with _explained(source):
                return await filling.run(source, places or AsyncPlaces(1))
        finally:
            await in_thread(part.__exit__, None, None, None)
            progress(Finished())


class _AsyncFilling:
    """One part file on its way to being whole."""

    def __init__(
        self,
        client: AsyncClient,
        retry: RetryPolicy,
        part: PartFile,
        *,
        digest: tuple[str, str] | None,
        etag_is_md5: bool,
        proof: Proof | None,
        progress: Listener,
    ) -> None:
        self._client = client
        self._retry = retry
        self._part = part
        self._digest = digest
        self._etag_is_md5 = etag_is_md5
        self._proof = proof
        self._progress = progress
        self._present: str | None = None
        self._announced = False
        self._told = 0
        """Bytes that the listener believes to be here."""
        self._answered = False
        """Whether this attempt got as far as an answer: up to there, the client has repeated it already."""

    async def run(self, source: AsyncSource, places: AsyncPlaces) -> Path:
        part, refused, fruitless, restarts = self._part, False, 0, 0
        if self._etag_is_md5 and not part.size:
            self._present = await in_thread(md5_of, part.target)
        while True:
            request = _unhurried(await source())
            fits = part.state is not None and part.state.matches(request.url)
            before = part.size
            have = before if fits else 0
            problem: Exception
            try:
                async with places:
                    whole = await self._attempt(request, have)
                return part.target if whole is None else await in_thread(part.finish, *whole)
            except Forbidden:
                # A presigned address may have run out: the source signs another one, once.
                if refused:
                    raise
                refused = True
                continue
            except (Truncated, DigestMismatch) as mismatch:
                await in_thread(part.drop)
                restarts += 1
                # What an earlier attempt left did not fit: that says nothing against a fresh start.
                if have and restarts == 1:
                    continue
                if isinstance(mismatch, DigestMismatch):
                    raise
                problem, fruitless = mismatch, max(fruitless + 1, restarts)
            except TransportError as broken:
                if not self._answered or not self._retry.retries:
                    raise
                problem = broken
                fruitless, refused = (0, False) if part.size > before else (fruitless + 1, refused)
            if fruitless > self._retry.retries:
                raise problem
            await sleep(random.random() * min(self._retry.cap, self._retry.base * 2**fruitless))

    async def _attempt(self, request: Request, have: int) -> tuple[int | None, tuple[str, str] | None] | None:
        """Size and digest of what is here now; None where the target was what it should be."""
        part, self._answered = self._part, False
        state = part.state if have else None
        known = state.etag if state is not None else None
        headers = resume_headers(have, known, checked_otherwise=self._digest is not None)
        if self._present is not None:
            headers["if-none-match"] = f'"{self._present}"'
        async with self._client.open(request.with_headers(headers), check_status=False) as stream:
            self._answered = True
            if self._present is not None and _unchanged(stream, self._present):
                return None
            plan = await _plan(request, stream, state, have)
            if plan.action is Action.ASK_AGAIN:
                raise Truncated("the part that is here belongs to another file")
            self._announce(plan)
            digest = self._digest or self._promised(stream, plan)
            if plan.action is not Action.COMPLETE:
                whose = PartState.of(request.url, plan.etag, plan.total)
                await in_thread(part.begin, whose, plan.offset, digest[0] if digest else None)
                await self._pour(stream, plan.offset)
                if plan.total is not None and part.size < plan.total:
                    # Its end was that of the connection, so that nobody below could tell.
                    raise ConnectionBroken(
                        f"{request!r} ended after {part.size} of {plan.total} bytes",
                        operation=request.operation,
                    )
            # The headers of a part may speak of that part.
            if self._proof is not None and stream.status == 200:
                await in_thread(self._proof, stream.headers, part)
            return plan.total, digest

    async def _pour(self, stream: AsyncStream, offset: int) -> None:
        block = bytearray()
        try:
            async for chunk in stream.chunks(raw=True):
                stop_point()
                block += chunk
                self._tell(len(chunk))
                if len(block) >= _BLOCK:
                    full, block = block, bytearray()
                    offset = await in_thread(self._part.write, offset, full)
            full, block = block, bytearray()
            await in_thread(self._part.write, offset, full)
        finally:
            # What came before a break is kept: the next attempt goes on behind it.
            if block:
                self._part.write(offset, block)

    def _announce(self, plan: Plan) -> None:
        if not self._announced:
            self._progress(Started(plan.total, "bytes", self._part.target.name))
            self._announced = True
        # Told as a difference, so that a bar goes back where bytes have to come again.
        self._tell(plan.offset - self._told)

    def _tell(self, amount: int) -> None:
        self._told += amount
        if amount and self._progress is not silent:
            self._progress(Advanced(amount))

    def _promised(self, stream: AsyncStream, plan: Plan) -> tuple[str, str] | None:
        # The other headers of a part, or of a 416, speak of that answer's own body.
        headers = {**stream.headers, "etag": plan.etag or ""}
        return digest_from_headers(headers, etag_is_md5=self._etag_is_md5, partial=stream.status != 200)


def _explained(source: AsyncSource) -> AbstractContextManager[None]:
    # A source that is a call of the service knows what its errors mean; storage is nobody's service.
    explained: Callable[[], AbstractContextManager[None]] = getattr(source, "explained", nullcontext)
    return explained()


def _unchanged(stream: AsyncStream, md5: str) -> bool:
    # Storage that does not know the condition sends the file with its ETag: the body is then left unread.
    if stream.status == 304:
        return True
    return stream.status == 200 and digest_from_headers(stream.headers, etag_is_md5=True) == ("md5", md5)


def _unhurried(request: Request) -> Request:
    # No bound on the whole: how long a file takes, its size says and not an option. Silence ends an attempt.
    return replace(request, timeout=replace(request.timeout, total=None))


async def _plan(request: Request, stream: AsyncStream, state: PartState | None, have: int) -> Plan:
    if stream.status >= 300 and not (stream.status == 416 and have):
        raise api_error(await read_whole(request, stream))
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
