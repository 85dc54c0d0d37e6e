"""Answers as values, in the shapes that CVAT gives them (wire contract, section 1)."""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import IO, Any

__all__ = ["JSON_TYPE", "Answer", "File", "empty", "html", "json_answer", "page", "text"]

JSON_TYPE = "application/vnd.cvat+json"
HTML_TYPE = "text/html; charset=utf-8"
_TITLES = {404: "Not Found", 500: "Server Error (500)"}


@dataclass(frozen=True)
class File:
    """Bytes that are read while they are sent."""

    open: Callable[[], AbstractContextManager[IO[bytes]]]
    size: int


@dataclass(frozen=True)
class Answer:
    """A status, a body, its type; headers beside those that every answer has."""

    status: int
    body: bytes | File = b""
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[str, ...] = ()

    def but(self, **headers: str) -> "Answer":
        """The same with more headers; underscores are dashes."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        return replace(self, headers={**self.headers, **more})

    def with_cookies(self, cookies: tuple[str, ...]) -> "Answer":
        """The same with these cookies set."""
        return replace(self, cookies=cookies)


def json_answer(status: int, value: Any, **headers: str) -> Answer:
    """A value as JSON, written as densely as CVAT writes it."""
    body = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
    return Answer(status, body, JSON_TYPE).but(**headers)


def text(status: int, words: str, content_type: str = HTML_TYPE) -> Answer:
    """Plain words, which CVAT likes to call HTML."""
    return Answer(status, words.encode(), content_type)


def empty(status: int, **headers: str) -> Answer:
    """A status and nothing else."""
    return Answer(status).but(**headers)


def html(status: int) -> Answer:
    """The page of a status that nobody caught."""
    title = _TITLES.get(status, str(status))
    return text(
        status, f"<!doctype html>\n<html><head><title>{title}</title></head><body>{title}</body></html>\n"
    )


def page(content: bytes, content_type: str) -> Answer:
    """Bytes of a known type with status 200."""
    return Answer(200, content, content_type)
