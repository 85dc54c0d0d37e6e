"""One exchange, with everything replaced that is not on the list of what may be shown."""

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from scripts.recording.allowed import Allowed
from scripts.recording.placeholders import Placeholders

__all__ = ["NotUnderstood", "Scrubber"]

_HASH = re.compile(r"\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}")
_JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_JPEG = b"\xff\xd8\xff"
_DISPOSITION = re.compile(r'[; ]name="([^"]*)"')


class NotUnderstood(Exception):
    """Content of a kind that cannot be scrubbed, so that it must not be saved."""


class Scrubber:
    """Replaces secrets in requests and answers of one session; ``hosts`` maps origins to recorded names."""

    def __init__(self, allowed: Allowed, placeholders: Placeholders, hosts: Mapping[str, str]) -> None:
        self._allowed = allowed
        self._placeholders = placeholders
        self._hosts = dict(hosts)

    def address(self, url: str) -> str:
        """The address on its recorded host, without user name, and with harmless query values alone."""
        parts = urlsplit(url)
        if parts.password or parts.username:
            self._placeholders.of("userinfo", parts.netloc.rpartition("@")[0])
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        home = urlsplit(self._hosts.get(origin, origin))
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        query = urlencode([(name, self._query(name, value)) for name, value in pairs], quote_via=quote)
        return self._placeholders.replace(urlunsplit((home.scheme, home.netloc, parts.path, query, "")))

    def headers(self, headers: Mapping[str, Any], *, of_request: bool) -> dict[str, list[str]]:
        """The harmless header fields as lists of values, and Authorization with its scheme kept."""
        allowed = self._allowed.request_headers if of_request else self._allowed.response_headers
        kept: dict[str, list[str]] = {}
        for name, given in headers.items():
            values = [str(value) for value in (given if isinstance(given, list) else [given])]
            if name.lower() == "authorization":
                kept[name] = [self._authorization(value) for value in values]
            elif name.lower() in allowed:
                kept[name] = [self._text(value) for value in values]
            else:
                # Not written down at all; what it held is a secret all the same.
                for value in values:
                    self._placeholders.notice(name, value)
        return kept

    def body(self, content: bytes, content_type: str) -> bytes:
        """The body with its secrets replaced; NotUnderstood for a kind that is not on the list."""
        kind = content_type.partition(";")[0].strip().lower()
        if not content:
            return content
        if kind not in self._allowed.content_types:
            raise NotUnderstood(
                f"a body of {kind}: list it in scripts/recording/allowed.py once it is understood"
            )
        if kind == "multipart/form-data":
            return self._multipart(content, content_type)
        binary = kind.startswith("image/") or kind.endswith("/octet-stream")
        if content.startswith(_JPEG) and (binary or not kind):
            return content
        # Storage gives documents out as plain bytes; those of JSON are gone through like any others.
        if binary and not content.lstrip().startswith((b"{", b"[")):
            raise NotUnderstood(f"a body of {kind} that is neither a JPEG nor JSON")
        text = content.decode()
        if kind == "application/x-www-form-urlencoded":
            return urlencode([(name, self._field(name, value)) for name, value in _pairs(text)]).encode()
        try:
            data = json.loads(text)
        except ValueError:
            return self._text(text).encode()
        return json.dumps(self._value("", data), separators=(",", ":"), ensure_ascii=False).encode()

    def _authorization(self, value: str) -> str:
        scheme, _, secret = value.partition(" ")
        if not secret:
            return self._placeholders.of("authorization", value)
        if scheme.lower() == "basic":
            return f"{scheme} {self._basic(secret)}"
        return f"{scheme} {self._placeholders.of('authorization', secret)}"

    def _basic(self, secret: str) -> str:
        """Name and password decoded, each with a placeholder of its own: who asks can still be told."""
        self._placeholders.notice("authorization", secret)
        try:
            name, colon, password = b64decode(secret, validate=True).decode().partition(":")
        except ValueError:
            return self._placeholders.of("authorization", secret)
        of = self._placeholders.of
        shown = of("username", name) if name else ""
        return f"{shown}{colon}{of('password', password) if password else ''}"

    def _query(self, name: str, value: str) -> str:
        if name.lower() in self._allowed.query:
            self._placeholders.notice(name, value)
            return value
        return self._placeholders.of(name, value) if value else value

    def _value(self, name: str, value: Any) -> Any:
        """A JSON value: containers are gone through, a scalar goes by the name of the nearest member."""
        if isinstance(value, dict):
            return {self._text(key): self._value(key, item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._value(name, item) for item in value]
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._field(name, value)
        return value if not name or self._allowed.field(name) else 0

    def _field(self, name: str, value: str) -> str:
        if not _ADDRESS.fullmatch(value):
            self._placeholders.notice(name, value)
        if name and not self._allowed.field(name):
            return self._placeholders.of(name, value) if value else value
        return self._text(value)

    def _text(self, text: str) -> str:
        """A text that may stay, without what is never harmless: hashes, tokens, addresses with queries."""
        text = _HASH.sub(lambda hit: self._placeholders.of("hash", hit[0]), text)
        text = _JWT.sub(lambda hit: self._placeholders.of("token", hit[0]), text)
        return self._placeholders.replace(_ADDRESS.sub(lambda hit: self.address(hit[0]), text))

    def _multipart(self, content: bytes, content_type: str) -> bytes:
        boundary = re.search(r'boundary="?([^";]+)', content_type)
        if boundary is None:
            raise NotUnderstood("a multipart body without its boundary")
        mark = b"--" + boundary[1].encode()
        first, *parts, last = content.split(mark)
        return mark.join([first, *(self._part(part) for part in parts), last])

    def _part(self, part: bytes) -> bytes:
        head, _, value = part.partition(b"\r\n\r\n")
        named = _DISPOSITION.search(head.decode())
        name = named[1] if named else ""
        if b"filename=" in head:
            if not self._allowed.field(name):
                raise NotUnderstood(f"a file under the name {name!r}")
            return part
        text = value.removesuffix(b"\r\n").decode()
        return head + b"\r\n\r\n" + self._field(name or "part", text).encode() + b"\r\n"


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True)
