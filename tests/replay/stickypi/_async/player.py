"""Plays a recorded session request by request: through a proxy where one would send just that, else lower."""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from urllib.parse import urlsplit

from sightline import AsyncStickyPi
from sightline.core.errors import DigestMismatch, InvalidInput, NotFound, error_class
from sightline.core.options import Options
from sightline.stickypi import AsyncBundleFile, AsyncImage, AsyncTiledTuboid, ImageWhat
from sightline.stickypi.pictures import leads_to
from sightline.stickypi.tuboids import FILES
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime._async.transport import AsyncHttpTransport
from sightline_api._runtime.wire import BytesBody, Headers, Request
from tests.replay._async.capture import AsyncCapture, Captured
from tests.replay.calls import body_of, call_of, sent_of
from tests.replay.matching import authorization, differences, header
from tests.replay.session import Session, Way
from tests.replay.stickypi._async.flows import flow_at
from tests.replay.stickypi._async.proxies import ask
from tests.replay.stickypi.reading import BASE, CATALOG, Raw, rows_of

__all__ = ["AsyncPlayer"]

TWIN = "_async"


class AsyncPlayer:
    """One session; a context manager that ends with everything having been played."""

    def __init__(self, name: str) -> None:
        self.session = Session(name, TWIN, "stickypi")
        self.name = name[2:]
        self.revision = "0.1.0" if name.startswith("a_") else "0.1.1"
        self._transport = AsyncHttpTransport()
        self.people: dict[str, AsyncStickyPi] = {}
        """Clients by the Authorization that theirs is."""
        self.links: dict[str, Callable[[], Awaitable[bytes]]] = {}
        """How a proxy reads the file behind a link that came with a row."""
        self.refused: list[int] = []
        """Requests that the proxies refuse to send, by their number."""
        self.spoilt: list[int] = []
        """Files that are not those that their rows tell of, by the number of their request."""

    async def __aenter__(self) -> Self:
        self.session.__enter__()
        return self

    async def __aexit__(self, *problem: Any) -> None:
        await self._transport.aclose()
        self.session.__exit__(*problem)

    def person(self, username: str, password: str) -> AsyncStickyPi:
        """Somebody who signs in when they first ask for something; nothing is repeated."""
        return AsyncStickyPi(
            BASE,
            username=username,
            password=password,
            revision=self.revision,
            transport=self._transport,
            retries=0,
            parallel=1,
        )

    async def sign_in(self) -> AsyncStickyPi:
        """Plays a login with a good password; the person's calls are theirs from now on."""
        recorded, answer = self.session.recorded(self.session.at)
        username, _, password = authorization(recorded).removeprefix("Basic ").partition(":")
        client = self.person(username, password)
        assert await client.sign_in() is not None
        self.people[f"Basic {json.loads(answer['body']['string'])['token']}:"] = client
        return client

    async def play(self, until: int | None = None) -> None:
        """Plays the requests up to this number, or all that are left."""
        end = len(self.session) if until is None else until
        with TemporaryDirectory() as folder:
            while self.session.at < end:
                number = self.session.at + 1
                flow = flow_at(self.name, number)
                if flow is None:
                    await self._one(*self.session.recorded(self.session.at))
                else:
                    self.session.step(f"from request {number} on")
                    rows = await flow(self.session, next(iter(self.people.values())), Path(folder))
                    for row in rows:
                        self.links |= _reads_of(row)
                    assert self.session.at >= number, "it asked nothing"

    async def _one(self, recorded: Any, answer: dict[str, Any]) -> None:
        before, status = self.session.at, int(answer["status"]["code"])
        self.session.step(f"request {before + 1}")
        try:
            result = await self._send(recorded, status)
        except DigestMismatch:
            self.spoilt.append(before + 1)
        except NotFound as problem:
            # What a proxy cannot find is an error to it, and nothing but an empty list to the server.
            assert status == problem.status or rows_of(answer) == []
        except Exception as problem:
            assert status >= 300, f"{problem!r} in place of {status}"
            assert type(problem) is error_class(status), problem
            assert getattr(problem, "status", None) == status
        else:
            assert status < 300, f"{result!r} in place of {status}"
            rows = rows_of(answer)
            for row, plain in result:
                assert plain in rows, plain
                self.links |= _reads_of(row)
        assert self.session.at == before + 1, "one request for one"

    async def _send(self, recorded: Any, status: int) -> list[tuple[Any, Any]]:
        """The rows that came, as models and plain; raises what the client raises."""
        who, parts = authorization(recorded), urlsplit(recorded.uri)
        if recorded.uri in self.links and not header(recorded, "range"):
            content = await self.links[recorded.uri]()
            assert content == self.session.recorded(self.session.at - 1)[1]["body"]["string"]
            return []
        if parts.path == "/get_token" and recorded.method == "POST" and "PASSWORD" in who:
            if status == 200:
                await self.sign_in()
            else:
                username, _, password = who.removeprefix("Basic ").partition(":")
                await self.person(username, password).sign_in()
            return []
        client = self.people.get(who)
        # Who is turned away signs in anew, which nobody recorded.
        if client is not None and status != 401:
            body = json.loads(recorded.body) if _is_json(recorded) else None
            if await self._would_send(client, recorded, body):
                return [(row, _plain(row)) for row in await ask(client, parts.path, body)]
        return await self._lower(recorded)

    async def _would_send(self, client: AsyncStickyPi, recorded: Any, body: Any) -> bool:
        """Whether a proxy, asked for this, would send this request and no other before it."""
        dry = object.__new__(AsyncStickyPi)
        dry._begin(BASE, AsyncCapture(), self.revision, None, Options(retries=0), None)
        try:
            await ask(dry, urlsplit(recorded.uri).path, body)
        except Captured as captured:
            return not differences(recorded, sent_of(captured.request, recorded))
        except InvalidInput:
            self.refused.append(self.session.at + 1)
        except (LookupError, TypeError, AttributeError, ValueError):
            pass  # no proxy takes a body of this shape
        return False

    async def _lower(self, recorded: Any) -> list[tuple[Any, Any]]:
        """The request as a generated operation, unchecked; or as one that no contract knows."""
        raw = AsyncClient(BASE, auth=Raw(authorization(recorded)), transport=self._transport)
        written = call_of(CATALOG, BASE, recorded)
        if written is not None and not header(recorded, "range"):
            with self.session.going(Way.LOW_LEVEL):
                parsed = (await raw.send_detailed(written.call, check_input=False)).parsed
            return [(row, _plain(row)) for row in _flat(parsed)]
        named = {name: header(recorded, name) for name in ("range", "accept-encoding")}
        fields = {name: value for name, value in named.items() if value}
        body = body_of(recorded)
        with self.session.going(Way.CUSTOM):
            await raw.execute(
                Request(
                    method=recorded.method,
                    url=recorded.uri,
                    headers=Headers(fields),
                    body=body if body is None or body.content_type else BytesBody(body.content, ""),
                    sign=recorded.uri.startswith(BASE) and bool(authorization(recorded)),
                )
            )
        return []


def _is_json(recorded: Any) -> bool:
    return "json" in header(recorded, "content-type") and _reads(recorded.body)


def _reads(body: Any) -> bool:
    try:
        json.loads(body)
    except (ValueError, TypeError):
        return False
    return True


def _reads_of(row: Any) -> dict[str, Callable[[], Awaitable[bytes]]]:
    """How a proxy reads the files behind the links of a row."""
    if isinstance(row, AsyncImage) and row.url:
        what = next(one for one in ImageWhat if leads_to(row.url, one))
        return {row.url: partial(row.read, what)}
    if isinstance(row, AsyncBundleFile):
        return {row.raw.url: row.read}
    if isinstance(row, AsyncTiledTuboid) and isinstance(row.raw.tuboid, str):
        return {str(getattr(row.raw, part)): partial(row.read, part) for part in FILES}
    return {}


def _flat(parsed: Any) -> list[Any]:
    rows = parsed if isinstance(parsed, list) else [parsed]
    return [row for one in rows for row in (one if isinstance(one, list) else [one])]


def _plain(row: Any) -> Any:
    model = getattr(row, "raw", row)
    return model.to_dict() if hasattr(model, "to_dict") else model
