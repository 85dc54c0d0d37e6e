"""Trust in servers' certificates: reading the authorities' costs tens of milliseconds, so it is done once."""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import ssl

__all__ = ["Verify", "trust"]

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
