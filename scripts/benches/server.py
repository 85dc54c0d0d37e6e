"""A server in a process of its own that answers prepared bodies after a delay: the network, made even."""

import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from urllib.parse import parse_qsl, urlencode, urlsplit

from .serving import QuickHandler, in_process

__all__ = ["prepared"]

Prepared = Mapping[str, tuple[str, bytes]]


def _key(target: str) -> str:
    """The path with where in a list it asks, whatever else is asked and in which order."""
    parts = urlsplit(target)
    place = {name: value for name, value in parse_qsl(parts.query) if name in ("limit", "offset", "page")}
    return f"{parts.path}?{urlencode(sorted(place.items()))}".rstrip("?")


def _handler(answers: Prepared, delay: float) -> type[QuickHandler]:
    class Handler(QuickHandler):
        def do_GET(self) -> None:
            content_type, body = answers[_key(self.path)]
            time.sleep(delay)
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            self.wfile.write(head.encode() + body)

    return Handler


def prepared(answers: Prepared, *, delay: float = 0.0) -> AbstractContextManager[str]:
    """The address of a server that answers each path, with limit and offset, after ``delay`` seconds."""
    return in_process(partial(_handler, answers, delay))
