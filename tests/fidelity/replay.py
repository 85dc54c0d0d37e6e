"""Sends a recorded session to a sandbox, with tokens and links translated on the way.

What a service's tokens and links look like is said by a subclass, in ``<service>_replay.py``.
"""

import gzip
import http.client
import json
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sightline_sandbox import Sandbox
from tests.fidelity.recordings import Answer, Recorded

__all__ = ["RecordedClock", "Replay"]


class RecordedClock:
    """A clock that begins at the moment of a recording, so that its dates mean the same."""

    def __init__(self, moment: str) -> None:
        self._start = datetime.strptime(moment, "%a, %d %b %Y %H:%M:%S GMT")
        self._begun = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._begun)

    def skip(self, seconds: float) -> None:
        """Let so much time have gone by."""
        self._start += timedelta(seconds=seconds)


class Replay:
    """One session: what each placeholder of the recording stands for in this sandbox."""

    sent_headers: tuple[str, ...] = ("content-type", "authorization", "accept")
    """Headers of a recorded request that go along."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.tokens: dict[str, str] = {}
        """Placeholders of tokens and what they stand for."""
        self.links: dict[str, str] = {}
        """Links by the path that the recording has for them."""

    def send(self, recorded: Recorded) -> Answer:
        """The sandbox's answer to a recorded request."""
        self.wait(recorded)
        headers = self.headers(recorded)
        if "content-encoding" not in recorded.answer.headers and "accept-encoding" in headers:
            # Most recordings unpacked what came packed: only where one did not can that be compared.
            headers["accept-encoding"] = "identity"
        if "authorization" in headers:
            headers["authorization"] = self.credentials(headers["authorization"])
        received = _exchange(recorded.method, self.address(recorded), self.body(recorded), headers)
        if recorded.answer.is_json and recorded.answer.kind == received.kind:
            old, new = (json.loads(one.body or b"0") for one in (recorded.answer, received))
            for name, before, after in _pairs("", old, new):
                self.learn(name, before, after)
        return received

    def wait(self, recorded: Recorded) -> None:
        """Wait before a request, as the recorder did where it mattered; everywhere does no harm."""
        self.sandbox.settle()

    def headers(self, recorded: Recorded) -> dict[str, str]:
        """The headers that go along."""
        return {name: value for name, value in recorded.headers.items() if name in self.sent_headers}

    def address(self, recorded: Recorded) -> str:
        """Where a request goes: to the service, or where a link that was learnt leads."""
        if recorded.of_storage:
            return self.links[recorded.path]
        return self.sandbox.url + _target(recorded.url)

    def body(self, recorded: Recorded) -> bytes:
        """What is sent."""
        return recorded.body

    def credentials(self, recorded: str) -> str:
        """The ``Authorization`` header that a recorded one stands for."""
        return recorded

    def learn(self, name: str, recorded: str, received: str) -> None:
        """Note which token or link of the sandbox a recorded text with this name corresponds to."""


def _target(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _exchange(method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
    """One request on a connection of its own; redirects are not followed, packed bodies are unpacked."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request(method, _target(url), body=body or None, headers=headers)
        answer = connection.getresponse()
        named: dict[str, str] = {}
        for name, value in answer.getheaders():
            known = named.get(name.lower())
            named[name.lower()] = value if known is None else f"{known}, {value}"
        content = answer.read()
        if named.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        return Answer(answer.status, named, content)
    finally:
        connection.close()


def _pairs(name: str, recorded: Any, received: Any) -> Iterator[tuple[str, str, str]]:
    """The texts at the same places of two JSON values."""
    if isinstance(recorded, dict) and isinstance(received, dict):
        for member in recorded.keys() & received.keys():
            yield from _pairs(member, recorded[member], received[member])
    elif isinstance(recorded, list) and isinstance(received, list):
        for one, other in zip(recorded, received, strict=False):
            yield from _pairs(name, one, other)
    elif isinstance(recorded, str) and isinstance(received, str):
        yield name, recorded, received
