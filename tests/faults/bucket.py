"""One object in a storage of its own origin, served as storage does, or as a test says."""

import hashlib
import re
from collections.abc import Callable
from typing import Any

from sightline.core.progress import Advanced, Event, Finished, Started
from tests.support.server import CLOSE, Recorded, Server, reply

__all__ = ["Bar", "Bucket", "breaking", "signing"]

Answer = Callable[[Recorded], Any]


class Bucket:
    """Answers each request by the next of ``script``, where there is one, and properly after that.

    ``etag`` is the md5 of the content unless it is given; None leaves it out.
    """

    def __init__(self, server: Server, content: bytes, etag: str | None = "md5") -> None:
        self.server = server
        self.hold(content, etag)
        self.script: list[Answer | None] = []
        server.handler = self.answer

    def hold(self, content: bytes, etag: str | None = "md5") -> None:
        """Keep another object from now on."""
        self.content = content
        self.etag = f'"{hashlib.md5(content).hexdigest()}"' if etag == "md5" else etag

    @property
    def ranges(self) -> list[str | None]:
        """What part each request asked for."""
        return [request.header("range") for request in self.server.requests]

    def answer(self, request: Recorded) -> Any:
        scripted = self.script.pop(0) if self.script else None
        return scripted(request) if scripted is not None else self.proper(request)

    def proper(self, request: Recorded) -> Any:
        """The object, or the part asked for, as RFC 9110 wants it."""
        wanted = re.fullmatch(r"bytes=(\d+)-", request.header("range") or "")
        start = int(wanted[1]) if wanted else 0
        if not wanted or request.header("if-range") not in (None, self.etag):
            return self.give(200, self.content)
        if start >= len(self.content):
            return reply(416, b"<Error/>", content_range=f"bytes */{len(self.content)}")
        return self.give(206, self.content[start:], start)

    def give(self, status: int, content: bytes, start: int = 0, **fields: Any) -> Any:
        """An answer with these bytes and the headers that go with them."""
        if status == 206:
            fields.setdefault(
                "content_range", f"bytes {start}-{start + len(content) - 1}/{len(self.content)}"
            )
        if self.etag is not None:
            fields.setdefault("etag", self.etag)
        return reply(status, content, content_type="binary/octet-stream", **fields)


def breaking(bucket: Bucket, after: int) -> Answer:
    """The proper answer, but the connection ends after so many bytes of its body."""

    def answer(request: Recorded) -> Any:
        [whole] = bucket.proper(request)
        start, gap, body = whole.partition(b"\r\n\r\n")
        return [start + gap + body[:after], CLOSE]

    return answer


def signing(bucket: Bucket, path: str = "/frames/1-1.jpg") -> Answer:
    """An API that gives a new presigned address of the object each time it is asked."""
    count = 0

    def answer(request: Recorded) -> Any:
        nonlocal count
        count += 1
        url = f"{bucket.server.url}{path}?Signature=marker-{count}"
        return reply(200, {"url": url, "crop_url": None})

    return answer


class Bar:
    """A listener that keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def __call__(self, event: Event) -> None:
        self.events.append(event)

    @property
    def total(self) -> int | None:
        """What was announced."""
        return next(event.total for event in self.events if isinstance(event, Started))

    @property
    def at(self) -> int:
        """Where the bar stands."""
        return sum(event.amount for event in self.events if isinstance(event, Advanced))

    @property
    def went_back(self) -> bool:
        """Whether anything was taken back."""
        return any(event.amount < 0 for event in self.events if isinstance(event, Advanced))

    @property
    def closed(self) -> bool:
        """Whether the last event, and no other, was the end."""
        return [event for event in self.events if isinstance(event, Finished)] == self.events[-1:]
