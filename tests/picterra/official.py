"""What the vendor's own test-suite pins of its client 4.0.0, as a connection that answers just that."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from attrs import define, frozen

from sightline.core.times import parse
from sightline_api._runtime.wire import Headers, Request, Response

__all__ = ["BASE", "Exchange", "Official", "exchanges"]

BASE = "http://example.com"
_CALLS = Path(__file__).parents[1] / "cassettes/picterra/official_tests.jsonl"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?")


@frozen
class Exchange:
    """One request in a form that can be compared, and the answer to it."""

    method: str
    url: str
    query: tuple[tuple[str, str], ...]
    body: Any
    with_key: bool
    status: int = 0
    answer: bytes = b""

    @property
    def request(self) -> tuple[Any, ...]:
        """What has to be the same: times count as instants, a stream as a stream."""
        return self.method, self.url, self.query, self.body, self.with_key


def exchanges() -> dict[str, list[Exchange]]:
    """The exchanges of each test, in their order."""
    found: dict[str, list[Exchange]] = {}
    for line in _CALLS.read_text().splitlines():
        one = json.loads(line)
        body = one["b"] if one["b"] != "<stream>" else b"<stream>"
        made = _exchange(one["m"], one["u"], body, one["key"] is not None)
        answer = (one["r"] or "").encode()
        found.setdefault(one["t"].partition("::")[2], []).append(
            Exchange(*made.request, status=one["s"], answer=answer)
        )
    return found


@define
class Official:
    """A transport that gives the answers of one test, and keeps what it was asked.

    A request that the test does not make is answered as another test has it; else it is a 404.
    """

    test: str
    asked: list[Exchange]
    _script: list[Exchange]
    _others: list[Exchange]

    @classmethod
    def of(cls, test: str) -> "Official":
        """The answers of this test."""
        known = exchanges()
        others = [one for name in known for one in known[name] if name != test]
        return cls(test, [], list(known[test]), others)

    def send(self, request: Request) -> Response:
        content = b"".join(request.body.chunks()) if request.body is not None else b""
        made = _exchange(request.method, request.url, content, "x-api-key" in request.headers)
        if made.method == "PUT" and not request.url.startswith(BASE) and _is_stream(self._script, made.url):
            made = Exchange(made.method, made.url, made.query, "<stream>", made.with_key)
        self.asked.append(made)
        known = self._answer(made)
        return Response(
            status=known.status if known else 404,
            headers=Headers({"content-type": "application/json"}),
            content=known.answer if known else b'{"detail": "not in the recording"}',
            method=request.method,
            url=request.url,
            operation=request.operation,
        )

    def open(self, request: Request) -> Any:
        return _Whole(self.send(request))

    def close(self) -> None:
        return None

    def missing(self) -> Counter[Any]:
        """The requests of the vendor's client that ours did not make, and (negative) the other way round."""
        count = Counter(self.spelled(one.request) for one in exchanges()[self.test])
        count.subtract(self.spelled(one.request) for one in self.asked)
        return Counter({request: number for request, number in count.items() if number})

    @staticmethod
    def spelled(request: tuple[Any, ...]) -> tuple[Any, ...]:
        """A request as something that can be counted."""
        method, url, query, body, with_key = request
        return method, url, query, json.dumps(body, sort_keys=True), with_key

    def _answer(self, made: Exchange) -> Exchange | None:
        for place in (self._script, self._others):
            for one in place:
                if (one.method, one.url) == (made.method, made.url) and (
                    one.query == made.query or (place is self._script and not _is_page(one))
                ):
                    if place is self._script and sum(_same_place(other, one) for other in place) > 1:
                        place.remove(one)
                    return one
        return None


class _Whole:
    """An answer that is there already, in the shape of a stream."""

    def __init__(self, response: Response) -> None:
        self.status, self.headers, self._content = response.status, response.headers, response.content

    def chunks(self, *, raw: bool = False) -> Iterator[bytes]:
        yield self._content

    def close(self) -> None:
        return None


def _exchange(method: str, url: str, body: Any, with_key: bool) -> Exchange:
    parts = urlsplit(url)
    place = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"
    query = tuple(sorted((name, _told(value)) for name, value in parse_qsl(parts.query)))
    return Exchange(method, place, query, _body(body), with_key)


def _body(body: Any) -> Any:
    if body in (None, "", b""):
        return None
    if body == b"<stream>":
        return "<stream>"
    try:
        return _plain(json.loads(body))
    except ValueError:
        return "<stream>"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _told_as(name, _plain(one)) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return _told(value) if isinstance(value, str) else value


def _told_as(name: str, value: Any) -> Any:
    # Ids are texts in real life, and the mocks have numbers as well; a temporary file has any name.
    if name == "filename":
        return "<a name>"
    return str(value) if name.endswith("_id") and isinstance(value, int) else value


def _told(text: str) -> str:
    return parse(text).isoformat() if _TIME.fullmatch(text) else text


def _is_page(one: Exchange) -> bool:
    return any(name == "page_number" for name, _ in one.query)


def _same_place(one: Exchange, other: Exchange) -> bool:
    return (one.method, one.url, one.query) == (other.method, other.url, other.query)


def _is_stream(script: list[Exchange], url: str) -> bool:
    return any(one.url == url and one.body == "<stream>" for one in script)
