"""What may be shown of requests and answers: only what an allow-list names, everything else as ``***``."""

import re
from collections.abc import Mapping
from urllib.parse import unquote_plus, urlsplit

from sightline_api._runtime.wire import Request, Response

__all__ = ["describe_request", "describe_response", "safe_headers", "safe_url"]

_HIDDEN = "***"
_UNREADABLE = "<unreadable address>"
_LONGEST = 500

# A deny-list misses the next secret, so these are the names known to be harmless; add with care.
_QUERY = frozenset(
    {
        *("limit", "offset", "page", "page_size", "desc", "order_desc", "sort"),
        *("from_date", "to_date", "risk_score", "with_crop"),
    }
)
_HEADERS = frozenset(
    {
        *("accept", "accept-encoding", "accept-ranges", "age", "allow", "cache-control"),
        *("connection", "content-encoding", "content-language", "content-length", "content-range"),
        *("content-type", "date", "etag", "expires", "host", "if-match", "if-none-match"),
        *("if-range", "last-modified", "range", "retry-after", "server", "transfer-encoding"),
        *("tus-resumable", "tus-version", "upload-length", "upload-offset", "user-agent", "vary"),
        *("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "x-request-id"),
    }
)
_ADDRESSES = frozenset({"content-location", "location", "referer"})
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.\-\[\]]{1,64}")


def safe_url(url: str) -> str:
    """The address to show: its path, no user name, no fragment, and only harmless query values."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return _UNREADABLE
    if not parts.netloc:
        # Not an address of a server: "data:" and the like carry their content in what looks like a path.
        address = f"{parts.scheme}:{_HIDDEN}" if parts.scheme else parts.path
    else:
        host = parts.hostname or ""
        netloc = f"[{host}]" if ":" in host else host
        netloc = netloc if port is None else f"{netloc}:{port}"
        address = f"{parts.scheme}://{netloc}{parts.path}" if parts.scheme else f"//{netloc}{parts.path}"
    query = "&".join(_pair(pair) for pair in parts.query.split("&")) if parts.query else ""
    return _printable(f"{address}?{query}" if query else address)


def safe_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Every header name in lower case, with its value where that is harmless, else ``***``."""
    return {name.lower(): _header(name.lower(), value) for name, value in headers.items()}


def describe_request(request: Request) -> str:
    """One line for a log: method, address, operation, and size and type of the body, never the body."""
    words = [request.method, safe_url(request.url)]
    if request.operation:
        words.append(f"({request.operation})")
    if request.body is not None:
        words.append(f"with {request.body.length} bytes of {_printable(request.body.content_type)}")
    return " ".join(words)


def describe_response(response: Response) -> str:
    """One line for a log: status, method, address, operation, size and type, and the server's request id."""
    words = [str(response.status), "on", response.method, safe_url(response.url)]
    if response.operation:
        words.append(f"({response.operation})")
    words.append(f"with {len(response.content)} bytes")
    if content_type := response.headers.get("content-type"):
        words.append(f"of {_printable(content_type)}")
    if request_id := response.headers.get("x-request-id"):
        words.append(f"[request {_printable(request_id)}]")
    return " ".join(words)


def _pair(pair: str) -> str:
    name, equals, _ = pair.partition("=")
    if not equals or not _PLAIN_NAME.fullmatch(name):
        return _HIDDEN  # a bare word may be the token itself
    return pair if unquote_plus(name).lower() in _QUERY else f"{name}={_HIDDEN}"


def _header(name: str, value: str) -> str:
    if name in _ADDRESSES:
        return safe_url(value)
    return _printable(value) if name in _HEADERS else _HIDDEN


def _printable(text: str) -> str:
    """Without what could end a log line, hide in it, or drown it."""
    text = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
