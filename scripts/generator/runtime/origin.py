"""Addresses: which server a URL belongs to, and the one spelling in which it is judged and sent."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from .errors import InvalidInput
from .shown import shown

__all__ = ["Origin", "pinned", "resolve", "same_origin", "service_root"]

_PORTS = {"http": 80, "https": 443}

# Readers of URLs disagree about each of these: some drop them, some take a backslash for a slash.
_AMBIGUOUS = re.compile("[\x00-\x1f\x7f-\x9f\\\\\u2028\u2029\ud800-\udfff]")
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")


class Origin(NamedTuple):
    """The server that an address belongs to: scheme, host in lower-case ASCII, and port."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str, field: str = "url") -> "Origin":
        """The origin of an absolute http(s) address; ``InvalidInput`` says what is wrong with ``field``."""
        try:
            return _origin(_split(url))
        except InvalidInput as problem:
            raise InvalidInput(f"{field}{str(problem).removeprefix('url')}", field=field) from None

    @property
    def netloc(self) -> str:
        """Host and port as they stand in a URL, without the port that the scheme implies."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}"


def resolve(base_url: str, url: str) -> str:
    """The absolute address that ``url`` means when it is found at ``base_url``.

    Joined as RFC 3986 says: ``/x`` begins at the root of the server, ``x`` in the folder of the base
    (which ends with a slash where the base is a folder itself). The host comes back in the spelling that
    was judged, so that no HTTP library can read another one into it, and without a fragment.
    ``InvalidInput`` refuses user names in the address, schemes other than http(s), control characters and
    backslashes.
    """
    base = Origin.of(base_url)
    parts = _split(url)
    if parts.scheme and parts.scheme not in _PORTS:
        raise _refused("only http and https addresses can be used")
    if (parts.scheme or url.startswith("//")) and not parts.netloc:
        raise _refused("the address names no host")
    clean_base = urlunsplit((base.scheme, base.netloc, *urlsplit(base_url)[2:4], ""))
    joined = _split(urljoin(clean_base, url))
    origin = _origin(joined)
    path = (joined.path or "/").replace(" ", "%20")
    return urlunsplit((origin.scheme, origin.netloc, path, joined.query.replace(" ", "%20"), ""))


def service_root(base_url: str) -> str:
    """The address that those of all calls begin with, without a slash at its end.

    ``InvalidInput`` shows what was given as far as it can hold no password and no signature.
    """
    if not isinstance(base_url, str):
        raise InvalidInput(f"base_url: a text is needed, not {type(base_url).__name__}", field="base_url")
    try:
        Origin.of(base_url, "base_url")
    except InvalidInput as problem:
        raise InvalidInput(f"{problem} ({_presentable(base_url)} was given)", field="base_url") from None
    if "?" in base_url or "#" in base_url:
        raise InvalidInput(
            "base_url: no query and no fragment, since paths are put behind it "
            f"({_presentable(base_url)} may be meant)",
            field="base_url",
        )
    return base_url.rstrip("/")


def same_origin(a: str, b: str) -> bool:
    """Whether two absolute addresses share scheme, host and port; InvalidInput for an unreadable one."""
    return Origin.of(a) == Origin.of(b)


def pinned(url: str, address: str) -> tuple[str, str, str]:
    """The same URL with the IP address for its host, what the Host header says then, and the host's name."""
    origin, parts = Origin.of(url), _split(url)
    there = origin._replace(host=address.partition("%")[0])
    return urlunsplit((there.scheme, there.netloc, *parts[2:4], "")), origin.netloc, origin.host


def _presentable(url: str) -> str:
    return "***" if "@" in url else shown(re.split("[?#]", url)[0])


def _refused(why: str) -> InvalidInput:
    # The address itself stays out of the message: its query, or a password in it, is nobody's business.
    return InvalidInput(f"url: {why}", field="url")


def _split(url: str) -> SplitResult:
    if _AMBIGUOUS.search(url) or url != url.strip():
        raise _refused("control characters, backslashes and blanks around it are not allowed")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  (raises where it is no number from 0 to 65535)
    except ValueError:
        raise _refused("host or port cannot be read") from None
    if "@" in parts.netloc:
        raise _refused("no user name or password in an address; give credentials as such")
    return parts


def _origin(parts: SplitResult) -> Origin:
    if parts.scheme not in _PORTS:
        raise _refused("an absolute http or https address is needed, such as https://example.org")
    port = _PORTS[parts.scheme] if parts.port is None else parts.port
    if not port:
        raise _refused("port 0 cannot be reached")
    host = parts.hostname or ""
    return Origin(parts.scheme, _ipv6(host) if "[" in parts.netloc else _ascii_host(host), port)


def _ascii_host(host: str) -> str:
    if not host.isascii():
        host = _international(host)
    if not _HOST.fullmatch(host):
        raise _refused("the host is missing or holds characters that no host has")
    return host


def _international(host: str) -> str:
    # Two IDNA standards map some letters to different hosts ("ß" is one). Only a name that survives the
    # round trip means the same in both; the others can be given in their xn-- form.
    try:
        encoded = host[:253].encode("idna")
        unchanged = encoded.decode("idna") == host
    except ValueError:
        unchanged = False
    if not unchanged:
        raise _refused("the host is ambiguous; write it in its xn-- form")
    return encoded.decode("ascii")


def _ipv6(host: str) -> str:
    from ipaddress import IPv6Address

    try:
        address = IPv6Address(host)
    except ValueError:
        raise _refused("the host is no IPv6 address") from None
    if address.scope_id:
        raise _refused("an IPv6 zone has no place in an address")
    return address.compressed
