"""Links to files and links for uploads: who serves the files decides what they look like."""

from typing import Any, Protocol
from urllib.parse import quote, unquote, urlsplit

__all__ = ["FILES_URL", "LOCAL_URL", "Links", "LocalLinks", "key_of"]

# Names under .invalid exist nowhere (RFC 2606): a link that leaves the process by mistake leads nowhere.
LOCAL_URL = "http://stickypi.sightline.invalid"
"""The address under which a store answers calls in its own process."""
FILES_URL = "http://files.sightline.invalid"
"""The address of its files: another one, so that nobody sends credentials there."""


class Links(Protocol):
    """Makes links; equal ones for equal keys."""

    def get(self, key: str) -> str:
        """A link to the file."""

    def form(self, key: str) -> dict[str, Any]:
        """Where and how to upload the file: ``url`` and ``fields`` of a form."""


class LocalLinks:
    """Links that the transport of the same store follows."""

    def get(self, key: str) -> str:
        """A link to the file; it stays the same for ever."""
        return f"{FILES_URL}/{quote(key)}"

    def form(self, key: str) -> dict[str, Any]:
        """Where and how to upload the file."""
        return {"url": f"{FILES_URL}/", "fields": {"key": key}}


def key_of(url: str) -> str:
    """The key that a local link leads to."""
    return unquote(urlsplit(url).path).removeprefix("/")
