"""Sends a recorded session to a sandbox, with tokens and links translated on the way."""

import http.client
import json
import re
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import jwt

from sightline_sandbox import Sandbox
from sightline_sandbox.pyronear.world import World
from tests.fidelity.recordings import Answer, Recorded

__all__ = ["RecordedClock", "Replay"]

_PLACEHOLDER = re.compile(r"placeholder-token-[a-z0-9-]+")
_CONTENT_HEADERS = ("content-type", "authorization", "accept")


class RecordedClock:
    """A clock that begins at the moment of a recording, so that its dates mean the same."""

    def __init__(self, moment: str) -> None:
        self._start = datetime.strptime(moment, "%a, %d %b %Y %H:%M:%S GMT")
        self._begun = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._begun)


class Replay:
    """One session: what each placeholder of the recording stands for in this sandbox."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._tokens = _bad_tokens(sandbox)
        self._links: dict[str, str] = {}

    def send(self, recorded: Recorded) -> Answer:
        """The sandbox's answer to a recorded request."""
        # The recorder waited for the background where it mattered; waiting everywhere does no harm.
        self._sandbox.settle()
        url = self._links[recorded.path] if recorded.of_storage else self._sandbox.url + _target(recorded.url)
        received = _exchange(recorded, url, self._headers(recorded))
        self._learn(recorded.answer, received)
        return received

    def _headers(self, recorded: Recorded) -> dict[str, str]:
        kept = {name: value for name, value in recorded.headers.items() if name in _CONTENT_HEADERS}
        if "authorization" in kept:
            kept["authorization"] = _PLACEHOLDER.sub(lambda hit: self._tokens[hit[0]], kept["authorization"])
        return kept

    def _learn(self, recorded: Answer, received: Answer) -> None:
        """Note which token and which link of the sandbox a recorded one corresponds to."""
        if "application/json" not in (recorded.kind, received.kind) or recorded.kind != received.kind:
            return
        for name, old, new in _pairs(
            "", json.loads(recorded.body or b"0"), json.loads(received.body or b"0")
        ):
            if name == "access_token":
                self._tokens[old] = new
            elif name.endswith("url") and old.startswith("http://storage."):
                self._links[urlsplit(old).path] = new


def _target(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _exchange(recorded: Recorded, url: str, headers: dict[str, str]) -> Answer:
    """One request on a connection of its own; redirects are not followed."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request(recorded.method, _target(url), body=recorded.body or None, headers=headers)
        answer = connection.getresponse()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, named, answer.read())
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


def _bad_tokens(sandbox: Sandbox) -> dict[str, str]:
    """The tokens that no server gives out, by the name of what is wrong with them."""
    world = sandbox.instance
    assert isinstance(world, World)
    sound = {"sub": "3", "scopes": ["user"], "organization_id": 2}
    claims: dict[str, dict[str, Any]] = {
        "never-expires": sound,
        "expired": {**sound, "exp": 1_000_000_000},
        "without-organization": {"sub": "3", "scopes": ["user"]},
        "unknown-scope": {**sound, "scopes": ["boss"]},
        "sub-zero": {**sound, "sub": "0"},
        "numeric-sub": {**sound, "sub": 3},
    }
    tokens = {f"placeholder-token-{name}": world.tokens.sign(one) for name, one in claims.items()}
    tokens["placeholder-token-wrong-signature"] = jwt.encode(sound, "another secret, long enough for it")
    return tokens
