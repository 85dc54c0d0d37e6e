"""Where a CVAT server is: addresses as people write them."""

import re

from sightline_api._runtime.origin import Origin, service_root

from ..core.checks import refuse

__all__ = ["DEFAULT_URL", "origin_of", "server_root"]

DEFAULT_URL = "https://app.cvat.ai"
_API = re.compile(r"/api(?:/.*)?\Z")
_LOCAL = re.compile(r"(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?(?:/|\Z)")


def server_root(address: str) -> str:
    """The address without ``/api`` and what follows; without a scheme it is https, on this machine http."""
    if not isinstance(address, str) or not address.strip():
        raise refuse("base_url", address, "an address such as https://app.cvat.ai")
    text = address.strip()
    if "://" not in text:
        text = f"{'http' if _LOCAL.match(text) else 'https'}://{text}"
    return service_root(_API.sub("", text.rstrip("/")))


def origin_of(address: str) -> str:
    """Scheme, host and port, as the ``Origin`` header has them: CSRF checks and TUS uploads need it."""
    return str(Origin.of(address))
