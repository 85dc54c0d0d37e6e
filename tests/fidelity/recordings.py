"""Recorded sessions as values: vcrpy cassettes, read without vcrpy."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

__all__ = ["Answer", "Recorded", "read_cassette"]

STORAGE_HOSTS = ("storage.pyronear.test", "s3.stickypi.test")


@dataclass(frozen=True)
class Answer:
    """A status with headers and a body, recorded or received."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """The content type."""
        return self.headers.get("content-type", "")

    @property
    def is_json(self) -> bool:
        """Whether the content type is that of JSON, or of one that is written in it."""
        return self.kind == "application/json" or self.kind.endswith("+json")


@dataclass(frozen=True)
class Recorded:
    """One request of a session, and what the real server answered."""

    cassette: str
    number: int
    method: str
    url: str
    headers: dict[str, str]
    body: bytes
    answer: Answer

    @property
    def path(self) -> str:
        """The path without the query."""
        return urlsplit(self.url).path

    @property
    def of_storage(self) -> bool:
        """Whether the picture storage was asked, not the service."""
        return urlsplit(self.url).hostname in STORAGE_HOSTS


def read_cassette(path: Path) -> list[Recorded]:
    """The requests of a cassette, in recorded order."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as source:
        interactions = yaml.load(source, Loader=loader)["interactions"]
    return [_recorded(path.stem, number, one) for number, one in enumerate(interactions, 1)]


def _recorded(cassette: str, number: int, one: dict[str, Any]) -> Recorded:
    asked, answered = one["request"], one["response"]
    headers, content = _headers(answered), _bytes(answered["body"]["string"])
    if headers.get("content-encoding") == "gzip":
        content = gzip.decompress(content)
    answer = Answer(answered["status"]["code"], headers, content)
    return Recorded(
        cassette, number, asked["method"], asked["uri"], _headers(asked), _bytes(asked["body"]), answer
    )


def _headers(part: dict[str, Any]) -> dict[str, str]:
    return {name.lower(): ", ".join(values) for name, values in part["headers"].items()}


def _bytes(text: str | bytes | None) -> bytes:
    return text.encode() if isinstance(text, str) else text or b""
