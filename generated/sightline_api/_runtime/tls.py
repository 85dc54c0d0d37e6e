# Written by `make generate` from scripts/generator/runtime/tls.py: change that file, not this one.
"""Trust in servers' certificates: reading the authorities' costs tens of milliseconds, so it is done once."""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import ssl

__all__ = ["Verify", "is_plain", "needs_trust", "nobody_trusted", "trust"]

Verify: TypeAlias = "bool | str | ssl.SSLContext"
"""Whether the server's certificate is checked: yes, no, against a CA file, or by a context of your own."""


@cache
def trust(verify: Verify) -> "bool | ssl.SSLContext":
    """What the HTTP library takes for ``verify``; the same context for the same wish."""
    if verify is True:
        import httpx

        return httpx.create_ssl_context()
    if isinstance(verify, str):
        import ssl

        return ssl.create_default_context(cafile=verify)
    return verify


@cache
def nobody_trusted() -> "ssl.SSLContext":
    """What plain http takes: no certificate is good, and no authority is read in."""
    import ssl

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def is_plain(url: str) -> bool:
    """Whether nothing is encrypted on the way to this address."""
    return url[:5].lower() == "http:"


def needs_trust(url: str) -> bool:
    """Whether a certificate can be seen on the way to this address: the server's, or that of a proxy."""
    if not is_plain(url):
        return True
    from urllib.request import getproxies  # the HTTP library has it already

    return any(proxy.lower().startswith("https:") for proxy in getproxies().values())
