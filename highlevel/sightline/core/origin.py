"""Who gets the credentials: the configured server alone, whatever address an answer names."""

from collections.abc import Collection
from enum import Enum
from urllib.parse import urlsplit

from msgspec.structs import replace

from sightline_api._runtime.errors import OriginRefused
from sightline_api._runtime.origin import Origin, resolve
from sightline_api._runtime.wire import Headers, Request

from .checks import refuse

__all__ = ["Verdict", "at_origin", "judge", "redirect"]

_FOLLOWED = frozenset({301, 302, 303, 307, 308})
_REPLAYED = frozenset({307, 308})
_READS = frozenset({"GET", "HEAD"})

# What may go along to another server. An allow-list, since nobody knows the name of the next token header.
_CARRIED = frozenset({"accept", "accept-encoding", "accept-language", "if-range", "range", "user-agent"})


class Verdict(Enum):
    """How an address may be asked; one that may not be asked at all raises ``OriginRefused``."""

    WITH_CREDENTIALS = "with credentials"
    WITHOUT_CREDENTIALS = "without credentials"


def judge(
    base_url: str, url: str, *, storage_hosts: Collection[str] = (), allow_other: bool = False
) -> Verdict:
    """Whether ``url`` (relative ones belong to ``base_url``) may be asked, and with credentials or without.

    The same scheme, host and port as ``base_url`` get the credentials. Another server is asked without
    them where ``storage_hosts`` names it (``host``, ``host:port``, or ``.domain`` for all hosts below it) or
    the caller says ``allow_other=True``, as for presigned addresses. Else, and wherever https would fall
    to http, ``OriginRefused``. ``InvalidInput`` where the address is no http(s) address at all.
    """
    base = Origin.of(base_url)
    target = Origin.of(resolve(base_url, url))
    if target == base:
        return Verdict.WITH_CREDENTIALS
    _refuse_downgrade(base, target)
    if allow_other or any(_is_storage(target, host) for host in storage_hosts):
        return Verdict.WITHOUT_CREDENTIALS
    raise OriginRefused(
        f"{target} is not the configured server {base}, so credentials would go astray; "
        "connect to it with a client of its own, or name it as a storage host"
    )


def at_origin(base_url: str, url: str) -> str:
    """Path and query of ``url`` at the server of ``base_url``, whatever server the address names.

    For addresses of the service's own things in its answers: behind a proxy it knows neither the name nor
    the path that it is reached by, and no answer may choose where the credentials go. ``InvalidInput`` where
    the address cannot be read.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        raise refuse("url", url, "an address") from None
    base = base_url.rstrip("/")
    root = urlsplit(base).path
    path = "/" + parts.path.lstrip("/")
    if root and (path == root or path.startswith(f"{root}/")):
        path = path[len(root) :]
    return resolve(base_url, base + path + (f"?{parts.query}" if parts.query else ""))


def redirect(request: Request, status: int, location: str | None, base_url: str) -> Request | None:
    """The request that follows a redirect, or None where the answer is to be handed on as it is.

    GET and HEAD follow on the same server (301, 302, 303, 307, 308), other methods only 307 and 308,
    since their body goes again. GET alone follows to another server, unsigned and with harmless headers;
    other methods, and https to http, raise ``OriginRefused``. Count the hops: loops are not seen here.
    """
    if status not in _FOLLOWED or not location:
        return None
    target_url = resolve(request.url, location)
    here, target = Origin.of(request.url), Origin.of(target_url)
    # An unsigned request, to storage say, may move within that storage as freely as a signed one at home.
    if target == here and (target == Origin.of(base_url) or not request.sign):
        follows = request.method.upper() in _READS or status in _REPLAYED
        return replace(request, url=target_url) if follows else None
    _refuse_downgrade(Origin.of(base_url), target)
    _refuse_downgrade(here, target)
    return _elsewhere(request, target_url, target)


def _elsewhere(request: Request, url: str, target: Origin) -> Request:
    if request.method.upper() != "GET":
        raise OriginRefused(
            f"a {request.method.upper()} was redirected to {target}, another server; "
            "it was not sent there. Check the address that the client is configured with"
        )
    carried = [
        (name, value)
        for name in request.headers
        if name in _CARRIED
        for value in request.headers.get_all(name)
    ]
    return replace(request, url=url, headers=Headers(carried), body=None, sign=False)


def _refuse_downgrade(origin: Origin, target: Origin) -> None:
    if origin.scheme == "https" and target.scheme == "http":
        raise OriginRefused(f"{target} is not encrypted, but {origin} is: https never falls to http")


def _is_storage(target: Origin, named: str) -> bool:
    if named.startswith("."):
        return target.host.endswith(named.lower()) and target.netloc == target.host
    return target == Origin.of(f"{target.scheme}://{named}")
