"""Requests that the sandbox makes itself, and only ever to this machine."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

__all__ = ["Reply", "Unreachable", "ask", "is_loopback"]


class Unreachable(Exception):
    """Nothing answered, or the address is not on this machine."""


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    content_type: str
    body: bytes


def is_loopback(host: str) -> bool:
    """Whether a host, as written, can only be this machine; names other than localhost are not looked up."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def ask(
    method: str,
    url: str,
    body: bytes | None = None,
    timeout: float = 5,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """Send one request; TimeoutError when it takes too long, Unreachable for anything else."""
    parts = urlsplit(url)
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Unreachable(str(error)) from error
    if parts.scheme != "http" or not is_loopback(host):
        raise Unreachable(f"the sandbox talks to this machine only, not to {host}")
    connection = http.client.HTTPConnection(host, port or 80, timeout=timeout)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        told = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, target, body=body, headers={**told, **(headers or {})})
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers.get("Content-Type", ""), answer.read())
    except TimeoutError:
        raise
    except (OSError, http.client.HTTPException) as error:
        raise Unreachable(str(error)) from error
    finally:
        connection.close()
