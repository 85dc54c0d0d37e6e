"""The application: finds the handler, knows the caller, keeps what was changed, sends the answer.

The order of refusals is that of the real server: path, media type, credentials, throttle, method, body.
"""

import gzip
import logging
from collections.abc import Callable
from http.cookies import SimpleCookie
from math import ceil
from typing import Any
from uuid import uuid4

from anyio import to_thread
from starlette.datastructures import Headers, QueryParams

from ..asgi import Receive, Scope, Send
from .answers import JSON_TYPE, Answer, File, empty, html, json_answer
from .bodies import Body, read
from .contexts import find_context
from .credentials import SAFE, check_csrf, identify, unauthorized
from .negotiation import check_accept
from .problems import Problem, detail, forbidden
from .router import Route, Router, Target
from .uploads.tus import abilities
from .visit import Visit
from .world import World

__all__ = ["Door"]

log = logging.getLogger("sightline_sandbox")
_PIECE = 1 << 18
_GZIP_FROM = 200
"""Shorter bodies are not worth it."""
_READING = ("/dataset/export", "/backup/export")
"""POSTs that a read-only access token may make (section 2)."""


class Door:
    """An ASGI application around the router of a world."""

    def __init__(self, world: World, router: Router) -> None:
        self._world, self._router = world, router

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        try:
            body = await read(scope, receive)
        except ConnectionAbortedError:
            return  # nobody waits for an answer
        found = self._router.find(scope["path"])
        try:
            response = await to_thread.run_sync(self._answer, scope, headers, body, found)
            await _send(send, scope["method"], headers, response, found[0] if found else None)
        finally:
            body.close()

    def _answer(
        self, scope: Scope, headers: Headers, body: Body, found: tuple[Route, tuple[str, ...]] | None
    ) -> Answer:
        if found is None:
            return html(404)
        try:
            check_accept(headers.get("accept"), scope["path"])
            return self._serve(scope, headers, body, *found)
        except Problem as problem:
            return problem.answer
        except Exception:
            log.exception("%s %s broke", scope["method"], scope["path"])
            return html(500)

    def _serve(
        self, scope: Scope, headers: Headers, body: Body, route: Route, values: tuple[str, ...]
    ) -> Answer:
        method = scope["method"]
        opened = self._world.store.reading() if method in SAFE else self._world.store.writing()
        with opened as session:
            visit = Visit(
                world=self._world,
                session=session,
                method=method,
                path=scope["path"],
                query=QueryParams(scope["query_string"]),
                headers=headers,
                cookies={name: one.value for name, one in SimpleCookie(headers.get("cookie", "")).items()},
                base=f"{scope.get('scheme', 'http')}://{headers.get('host', '')}",
                body=body,
            )
            target = route.targets.get("GET" if method == "HEAD" and "HEAD" not in route.targets else method)
            self._let_in(visit, target, any(one.anonymous for one in route.targets.values()))
            if method == "OPTIONS":
                answer = abilities() if _takes_files(route) else empty(200)
            elif target is None:
                raise detail(405, f'Method "{method}" not allowed.')
            else:
                answer = _call(visit, target, values)
        for work in visit.afterwards:
            work()
        return answer

    def _let_in(self, visit: Visit, target: Target | None, open_to_all: bool) -> None:
        identify(visit)
        if visit.visitor is None:
            if (seconds := self._world.throttle()) > 0:
                words = f"Request was throttled. Expected available in {ceil(seconds)} seconds."
                raise detail(429, words, retry_after=str(ceil(seconds)))
            if not (open_to_all if target is None else target.anonymous):
                raise unauthorized("Authentication credentials were not provided.")
            return
        check_csrf(visit)
        if (
            visit.token is not None
            and visit.token.read_only
            and visit.method not in SAFE
            and not visit.path.endswith(_READING)
        ):
            raise forbidden()
        visit.context = find_context(visit)


def _takes_files(route: Route) -> bool:
    return any(target.operation and "chunk" in target.operation for target in route.targets.values()) or (
        "POST" in route.targets and route.pattern.pattern.endswith("/?")
    )


def _call(visit: Visit, target: Target, values: tuple[str, ...]) -> Answer:
    if target.function is None:
        return json_answer(501, {"detail": f"not served: {target.operation}"})
    result = target.function(visit, *values)
    if isinstance(result, Answer):
        return result
    return empty(target.status) if target.status == 204 else json_answer(target.status, result)


async def _send(send: Send, method: str, asked: Headers, answer: Answer, route: Route | None) -> None:
    headers = {"x-request-id": str(uuid4()), "vary": "Accept, Origin, Cookie", **answer.headers}
    if route is not None and answer.status != 500:
        headers["allow"] = route.allow
    body = answer.body
    if answer.content_type is not None:
        headers["content-type"] = answer.content_type
    if isinstance(body, bytes) and len(body) >= _GZIP_FROM and answer.content_type == JSON_TYPE:
        headers["vary"] += ", Accept-Encoding"
        if "gzip" in asked.get("accept-encoding", ""):
            body, headers["content-encoding"] = gzip.compress(body, 1), "gzip"
    if answer.status != 204:
        headers["content-length"] = str(len(body) if isinstance(body, bytes) else body.size)
    pairs = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]
    pairs += [(b"set-cookie", cookie.encode()) for cookie in answer.cookies]
    await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
    if method == "HEAD":
        await send({"type": "http.response.body", "body": b""})
    elif isinstance(body, bytes):
        await send({"type": "http.response.body", "body": body})
    else:
        await _stream(send, body)


async def _stream(send: Send, file: File) -> None:
    with file.open() as source:
        read_piece: Callable[[int], Any] = source.read
        while piece := await to_thread.run_sync(read_piece, _PIECE):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
